"""The periods of a figure: a week, a month, a quarter or a year, by their local days."""

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from waakvlam.core.tijd import ZONE

RITMES = ("week", "maand", "kwartaal", "jaar")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_MAAND = re.compile(r"(\d{4})-(\d{2})")
_KWARTAAL = re.compile(r"(\d{4})-Q([1-4])")
_JAAR = re.compile(r"\d{4}")


class Periode(NamedTuple):
    """A period: its code (``2026-W46``, ``2026-10``, ``2026-Q4``, ``2026``), first day, and day after it."""

    code: str
    eerste: date
    einde: date


def periode_op(ritme: str, dag: date) -> Periode:
    """The period a day lies in; raises ValueError for an unknown rhythm."""
    if ritme == "week":
        jaar, week, nr = dag.isocalendar()
        eerste = dag - timedelta(days=nr - 1)
        return Periode(f"{jaar}-W{week:02}", eerste, eerste + timedelta(days=7))
    if ritme == "maand":
        return Periode(f"{dag:%Y-%m}", dag.replace(day=1), _na(dag.year, dag.month + 1))
    if ritme == "kwartaal":
        kwart = (dag.month - 1) // 3
        return Periode(
            f"{dag.year}-Q{kwart + 1}", date(dag.year, 3 * kwart + 1, 1), _na(dag.year, 3 * kwart + 4)
        )
    if ritme == "jaar":
        return Periode(f"{dag.year}", date(dag.year, 1, 1), date(dag.year + 1, 1, 1))
    raise ValueError(f"no rhythm: {ritme}")


def _na(jaar: int, maand: int) -> date:
    return date(jaar + (maand > 12), (maand - 1) % 12 + 1, 1)


def lees_periode(ritme: str, code: str) -> Periode | None:
    """The period a code stands for, or None when it is none of this rhythm."""
    try:
        if ritme == "week" and (m := _WEEK.fullmatch(code)):
            return periode_op(ritme, date.fromisocalendar(int(m[1]), int(m[2]), 1))
        if ritme == "maand" and (m := _MAAND.fullmatch(code)):
            return periode_op(ritme, date(int(m[1]), int(m[2]), 1))
        if ritme == "kwartaal" and (m := _KWARTAAL.fullmatch(code)):
            return periode_op(ritme, date(int(m[1]), 3 * int(m[2]) - 2, 1))
        if ritme == "jaar" and _JAAR.fullmatch(code):
            return periode_op(ritme, date(int(code), 1, 1))
    except (ValueError, OverflowError):
        return None
    return None


def begin_van(dag: date) -> datetime:
    """The moment at which a day begins here."""
    return datetime.combine(dag, time(0), tzinfo=ZONE)


def dag_van(moment: datetime) -> date:
    """The day here on which a moment lies."""
    return moment.astimezone(ZONE).date()
