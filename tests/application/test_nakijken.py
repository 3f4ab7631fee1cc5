"""After a signal came in, who handles it is asked to look over what may be a name; the text stays."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from tests.application.hulp import GEMEENTE, Bureau, bureau
from waakvlam.adapters.models import Auditregel, Nakijken
from waakvlam.adapters.naamvinder import DeduceVinder, geinstalleerd
from waakvlam.adapters.nakijken import DatabaseNakijklijst
from waakvlam.application.deur.vinder import LichteVinder
from waakvlam.application.opdracht import Geweigerd
from waakvlam.application.poorten import Bericht
from waakvlam.application.poorten.nakijken import NaamvinderFout, Nakijkwerk
from waakvlam.application.werker.bezorgen import Klaar, voer_uit
from waakvlam.application.werker.lus import Werker
from waakvlam.core.signaal import opdrachten as s
from waakvlam.samenstelling import werkplaats

OP_BEIDE = pytest.mark.usefixtures("databank")
OP_EEN = pytest.mark.django_db(databases=["default", "sleutels"])
MELDER, BEHANDELAAR = "casusregisseur", "netwerkcoordinator"
LICHT = LichteVinder(lambda: date(2026, 11, 22))
NAAM = "Gisteren stond Kees van den Broek weer te schreeuwen, bel 06-12345678."


@dataclass
class Proef:
    """A municipality with a worker and one of the finders."""

    bureau: Bureau
    werker: Werker

    def meld(self, tekst: str, **verder: Any) -> str:
        envelop = {"deur": verder.pop("deur")} if "deur" in verder else {}
        return self.bureau.lukt(MELDER, s.Meld(tekst=tekst, **verder), **envelop).stroom

    def punten(self, stroom: str) -> list[tuple[int, tuple[str, ...]]]:
        while self.werker.ronde().gedaan:
            pass
        return [(p.nr, p.soorten) for p in self.bureau.omgeving.nakijken.lijst.open(GEMEENTE, [stroom])]


def proef(vinder: Any = LICHT) -> Proef:
    eigen = bureau().met(nakijken=Nakijkwerk(vinder, LICHT, DatabaseNakijklijst()), verzegelaar=None)
    return Proef(eigen, Werker(replace(werkplaats(), om=eigen.omgeving)))


@OP_BEIDE
def test_een_naam_in_een_signaal_wordt_een_vraag_en_de_tekst_blijft() -> None:
    p = proef()
    stroom = p.meld(NAAM, duiding="Misschien ruzie met jan@voorbeeld.nl")
    assert p.punten(stroom) == [(1, ("telefoon", "email", "naam"))]
    assert NAAM in p.bureau.teksten(stroom)


@OP_EEN
@pytest.mark.parametrize(
    "tekst", ["Ruiten stuk bij de Action.", "Onrust bij Dorpsstraat 14.", "Twee moslims."]
)
def test_een_signaal_zonder_mensen_vraagt_niets(tekst: str) -> None:
    p = proef()
    assert p.punten(p.meld(tekst)) == []


@OP_EEN
def test_wie_meldde_staat_apart_en_wordt_niet_nagekeken() -> None:
    p = proef()
    velden = {"melder_naam": "Kees de Vries", "melder_contact": "06-12345678", "melder_soort": "inwoner"}
    assert p.punten(p.meld("Twee ruiten stuk.", **velden)) == []


@OP_EEN
def test_in_de_lijst_en_het_auditlog_staat_niets_van_de_tekst() -> None:
    p = proef()
    p.punten(p.meld(NAAM))
    rij = repr(Nakijken.objects.values().get())
    regels = list(Auditregel.objects.filter(handeling="zoek-namen").values())
    assert [r["uitkomst"] for r in regels] == ["gevonden"]
    for woord in ("Kees", "Broek", "12345678"):
        assert woord not in rij and woord not in repr(regels)


@OP_EEN
def test_nog_eens_uitvoeren_verandert_niets() -> None:
    p = proef()
    stroom = p.meld(NAAM)
    eerste = p.punten(stroom)
    ids = {"gemeente": GEMEENTE, "stroom": stroom, "nr": "1", "wie": "werker"}
    plaats = replace(werkplaats(), om=p.bureau.omgeving)
    uit = voer_uit(plaats, Bericht(1, "zoek-namen", "x", ids, 1), p.bureau.omgeving.klok.nu())
    assert uit == Klaar() and p.punten(stroom) == eerste


@OP_EEN
def test_een_verdere_waarneming_wordt_ook_nagekeken_en_een_schone_tekst_neemt_de_vraag_weg() -> None:
    p = proef()
    stroom = p.meld("Twee ruiten stuk.")
    p.bureau.lukt(MELDER, s.VulAan(tekst="Het was Kees van den Broek.", ander_moment=True), stroom)
    assert p.punten(stroom) == [(2, ("naam",))]
    p.bureau.lukt(BEHANDELAAR, s.VraagSchoon(reden="Er staat een naam in."), stroom)
    p.bureau.lukt(MELDER, s.MaakSchoon(tekst="Het was een bewoner."), stroom)
    assert p.punten(stroom) == []


@OP_BEIDE
def test_met_het_signaal_verdwijnt_ook_wat_na_te_kijken_was() -> None:
    p = proef()
    stroom, ander = p.meld(NAAM), p.meld(NAAM)
    p.punten(stroom)
    lijst = DatabaseNakijklijst()
    assert lijst.ruim_op(GEMEENTE, stroom, "melder") == {}
    assert lijst.ruim_op(GEMEENTE, stroom, "alles") == {"nakijken": 1}
    assert [stroom for stroom in (stroom, ander) if lijst.open(GEMEENTE, [stroom])] == [ander]


@OP_EEN
@pytest.mark.parametrize(
    ("velden", "codes"),
    [
        ({"tekst": "Op een buurtpagina staat een oproep.", "openbaar": True}, ()),
        ({"tekst": "Op een buurtpagina staat een oproep."}, ("bron-niet-openbaar",)),
        ({"tekst": "@jantje_09 roept op.", "openbaar": True}, ("account-in-tekst",)),
        ({"tekst": "Een oproep.", "plaats": "instagram.com/jan", "openbaar": True}, ("account-in-tekst",)),
        ({"tekst": "Ik bekijk elke dag het profiel van die man.", "openbaar": True}, ("persoon-gevolgd",)),
    ],
)
def test_langs_geen_enkele_weg_komt_een_account_van_sociale_media_binnen(
    velden: dict[str, Any], codes: tuple[str, ...]
) -> None:
    uit = proef().bureau.doe(MELDER, s.Meld(soort="sociale_media", waar="online", **velden), oorsprong="api")
    assert (uit.weigering.codes if isinstance(uit, Geweigerd) else ()) == codes


@OP_EEN
def test_wat_bleef_staan_en_waarom_staat_als_code_in_het_auditlog() -> None:
    p = proef()
    antwoorden = ("blijft-functie|naam|Kees van den Broek", "vervang|telefoon|06-12345678")
    p.meld(NAAM, deur=antwoorden)
    regel = Auditregel.objects.get(handeling="meld")
    assert '"blijft":"naam:functie"' in regel.details.replace(" ", "")
    assert "Kees" not in regel.details


@dataclass
class Vondst:
    tag: str


class NagemaakteDeduce:
    """Answers as deduce does, without its lists: where the real one is not installed."""

    def __init__(self) -> None:
        self.annotations: list[Vondst] = []

    def deidentify(self, tekst: str) -> "NagemaakteDeduce":
        self.annotations = [Vondst("persoon")] if "Xerxan" in tekst else [Vondst("locatie")]
        return self


class Kapot:
    """A library that breaks, and says so with the text in it."""

    def deidentify(self, tekst: str) -> None:
        raise RuntimeError(f"kan dit niet lezen: {tekst}")


def test_een_zware_vinder_vult_de_lichte_aan() -> None:
    vinder = DeduceVinder(LICHT, NagemaakteDeduce)
    assert vinder.soorten("xerxan was er, bel 06-12345678") == ("telefoon",)
    assert vinder.soorten("Het was Xerxan, bel 06-12345678") == ("telefoon", "naam")
    assert vinder.soorten("Kees was er") == ()


@OP_EEN
def test_een_zware_vinder_die_het_niet_doet_houdt_niets_tegen() -> None:
    p = proef(DeduceVinder(LICHT, Kapot))
    assert p.punten(p.meld(NAAM)) == [(1, ("telefoon", "naam"))]
    assert Nakijken.objects.get().vinder == "licht"


def test_een_fout_van_een_vinder_noemt_de_tekst_niet() -> None:
    with pytest.raises(NaamvinderFout) as fout:
        DeduceVinder(LICHT, Kapot).soorten(NAAM)
    assert str(fout.value) == "RuntimeError"
    assert fout.value.__cause__ is None


@pytest.mark.skipif(geinstalleerd(), reason="deduce is installed here")
def test_zonder_de_extra_zegt_de_zware_vinder_dat() -> None:
    with pytest.raises(NaamvinderFout, match="ModuleNotFoundError"):
        DeduceVinder(LICHT).soorten("Kees")
