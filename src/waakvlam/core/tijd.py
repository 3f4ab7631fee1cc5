"""Durations of ISO 8601, added to a moment by the calendar."""

import calendar
from datetime import MAXYEAR, UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from waakvlam.core.aanpak.taal.basis import DUUR

ZONE = ZoneInfo("Europe/Amsterdam")
"""The zone in which a day and a month of a Dutch municipality begin."""

OOIT = datetime.max.replace(tzinfo=UTC)
"""A moment after everything: asks whether something is there at all, whenever it happened."""

LATER = OOIT - timedelta(days=1)
"""A moment after all that is recorded, with its own month: asks whether something came too late."""


@lru_cache(maxsize=512)
def delen(duur: str) -> tuple[int, timedelta]:
    """Months and the rest of a duration such as ``P1M`` or ``PT2H``; raises ValueError when it is none."""
    gevonden = DUUR.fullmatch(duur)
    if gevonden is None:
        raise ValueError(f"not a duration: {duur}")
    jaren, maanden, weken, dagen, _, uren, minuten = (
        int(deel[:-1]) if deel and deel[0] != "T" else 0 for deel in gevonden.groups()
    )
    return jaren * 12 + maanden, timedelta(weeks=weken, days=dagen, hours=uren, minutes=minuten)


def plus(moment: datetime, duur: str) -> datetime:
    """The moment that lies a duration later; the 31st becomes the last day of a shorter month.

    Years, months, weeks and days go by the calendar and clock of the municipality: ten o'clock stays ten
    o'clock when summer time begins or ends. Hours and minutes are as long as they last.
    """
    return _verder(moment, duur, 1)


def min_duur(moment: datetime, duur: str) -> datetime:
    """The moment that lies a duration earlier, by the same calendar and clock as ``plus``."""
    return _verder(moment, duur, -1)


def _verder(moment: datetime, duur: str, kant: int) -> datetime:
    maanden, rest = delen(duur)
    uren = _uren(duur)
    if maanden or rest != uren:
        hier = moment.astimezone(ZONE) if moment.year < MAXYEAR - 1 else moment
        maand = hier.month - 1 + kant * maanden
        jaar, maand = hier.year + maand // 12, maand % 12 + 1
        dag = min(hier.day, calendar.monthrange(jaar, maand)[1])
        daar = hier.replace(year=jaar, month=maand, day=dag) + kant * (rest - uren)
        # A time that summer time skips is counted from before it, so it comes out an hour later by the clock.
        moment = daar.astimezone(UTC).astimezone(moment.tzinfo)
    return moment + kant * uren


@lru_cache(maxsize=512)
def _uren(duur: str) -> timedelta:
    """The part of a duration after the T."""
    return delen(f"PT{duur.partition('T')[2]}")[1] if "T" in duur else timedelta()
