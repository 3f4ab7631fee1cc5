from datetime import UTC, date, datetime

import pytest

from waakvlam.core.ophoping.tellingen import Tellingen, deel_van_week, weekdagen

NU = datetime(2026, 11, 20, 12, tzinfo=UTC)
"""A Friday at noon."""


def test_de_laatste_week_eindigt_vandaag() -> None:
    t = Tellingen((), (), (), NU, date(2026, 11, 1))
    assert t.eerste_dag(1) == date(2026, 11, 14)
    assert t.eerste_dag(3) == date(2026, 10, 31)


@pytest.mark.parametrize(
    ("begin", "bekend"),
    [
        (date(2020, 1, 1), (True, True, True)),
        (date(2026, 10, 31), (True, True, True)),
        (date(2026, 11, 1), (False, True, True)),
        (date(2026, 11, 15), (False, False, False)),
    ],
)
def test_een_week_die_begon_voor_er_geteld_werd_is_niet_bekend(begin: date, bekend: tuple[bool, ...]) -> None:
    assert Tellingen((), (), (), NU, begin).bekend(3) == bekend


def test_met_weinig_signalen_is_elke_dag_van_de_week_gelijk() -> None:
    assert weekdagen([0] * 7) == pytest.approx([1 / 7] * 7)
    weinig, veel = weekdagen([0, 0, 0, 0, 0, 3, 0]), weekdagen([0, 0, 0, 0, 0, 3000, 0])
    assert weinig[5] < 0.2
    assert veel[5] > 0.9
    assert sum(weinig) == pytest.approx(1)


@pytest.mark.parametrize(("uur", "deel"), [(0, 0.6), (12, 0.8), (18, 0.9)])
def test_op_een_drukke_dag_is_een_groot_deel_van_de_week_nog_te_gaan(uur: int, deel: float) -> None:
    vrijdag = [0.1, 0.1, 0.1, 0.1, 0.4, 0.1, 0.1]
    assert deel_van_week(NU.replace(hour=uur), vrijdag) == pytest.approx(deel)
    assert deel_van_week(NU.replace(hour=uur), [0.15] * 4 + [0.1] + [0.15] * 2) > 0.89
