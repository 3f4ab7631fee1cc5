"""Periods by their days, and values as people type them."""

from datetime import date

import pytest

from waakvlam.core.cijfer.periode import lees_periode, periode_op
from waakvlam.core.cijfer.waarde import is_waarde, lees_waarde


@pytest.mark.parametrize(
    ("ritme", "dag", "code", "eerste", "einde"),
    [
        ("week", date(2026, 11, 22), "2026-W47", date(2026, 11, 16), date(2026, 11, 23)),
        ("week", date(2027, 1, 1), "2026-W53", date(2026, 12, 28), date(2027, 1, 4)),
        ("maand", date(2026, 12, 31), "2026-12", date(2026, 12, 1), date(2027, 1, 1)),
        ("maand", date(2028, 2, 29), "2028-02", date(2028, 2, 1), date(2028, 3, 1)),
        ("kwartaal", date(2026, 11, 22), "2026-Q4", date(2026, 10, 1), date(2027, 1, 1)),
        ("kwartaal", date(2026, 1, 1), "2026-Q1", date(2026, 1, 1), date(2026, 4, 1)),
        ("jaar", date(2026, 6, 6), "2026", date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_een_dag_ligt_in_een_periode(ritme: str, dag: date, code: str, eerste: date, einde: date) -> None:
    periode = periode_op(ritme, dag)
    assert periode == (code, eerste, einde)
    assert lees_periode(ritme, code) == periode


@pytest.mark.parametrize(
    ("ritme", "code"),
    [("week", "2026-W54"), ("week", "2026-47"), ("maand", "2026-13"), ("maand", "2026-W10"), ("jaar", "0000"),
     ("kwartaal", "2026-Q5"), ("maand", ""), ("jaar", "26")],
)  # fmt: skip
def test_wat_geen_periode_is(ritme: str, code: str) -> None:
    assert lees_periode(ritme, code) is None


@pytest.mark.parametrize(
    ("getypt", "waarde"),
    [
        ("12", "12"), (" 12,5 ", "12.5"), ("12.5", "12.5"), ("1.250", "1250"), ("1.250,5", "1250.5"),
        ("1 250", "1250"), ("0", "0"), ("-0,0", "0"), ("−3", "-3"), ("007", "7"), ("100", "100"),
        ("<", "<"), ("-", "-"), ("te klein", "<"), ("Onbekend", "-"),
        ("", None), ("twaalf", None), ("12 of 13", None), ("1,2,3", None), ("=1+1", None), ("1e5", None),
        ("9999999999999", None), ("²", None), ("NaN", None), ("1.2.3", None),
    ],
)  # fmt: skip
def test_wat_iemand_typt_wordt_een_waarde(getypt: str, waarde: str | None) -> None:
    assert lees_waarde(getypt) == waarde
    assert waarde is None or is_waarde(waarde)
    assert not is_waarde("012") and not is_waarde("1,5")
