"""Durations of ISO 8601, added to a moment by the calendar."""

import calendar
from datetime import UTC, datetime, timedelta
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
    """The moment that lies a duration later; the 31st becomes the last day of a shorter month."""
    maanden, rest = delen(duur)
    if maanden:
        maand = moment.month - 1 + maanden
        jaar = moment.year + maand // 12
        maand = maand % 12 + 1
        dag = min(moment.day, calendar.monthrange(jaar, maand)[1])
        moment = moment.replace(year=jaar, month=maand, day=dag)
    return moment + rest


def min_duur(moment: datetime, duur: str) -> datetime:
    """The moment that lies a duration earlier; the 31st becomes the last day of a shorter month."""
    maanden, rest = delen(duur)
    if maanden:
        maand = moment.month - 1 - maanden
        jaar = moment.year + maand // 12
        maand = maand % 12 + 1
        dag = min(moment.day, calendar.monthrange(jaar, maand)[1])
        moment = moment.replace(year=jaar, month=maand, day=dag)
    return moment - rest
