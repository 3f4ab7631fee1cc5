"""The worker: who is told, what is not said, nothing twice, and what does not arrive is noticed."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError

from tests.application.hulp import BEGIN, GEMEENTE, Bureau, Leden, bureau
from waakvlam.adapters.models import Effect
from waakvlam.adapters.postvak import DatabasePostvak
from waakvlam.adapters.termijnen import DatabaseTermijnen
from waakvlam.adapters.uitgaand import DatabaseUitgaand
from waakvlam.application.poorten import Bericht, Brief, Ontvanger, PostFout, Termijn
from waakvlam.application.werker import bezorgen
from waakvlam.application.werker.dagelijks import WERK
from waakvlam.application.werker.lus import Ronde, Werker
from waakvlam.application.werker.werkplaats import Werkplaats
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.signaal import opdrachten as s

pytestmark = pytest.mark.usefixtures("databank")
UUR = timedelta(hours=1)
REGIE = "netwerkcoordinator"


@dataclass
class Stilklok:
    """A clock that stands still until it is put on."""

    op: datetime = BEGIN

    def nu(self) -> datetime:
        return self.op


@dataclass
class Bus:
    """A letter box: what went out, and whether it takes anything."""

    weg: list[tuple[str, Brief]] = field(default_factory=list)
    fout: PostFout | None = None
    pogingen: int = 0
    aan: bool = True
    afzender: str = "waakvlam@waterveen.example"

    def stuur(self, aan: str, brief: Brief) -> None:
        self.pogingen += 1
        if self.fout is not None:
            raise self.fout
        self.weg.append((aan, brief))

    @property
    def wie(self) -> list[str]:
        return [aan.partition("@")[0] for aan, _ in self.weg]


@dataclass
class Adresboek:
    """Everyone has an address made of their account, and the role it is called after."""

    zonder: set[str] = field(default_factory=set)
    weg: set[str] = field(default_factory=set)

    def met_rol(self, gemeente: str, rollen: Any, op: datetime) -> list[Ontvanger]:
        return [
            Ontvanger(f"a-{rol}", "" if rol in self.zonder else f"a-{rol}@waterveen.example", rol)
            for rol in sorted(rollen)
            if rol not in self.weg
        ]

    def van(self, gemeente: str, account: str, op: datetime) -> list[Ontvanger]:
        return self.met_rol(gemeente, [account.removeprefix("a-")], op)

    def gemeentenaam(self, gemeente: str) -> str:
        return gemeente.capitalize()


@dataclass
class Proef:
    """A municipality with a worker."""

    bureau: Bureau
    plaats: Werkplaats
    klok: Stilklok
    bus: Bus
    adressen: Adresboek
    stop: bool = False

    @property
    def werker(self) -> Werker:
        return Werker(self.plaats, lambda: self.stop)

    def werk(self, na: timedelta = timedelta()) -> Ronde:
        """Let time pass, then work until nothing is left to do."""
        self.klok.op += na
        alles = Ronde()
        while (ronde := self.werker.ronde()).iets:
            alles = Ronde(
                alles.termijnen + ronde.termijnen,
                alles.gedaan + ronde.gedaan,
                alles.mislukt + ronde.mislukt,
                alles.opgegeven + ronde.opgegeven,
            )
        return alles


@pytest.fixture
def proef() -> Proef:
    klok, bus, adressen = Stilklok(), Bus(), Adresboek()
    eigen = bureau().met(klok=klok, leden=Leden(), verzegelaar=None)
    plaats = Werkplaats(
        eigen.omgeving, DatabaseUitgaand(), DatabaseTermijnen(), bus, adressen, DatabasePostvak(),
        "https://waakvlam.example",
    )  # fmt: skip
    return Proef(eigen, plaats, klok, bus, adressen)


def _casus(proef: Proef) -> str:
    """A case whose opening has been told to everyone it concerns."""
    stroom = proef.bureau.lukt(REGIE, o.Open(codenaam="Lindenhof")).stroom
    proef.werk()
    proef.werk(UUR)
    proef.bus.weg.clear()
    return stroom


def _taak(proef: Proef, stroom: str, **verder: Any) -> None:
    opdracht = o.MaakTaak(rol="casusregisseur", tekst="Bel de moeder van Sem", **verder)
    proef.bureau.lukt(REGIE, opdracht, stroom)


def test_een_taak_komt_na_het_kwartier_als_een_mail(proef: Proef) -> None:
    stroom = _casus(proef)
    _taak(proef, stroom)
    _taak(proef, stroom)
    proef.werk()
    assert proef.bus.weg == []
    proef.werk(timedelta(minutes=15))
    assert proef.bus.wie == ["a-casusregisseur"]
    proef.werk(5 * UUR)
    assert len(proef.bus.weg) == 1


def test_in_de_mail_staat_niets_van_de_casus(proef: Proef) -> None:
    stroom = _casus(proef)
    _taak(proef, stroom)
    proef.werk()
    proef.werk(UUR)
    ((_, brief),) = proef.bus.weg
    alles = " ".join((brief.onderwerp, brief.tekst, brief.html, brief.kenmerk))
    for woord in ("Lindenhof", "Sem", "moeder", "taak", "casusregisseur", stroom.partition("/")[2], GEMEENTE):
        assert woord.lower() not in alles.lower()


def test_gevaar_wacht_geen_kwartier_en_wie_het_meldde_krijgt_niets(proef: Proef) -> None:
    gemeld = s.Meld(tekst="Vuur", waar="hier", wanneer="net", zelf_gezien=True, gevaar=True)
    proef.bureau.lukt("casusregisseur", gemeld)
    proef.werk()
    assert proef.bus.wie == ["a-netwerkcoordinator"]
    assert "kan niet wachten" not in proef.bus.weg[0][1].onderwerp
    assert "niet kan wachten" in proef.bus.weg[0][1].onderwerp


def _gemeld(gevaar: bool = False) -> s.Meld:
    return s.Meld(tekst="Vuur", waar="hier", wanneer="net", zelf_gezien=True, gevaar=gevaar)


def test_wat_dringt_wacht_niet_op_een_stroom_van_meldingen(proef: Proef) -> None:
    for _ in range(30):
        proef.bureau.lukt("casusregisseur", _gemeld())
    proef.bureau.lukt("casusregisseur", _gemeld(gevaar=True))
    werker = proef.werker
    werker.ronde()
    werker.ronde()
    assert proef.bus.wie == ["a-netwerkcoordinator"]
    assert Effect.objects.filter(soort="zoek-namen", gelukt_op=None).exists()
    proef.werk()
    assert not Effect.objects.filter(soort="zoek-namen", gelukt_op=None).exists()


def test_een_ronde_die_afbreekt_doet_wat_klaar_was_niet_nog_eens(
    proef: Proef, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        proef.bureau.lukt("casusregisseur", _gemeld())
    Effect.objects.exclude(soort="zoek-namen").delete()
    gedaan: list[str] = []
    doe = bezorgen.voer_uit

    def breekt(plaats: Werkplaats, bericht: Bericht, nu: datetime) -> bezorgen.Uit:
        gedaan.append(bericht.sleutel)
        if len(gedaan) == 2:
            raise DatabaseError("weg")
        return doe(plaats, bericht, nu)

    monkeypatch.setattr(bezorgen, "voer_uit", breekt)
    werker = proef.werker
    with pytest.raises(DatabaseError):
        werker.ronde()
    proef.klok.op += UUR  # the lease ran out
    while werker.ronde().iets:
        continue
    assert sorted(gedaan) == sorted([*set(gedaan), gedaan[1]])
    assert not Effect.objects.filter(soort="zoek-namen", gelukt_op=None).exists()


def test_wie_de_casus_niet_mag_zien_krijgt_geen_mail(proef: Proef) -> None:
    stroom = _casus(proef)
    _taak(proef, stroom)
    leden = proef.plaats.om.leden
    assert isinstance(leden, Leden)
    leden.tot["a-casusregisseur"] = proef.klok.op
    proef.werk(UUR)
    assert proef.bus.weg == []


def test_wie_ondertussen_weg_is_krijgt_geen_mail(proef: Proef) -> None:
    stroom = _casus(proef)
    _taak(proef, stroom)
    proef.werk()
    proef.adressen.weg.add("casusregisseur")
    proef.werk(UUR)
    assert proef.bus.weg == []
    assert set(Effect.objects.filter(soort="post").values_list("fout", flat=True)) >= {"geen-rol-meer"}


def test_een_oefening_heet_zo_in_de_mail(proef: Proef) -> None:
    gemeld = s.Meld(tekst="Vuur", waar="hier", wanneer="net", zelf_gezien=True, gevaar=True)
    proef.bureau.lukt("casusregisseur", gemeld, oefening=True)
    proef.werk()
    assert proef.bus.weg[0][1].onderwerp.startswith("[Oefening] ")


def test_oud_nieuws_gaat_niet_meer_weg(proef: Proef) -> None:
    stroom = _casus(proef)
    _taak(proef, stroom)
    proef.werk(timedelta(days=3))
    assert proef.bus.weg == []


def test_zonder_mailserver_blijft_niets_wachten(proef: Proef) -> None:
    proef.bus.aan = False
    _taak(proef, _casus(proef))
    proef.werk()
    stand = proef.plaats.uitgaand.stand(proef.klok.op + UUR)
    assert (stand.wacht, stand.opgegeven, proef.bus.pogingen) == (0, 0, 0)


def test_een_termijn_vuurt_een_keer_en_alleen_wie_het_nog_moet_doen_hoort_het(proef: Proef) -> None:
    stroom = _casus(proef)
    _taak(proef, stroom, uiterlijk=proef.klok.op + 30 * UUR)
    proef.werk()
    proef.werk(UUR)
    proef.bus.weg.clear()
    assert proef.werk(30 * UUR).termijnen == 1
    proef.werk(UUR)
    assert proef.bus.wie == ["a-casusregisseur"]
    assert proef.werk(50 * UUR).termijnen == 0
    assert len(proef.bus.weg) == 1


def test_een_termijn_die_intussen_gehaald_is_stoort_niemand(proef: Proef) -> None:
    stroom = _casus(proef)
    with proef.plaats.om.logboek.transactie() as eenheid:
        eenheid.zet_termijnen(GEMEENTE, stroom, [Termijn(GEMEENTE, stroom, "weg:", proef.klok.op)])
    assert proef.werk(UUR).termijnen == 1
    proef.werk(UUR)
    assert proef.bus.weg == []


def test_wat_niet_aankomt_gaat_later_opnieuw_en_de_afzender_hoort_het(proef: Proef) -> None:
    stroom = _casus(proef)
    _taak(proef, stroom)
    proef.werk()
    proef.bus.fout = PostFout("geen-verbinding", hele_server=True)
    proef.werk(timedelta(minutes=15))
    postvak = proef.plaats.postvak
    assert postvak.open(GEMEENTE, f"a-{REGIE}", [REGIE]) == []
    proef.werk(timedelta(minutes=2))
    proef.werk(timedelta(minutes=2))
    (niet,) = postvak.open(GEMEENTE, f"a-{REGIE}", [REGIE])
    assert (niet.aan, niet.stroom, niet.code) == ("a-casusregisseur", stroom, "geen-verbinding")
    assert postvak.open(GEMEENTE, "a-casusregisseur", ["casusregisseur"]) == []
    proef.bus.fout = None
    proef.werk(UUR)
    assert proef.bus.wie == ["a-casusregisseur"]
    assert postvak.open(GEMEENTE, f"a-{REGIE}", [REGIE]) == []


def test_een_adres_dat_niet_bestaat_is_meteen_opgegeven_tot_iemand_belt(proef: Proef) -> None:
    stroom = _casus(proef)
    _taak(proef, stroom)
    proef.werk()
    proef.bus.fout = PostFout("adres-geweigerd", blijvend=True)
    assert proef.werk(timedelta(minutes=15)).opgegeven == 1
    (dood,) = proef.plaats.uitgaand.opgegeven(9)
    assert (dood.soort, dood.code) == ("post", "adres-geweigerd")
    postvak = proef.plaats.postvak
    (niet,) = postvak.open(GEMEENTE, f"a-{REGIE}", [REGIE])
    assert not postvak.gezegd(niet.sleutel, GEMEENTE, "a-aov", ["aov"], proef.klok.op)
    assert postvak.gezegd(niet.sleutel, GEMEENTE, f"a-{REGIE}", [REGIE], proef.klok.op)
    assert postvak.open(GEMEENTE, f"a-{REGIE}", [REGIE]) == []
    proef.bus.fout = None
    assert proef.plaats.uitgaand.opnieuw(dood.nr)
    proef.werk()
    assert proef.bus.wie == ["a-casusregisseur"]


def test_een_server_die_niet_antwoordt_kost_een_poging_en_niet_een_per_mail(proef: Proef) -> None:
    proef.bureau.lukt(REGIE, o.Open(codenaam="Lindenhof"))
    proef.werk()
    aantal = Effect.objects.filter(soort="post", gelukt_op=None).count()
    assert aantal > 2
    proef.bus.fout = PostFout("te-traag", hele_server=True)
    proef.klok.op += UUR
    proef.werker.ronde()
    assert proef.bus.pogingen == 1
    assert Effect.objects.filter(soort="post", pogingen__gt=0).count() == 1


def test_een_soort_die_niemand_kent_wordt_zichtbaar_en_houdt_niets_op(proef: Proef) -> None:
    with proef.plaats.om.logboek.transactie() as eenheid:
        eenheid.effect("uit-de-toekomst", "x", {"gemeente": GEMEENTE})
        eenheid.effect("stroom-weg", "y", {"gemeente": GEMEENTE, "stroom": "casus/weg", "wie": "aov"})
    gemeld = s.Meld(tekst="Vuur", waar="hier", wanneer="net", zelf_gezien=True, gevaar=True)
    proef.bureau.lukt("casusregisseur", gemeld)
    proef.werk()
    assert proef.bus.wie == ["a-netwerkcoordinator"]
    assert [een.code for een in proef.plaats.uitgaand.opgegeven(9)] == ["onbekende-soort"]


def test_stoppen_laat_de_rest_liggen_en_opnieuw_beginnen_doet_niets_dubbel(proef: Proef) -> None:
    proef.bureau.lukt(REGIE, o.Open(codenaam="Lindenhof"))
    proef.werk()
    proef.klok.op += UUR
    verstuurd = proef.bus.stuur

    def een_en_dan_stop(aan: str, brief: Brief) -> None:
        verstuurd(aan, brief)
        proef.stop = True

    halt = replace(proef.plaats, post=_Ander(een_en_dan_stop))
    Werker(halt, lambda: proef.stop).ronde()
    assert len(proef.bus.weg) == 1
    assert not Effect.objects.filter(gelukt_op=None, pogingen__gt=0).exists()
    proef.stop = False
    proef.werk()
    assert len(proef.bus.weg) == len(set(proef.bus.wie)) > 1


@dataclass
class _Ander:
    stuur: Any
    aan: bool = True


def test_wie_is_gemaild_staat_in_het_auditlog(proef: Proef) -> None:
    from waakvlam.adapters.models import Auditregel

    stroom = _casus(proef)
    _taak(proef, stroom)
    proef.werk()
    proef.werk(UUR)
    regel = Auditregel.objects.filter(handeling="stuur-bericht", uitkomst="verstuurd").last()
    assert regel is not None
    assert (regel.actor, regel.voorwerp) == ("werker", stroom)
    assert "a-casusregisseur" in regel.details
    assert "@" not in regel.details


def test_het_werk_van_de_nacht_gebeurt_een_keer_per_dag_hoeveel_werkers_er_ook_zijn(
    proef: Proef, monkeypatch: pytest.MonkeyPatch
) -> None:
    from waakvlam.application.werker import dagelijks

    gedaan: list[datetime] = []
    monkeypatch.setattr(dagelijks, "WERK", {"patronen": lambda om, nu: gedaan.append(nu)})
    proef.werk()
    Werker(proef.plaats).ronde()
    proef.werk(timedelta(hours=4))
    assert len(gedaan) == 1
    proef.werk(timedelta(hours=24))
    assert len(gedaan) == 2


def test_elk_werk_van_de_nacht_draait_op_een_lege_gemeente(proef: Proef) -> None:
    proef.werk()
    regels = Effect.objects.filter(soort="dagelijks").values_list("gelukt_op", "fout")
    assert len(regels) == len(WERK)
    assert all(op is not None and fout == "" for op, fout in regels)
