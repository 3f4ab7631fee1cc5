"""Durations by the calendar and clock of the municipality, also in the night the clock changes."""

from datetime import UTC, datetime

import pytest

from waakvlam.core.tijd import OOIT, ZONE, min_duur, plus


def hier(tekst: str, fold: int = 0) -> datetime:
    """A moment as the clock on the wall says it."""
    return datetime.fromisoformat(tekst).replace(tzinfo=ZONE, fold=fold)


@pytest.mark.parametrize(
    ("van", "duur", "tot"),
    [
        ("2026-02-10T10:00", "P2M", "2026-04-10T10:00"),
        ("2026-03-28T10:00", "P1D", "2026-03-29T10:00"),
        ("2026-10-24T10:00", "P1D", "2026-10-25T10:00"),
        ("2026-10-24T10:00", "P1W", "2026-10-31T10:00"),
        ("2026-10-01T00:30", "P1M", "2026-11-01T00:30"),
        ("2026-03-28T02:30", "P1D", "2026-03-29T03:30"),
        ("2026-10-24T02:30", "P1D", "2026-10-25T02:30"),
        ("2026-03-28T10:00", "PT24H", "2026-03-29T11:00"),
        ("2026-10-24T10:00", "PT24H", "2026-10-25T09:00"),
        ("2026-10-24T23:00", "P1DT2H", "2026-10-26T01:00"),
        ("2026-01-31T09:00", "P1M", "2026-02-28T09:00"),
        ("2024-02-29T09:00", "P1Y", "2025-02-28T09:00"),
        ("2026-10-25T01:30", "PT1H", "2026-10-25T02:30"),
    ],
)
def test_de_klok_op_de_muur(van: str, duur: str, tot: str) -> None:
    begin = hier(van).astimezone(UTC)
    eind = plus(begin, duur)
    assert eind == hier(tot).astimezone(UTC)
    assert eind.tzinfo is UTC


@pytest.mark.parametrize(
    ("van", "duur", "tot"),
    [
        ("2026-04-10T10:00", "P2M", "2026-02-10T10:00"),
        ("2026-10-25T10:00", "P1D", "2026-10-24T10:00"),
        ("2026-03-29T11:00", "PT24H", "2026-03-28T10:00"),
        ("2026-03-31T09:00", "P1M", "2026-02-28T09:00"),
    ],
)
def test_terug_op_de_klok_op_de_muur(van: str, duur: str, tot: str) -> None:
    assert min_duur(hier(van).astimezone(UTC), duur) == hier(tot).astimezone(UTC)


def test_het_uur_dat_twee_keer_komt_duurt_twee_uur() -> None:
    eerste, tweede = (hier("2026-10-25T02:30", fold).astimezone(UTC) for fold in (0, 1))
    assert plus(eerste, "PT1H") == tweede
    assert plus(tweede, "PT1H") == hier("2026-10-25T03:30").astimezone(UTC)


def test_aan_het_eind_van_de_tijd_breekt_niets() -> None:
    assert min_duur(OOIT, "P1M") < OOIT
