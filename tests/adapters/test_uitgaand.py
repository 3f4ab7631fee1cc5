"""The outbox and the terms table: nothing lost, nothing twice, and an end to trying."""

from datetime import timedelta
from itertools import pairwise

import pytest

from tests.adapters.hulp import GEMEENTE, NU, STROOM, logboek, tegelijk
from waakvlam.adapters.audit import DatabaseAuditlog
from waakvlam.adapters.models import Auditregel, Effect, Termijnmoment
from waakvlam.adapters.termijnen import DatabaseTermijnen
from waakvlam.adapters.uitgaand import DatabaseUitgaand
from waakvlam.application.poorten import Bericht, Deelbericht, Termijn

pytestmark = pytest.mark.usefixtures("databank")
MINUUT = timedelta(minutes=1)


def _zet(*sleutels: str) -> None:
    with logboek().transactie() as eenheid:
        for sleutel in sleutels:
            eenheid.effect("bericht", sleutel, {"stroom": STROOM, "wie": sleutel})


def test_een_effect_met_dezelfde_sleutel_staat_er_een_keer() -> None:
    _zet("a", "b", "a")
    _zet("b")
    assert [(b.sleutel, dict(b.ids)) for b in DatabaseUitgaand().neem(NU, 10)] == [
        ("a", {"stroom": STROOM, "wie": "a"}),
        ("b", {"stroom": STROOM, "wie": "b"}),
    ]


def test_wat_in_handen_is_krijgt_een_ander_niet_tot_de_huur_om_is() -> None:
    _zet("a")
    uit = DatabaseUitgaand(huur=5 * MINUUT)
    assert [b.pogingen for b in uit.neem(NU, 10)] == [1]
    assert uit.neem(NU + 4 * MINUUT, 10) == []
    assert [b.pogingen for b in uit.neem(NU + 5 * MINUUT, 10)] == [2]


def test_gelukt_komt_niet_terug() -> None:
    _zet("a")
    uit = DatabaseUitgaand()
    (bericht,) = uit.neem(NU, 10)
    uit.gelukt(bericht.nr, NU)
    assert uit.neem(NU + timedelta(days=9), 10) == []


def test_wat_kan_wachten_laat_het_andere_voorgaan() -> None:
    with logboek().transactie() as eenheid:
        for nr in range(30):
            eenheid.effect("signaal", f"veel-{nr:02}", {}, later=True)
        eenheid.effect("oproep", "kom", {})
    uit = DatabaseUitgaand()
    uit.zet([Deelbericht("mail", "straks", {}, later=True), Deelbericht("mail", "nu", {})])
    assert [b.sleutel for b in uit.neem(NU, 4)] == ["kom", "nu", "veel-00", "veel-01"]
    assert [b.sleutel for b in uit.neem(NU, 50)] == [*(f"veel-{nr:02}" for nr in range(2, 30)), "straks"]


def test_samen_gelukt_is_elk_gelukt_met_zijn_eigen_woord() -> None:
    _zet("a", "b", "c", "d")
    uit = DatabaseUitgaand()
    a, b, c, _ = uit.neem(NU, 10)
    uit.gelukt(c.nr, NU, "eerder")
    uit.gelukt_samen({a.nr: "", b.nr: "niets", c.nr: "anders"}, NU)
    assert dict(Effect.objects.values_list("sleutel", "fout")) == {
        "a": "",
        "b": "niets",
        "c": "eerder",
        "d": "",
    }
    assert [bericht.sleutel for bericht in uit.neem(NU + timedelta(days=1), 10)] == ["d"]


def test_wat_bij_het_gelukt_hoort_staat_er_samen_mee_of_niet() -> None:
    _zet("a")
    uit = DatabaseUitgaand()
    (a,) = uit.neem(NU, 10)
    audit = DatabaseAuditlog()

    def regel() -> None:
        audit.noteer(GEMEENTE, "werker", None, "zoek-namen", STROOM, "niets", "werker", NU)

    def kapot() -> None:
        raise RuntimeError("log kapot")

    with pytest.raises(RuntimeError):
        uit.gelukt_samen({a.nr: "niets"}, NU, [regel, kapot])
    assert (Auditregel.objects.count(), Effect.objects.get().gelukt_op) == (0, None)
    uit.gelukt_samen({a.nr: "niets"}, NU, [regel, regel])
    assert (Auditregel.objects.count(), Effect.objects.get().gelukt_op) == (2, NU)


