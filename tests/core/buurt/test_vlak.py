"""Places in rings, sizes and middles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.buurt.maken import LAT, LON, buurt, plek, tegels, vierkant
from waakvlam.core.buurt import plek_voor_naam, zwaartepunt
from waakvlam.core.buurt.vlak import grootte, in_ring, kader_om, oppervlakte, stukken

MET_GAT = buurt("A", vierkant(0, 0, 4, 4), vierkant(1, 1, 2, 2))


@pytest.mark.parametrize(
    ("x", "y", "binnen"),
    [
        (0.5, 0.5, True),
        (3.5, 3.5, True),
        (2, 2, False),
        (1.5, 2.5, False),
        (-0.1, 2, False),
        (4.1, 2, False),
        (2, -0.1, False),
        (2, 4.1, False),
        (0.5, 2, True),
    ],
)
def test_een_plek_in_een_vlak_met_een_gat(x: float, y: float, binnen: bool) -> None:
    assert MET_GAT.bevat(*plek(x, y)) is binnen


@pytest.mark.parametrize("richting", [1, -1])
def test_de_looprichting_van_een_ring_maakt_niet_uit(richting: int) -> None:
    ring = vierkant(0, 0)[::richting]
    assert in_ring(ring, *plek(0.5, 0.5))
    assert not in_ring(ring, *plek(1.5, 0.5))
    assert oppervlakte(ring) == pytest.approx(oppervlakte(vierkant(0, 0)))


@given(st.integers(0, 50), st.data())
@settings(max_examples=40, deadline=None)
def test_een_plek_in_een_betegeling_ligt_in_precies_een_buurt(zaad: int, data: st.DataObject) -> None:
    buurten = tegels(zaad).buurten
    hoekpunten = [p for b in buurten for v in b.vlakken for p in v.rand]
    los = st.tuples(st.floats(LON + 0.003, LON + 0.037), st.floats(LAT + 0.003, LAT + 0.027))
    lon, lat = data.draw(st.one_of(los, st.sampled_from(hoekpunten)))
    aantal = sum(b.bevat(lon, lat) for b in buurten)
    diep = LON + 0.003 <= lon <= LON + 0.037 and LAT + 0.003 <= lat <= LAT + 0.027
    assert aantal == 1 if diep else aantal <= 1


def test_de_maten_zijn_meters() -> None:
    graad = 111_320.0 * 0.01
    hoog = oppervlakte(vierkant(0, 0)) / (graad * graad)
    assert hoog == pytest.approx(0.6143, abs=0.001)  # the cosine of 52.1 degrees
    assert grootte(MET_GAT) == pytest.approx(oppervlakte(vierkant(0, 0)) * 12, rel=0.001)


def test_het_zwaartepunt_telt_een_gat_niet_mee() -> None:
    scheef = buurt("A", vierkant(0, 0, 4, 2), vierkant(0.5, 0.5, 1, 1))
    x, y = zwaartepunt(scheef)
    assert (x, y) == pytest.approx(plek((8 * 2 - 1) / 7, 1), abs=1e-6)


def test_de_plek_voor_een_naam_ligt_altijd_binnen() -> None:
    hoefijzer = buurt("U", ((0, 50), (3, 50), (3, 53), (2, 53), (2, 51), (1, 51), (1, 53), (0, 53)))
    assert not hoefijzer.bevat(*zwaartepunt(hoefijzer)) or zwaartepunt(hoefijzer)[1] < 51.5
    for b in (MET_GAT, hoefijzer, *tegels(3).buurten):
        assert b.bevat(*plek_voor_naam(b))


def test_een_kader_is_om_alles_heen() -> None:
    k = kader_om(vierkant(0, 0, 2, 1))
    assert (k.west, k.zuid) == plek(0, 0)
    assert k.bevat(*plek(1, 0.5))
    assert not k.bevat(*plek(2.5, 0.5))
    assert k.raakt(kader_om(vierkant(2, 1)))
    assert not k.raakt(kader_om(vierkant(2.1, 0)))


def test_stukken_slaan_het_gat_over() -> None:
    ringen = MET_GAT.vlakken[0].ringen()
    assert [tuple(round((x - LON) * 100, 3) for x in stuk) for stuk in stukken(ringen, LAT + 0.02)] == [
        (0, 1),
        (3, 4),
    ]
