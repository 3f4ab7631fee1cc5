"""Counting attempts: together, per stretch of time, on both databases."""

import pytest

from waakvlam.adapters.models import Teller
from waakvlam.adapters.tellers import stand, tel

pytestmark = pytest.mark.usefixtures("databank")


def test_elke_poging_telt_in_haar_eigen_tijd() -> None:
    assert [tel("a", "jo", 60, nu) for nu in (0, 59, 60, 61)] == [1, 2, 1, 2]
    assert stand("a", "jo", 60, 61) == (2, 120)
    assert stand("a", "jo", 60, 120) == (0, 180)


def test_ieder_telt_apart() -> None:
    tel("a", "jo", 60, 0)
    assert stand("a", "bo", 60, 0)[0] == stand("b", "jo", 60, 0)[0] == 0


def test_wat_voorbij_is_verdwijnt() -> None:
    tel("a", "jo", 60, 0)
    tel("a", "bo", 60, 1000)
    assert Teller.objects.count() == 1
