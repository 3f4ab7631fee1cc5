"""Counts of signals, as they go into the reckoning, and how far the last week has come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

WEEK = 7
_GEWICHT = 70
"""Signals that the assumption 'every day of the week alike' weighs."""


class Buurt(NamedTuple):
    """A neighbourhood: its code, district and municipality.

    Where known its inhabitants, and its centre (x and y, both in the same unit).
    """

    code: str
    wijk: str = ""
    gemeente: str = ""
    inwoners: int | None = None
    plek: tuple[float, float] | None = None


class Telling(NamedTuple):
    """How many signals there were on one day in one neighbourhood on one theme."""

    buurt: str
    thema: str
    dag: date
    aantal: int


@dataclass(frozen=True, slots=True)
class Tellingen:
    """What there is to reckon with. Municipalities are reckoned apart, also when there are several.

    ``weken`` are sevens of days; the last one ends on the day of ``nu``, a local moment. ``begin`` is the
    first day on which signals were kept: weeks that began earlier were not counted at all.
    """

    buurten: Sequence[Buurt]
    themas: Sequence[str]
    tellingen: Sequence[Telling]
    nu: datetime
    begin: date

    def eerste_dag(self, weken: int) -> date:
        """The first day of the first of so many weeks."""
        return self.nu.date() - timedelta(days=WEEK * weken - 1)

    def bekend(self, weken: int) -> tuple[bool, ...]:
        """Per week, the oldest first, whether all of it was counted."""
        eerste = self.eerste_dag(weken)
        return tuple(eerste + timedelta(days=WEEK * nr) >= self.begin for nr in range(weken))


def weekdagen(per_dag: Sequence[float]) -> tuple[float, ...]:
    """The part of a week's signals that comes on each day, from the signals per day of the week.

    Few signals say little about the days of the week, so with few each comes near one seventh.
    """
    alle = sum(per_dag)
    return tuple((aantal + _GEWICHT / WEEK) / (alle + _GEWICHT) for aantal in per_dag)


def deel_van_week(nu: datetime, dagen: Sequence[float]) -> float:
    """Which part of the signals of an ordinary week may be in by now, when the week ends today.

    ``dagen``: the part of a week that each day is, Monday first.

    Six days are whole; of today a part is to come, and what is usual on this day of the week says how much.
    """
    voorbij = (nu.hour * 60 + nu.minute) / (24 * 60)
    return 1 - dagen[nu.weekday()] * (1 - voorbij)
