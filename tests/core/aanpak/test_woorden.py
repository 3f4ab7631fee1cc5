"""The words of an approach: a name for every field and choice of the language, sentences for what it says."""

from typing import Any

import pytest

from tests.core.aanpak.hulp import bestanden
from tests.core.aanpak.test_taaldekking import MODELLEN
from waakvlam.core.aanpak.laden import laad
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.taal.niveaus import LijnModel
from waakvlam.core.aanpak.taal.stappen import BeslisserModel, Gevolg, Wie
from waakvlam.core.aanpak.taal.voorwaarden import SOORTEN, VoorwaardeModel
from waakvlam.core.aanpak.vergelijk.regels import sleutels
from waakvlam.core.aanpak.woorden import Woorden, duur, opsomming, plat
from waakvlam.core.aanpak.woorden.regie import houder
from waakvlam.core.aanpak.woorden.stappen import gevolg
from waakvlam.core.aanpak.woorden.velden import EIGEN, GEDEELD, ONDERDELEN, WAARDEN, WAARDEN_EIGEN
from waakvlam.core.aanpak.woorden.waarden import keuzes, waarde
from waakvlam.core.aanpak.woorden.zinnen import beslisser, deelnemer, voorwaarde

VELDEN = [(model.__name__, naam) for model in MODELLEN for naam in model.model_fields]


@pytest.fixture(scope="module")
def w() -> Woorden:
    aanpak = laad(bestanden()).aanpak
    assert aanpak is not None
    return Woorden(aanpak)


def test_elk_veld_heeft_een_naam() -> None:
    kaarten = set(sleutels())
    zonder = {
        f"{klasse}.{naam}"
        for klasse, naam in VELDEN
        if naam.rstrip("_") not in GEDEELD
        and f"{klasse}.{naam.rstrip('_')}" not in EIGEN
        and not (klasse == "AanpakModel" and naam in kaarten)
    }
    assert zonder == set()


def test_elk_onderdeel_heeft_een_naam_en_geen_naam_is_te_veel() -> None:
    assert set(sleutels()) == set(ONDERDELEN)
    assert {naam.rstrip("_") for _, naam in VELDEN} >= set(GEDEELD)


def test_elke_keuze_heeft_woorden() -> None:
    zonder = {
        f"{veld}={keuze}"
        for klasse, veld in VELDEN
        for keuze in keuzes(klasse, veld)
        if keuze not in WAARDEN and f"{veld}={keuze}" not in WAARDEN_EIGEN and keuze != "1"
        and veld not in ("houder", "hoogste_risico")
    }  # fmt: skip
    assert zonder == set()


@pytest.mark.parametrize(
    ("waarde_", "tekst"),
    [
        ("P14D", "14 dagen"), ("P1D", "1 dag"), ("PT2H", "2 uur"), ("P1M", "1 maand"),
        ("P2Y", "2 jaar"), ("P1W", "1 week"), ("PT1H30M", "1 uur, 30 minuten"), ("P1DT12H", "1 dag, 12 uur"),
        ("morgen", "morgen"),
    ],
)  # fmt: skip
def test_duur(waarde_: str, tekst: str) -> None:
    assert duur(waarde_) == tekst


@pytest.mark.parametrize(
    ("delen", "tekst"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "b", "c"], "a, b en c")]
)
def test_opsomming(delen: list[str], tekst: str) -> None:
    assert opsomming(delen, "en") == tekst


@pytest.mark.parametrize(
    ("data", "tekst"),
    [
        ({"een_van": ["a", {"alle": ["b", "c"]}]}, "Een van deze: a; (Dit alles: b; c)"),
        ({"minstens": {"aantal": 2, "van": ["a", "b"]}}, "Minstens 2 van deze: a; b"),
        ({"niet": "a"}, "Niet: a"),
        ({"kenmerk": "k", "is": True}, "k: ja"),
        ({"kenmerk": "k", "in": ["x", "y"]}, "k: x of y"),
        ({"kenmerk": "k", "vanaf": 3}, "k: 3 of meer"),
        ({"niveau": ["samen", "bestuur"]}, "De casus staat op Samen of Bestuur"),
        ({"product": "p", "delen": ["d"], "sinds": "niveau"}, "Er is: p (met d, sinds dit niveau begon)"),
        ({"overleg": "team", "met": ["x"], "voorzitter": "y", "organisaties_minstens": 3},
         "Er is overlegd in: team (met x, voorzitter y, uit minstens 3 organisaties)"),
        ({"raadpleging": "r"}, "Er is overlegd met: r"),
        ({"advies": "r"}, "Er is advies van: r"),
        ({"geinformeerd": "r"}, "Geïnformeerd: r"),
        ({"gremium_actief": "r"}, "Bijeengeroepen: r"),
        ({"stap_gezet": "s"}, "Eerder gezet: s"),
        ({"taak_gedaan": "s"}, "Gedaan: s"),
        ({"markering": "m"}, "Merkteken: m"),
        ({"scenario": "s"}, "Gekozen scenario: s"),
        ({"acties_klaar": True}, "Alle acties zijn klaar"),
        ({"acties_klaar": False}, "Er staat een actie open"),
        ({"lijst": "l"}, "Ingevuld: l"),
        ({"antwoord": "l.v"}, "Ja op: l.v"),
        ({"antwoord": "l.v", "is": "nee"}, "l.v: nee"),
        ({"houder": "casus"}, "Iemand heeft: Casusregie"),
        ({"houder": "casus", "rol": "r", "bezet": True},
         "r heeft: Casusregie (een mens, niet alleen een rol)"),
    ],
)  # fmt: skip
def test_voorwaarde(w: Woorden, data: Any, tekst: str) -> None:
    assert plat(voorwaarde(w, VoorwaardeModel.model_validate(data))) == tekst