def test_mislukt_komt_later_terug_en_wordt_eens_opgegeven() -> None:
    _zet("a")
    uit = DatabaseUitgaand(pauze=MINUUT, pogingen=3)
    nu, wachten = NU, []
    for poging in (1, 2, 3):
        while not (berichten := uit.neem(nu, 10)):
            nu += MINUUT / 2
        wachten.append(nu)
        assert berichten[0].pogingen == poging
        assert uit.mislukt(berichten[0].nr, nu, "geen-verbinding") is (poging == 3)
    assert [later - eerder for eerder, later in pairwise(wachten)] == [MINUUT, 2 * MINUUT]
    assert uit.neem(nu + timedelta(days=9), 10) == []
    effect = Effect.objects.get()
    assert (effect.opgegeven_op, effect.fout) == (nu, "geen-verbinding")


def test_wie_nooit_iets_terugmeldt_wordt_ook_opgegeven() -> None:
    _zet("a")
    uit = DatabaseUitgaand(huur=MINUUT, pogingen=2)
    nemen = [len(uit.neem(NU + keer * MINUUT, 10)) for keer in range(4)]
    assert nemen == [1, 1, 0, 0]
    assert Effect.objects.get().fout == "nooit-teruggemeld"


def test_werkers_tegelijk_nemen_elk_effect_een_keer() -> None:
    _zet(*(f"e{nr}" for nr in range(30)))
    genomen: list[Bericht] = []

    def werker() -> None:
        while berichten := DatabaseUitgaand().neem(NU, 4):
            genomen.extend(berichten)

    tegelijk(*[werker] * 4)
    # With SKIP LOCKED a worker may see nothing for a moment; what is left is taken now.
    while berichten := DatabaseUitgaand().neem(NU, 10):
        genomen.extend(berichten)
    assert sorted(b.sleutel for b in genomen) == sorted(f"e{nr}" for nr in range(30))


def _termijnen(*paren: tuple[str, int]) -> None:
    with logboek().transactie() as eenheid:
        eenheid.zet_termijnen(
            GEMEENTE,
            STROOM,
            [Termijn(GEMEENTE, STROOM, naam, NU + minuten * MINUUT) for naam, minuten in paren],
        )


def test_een_termijn_vuurt_een_keer_en_zet_een_effect_klaar() -> None:
    _termijnen(("evaluatie", 5), ("plan", 60))
    termijnen = DatabaseTermijnen()
    assert termijnen.vuur(NU + 4 * MINUUT, 10) == []
    assert [t.termijn for t in termijnen.vuur(NU + 5 * MINUUT, 10)] == ["evaluatie"]
    assert termijnen.vuur(NU + 6 * MINUUT, 10) == []
    (bericht,) = DatabaseUitgaand().neem(NU + 6 * MINUUT, 10)
    assert (bericht.soort, bericht.ids["termijn"], bericht.ids["stroom"]) == (
        "termijn-verlopen",
        "evaluatie",
        STROOM,
    )


def test_wat_gevuurd_is_vuurt_niet_weer_als_het_opnieuw_gezet_wordt() -> None:
    _termijnen(("evaluatie", 5))
    assert len(DatabaseTermijnen().vuur(NU + 9 * MINUUT, 10)) == 1
    _termijnen()
    _termijnen(("evaluatie", 5))
    assert DatabaseTermijnen().vuur(NU + 9 * MINUUT, 10) == []
    _termijnen(("evaluatie", 8))
    assert len(DatabaseTermijnen().vuur(NU + 9 * MINUUT, 10)) == 1


def test_een_termijn_die_verviel_of_verschoof_vuurt_niet_op_het_oude_moment() -> None:
    _termijnen(("evaluatie", 5), ("plan", 5))
    _termijnen(("evaluatie", 50))
    assert DatabaseTermijnen().vuur(NU + 9 * MINUUT, 10) == []
    assert [(t.termijn, t.moment) for t in Termijnmoment.objects.all()] == [("evaluatie", NU + 50 * MINUUT)]


