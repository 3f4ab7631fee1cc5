"""Files of neighbourhoods: what is taken, and for everything that is wrong its own objection."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.core.buurt.maken import bestand, feature, plek, vierkant
from waakvlam.core.buurt import inlezen, lees
from waakvlam.core.buurt.bezwaar import MEESTE
from waakvlam.core.buurt.eigenschappen import KORT

ECHT = Path(__file__).parents[4] / "shared/gegevens/baarn/baarn_buurten.geojson"
VOORBEELD = Path(__file__).parents[3] / "src/waakvlam/voorbeeldgemeente/buurten.json"
BESTANDEN = [VOORBEELD, *([ECHT] if ECHT.is_file() else [])]

RD_RING = [[155000, 463000], [156000, 463000], [156000, 464000], [155000, 464000], [155000, 463000]]


def _vorm(*ringen: Any, soort: str = "Polygon") -> dict[str, Any]:
    return {"type": soort, "coordinates": [[list(p) for p in ring] for ring in ringen]}


def _dicht(*hoeken: tuple[float, float]) -> list[list[float]]:
    return [list(plek(*h)) for h in (*hoeken, hoeken[0])]


GOED = feature()
VORMEN: list[tuple[str, Any]] = [
    ("geen-vlak", None),
    ("geen-vlak", {"type": "Point", "coordinates": [5, 52]}),
    ("geen-vlak", {"type": "Polygon", "coordinates": []}),
    ("geen-vlak", {"type": "Polygon"}),
    ("geen-ring", {"type": "Polygon", "coordinates": [7]}),
    ("geen-ring", {"type": "MultiPolygon", "coordinates": [[]]}),
    ("ring-open", _vorm(vierkant(0, 0))),
    ("ring-kort", _vorm([*vierkant(0, 0)[:2], vierkant(0, 0)[0]])),
    ("ring-kort", _vorm([vierkant(0, 0)[0]] * 5)),
    ("ring-lang", {"type": "Polygon", "coordinates": [[[5.2, 52.1]] * 20_001]}),
    ("ring-plat", _vorm(_dicht((0, 0), (1, 0), (2, 0)))),
    ("ring-kruist", _vorm(_dicht((0, 0), (2, 2), (2, 0), (0, 1)))),
    ("gat-buiten", _vorm(_dicht((0, 0), (1, 0), (1, 1), (0, 1)), _dicht((3, 3), (4, 3), (4, 4)))),
    ("getal", _vorm([["5.2", 52.1], [5.3, 52.1], [5.3, 52.2], ["5.2", 52.1]])),
    ("getal", {"type": "Polygon", "coordinates": [[[5.2], [5.3], [5.3], [5.2]]]}),
    ("getal", {"type": "Polygon", "coordinates": [[[True, 52], [5, 52], [5, 53], [True, 52]]]}),
    ("getal", {"type": "Polygon", "coordinates": [[[10**400, 52], [5, 52], [5, 53], [10**400, 52]]]}),
]
EIGEN: list[tuple[str, dict[str, Any]]] = [
    ("code-mist", {"buurtnaam": "Kern"}),
    ("code-mist", {"buurtcode": None, "buurtnaam": "Kern"}),
    ("code-mist", {"buurtcode": ["BU1"], "buurtnaam": "Kern"}),
    ("code-vreemd", {"buurtcode": "BU 1/<b>", "buurtnaam": "Kern"}),
    ("code-vreemd", {"buurtcode": "B" * 41, "buurtnaam": "Kern"}),
    ("naam-mist", {"buurtcode": "BU1"}),
    ("naam-mist", {"buurtcode": "BU1", "buurtnaam": " \n "}),
    ("naam-lang", {"buurtcode": "BU1", "buurtnaam": "K" * 81}),
    ("naam-lang", {"buurtcode": "BU1", "buurtnaam": "Kern", "wijknaam": "W" * 81}),
]
HELE: list[tuple[str, bytes]] = [
    ("geen-json", b""),
    ("geen-json", b'{"type": '),
    ("geen-utf8", b"\xff\xfe{}"),
    ("geen-geojson", b"[]"),
    ("geen-geojson", b'"tekst"'),
    ("geen-geojson", b'{"type": "Topology", "objects": {}}'),
    ("geen-geojson", b'{"type": "FeatureCollection"}'),
    ("geen-geojson", b'{"type": "FeatureCollection", "features": {}}'),
    ("leeg", b'{"type": "FeatureCollection", "features": []}'),
    ("json-vreemd", b'{"type": NaN}'),
    ("json-vreemd", b"[" * 100_000),
    ("geen-feature", bestand(GOED, 7)),
    ("geen-feature", bestand(GOED, {"type": "Polygon"})),
    ("code-dubbel", bestand(GOED, feature(ring=vierkant(3, 3)))),
    ("overlap", bestand(feature("A"), feature("B"))),
    ("overlap", bestand(feature("A", ring=vierkant(0, 0, 4, 4)), feature("B", ring=vierkant(1, 1)))),
    ("stelsel-onbekend", bestand(GOED, crs={"type": "name", "properties": {"name": "EPSG:31370"}})),
    ("stelsel-onbekend", bestand(GOED, crs="iets vreemds")),
    ("stelsel-anders", bestand(GOED, crs={"properties": {"name": "urn:ogc:def:crs:EPSG::28992"}})),
    ("stelsel-omgekeerd", bestand(feature(ring=[(y, x) for x, y in vierkant(0, 0)]))),
    (
        "stelsel-webmercator",
        bestand(feature(ring=[(590000, 6800000), (591000, 6800000), (591000, 6801000)])),
    ),
    ("buiten-nederland", bestand(GOED, feature("B", ring=[(13.0, 52.0), (13.1, 52.0), (13.1, 52.1)]))),
    ("stelsel-gemengd", bestand(GOED, feature("B", ring=RD_RING[:4]))),
]


@pytest.mark.parametrize(("code", "vorm"), VORMEN)
def test_elke_kapotte_vorm_heeft_een_eigen_bezwaar(code: str, vorm: Any) -> None:
    uit = lees(bestand(feature("A", ring=vierkant(5, 5)), feature(geometry=vorm)))
    assert [(b.code, b.nr) for b in uit.bezwaren] == [(code, 2)]
    assert uit.indeling is None


@pytest.mark.parametrize(("code", "eigen"), EIGEN)
def test_elk_kapot_gegeven_heeft_een_eigen_bezwaar(code: str, eigen: dict[str, Any]) -> None:
    uit = lees(bestand(feature(properties=eigen)))
    assert [(b.code, b.nr) for b in uit.bezwaren] == [(code, 1)]


@pytest.mark.parametrize(("code", "inhoud"), HELE)
def test_elk_kapot_bestand_heeft_een_eigen_bezwaar(code: str, inhoud: bytes) -> None:
    uit = lees(inhoud)
    assert code in [b.code for b in uit.bezwaren]
    assert uit.indeling is None


def test_alle_fouten_komen_tegelijk() -> None:
    uit = lees(
        bestand(
            feature(properties={"buurtnaam": "Zonder code"}),
            feature("A", ring=vierkant(1, 1)),
            feature("A", geometry=_vorm(vierkant(2, 2))),
            feature("B", geometry=_vorm(_dicht((0, 0), (2, 2), (2, 0), (0, 1)))),
            feature("A", ring=vierkant(4, 4)),
        )
    )
    assert {(b.code, b.nr) for b in uit.bezwaren} == {
        ("code-mist", 1),
        ("ring-open", 3),
        ("ring-kruist", 4),
        ("code-dubbel", 5),
    }
    assert next(b for b in uit.bezwaren if b.code == "code-dubbel").feiten == {"eerst": 2}


def test_een_json_fout_zegt_waar() -> None:
    [bezwaar] = lees(b'{\n  "type": fout\n}').bezwaren
    assert bezwaar.feiten == {"regel": 2, "kolom": 11}


def test_wat_iemand_in_een_bestand_zet_komt_kort_terug() -> None:
    [bezwaar] = lees(bestand(feature(properties={"buurtcode": "<" * 900, "buurtnaam": "Kern"}))).bezwaren
    assert bezwaar.buurt == "<" * KORT + "…"


def test_heel_veel_fouten_worden_geteld() -> None:
    bezwaren = lees(bestand(*[{"type": "niets"}] * (MEESTE + 7))).bezwaren
    assert len(bezwaren) == MEESTE + 1
    assert bezwaren[-1].code == "en-meer"
    assert bezwaren[-1].feiten == {"aantal": 7}


@pytest.mark.parametrize(
    ("grens", "waarde", "code"),
    [
        ("MEESTE_BYTES", 100, "te-groot"),
        ("MEESTE_BUURTEN", 1, "veel-buurten"),
        ("MEESTE_PUNTEN", 7, "veel-punten"),
    ],
)
def test_een_bestand_heeft_grenzen(monkeypatch: Any, grens: str, waarde: int, code: str) -> None:
    inhoud = bestand(feature("A"), feature("B", ring=vierkant(1, 0)))
    assert lees(inhoud).bezwaren == ()
    monkeypatch.setattr(inlezen, grens, waarde)
    assert [b.code for b in lees(inhoud).bezwaren] == [code]


def test_een_rand_die_heen_en_weer_gaat_kost_niet_meer_dan_mag() -> None:
    """Every side of this one lies beside every other, so all of them would have to be compared."""
    heen = [(i % 2 * 4.0, i / 1000) for i in range(4000)]
    terug = [(5.0, 4.0), (5.0, 0.0)]
    uit = lees(bestand(feature(geometry=_vorm(_dicht(*heen, *terug)))))
    assert [b.code for b in uit.bezwaren] == ["ring-zwaar"]


def test_rd_wordt_omgerekend_ook_zonder_dat_het_bestand_het_zegt() -> None:
    inhoud = bestand(feature(geometry={"type": "Polygon", "coordinates": [RD_RING]}))
    for erbij in ({}, {"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}}):
        uit = lees(json.dumps({**json.loads(inhoud), **erbij}).encode())
        assert uit.omgerekend
        assert uit.indeling is not None
        assert uit.indeling.buurten[0].vlakken[0].rand[0] == pytest.approx((5.3872062, 52.1551744))


@pytest.mark.parametrize("naam", ["EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4258"])
def test_graden_onder_hun_namen(naam: str) -> None:
    uit = lees(bestand(GOED, crs={"type": "name", "properties": {"name": naam}}))
    assert uit.bezwaren == ()
    assert not uit.omgerekend


@pytest.mark.parametrize(
    "eigen",
    [
        {"BU_CODE": "BU1", "BU_NAAM": "Kern", "WK_NAAM": "Centrum"},
        {"statcode": "BU1", "statnaam": "Kern", "wijk": "Centrum"},
        {"code": "BU1", "naam": "Kern", "wijkcode": "Centrum"},
        {"buurtcode": "BU1", "buurtnaam": "  Kern\n", "wijknaam": "Centrum", "code": "anders"},
    ],
)
def test_gegevens_onder_hun_gewone_namen(eigen: dict[str, Any]) -> None:
    uit = lees(bestand(feature(properties=eigen)))
    assert uit.indeling is not None
    [b] = uit.indeling.buurten
    assert (b.code, b.naam, b.wijk) == ("BU1", "Kern", "Centrum")


def test_een_code_mag_ook_het_id_zijn_en_een_wijk_mag_ontbreken() -> None:
    uit = lees(bestand(feature(id=12, properties={"naam": "Kern"})))
    assert uit.indeling is not None
    assert (uit.indeling.buurten[0].code, uit.indeling.buurten[0].wijk) == ("12", "")


def test_een_buurt_mag_uit_meer_stukken_met_gaten_bestaan() -> None:
    stuk = [_dicht((0, 0), (4, 0), (4, 4), (0, 4)), _dicht((1, 1), (2, 1), (2, 2), (1, 2))]
    ver = [_dicht((6, 6), (7, 6), (7, 7))]
    uit = lees(bestand(feature(geometry={"type": "MultiPolygon", "coordinates": [stuk, ver]})))
    assert uit.indeling is not None
    for x, y, binnen in ((0.5, 0.5, True), (1.5, 1.5, False), (6.8, 6.2, True), (5, 5, False)):
        assert (uit.indeling.zoek(*plek(x, y)) is not None) is binnen


def test_hoogtes_en_dubbele_punten_vallen_weg() -> None:
    ring = [[*p, 3.5] for p in _dicht((0, 0), (1, 0), (1, 0), (1, 1))]
    uit = lees(bestand(feature(geometry={"type": "Polygon", "coordinates": [ring]})))
    assert uit.indeling is not None
    assert len(uit.indeling.buurten[0].vlakken[0].rand) == 3


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda p: p.stem)
def test_een_heel_bestand_klopt(pad: Path) -> None:
    uit = lees(pad.read_bytes())
    assert uit.bezwaren == ()
    i = uit.indeling
    assert i is not None
    assert len(i.buurten) >= 12
    assert all(b.naam and b.wijk for b in i.buurten)
    assert all(i.buren[b.code] for b in i.buurten), "every neighbourhood has one beside it"
    for b in i.buurten:
        for lon, lat in [v.rand[0] for v in b.vlakken]:
            assert sum(ander.bevat(lon, lat) for ander in i.buurten) <= 1
    assert len(i.getekend) == len(i.buurten)
