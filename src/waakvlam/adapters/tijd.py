"""Moments on their way to and from a database through raw SQL."""

from datetime import UTC, datetime
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper


def utc(tijd: datetime) -> datetime:
    """The same moment in UTC; raises ValueError for one without a time zone."""
    if tijd.tzinfo is None:
        raise ValueError("a moment without time zone")
    return tijd.astimezone(UTC)


def naar_db(verbinding: BaseDatabaseWrapper, tijd: datetime | None) -> Any:
    """What this database wants for an aware moment; raises ValueError for a naive one."""
    return None if tijd is None else verbinding.ops.adapt_datetimefield_value(utc(tijd))


def van_db(waarde: Any) -> datetime:
    """The aware moment, in UTC, for what the database gave."""
    tijd = datetime.fromisoformat(waarde) if isinstance(waarde, str) else waarde
    return tijd.replace(tzinfo=UTC) if tijd.tzinfo is None else tijd.astimezone(UTC)