def test_termijnen_tegelijk_gevuurd_gaan_een_keer_af() -> None:
    _termijnen(*((f"t{nr}", 1) for nr in range(20)))
    afgegaan: list[str] = []

    def werker() -> None:
        while gevuurd := DatabaseTermijnen().vuur(NU + 2 * MINUUT, 3):
            afgegaan.extend(t.termijn for t in gevuurd)

    tegelijk(*[werker] * 4)
    assert sorted(afgegaan) == sorted(f"t{nr}" for nr in range(20))
    assert Effect.objects.count() == 20


def test_effecten_van_een_afgebroken_schrijfactie_bestaan_niet() -> None:
    def breek_af() -> None:
        with logboek().transactie() as eenheid:
            eenheid.effect("bericht", "a", {})
            eenheid.zet_termijnen(GEMEENTE, STROOM, [Termijn(GEMEENTE, STROOM, "plan", NU)])
            raise RuntimeError("afgebroken")

    with pytest.raises(RuntimeError, match="afgebroken"):
        breek_af()
    assert (Effect.objects.count(), Termijnmoment.objects.count()) == (0, 0)


def test_verdelen_zet_delen_in_de_plaats_elk_een_keer() -> None:
    _zet("a")
    uit = DatabaseUitgaand()
    (bericht,) = uit.neem(NU, 10)
    delen = [
        Deelbericht("post", "a:1", {"aan": "1"}),
        Deelbericht("post", "a:2", {"aan": "2"}, NU + 5 * MINUUT),
        Deelbericht("post", "a:1", {"aan": "1"}),
    ]
    uit.verdeel(bericht.nr, NU, delen)
    assert [b.sleutel for b in uit.neem(NU, 10)] == ["a:1"]
    assert [b.sleutel for b in uit.neem(NU + 6 * MINUUT, 10) if b.pogingen == 1] == ["a:2"]


def test_verdelen_dat_mislukt_laat_alles_zoals_het_was() -> None:
    _zet("a")
    uit = DatabaseUitgaand(huur=MINUUT)
    (bericht,) = uit.neem(NU, 10)
    kapot = Deelbericht("post", "a:1", {"aan": object()})  # type: ignore[dict-item]
    with pytest.raises(Exception, match="object"):
        uit.verdeel(bericht.nr, NU, [Deelbericht("post", "a:0", {}), kapot])
    assert [b.sleutel for b in uit.neem(NU + MINUUT, 10)] == ["a"]


def test_teruggeven_telt_niet_als_poging() -> None:
    _zet("a", "b")
    uit = DatabaseUitgaand(pogingen=2)
    for keer in range(5):
        nu = NU + keer * MINUUT
        berichten = uit.neem(nu, 10)
        assert [b.pogingen for b in berichten] == [1, 1]
        uit.geef_terug([b.nr for b in berichten], nu + MINUUT)
        assert uit.neem(nu, 10) == []


def test_blijvend_mislukt_is_meteen_opgegeven_en_kan_opnieuw() -> None:
    _zet("a")
    uit = DatabaseUitgaand()
    (bericht,) = uit.neem(NU, 10)
    assert uit.mislukt(bericht.nr, NU, "adres-geweigerd", blijvend=True)
    assert not uit.wacht(NU + timedelta(days=9))
    (dood,) = uit.opgegeven(10)
    assert (dood.nr, dood.soort, dood.code, dood.op) == (bericht.nr, "bericht", "adres-geweigerd", NU)
    assert uit.opnieuw(dood.nr)
    assert not uit.opnieuw(dood.nr)
    assert [b.pogingen for b in uit.neem(NU, 10)] == [1]


def test_de_stand_zegt_wat_te_lang_wacht() -> None:
    _zet("a", "b")
    uit = DatabaseUitgaand()
    assert uit.wacht(NU)
    (een, twee) = uit.neem(NU, 10)
    assert not uit.wacht(NU)
    uit.mislukt(een.nr, NU, "x", blijvend=True)
    stand = uit.stand(NU + 10 * MINUUT)
    assert (stand.wacht, stand.achter, stand.opgegeven) == (1, 0, 1)
    assert uit.stand(NU + 30 * MINUUT).achter == 1
    uit.gelukt(twee.nr, NU)
    assert uit.stand(NU + 30 * MINUUT).wacht == 0
