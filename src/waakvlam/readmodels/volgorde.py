"""Places in lists as whole numbers, so that a page of a list is a walk along an index.

A case has its place in the list of cases and in the list of work beside every right to see it, since what
one may see and in which order are asked together.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from waakvlam.core.casus.wat_nu import Vraag

TREDEN = 1000
"""Levels are put on one scale of this many steps, so cases of several approaches mix."""

_TIJD = 52
"""Bits for a time in microseconds; enough until 2112."""

GEEN = 2**62
"""The place in the list of work of a case in which nothing is asked: not in it."""

ZONDER_DAG = GEEN - 1
DRINGEND = frozenset({"dringend", "bevestigen"})
_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)


def _micros(moment: datetime) -> int:
    return (moment - _BEGIN) // timedelta(microseconds=1)


def plek(rang: int, treden: int, sinds: datetime, gesloten_op: datetime | None) -> int:
    """Place in the list of cases: the highest level first, then the longest at it. Never negative.

    A closed case has a negative place: the last closed first.
    """
    if gesloten_op is not None:
        return -_micros(gesloten_op)
    hoogte = round(TREDEN * rang / max(1, treden - 1))
    return (TREDEN - min(TREDEN, hoogte)) << _TIJD | _micros(sinds)


def haast(vragen: Iterable[Vraag]) -> int:
    """Place in the list of work: urgent first, then by the earliest limit, then what has none."""
    return min(
        (
            _micros(v.vanaf) - GEEN
            if v.soort in DRINGEND and v.vanaf is not None
            else ZONDER_DAG
            if v.uiterlijk is None
            else _micros(v.uiterlijk)
            for v in vragen
        ),
        default=GEEN,
    )
