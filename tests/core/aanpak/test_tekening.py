"""The flow chart: drawn well for every approach there is and for any other, and safe whatever its names."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.aanpak.hulp import VOORBEELD, bestanden
from tests.core.aanpak.meetkunde import klachten
from tests.hulp.eigenschappen import keren
from waakvlam.core.aanpak.laden import laad
from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.tekening import FORMATEN, Figuur, figuren, niveaufiguur, overzicht, svg
from waakvlam.core.aanpak.tekening.beeld import beeld, toon_van
from waakvlam.core.aanpak.tekening.maten import breedte, breek
from waakvlam.core.aanpak.tekening.svg import TOON

AANPAKKEN = [VOORBEELD, *sorted(p.parent for p in Path("aanpakken").glob("*/aanpak.yaml"))]
SVG = "{http://www.w3.org/2000/svg}"
KLEINST = 11.0
A4 = {"staand": (186.0, 270.0), "liggend": (270.0, 186.0)}
"""Room on A4 within margins of 12 and 13 millimetres."""


def model(pad: Path) -> AanpakModel:
    geladen = laad({los.name: los.read_bytes() for los in pad.glob("*.yaml")})
    if geladen.aanpak is None:
        pytest.skip(f"{pad.name} heeft fouten")
    return geladen.aanpak


@pytest.mark.parametrize("formaat", FORMATEN)
@pytest.mark.parametrize("pad", AANPAKKEN, ids=lambda p: p.name)
def test_elke_aanpak_is_goed_getekend(pad: Path, formaat: str) -> None:
    m = model(pad)
    gevonden = [*figuren(m, formaat=formaat), *(niveaufiguur(m, code, formaat=formaat) for code in m.niveaus)]
    for figuur in gevonden:
        assert klachten(figuur, lijnen_vrij=m.ordening != "kring") == []


@pytest.mark.parametrize("formaat", FORMATEN)
@pytest.mark.parametrize("pad", AANPAKKEN, ids=lambda p: p.name)
def test_op_a4_is_elke_letter_te_lezen(pad: Path, formaat: str) -> None:
    breed, hoog = A4[formaat]
    for figuur in figuren(model(pad), formaat=formaat):
        schaal = min(breed / figuur.b, hoog / figuur.h)
        punten = KLEINST * schaal / 25.4 * 72
        assert punten >= 6, f"{figuur.naam}: {punten:.1f} punten"


@pytest.mark.parametrize("pad", AANPAKKEN, ids=lambda p: p.name)
def test_elke_stap_staat_erop(pad: Path) -> None:
    m = model(pad)
    figuur = overzicht(m)
    genummerd = {s.code for s in beeld(m).stappen if s.nr}
    assert {pijl.stap for pijl in figuur.pijlen} == genummerd
    assert {vak.stap for vak in figuur.vakken if vak.stap} == genummerd
    assert {merk.stap for merk in figuur.merken} == genummerd
    assert {vak.niveau for vak in figuur.vakken if vak.niveau} == set(m.niveaus)
    binnen = {t.code for code in m.niveaus for v in niveaufiguur(m, code).vakken for t in v.teksten if t.code}
    assert binnen == {c for c, s in m.overgangen.items() if s.soort == "binnen" and "*" not in s.van}


def test_een_kleine_aanpak_past_op_een_blad_en_een_grote_krijgt_bladen_per_niveau() -> None:
    klein = model(VOORBEELD)
    (heel,) = figuren(klein)
    assert heel.naam == klein.aanpak
    groot = model(Path("aanpakken/dalfsen"))
    namen = ["dalfsen", *(f"dalfsen-{code}" for code in groot.niveaus), "dalfsen-overal"]
    assert [f.naam for f in figuren(groot)] == namen


def test_een_kring_met_veel_stappen_krijgt_de_teksten_op_een_eigen_blad() -> None:
    m = model(Path("aanpakken/kis-samos"))
    eerste, tweede, *_ = figuren(m, formaat="liggend")
    assert tweede.naam == "kis-samos-stappen"
    assert {pijl.stap for pijl in eerste.pijlen} == {vak.stap for vak in tweede.vakken if vak.stap}


NAAM = st.text(min_size=2, max_size=60).map(lambda t: t.strip()).filter(lambda t: len(t) >= 2)
SOORTEN = ["opschalen", "afschalen", "binnen", "uitgang", "sluiten", "instap"]


@st.composite
def aanpakken(draw: st.DrawFn, ordening: str | None = None) -> AanpakModel:
    """Any approach that can be drawn: names of any text, levels and steps in any number."""
    aantal = draw(st.integers(1, 8))
    niveaus = [f"n{nr}" for nr in range(aantal)]
    rollen = {f"r{nr}": {"naam": draw(NAAM), "kring": "k"} for nr in range(3)}
    data: dict[str, Any] = {
        "aanpak": "x",
        "titel": draw(NAAM),
        "versie": "1",
        "gaat_over": "onrust",
        "ordening": ordening or draw(st.sampled_from(["ladder", "los"])),
        "begin": draw(st.lists(st.sampled_from(niveaus), max_size=2)),
        "bronnen": {},
        "kringen": {"k": {"naam": "Kring"}},
        "rollen": rollen,
        "niveaus": {n: {"naam": draw(NAAM), "kern": draw(NAAM), "regie": _regie(draw)} for n in niveaus},
        "overgangen": {},
        "termijnen": {"t": {"naam": draw(NAAM), "lengte": "P3D", "rol": "r0", "na_stap": "s0"}},
    }
    for nr in range(draw(st.integers(0, 14))):
        soort = draw(st.sampled_from(SOORTEN))
        van = draw(st.lists(st.sampled_from(niveaus), min_size=1, max_size=3, unique=True))
        stap: dict[str, Any] = {"naam": draw(NAAM), "soort": soort, "beslist": draw(st.sampled_from(BESLIST))}
        if soort in ("opschalen", "afschalen", "instap"):
            stap["naar"] = draw(st.sampled_from(niveaus))
        if soort != "instap":
            stap["van"] = ["*"] if draw(st.integers(0, 9)) == 0 else van
        data["overgangen"][f"s{nr}"] = stap
    return AanpakModel.model_validate(data)


BESLIST: list[Any] = [
    "r0",
    ["r0", "r1", "r2"],
    {"houder": "casus"},
    {"als": "x", "dan": "r1", "anders": "r2"},
]


def _regie(draw: st.DrawFn) -> dict[str, Any]:
    lijn = st.sampled_from(["r0", {"geen": "Niet nodig."}, {"aangewezen_door": "r1"}])
    return draw(st.dictionaries(st.sampled_from(["casus", "proces", "bestuurlijk"]), lijn))


def _alle_figuren(m: AanpakModel) -> list[Figuur]:
    return [f for formaat in FORMATEN for f in (*figuren(m, formaat=formaat), niveaufiguur(m, "n0"))]


@settings(max_examples=keren(80), deadline=None, derandomize=True)
@given(aanpakken())
def test_elke_denkbare_ladder_is_goed_getekend(m: AanpakModel) -> None:
    assert [klacht for figuur in _alle_figuren(m) for klacht in klachten(figuur)] == []


@pytest.mark.parametrize("uitgangen", [3, 5, 12])
def test_veel_uitgangen_uit_een_niveau_lopen_niet_door_elkaar(uitgangen: int) -> None:
    """More lines turn a corner there than there is room kept for."""
    stap = {"naam": "Eruit", "soort": "uitgang", "van": ["n0"], "beslist": "r0"}
    op = {"naam": "Erop", "soort": "opschalen", "van": ["*"], "naar": "n0", "beslist": "r0"}
    m = AanpakModel.model_validate(
        {
            "aanpak": "x", "titel": "Veel", "versie": "1", "gaat_over": "onrust", "begin": [], "bronnen": {},
            "kringen": {"k": {"naam": "Kring"}}, "rollen": {"r0": {"naam": "Rol", "kring": "k"}},
            "niveaus": {"n0": {"naam": "Een", "kern": "Kort.", "regie": {}}},
            "overgangen": {"op": op, **{f"s{nr}": stap for nr in range(uitgangen)}},
        }
    )  # fmt: skip
    assert [klacht for figuur in _alle_figuren(m) for klacht in klachten(figuur)] == []


@settings(max_examples=keren(40), deadline=None, derandomize=True)
@given(aanpakken(ordening="kring"))
def test_elke_denkbare_kring_is_goed_getekend(m: AanpakModel) -> None:
    assert [k for figuur in _alle_figuren(m) for k in klachten(figuur, lijnen_vrij=False)] == []


@settings(max_examples=keren(60), deadline=None, derandomize=True)
@given(aanpakken())
def test_elke_tekening_is_geldige_xml_met_alleen_wat_erin_hoort(m: AanpakModel) -> None:
    for figuur in figuren(m):
        wortel = ElementTree.fromstring(svg(figuur, lambda soort, code: f"#{soort}-{code}"))
        soorten = {el.tag.removeprefix(SVG) for el in wortel.iter()}
        assert soorten <= {"svg", "title", "desc", "g", "a", "rect", "text", "polyline", "polygon", "circle"}
        eigenschappen = {naam for el in wortel.iter() for naam in el.attrib}
        assert not {naam for naam in eigenschappen if naam.startswith("on") or naam == "style"}
        teksten = ["".join(el.itertext()) for el in wortel.iter(f"{SVG}text")]
        getekend = [t.tekst for v in figuur.vakken for t in v.teksten] + [str(m.nr) for m in figuur.merken]
        assert sorted(teksten) == sorted(
            re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", t)
            for t in [*getekend, *(t.tekst for t in figuur.teksten)]
        )


@pytest.mark.parametrize(
    "naam",
    ["<script>alert(1)</script>", '"><a href="javascript:x">', "a & b", "]]>", "&#x26;lt;", "'\" onload='x"],
)
def test_een_naam_kan_geen_opmaak_worden(naam: str) -> None:
    aanpak = laad(bestanden()).aanpak
    assert aanpak is not None
    m = aanpak.model_copy(update={"titel": naam})
    uit = svg(overzicht(m))
    assert "<script" not in uit
    assert 'javascript:x"' not in uit
    titel = ElementTree.fromstring(uit).find(f"{SVG}title")
    assert titel is not None
    assert titel.text == naam


def test_elk_niveau_en_elke_stap_is_een_koppeling_als_er_een_adres_is() -> None:
    m = model(Path("aanpakken/leusden"))
    zonder = svg(overzicht(m))
    assert "<a " not in zonder
    met = ElementTree.fromstring(svg(overzicht(m), lambda soort, code: f"#{soort}-{code}"))
    doelen = {a.attrib["href"] for a in met.iter(f"{SVG}a")}
    assert doelen >= {f"#niveau-{code}" for code in m.niveaus}
    assert doelen >= {f"#stap-{s.code}" for s in beeld(m).stappen if s.nr}
    for a in met.iter(f"{SVG}a"):
        assert "".join(a.itertext()).strip()


def test_de_tekening_zegt_in_woorden_wat_erop_staat() -> None:
    m = model(Path("aanpakken/dalfsen"))
    wortel = ElementTree.fromstring(svg(overzicht(m)))
    uitleg = wortel.find(f"{SVG}desc")
    assert uitleg is not None
    assert uitleg.text is not None
    for niveau in m.niveaus.values():
        assert niveau.naam in uitleg.text
    assert "beslist: Burgemeester" in uitleg.text
    for kenmerk in ("aria-labelledby", "aria-describedby"):
        assert wortel.attrib[kenmerk] in {el.attrib.get("id") for el in wortel}


def test_de_tekening_gaat_door_de_vertaler() -> None:
    m = model(VOORBEELD)
    figuur = overzicht(m, lambda tekst: f"~{tekst}" if "%" not in tekst else tekst)
    assert any(t.tekst.startswith("~Casusregie") for v in figuur.vakken for t in v.teksten)


@pytest.mark.parametrize(
    ("rang", "aantal", "toon"), [(0, 1, 1), (0, 4, 1), (3, 4, 4), (4, 5, 5), (0, 7, 1), (6, 7, 5), (1, 3, 3)]
)
def test_toon(rang: int, aantal: int, toon: int) -> None:
    assert toon_van(rang, aantal) == toon


def test_de_kleuren_zijn_die_van_het_thema() -> None:
    thema = Path("src/waakvlam/web/static/waakvlam/thema.css").read_text()
    for toon, (kleur, waas) in TOON.items():
        assert f"--wv-toon-{toon}: {kleur};" in thema
        assert f"--wv-toon-{toon}-waas: {waas};" in thema


@given(st.text(max_size=80), st.floats(20, 300), st.booleans())
@settings(max_examples=keren(150), deadline=None, derandomize=True)
def test_gebroken_regels_passen_en_verliezen_niets(tekst: str, ruimte: float, vet: bool) -> None:
    regels = breek(tekst, ruimte, 12, vet)
    assert all(breedte(regel, 12, vet) <= ruimte for regel in regels)
    letters = re.sub(r"[\s-]", "", tekst)
    assert re.sub(r"[\s-]", "", "".join(regels)) == letters
    kort = breek(tekst, ruimte, 12, vet, hoogstens=2)
    assert len(kort) <= 2
    assert all(breedte(regel, 12, vet) <= ruimte for regel in kort)
