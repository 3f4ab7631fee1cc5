"""The grid, neighbours, thinning, and what changes between two divisions."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.buurt.maken import LAT, LON, buurt, plek, tegels, vierkant
from waakvlam.core.buurt import Indeling, indeling, vergelijk, vlakken_naar_tekst, vlakken_uit_tekst
from waakvlam.core.buurt.rooster import rooster
from waakvlam.core.buurt.vereenvoudigen import aantal_punten, vereenvoudig
from waakvlam.core.buurt.vlak import lijnen

ENCLAVE = indeling([buurt("A", vierkant(0, 0, 4, 4), vierkant(1, 1)), buurt("B", vierkant(1, 1))])


def _overal(i: Indeling, aantal: int = 400) -> list[tuple[float, float]]:
    r = random.Random(7)
    hoekpunten = [p for b in i.buurten for v in b.vlakken for p in v.rand]
    los = [(LON + r.uniform(-0.01, 0.05), LAT + r.uniform(-0.01, 0.04)) for _ in range(aantal)]
    return [*los, *hoekpunten]


@given(st.integers(0, 1000), st.integers(1, 5), st.integers(1, 4))
@settings(max_examples=15, deadline=None)
def test_het_rooster_zegt_hetzelfde_als_alles_nagaan(zaad: int, kolommen: int, rijen: int) -> None:
    i = tegels(zaad, kolommen, rijen)
    for lon, lat in _overal(i, 150):
        bevat = [b for b in i.buurten if b.bevat(lon, lat)]
        assert i.zoek(lon, lat) == (bevat[0] if bevat else None)


@pytest.mark.parametrize(
    ("x", "y", "code"),
    [(0.5, 0.5, "A"), (1.5, 1.5, "B"), (3, 3, "A"), (5, 5, None), (-1, 2, None), (float("nan"), 1, None)],
)
def test_een_plek_in_een_enclave_hoort_bij_de_enclave(x: float, y: float, code: str | None) -> None:
    gevonden = ENCLAVE.zoek(*plek(x, y))
    assert (gevonden.code if gevonden else None) == code


def test_waar_buurten_over_elkaar_liggen_wint_de_laagste_code() -> None:
    over = indeling([buurt("B", vierkant(0, 0, 2, 2)), buurt("A", vierkant(1, 1, 2, 2))])
    for x, y in ((1.5, 1.5), (1.01, 1.99), (1.9, 1.1)):
        gevonden = over.zoek(*plek(x, y))
        assert gevonden is not None
        assert gevonden.code == "A"


def test_waar_buurten_over_elkaar_liggen_zijn_er_meer() -> None:
    over = indeling([buurt("B", vierkant(0, 0, 2, 2)), buurt("A", vierkant(1, 1, 2, 2))]).rooster
    gevonden = {
        p: [b.code for b in over.alle(*plek(*p))] for p in ((0.5, 0.5), (1.5, 1.5), (2.5, 2.5), (9, 9))
    }
    assert gevonden == {(0.5, 0.5): ["B"], (1.5, 1.5): ["A", "B"], (2.5, 2.5): ["A"], (9, 9): []}


def test_zonder_buurten_is_er_nergens_een() -> None:
    leeg = indeling([])
    assert leeg.zoek(LON, LAT) is None
    assert leeg.kader is None
    assert leeg.getekend == ()
    assert leeg.buren == {}
    assert rooster([]).zoek(0, 0) is None


def test_ver_van_een_grens_is_geen_som_nodig() -> None:
    groot = indeling([buurt("A", vierkant(0, 0, 4, 4))]).rooster
    assert len(groot.zeker) > len(groot.cellen) / 3
    assert all(groot.cellen[cel] == (0,) for cel in groot.zeker)


def test_buren_delen_een_stuk_grens_en_niet_alleen_een_hoek() -> None:
    i = tegels(1, 3, 2)
    assert i.buren["B00"] == {"B10", "B01"}
    assert i.buren["B10"] == {"B00", "B20", "B11"}


def test_buren_is_wederzijds() -> None:
    for zaad in range(5):
        buren = tegels(zaad).buren
        assert all(een in buren[ander] for een, naast in buren.items() for ander in naast)
        assert all(een not in naast for een, naast in buren.items())


def test_een_buurt_in_een_buurt_is_een_buur() -> None:
    assert ENCLAVE.buren == {"A": {"B"}, "B": {"A"}}


def test_een_lange_zijde_kan_meer_buren_hebben() -> None:
    i = indeling([buurt("A", vierkant(0, 0, 2, 1)), buurt("B", vierkant(0, 1)), buurt("C", vierkant(1, 1))])
    assert i.buren["A"] == {"B", "C"}


def test_ver_uit_elkaar_zijn_het_geen_buren() -> None:
    i = indeling([buurt("A", vierkant(0, 0)), buurt("B", vierkant(1.01, 0))])
    assert i.buren == {"A": frozenset(), "B": frozenset()}


@pytest.mark.parametrize("zaad", range(4))
@pytest.mark.parametrize("meters", [5.0, 60.0])
def test_minder_punten_en_toch_geen_gaten(zaad: int, meters: float) -> None:
    """Every side inside the tiling is still there twice, once for each who has it."""
    voor = tegels(zaad, 4, 3, 12)
    na = vereenvoudig(voor.buurten, meters)
    assert aantal_punten(na) < aantal_punten(voor.buurten)
    zijden = [frozenset(z) for b in na for ring in b.ringen() for z in lijnen(ring)]
    rand = [z for z in set(zijden) if zijden.count(z) == 1]
    knoop: dict[tuple[float, float], int] = {}
    for een in rand:
        for punt in een:
            knoop[punt] = knoop.get(punt, 0) + 1
    assert rand
    assert all(n == 2 for n in knoop.values()), "the sides that are there once are one closed outer border"
    for b in na:
        assert {p for ring in b.ringen() for p in ring} <= {
            p for ring in voor.per_code[b.code].ringen() for p in ring
        }


def test_een_eiland_wordt_nooit_minder_dan_een_driehoek() -> None:
    i = indeling([buurt("A", vierkant(0, 0, 0.01, 0.01))])
    assert all(len(ring) >= 3 for b in vereenvoudig(i.buurten, 10_000.0) for ring in b.ringen())


def test_een_gat_en_wat_erin_ligt_blijven_gelijk() -> None:
    na = {b.code: b for b in vereenvoudig(ENCLAVE.buurten, 1.0)}
    assert set(na["A"].vlakken[0].gaten[0]) == set(na["B"].vlakken[0].rand)


def test_een_vlak_komt_terug_zoals_het_bewaard_is() -> None:
    for b in (*ENCLAVE.buurten, *tegels(2).buurten):
        assert vlakken_uit_tekst(vlakken_naar_tekst(b.vlakken)) == b.vlakken


def test_wat_er_verandert() -> None:
    oud = tegels(1, 2, 2)
    b00, b01, b10, _ = oud.buurten
    nieuw = indeling(
        [replace(b00, naam="Nieuw"), replace(b01, vlakken=b10.vlakken), b10, buurt("Z", vierkant(8, 8))]
    )
    v = vergelijk(oud, nieuw)
    assert [b.code for b in v.erbij] == ["Z"]
    assert [b.code for b in v.weg] == ["B11"]
    assert [(o.naam, n.naam) for o, n in v.anders] == [("Buurt B00", "Nieuw")]
    assert [b.code for b in v.grens] == ["B01"]
    assert v.gelijk == 1
    assert not v.leeg
    assert vergelijk(oud, oud).leeg
    assert vergelijk(oud, oud).gelijk == 4


def test_een_merk_is_van_alles_wat_erin_staat() -> None:
    i = tegels(1, 2, 1)
    assert indeling(reversed(i.buurten)).merk == i.merk
    for veld in ({"naam": "X"}, {"wijk": "X"}, {"code": "X"}, {"vlakken": i.buurten[1].vlakken}):
        assert indeling([replace(i.buurten[0], **veld), i.buurten[1]]).merk != i.merk
