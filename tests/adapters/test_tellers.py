"""Counting attempts: together, in any stretch of time, on both databases."""

from collections.abc import Iterable

import pytest

from waakvlam.adapters.models import Teller
from waakvlam.adapters.tellers import tel, wacht

pytestmark = pytest.mark.usefixtures("databank")


def toegelaten(pogingen: Iterable[float], hoogstens: int = 2, seconden: int = 60) -> list[float]:
    """Try at these moments, as a page does: only what may be tried counts."""
    gelukt = []
    for nu in pogingen:
        if not wacht("a", "jo", hoogstens, seconden, nu):
            tel("a", "jo", seconden, nu)
            gelukt.append(nu)
    return gelukt


@pytest.mark.parametrize(
    ("pogingen", "mag"),
    [
        ([0, 1, 2], [0, 1]),
        ([58, 59, 60, 61, 62], [58, 59]),
        ([58, 59, 118], [58, 59]),
        ([58, 59, 120], [58, 59, 120]),
        ([5, 59, 66, 67, 120], [5, 59, 66, 120]),
        ([0.9, 1.1, 59.9, 66.0], [0.9, 1.1, 66.0]),
    ],
)
def test_een_grens_begint_niet_opnieuw_op_de_klok(pogingen: list[float], mag: list[float]) -> None:
    assert toegelaten(pogingen) == mag


@pytest.mark.parametrize(("hoogstens", "seconden"), [(1, 60), (3, 60), (10, 900), (2, 5), (4, 13)])
def test_nergens_past_meer_dan_mag(hoogstens: int, seconden: int) -> None:
    gelukt = toegelaten(range(1000, 1000 + 3 * seconden, max(1, seconden // 30)), hoogstens, seconden)
    assert len(gelukt) >= 2 * hoogstens
    assert all(later - eerder >= seconden for eerder, later in zip(gelukt, gelukt[hoogstens:], strict=False))


def test_de_wachttijd_klopt() -> None:
    tel("a", "jo", 60, 3)
    tel("a", "jo", 60, 30)
    assert wacht("a", "jo", 3, 60, 31) == 0
    assert wacht("a", "jo", 2, 60, 31) == 66 - 31
    assert wacht("a", "jo", 1, 60, 31) == 96 - 31
    assert wacht("a", "jo", 2, 60, 66) == 0


def test_ieder_telt_apart() -> None:
    tel("a", "jo", 60, 0)
    assert wacht("a", "bo", 1, 60, 0) == wacht("b", "jo", 1, 60, 0) == 0
    assert wacht("a", "jo", 1, 60, 0) > 0


def test_wat_voorbij_is_verdwijnt() -> None:
    tel("a", "jo", 60, 0)
    tel("a", "bo", 60, 1000)
    assert Teller.objects.count() == 1
