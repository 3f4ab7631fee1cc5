"""The scan: against the plain reference, and what it promises, by simulation with a fixed seed."""

from itertools import permutations

import numpy as np
import pytest

from tests.adapters.rekenen import referentie
from tests.adapters.rekenen.hulp import REGELS, Tellen, regels
from waakvlam.adapters.rekenen import ruimtetijd, schudden
from waakvlam.adapters.rekenen.ruimtetijd import zoek

KORT = regels(haard_weken=2, haard_buurten=4, herhalingen=499, genoeg_vals=1000)
"""Few windows, and a rank that is never broken off, to compare with the reference."""


def raster(gemeenten: int, zijde: int, hoeveel: int) -> Tellen:
    """The nearest places in squares of ``zijde`` by ``zijde``."""
    xy = np.array([(i // zijde, i % zijde) for i in range(zijde**2)])
    afstand = ((xy[:, None] - xy[None]) ** 2).sum(axis=2)
    orde = np.argsort(afstand, axis=1, kind="stable")[:, :hoeveel]
    return np.asarray((orde[None] + np.arange(gemeenten)[:, None, None] * zijde**2).reshape(-1, hoeveel))


def dagen(rng: np.random.Generator, plekken: int, weken: int, druk: float) -> Tellen:
    """Days with a signal per week: places differ, and so do the times of the year."""
    golf = 1 + 0.5 * np.sin(2 * np.pi * np.arange(weken) / 52)
    return np.asarray(rng.poisson(druk * rng.gamma(1, 1, plekken)[:, None] * golf))


@pytest.mark.parametrize("erbij", [1, 2, 5])
def test_snel_vindt_wat_de_gewone_berekening_vindt(erbij: int) -> None:
    rng = np.random.default_rng(20 + erbij)
    aantal, buren = dagen(rng, 9, 12, 0.5), raster(1, 3, 4)
    aantal[[0, 1], -1] += erbij
    (haard,) = zoek(aantal, np.zeros(9, int), buren, KORT, 1)
    hoogte, c = referentie.beste(aantal.tolist(), buren.tolist(), KORT)
    assert haard.aantal == c
    assert referentie.verhouding(c, haard.verwacht, int(aantal.sum())) == pytest.approx(hoogte)
    eis = hoogte / ruimtetijd.spreiding(aantal[:, :-2], np.zeros(9, int), 1)[0]
    echt = referentie.rang(aantal.tolist(), buren.tolist(), KORT, eis, 499)
    assert haard.kans == pytest.approx(echt, abs=0.08)
    assert erbij < 5 or haard.kans < 0.02


def test_getallen_vergelijken_is_verhoudingen_vergelijken() -> None:
    rng = np.random.default_rng(2)
    aantal, groep, buren = dagen(rng, 9, 12, 0.7), np.zeros(9, int), raster(1, 3, 4)
    totaal = int(aantal.sum())
    v = ruimtetijd._vensters(aantal, groep, buren, np.array([totaal]), 2)
    grens = ruimtetijd._grenzen(v, np.full(9, 2.0), np.full(9, totaal), KORT.minimum)
    gezien = 0
    for plek in np.ndindex(v.mu.shape):
        for c in range(int(v.hoogstens[plek]) + 1):
            goed = v.mag[plek] and c >= KORT.minimum and referentie.verhouding(c, v.mu[plek], totaal) >= 2.0
            assert (c >= grens[plek]) == goed
            gezien += goed
    assert gezien > 10


def test_bij_schudden_komt_elke_verdeling_even_vaak() -> None:
    per_plek = np.array([1, 1, 1, 1, 1, 1, 1])
    laatst = np.zeros((7, 2), int)
    laatst[0, 0] = laatst[1, 1] = laatst[6, 0] = 1  # two of the first five signals, one of the last two
    groep = np.array([0, 0, 0, 0, 0, 1, 1])
    s = schudden.Schudsel(groep, np.arange(7)[:, None], per_plek, laatst, np.zeros((1, 2, 7), np.int32))
    keuze = schudden._Beker(s)._trek(20_000, np.random.default_rng(1))
    geteld = {paar: int((keuze[:, :2] == paar).all(axis=1).sum()) for paar in permutations(range(5), 2)}
    assert sum(geteld.values()) == 20_000
    assert all(abs(n - 1000) < 150 for n in geteld.values())
    assert abs(int((keuze[:, 2] == 5).sum()) - 10_000) < 400


def test_waar_bijna_alles_nieuw_is_wordt_in_een_keer_geschud() -> None:
    per_plek, laatst = np.array([400, 100]), np.array([[390, 0], [99, 0]])
    s = schudden.Schudsel(
        np.zeros(2, int), np.arange(2)[:, None], per_plek, laatst, np.zeros((1, 2, 2), np.int32)
    )
    keuze = schudden._Beker(s)._trek(3, np.random.default_rng(1))
    assert keuze.shape == (3, 489)
    assert all(len(set(rij)) == 489 for rij in keuze.tolist())


def test_door_toeval_staat_een_haard_even_vaak_op_de_voorste_plaatsen_als_beloofd() -> None:
    rng = np.random.default_rng(3)
    aantal, groep = dagen(rng, 200 * 36, 52, 0.3), np.repeat(np.arange(200), 36)
    kansen = np.array([h.kans for h in zoek(aantal, groep, raster(200, 6, 8), REGELS, 1)])
    assert len(kansen) > 190
    assert 0.005 <= (kansen <= 0.05).mean() <= 0.09
    assert 0.12 <= (kansen <= 0.2).mean() <= 0.28


def test_meer_meldingen_dan_toeval_maken_een_haard_niet_vanzelf_opvallend() -> None:
    rng = np.random.default_rng(4)
    los = dagen(rng, 100 * 36, 52, 0.3)
    groep, buren = np.repeat(np.arange(100), 36), raster(100, 6, 8)
    op = {}
    for naam, aantal in (("los", los), ("per drie", los * 3)):
        kansen = np.array([h.kans for h in zoek(aantal, groep, buren, REGELS, 1)])
        op[naam] = (kansen <= 0.02).mean()
    assert op["per drie"] <= 0.08
    assert ruimtetijd.spreiding(los * 3, groep, 100).mean() == pytest.approx(2.8, abs=0.2)
    assert ruimtetijd.spreiding(los, groep, 100).mean() == pytest.approx(1, abs=0.1)


def test_een_haard_over_drie_buurten_en_twee_weken_wordt_gevonden() -> None:
    rng = np.random.default_rng(5)
    gemeenten = 60
    aantal, groep = dagen(rng, gemeenten * 36, 52, 0.15), np.repeat(np.arange(gemeenten), 36)
    hier = {14, 15, 20}
    for b in hier:
        aantal[np.arange(gemeenten) * 36 + b, -2:] += rng.poisson(1.8, (gemeenten, 2))
    haarden = zoek(aantal, groep, raster(gemeenten, 6, 8), REGELS, 1)
    gevonden = [h for h in haarden if h.kans <= 0.02]
    assert len(gevonden) >= 0.8 * gemeenten
    raak = [len({b % 36 for b in h.buurten} & hier) / 3 for h in gevonden]
    assert np.mean(raak) > 0.65


def test_wat_overal_meer_is_is_geen_haard() -> None:
    rng = np.random.default_rng(6)
    aantal, groep = dagen(rng, 100 * 36, 52, 0.3), np.repeat(np.arange(100), 36)
    aantal[:, -2:] += rng.poisson(0.6 * aantal.mean(axis=1, keepdims=True) / 0.3, (3600, 2))
    kansen = np.array([h.kans for h in zoek(aantal, groep, raster(100, 6, 8), REGELS, 1)])
    assert (kansen <= 0.02).mean() <= 0.06


def test_zelfde_zaad_zelfde_uitkomst_en_de_rest_hangt_niet_van_het_zaad_af() -> None:
    rng = np.random.default_rng(7)
    aantal, groep, buren = dagen(rng, 4 * 36, 52, 0.3), np.repeat(np.arange(4), 36), raster(4, 6, 8)
    een, weer, ander = (zoek(aantal, groep, buren, REGELS, zaad) for zaad in (1, 1, 2))
    assert een == weer
    assert [h.kans for h in een] != [h.kans for h in ander]
    assert [(h.buurten, h.weken, h.aantal) for h in een] == [(h.buurten, h.weken, h.aantal) for h in ander]


def test_onder_het_minimum_is_er_geen_haard() -> None:
    aantal = np.zeros((9, 20), int)
    assert zoek(aantal, np.zeros(9, int), raster(1, 3, 4), REGELS, 1) == []
    aantal[:, 3] = 2
    aantal[4, -1] = REGELS.minimum - 1
    assert zoek(aantal, np.zeros(9, int), raster(1, 3, 4), REGELS, 1) == []
    aantal[4, -1] = REGELS.minimum
    assert [h.buurten for h in zoek(aantal, np.zeros(9, int), raster(1, 3, 4), REGELS, 1)] == [(4,)]


def test_een_haard_is_nooit_meer_dan_de_helft_van_de_gemeente() -> None:
    aantal = np.zeros((4, 20), int)
    aantal[0, -1], aantal[1, -1], aantal[3, 2] = 4, 4, 5
    (haard,) = zoek(aantal, np.zeros(4, int), raster(1, 2, 4), REGELS, 1)
    assert len(haard.buurten) == 1
