"""The local day of a moment, reckoned by the database itself: on SQLite many times faster than ``TruncDate``.

SQLite knows no time zones, and Django has it call Python for every row. Between two changes of the clock a
local day is the day of the moment plus a fixed number of minutes, and that SQLite does by itself.
"""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import CharField, Func


def stukken(zone: ZoneInfo, van: datetime, tot: datetime) -> list[tuple[datetime, int]]:
    """Return the stretches with one offset between two moments: until when (UTC), and minutes east of UTC.

    The last stretch goes on until a year after ``tot``.
    """
    uit: list[tuple[datetime, int]] = []
    uur = van.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    einde = tot.astimezone(UTC) + timedelta(days=365)
    while uur < einde:
        volgende = uur + timedelta(days=1)
        oost = _oost(zone, uur)
        if _oost(zone, volgende) != oost:
            while _oost(zone, uur) == oost:
                uur += timedelta(hours=1)
            uit.append((uur, oost))
        else:
            uur = volgende
    return [*uit, (einde, _oost(zone, einde))]


def _oost(zone: ZoneInfo, moment: datetime) -> int:
    verschil = moment.astimezone(zone).utcoffset()
    assert verschil is not None
    return int(verschil.total_seconds()) // 60


class LokaleDag(Func):
    """The day (``2026-11-22``) of an expression that gives a moment, between two moments."""

    output_field = CharField()

    def __init__(self, expressie: Any, zone: ZoneInfo, van: datetime, tot: datetime) -> None:
        super().__init__(expressie)
        self._zone, self._van, self._tot = zone, van, tot

    def as_sql(  # type: ignore[override]
        self, compiler: Any, connection: Any, **extra: Any
    ) -> tuple[str, tuple[Any, ...]]:
        """The day by the time zone, as PostgreSQL knows it."""
        moment, waarden = compiler.compile(self.source_expressions[0])
        return f"to_char({moment} AT TIME ZONE %s, 'YYYY-MM-DD')", (*waarden, self._zone.key)

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> tuple[str, tuple[Any, ...]]:
        """The day by the offset of each stretch."""
        moment, waarden = compiler.compile(self.source_expressions[0])
        delen: list[str] = []
        alle: list[Any] = []
        for tot, oost in stukken(self._zone, self._van, self._tot):
            delen.append(f"WHEN {moment} < %s THEN date({moment}, %s)")
            alle += [*waarden, f"{tot:%Y-%m-%d %H:%M:%S}", *waarden, f"{oost:+d} minutes"]
        return f"CASE {' '.join(delen)} END", tuple(alle)