@pytest.mark.parametrize("soort", SOORTEN)
def test_elke_soort_voorwaarde_heeft_een_eigen_zin(w: Woorden, soort: str) -> None:
    waarden: dict[str, Any] = {"minstens": {"aantal": 1, "van": ["a"]}, "acties_klaar": True}
    data = {soort: waarden.get(soort, ["a"] if soort in ("een_van", "alle") else "a")}
    assert ("Iemand heeft" in plat(voorwaarde(w, VoorwaardeModel.model_validate(data)))) is (
        soort == "houder"
    )


@pytest.mark.parametrize(
    ("data", "tekst"),
    [
        ({"rol": ["a", "b"]}, "a of b"),
        ({"gremium": "g"}, "g"),
        ({"houder": "casus"}, "wie de casusregie heeft"),
        ({"een_van": ["a", {"gremium": "g"}]}, "A of g"),
        ({"als": "x", "dan": "a", "anders": "b"}, "Dat hangt ervan af: a, als: x; Anders: b"),
        ({"een_van": ["c", {"als": "x", "dan": "a", "anders": "b"}]},
         "Een van deze: c; (Dat hangt ervan af: a, als: x; Anders: b)"),
    ],
)  # fmt: skip
def test_beslisser(w: Woorden, data: Any, tekst: str) -> None:
    assert plat(beslisser(w, BeslisserModel.model_validate(data))) == tekst


def test_deelnemer_met_voorwaarde(w: Woorden) -> None:
    assert plat(deelnemer(w, Wie(rol="a", als=VoorwaardeModel(aanleiding="x")))) == "a, als: x"


@pytest.mark.parametrize(
    ("data", "tekst"),
    [
        ({"rol": ["a", "b"]}, "a en b"),
        ({"geen": "Niet nodig."}, "Niet nodig."),
        ({"als": "x", "dan": "a"}, "Dat hangt ervan af: a, als: x; Anders: niemand"),
        ({"aangewezen_door": "a", "standaard": "b", "blijft": True, "toegestaan": ["c"], "uitgesloten": "d",
          "vrijblijvend": True},
         "Wordt aangewezen door: a: Wie het was, blijft het tot dan; Tot dan: b; Alleen: c; Niet: d; "
         "Niemand hoeft het te zijn"),
    ],
)  # fmt: skip
def test_houder(w: Woorden, data: Any, tekst: str) -> None:
    assert plat(houder(w, LijnModel.model_validate(data))) == tekst


@pytest.mark.parametrize(
    ("data", "tekst"),
    [
        ({"taak": {"code": "t", "tekst": "Bel", "rol": "a", "binnen": "PT2H"}}, "a: Bel (binnen 2 uur)"),
        ({"roep_bijeen": "g", "binnen": "P1D"}, "Roep bijeen: g (binnen 1 dag)"),
        ({"regie": {"casus": "a"}}, "Casusregie gaat naar: a"),
        ({"kenmerk": {"k": True}}, "Vastgelegd: k: ja"),
        ({"markering": "m"}, "Merkteken: m"),
        ({"einde_markering": "m"}, "Einde van het merkteken: m"),
        ({"agenda": "g", "als": "x"}, "Als x: Op de agenda van: g"),
        ({"schort_op": "g"}, "Rust: g"),
        ({"ontbind": "g"}, "Stopt: g"),
        ({"draag_over": {"van": "g", "aan": "h"}}, "Open taken van g gaan naar h"),
        ({"termijn": "t"}, "Er begint een termijn: t"),
        ({"gekoppelde_casus": "c"}, "Open een gekoppelde casus onder: c"),
        ({"einde_tijdelijk": True}, "Wat tijdelijk was aangewezen, eindigt"),
    ],
)
def test_gevolg(w: Woorden, data: Any, tekst: str) -> None:
    assert gevolg(w, Gevolg.model_validate(data)) == tekst


def test_een_code_krijgt_de_naam_die_de_aanpak_geeft(w: Woorden) -> None:
    m: AanpakModel = w.m
    rol, niveau, stap = next(iter(m.rollen)), next(iter(m.niveaus)), next(iter(m.overgangen))
    assert w.rol(rol) == m.rollen[rol].naam
    assert w.naam("niveau", niveau) == m.niveaus[niveau].naam
    assert waarde(w, "VoorwaardeModel", "stap_gezet", stap) == m.overgangen[stap].naam
    assert waarde(w, "Overgang", "van", ["*"]) == "elk niveau"
    assert waarde(w, "Overgang", "soort", "uitgang") == "Uit deze aanpak"
    assert w.rol("onbekend") == "onbekend"


def test_elke_zin_gaat_door_de_vertaler() -> None:
    aanpak = laad(bestanden()).aanpak
    assert aanpak is not None
    gevraagd: list[str] = []

    def vertaal(tekst: str) -> str:
        gevraagd.append(tekst)
        return tekst.upper() if "%" not in tekst else tekst

    woorden = Woorden(aanpak, vertaal)
    assert plat(voorwaarde(woorden, VoorwaardeModel(alle=[]))) == "DIT ALLES"
    assert waarde(woorden, "Deel", "verplicht", True) == "JA"
    assert duur("P1D", vertaal) == "1 DAG"
    assert "%d dagen" not in gevraagd
