"""The drawing of level and lead over time."""

from datetime import UTC, datetime, timedelta

import pytest

from waakvlam.application.vragen.bladen import Band, Trede
from waakvlam.web.casus.blad.band import BREEDTE, RECHTS, teken

DAG = datetime(2026, 11, 1, tzinfo=UTC)
LADDER = tuple(Trede(f"n{i}", f"N {i}", "", i, i == 1) for i in range(3))


def band(rang: int, van: int, tot: int, leider: str = "A") -> Band:
    return Band(f"n{rang}", f"N {rang}", rang, DAG + timedelta(days=van), DAG + timedelta(days=tot), leider)


def test_niets_gebeurd_is_geen_tekening() -> None:
    assert teken((), LADDER, True) is None


def test_hoger_staat_hoger_en_het_einde_staat_rechts() -> None:
    t = teken((band(0, 0, 2), band(2, 2, 4), band(1, 4, 10)), LADDER, True)
    assert t is not None
    y = {rij.naam: rij.y for rij in t.rijen}
    assert y["N 2"] < y["N 1"] < y["N 0"]
    assert t.eind_x == pytest.approx(BREEDTE - RECHTS)
    assert t.eind_y == y["N 1"]
    assert [stuk.niveau for stuk in t.stukken] == ["N 1", "N 2", "N 0"]
    assert [stuk.nu for stuk in t.stukken] == [True, False, False]


def test_dezelfde_leider_is_een_blok_en_een_naam_die_niet_past_valt_weg() -> None:
    t = teken((band(0, 0, 5), band(1, 5, 9), band(1, 9, 10, "Een heel lange naam")), LADDER, False)
    assert t is not None
    assert [blok.naam for blok in t.blokken] == ["A", ""]
    assert t.stukken[0].leider == "Een heel lange naam"
    assert not t.stukken[0].nu


def test_een_feit_van_voor_het_begin_tekent_niet_buiten_het_vlak() -> None:
    t = teken((band(0, 5, 6), band(1, 2, 9)), LADDER, True)
    assert t is not None
    assert all(t.links <= blok.x <= t.rechts for blok in t.blokken)


@pytest.mark.parametrize(
    ("naam", "kort", "getekend"),
    [
        ("Fase 3, escalatie", "F3", "Fase 3"),
        ("Sociaal team", "ST", "Sociaal team"),
        ("Gezamenlijke inzet", "GI", "GI"),
        ("Gezamenlijke inzet", "Alle partners samen aan tafel", "Gezamenlijk…"),
    ],
)
def test_een_lange_naam_staat_kort_in_de_tekening_en_heel_in_de_tabel(
    naam: str, kort: str, getekend: str
) -> None:
    ladder = (Trede("n0", naam, kort, 0, True),)
    t = teken((Band("n0", naam, 0, DAG, DAG + timedelta(days=3), "A"),), ladder, True)
    assert t is not None
    assert [rij.naam for rij in t.rijen] == [getekend]
    assert [stuk.niveau for stuk in t.stukken] == [naam]
