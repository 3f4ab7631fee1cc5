"""Proposing, deciding and holding back: every rule with what it refuses."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from waakvlam.core.bewaren import opdrachten as o
from waakvlam.core.bewaren.besluit import Bewaarwerk, besluit_bewaring, verwerk
from waakvlam.core.bewaren.stukken import Stuk, Verval
from waakvlam.core.bewaren.termijnen import Bewaartermijn
from waakvlam.core.bewaren.toestand import Bewaring, vastgehouden_door, vouw_bewaring
from waakvlam.core.casus import Context, Weigering
from waakvlam.core.gebeurtenis import Opgetekend, Tekst, naar_json, van_json

NU = datetime(2026, 11, 22, 12, tzinfo=UTC)
TERMIJN = Bewaartermijn(
    code="dossier", naam="Dossier", termijn="P20Y", grondslag="wet", bron="lijst", geldt_vanaf=NU.date()
)


def verval(op: datetime) -> Verval:
    return Verval(Stuk("alles", "dossier", op - timedelta(days=7305)), TERMIJN, op)


WERK = Bewaarwerk(
    bestaat=True,
    verval={"alles": verval(NU - timedelta(days=1)), "plan-wmo.p1": verval(NU + timedelta(days=1))},
    delen=frozenset({"alles", "plan-wmo.p1", "P2"}),
    mee=("s1",),
    telling={"niveau": "ave2", "jaar": 2006},
    leesbaar=frozenset({"alles", "P2"}),
)
REDEN = Tekst("t-1")


class Dossier:
    """A record to which commands are given one after another."""

    def __init__(self, werk: Bewaarwerk = WERK) -> None:
        self.b, self.werk, self.nr = Bewaring(), werk, 0

    def doe(self, actor: str, opdracht: Any, nu: datetime = NU) -> Any:
        self.nr += 1
        uit = besluit_bewaring(
            self.b, opdracht, self.werk, Context(nu, nu, actor, "archivaris", basis=f"b{self.nr}")
        )
        if isinstance(uit, Weigering):
            return uit.codes
        for e in uit:
            # Through JSON and back, as the store keeps it.
            e = van_json(*naar_json(e))
            self.b = vouw_bewaring([Opgetekend(self.b.lengte + 1, e, nu, nu, actor, "archivaris")], self.b)
        return uit

    def voorstel(self, deel: str = "alles") -> str:
        gevonden = self.b.open_voorstel(deel)
        assert gevonden is not None
        return gevonden.id

    def ja(self, actor: str, deel: str = "alles", **verder: Any) -> Any:
        mee = ("s1",) if deel == "alles" else ()
        opdracht = o.BesluitVernietiging(self.voorstel(deel), deel, True, None, mee)
        return self.doe(actor, replace(opdracht, **verder))


def test_twee_mensen_en_dan_het_bewijs() -> None:
    d = Dossier()
    d.doe("a", o.StelVernietigingVoor())
    voorstel = d.b.voorstellen[d.voorstel()]
    assert (voorstel.soort, voorstel.termijn, voorstel.bron) == ("dossier", "P20Y", "lijst")
    assert voorstel.verviel == NU - timedelta(days=1)
    assert d.ja("a") == ("zelf-voorgesteld",)
    d.ja("b")
    klaar = o.MeldVernietigd(voorstel.id, ("k1",), (("leestabellen", 3),), "tekst", "aa", "bb")
    d.doe("b", klaar)
    na = d.b.voorstellen[voorstel.id]
    assert (na.stand, na.door, na.beslist_door, na.mee) == ("uitgevoerd", "a", "b", ("s1",))
    assert (na.sleutels, na.rijen, na.telling) == (
        ("k1",),
        {"leestabellen": 3},
        {"niveau": "ave2", "jaar": 2006},
    )
    assert d.b.weg() == {"alles"}
    assert d.doe("b", klaar) == ()
    assert d.doe("c", o.BesluitVernietiging(voorstel.id, "alles", True)) == ("al-besloten",)


@pytest.mark.parametrize(
    ("opdracht", "codes"),
    [
        (o.StelVernietigingVoor("plan-wmo.p1"), ("bewaartermijn-loopt",)),
        (o.StelVernietigingVoor("P2"), ("bewaartermijn-loopt",)),
        (o.StelVernietigingVoor("P9"), ("niet-gevonden",)),
        (o.StelVernietigingVoor("P2", "verzoek"), ("motivering-ontbreekt",)),
        (o.StelVernietigingVoor("alles", "zomaar"), ("onvolledig",)),
        (o.HoudVast("zomaar", REDEN), ("onvolledig",)),
        (o.HoudVast("onderzoek"), ("motivering-ontbreekt",)),
        (o.HoudVast("onderzoek", REDEN, NU), ("onvolledig",)),
        (o.HoudVast("verzoek", None, None, "verzoek/Jan de Vries"), ("onvolledig",)),
        (o.GeefVrij("bestaat-niet"), ("niet-gevonden",)),
        (o.BesluitVernietiging("bestaat-niet", "alles", True), ("niet-gevonden",)),
        (o.TrekVernietigingTerug("bestaat-niet"), ("niet-gevonden",)),
    ],
)
def test_wat_niet_kan(opdracht: Any, codes: tuple[str, ...]) -> None:
    assert Dossier().doe("a", opdracht) == codes


def test_een_persoon_gaat_op_verzoek_en_laat_geen_telling_na() -> None:
    d = Dossier()
    d.doe("a", o.StelVernietigingVoor("P2", "verzoek", REDEN))
    (besloten,) = d.ja("b", "P2")
    assert (besloten.deel, besloten.telling, besloten.mee) == ("P2", {}, ())


def test_twee_keer_hetzelfde_voorstellen_kan_niet() -> None:
    d = Dossier()
    d.doe("a", o.StelVernietigingVoor())
    assert d.doe("b", o.StelVernietigingVoor()) == ("al-voorgesteld",)
    d.doe("a", o.TrekVernietigingTerug(d.voorstel()))
    assert d.doe("b", o.StelVernietigingVoor()) not in (("al-voorgesteld",), ())


def test_nee_vraagt_een_reden_en_vernietigt_niets() -> None:
    d = Dossier()
    d.doe("a", o.StelVernietigingVoor())
    assert d.ja("b", akkoord=False) == ("motivering-ontbreekt",)
    d.ja("b", akkoord=False, reden=REDEN)
    assert d.b.weg() == frozenset()
    assert [p.stand for p in d.b.voorstellen.values()] == ["afgewezen"]


def test_de_beslisser_ziet_wat_weggaat() -> None:
    d = Dossier()
    d.doe("a", o.StelVernietigingVoor())
    assert d.doe("b", o.BesluitVernietiging(d.voorstel(), "P2", True, None, ("s1",))) == ("verouderd",)
    d.werk = replace(WERK, mee=("s1", "s2"))
    assert d.ja("b") == ("verouderd",)


@pytest.mark.parametrize(
    ("vast", "wanneer", "houdt"),
    [
        (o.HoudVast("bewaarplicht", REDEN), NU, True),
        (o.HoudVast("onderzoek", REDEN, NU + timedelta(days=2)), NU + timedelta(days=1), True),
        (o.HoudVast("onderzoek", REDEN, NU + timedelta(days=2)), NU + timedelta(days=3), False),
        (o.HoudVast("verzoek", None, None, "verzoek/1a"), NU + timedelta(days=900), True),
    ],
)
def test_vasthouden_houdt_voorstel_en_besluit_tegen(vast: o.HoudVast, wanneer: datetime, houdt: bool) -> None:
    d = Dossier()
    d.doe("a", o.StelVernietigingVoor())
    d.doe("c", vast)
    assert bool(vastgehouden_door(d.b, wanneer)) is houdt
    besluit = o.BesluitVernietiging(d.voorstel(), "alles", True, None, ("s1",))
    assert (d.doe("b", besluit, wanneer) == ("vastgehouden",)) is houdt


def test_vrijgeven_kan_op_de_verwijzing_van_een_verzoek() -> None:
    d = Dossier()
    d.doe("a", o.HoudVast("verzoek", None, None, "verzoek/1a"))
    d.doe("a", o.HoudVast("onderzoek", REDEN))
    d.doe("a", o.GeefVrij("verzoek/1a"))
    assert [v.soort for v in vastgehouden_door(d.b, NU)] == ["onderzoek"]
    assert d.doe("a", o.StelVernietigingVoor()) == ("vastgehouden",)


def test_wat_weg_is_kan_niet_nog_eens() -> None:
    d = Dossier(replace(WERK, vernietigd={"alles": NU}))
    assert d.doe("a", o.StelVernietigingVoor()) == ("vernietigd",)
    assert d.doe("a", o.StelVernietigingVoor("P2", "verzoek", REDEN)) == ("vernietigd",)


@pytest.mark.parametrize(("leesbaar", "codes"), [({"alles"}, ("volgorde",)), (set(), None)])
def test_herstellen_kan_alleen_wat_niemand_meer_leest(leesbaar: set[str], codes: Any) -> None:
    d = Dossier(replace(WERK, leesbaar=frozenset(leesbaar)))
    uit = d.doe("a", o.HerstelVernietiging("alles", NU - timedelta(days=3)))
    if codes:
        assert uit == codes
    else:
        assert d.b.hersteld == {"alles": NU - timedelta(days=3)}


def test_een_bewaring_van_niets_is_er_niet() -> None:
    assert Dossier(Bewaarwerk()).doe("a", o.HoudVast("onderzoek", REDEN)) == ("niet-gevonden",)


def test_terugwerkende_kracht_bestaat_hier_niet() -> None:
    uit = besluit_bewaring(
        Bewaring(), o.StelVernietigingVoor(), WERK, Context(NU, NU - timedelta(days=1), "a", "archivaris")
    )
    assert isinstance(uit, Weigering)
    assert uit.codes == ("tijd-onmogelijk",)


def test_op_de_casus_komt_het_een_keer_te_staan() -> None:
    opdracht = o.VerwerkVernietiging("P2", "v1")
    assert [e.deel for e in verwerk({}, opdracht)] == ["P2"]
    assert verwerk({"P2": NU}, opdracht) == ()
