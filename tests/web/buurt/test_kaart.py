"""The map: well-formed whatever the names hold, with every neighbourhood and its words."""

import re
from xml.etree import ElementTree

import pytest

from tests.core.buurt.maken import buurt, tegels, vierkant
from waakvlam.core.buurt import Buurt, indeling
from waakvlam.web.buurt.kaart import Vak, kaart, toon_van

NS = "{http://www.w3.org/2000/svg}"


def _lees(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def test_elke_buurt_is_een_link_met_zijn_hele_tekst() -> None:
    i = tegels(1)
    vakken = {b.code: Vak(f"{b.naam}: 2 signalen", "2", 1, f"/x?buurt={b.code}&a=1") for b in i.buurten}
    wortel = _lees(kaart(i, vakken, "proef", "Kaart", "Zie de lijst."))
    links = wortel.findall(f"{NS}a")
    assert sorted(link.get("href", "") for link in links) == sorted(v.url for v in vakken.values())
    assert {link.findtext(f"{NS}title") for link in links} == {v.titel for v in vakken.values()}
    assert all(link.findtext(f"{NS}text") == "2" for link in links)
    assert wortel.findtext(f"{NS}title") == "Kaart"
    assert wortel.get("aria-labelledby") == wortel.find(f"{NS}title").get("id")  # type: ignore[union-attr]


def test_wat_in_een_naam_staat_breekt_niets() -> None:
    stout = '<script>alert("1")</script>&\x00'
    b = Buurt("A", stout, "", buurt("A", vierkant(0, 0)).vlakken)
    svg = kaart(indeling([b]), {"A": Vak(stout, stout, 1, '/?"><b>')}, "p", stout, stout)
    assert "<script" not in svg
    assert _lees(svg).find(f".//{NS}a").get("href") == '/?"><b>'  # type: ignore[union-attr]


def test_zonder_adres_is_er_geen_link_en_zonder_vak_alleen_de_naam() -> None:
    i = indeling([buurt("A", vierkant(0, 0)), buurt("B", vierkant(1, 0))])
    wortel = _lees(kaart(i, {"A": Vak("A: weg", "x")}, "p", "t", "u"))
    assert wortel.findall(f"{NS}a") == []
    assert {g.findtext(f"{NS}title") for g in wortel.findall(f"{NS}g")} == {"A: weg", "Buurt B"}


def test_zonder_buurten_is_er_geen_kaart() -> None:
    assert kaart(indeling([]), {}, "p", "t", "u") == ""


def test_alles_past_op_het_blad_en_noord_ligt_boven() -> None:
    i = indeling([buurt("N", vierkant(0, 5)), buurt("Z", vierkant(0, 0))])
    wortel = _lees(kaart(i, {}, "p", "t", "u"))
    breed, hoog = (float(g) for g in wortel.get("viewBox", "").split()[2:])
    punten = {}
    for g in wortel.findall(f"{NS}g"):
        getallen = [float(x) for x in re.findall(r"[\d.]+", g.find(f"{NS}path").get("d", ""))]  # type: ignore[union-attr]
        punten[g.findtext(f"{NS}title")] = list(zip(getallen[::2], getallen[1::2], strict=True))
    assert all(0 <= x <= breed and 0 <= y <= hoog for p in punten.values() for x, y in p)
    assert max(y for _, y in punten["Buurt N"]) < min(y for _, y in punten["Buurt Z"])
    assert breed <= 720
    assert hoog <= 820


def test_een_buurt_in_een_buurt_wordt_later_getekend_en_kan_worden_gekozen() -> None:
    i = indeling([buurt("A", vierkant(1, 1)), buurt("B", vierkant(0, 0, 4, 4), vierkant(1, 1))])
    titels = [g.findtext(f"{NS}title") for g in _lees(kaart(i, {}, "p", "t", "u")).findall(f"{NS}g")]
    assert titels == ["Buurt B", "Buurt A"]
    svg = kaart(i, {"B": Vak("B", gekozen=True)}, "p", "t", "u")
    assert "gekozen" in (_lees(svg).findall(f"{NS}g")[-1].get("class") or "")


def test_een_naam_staat_er_als_er_plaats_is() -> None:
    lang = Buurt(
        "A",
        "Een heel lange naam van een buurt die nergens past",
        "",
        buurt("A", vierkant(0, 0, 0.2, 9)).vlakken,
    )
    i = indeling([lang, buurt("B", vierkant(2, 0, 9, 9))])
    namen = [t.text for t in _lees(kaart(i, {}, "p", "t", "u")).iter(f"{NS}text")]
    assert namen == ["Buurt B"]


@pytest.mark.parametrize(
    ("aantal", "hoogste", "toon"),
    [(0, 0, 0), (0, 9, 0), (1, 1, 1), (1, 100, 1), (4, 4, 4), (100, 100, 4), (50, 100, 2), (2, 2, 2)],
)
def test_de_tint_volgt_het_aantal(aantal: int, hoogste: int, toon: int) -> None:
    assert toon_van(aantal, hoogste) == toon
