"""Traces of events in the order of the log, for who only wants to know that something came.

The same order and the same horizon as ``volgen``: on PostgreSQL a position is handed out before its commit,
so only transactions older than every one still running are read.
"""

from django.db import connections

from waakvlam.application.poorten import Plek
from waakvlam.application.poorten.live import Spoor

_KOLOMMEN = "gemeente, stroom, nr, soort, kring, actor, positie"
_SQLITE = f"SELECT {_KOLOMMEN}, 0 FROM adapters_gebeurtenis WHERE positie > %s ORDER BY positie LIMIT %s"  # noqa: S608
_POSTGRES = (
    f"SELECT {_KOLOMMEN}, transactie::text FROM adapters_gebeurtenis "  # noqa: S608
    "WHERE (transactie, positie) > (%s::text::xid8, %s) "
    "AND transactie < pg_snapshot_xmin(pg_current_snapshot()) "
    "ORDER BY transactie, positie LIMIT %s"
)
_EINDE_SQLITE = "SELECT 0, COALESCE(MAX(positie), 0) FROM adapters_gebeurtenis"
# Everything of a transaction older than the horizon has been committed, and could be seen.
_EINDE_POSTGRES = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text, 0"


class DatabaseSporen:
    """The port ``Livelog`` on the database ``alias``."""

    def __init__(self, alias: str = "default") -> None:
        self._alias = alias

    def einde(self) -> Plek:
        """The place after all that could be read now."""
        verbinding = connections[self._alias]
        with verbinding.cursor() as cursor:
            cursor.execute(_EINDE_POSTGRES if verbinding.vendor == "postgresql" else _EINDE_SQLITE)
            transactie, positie = cursor.fetchone()
        return Plek(int(transactie), int(positie))

    def sporen(self, na: Plek, maximum: int) -> list[Spoor]:
        """At most ``maximum`` traces after ``na``."""
        verbinding = connections[self._alias]
        with verbinding.cursor() as cursor:
            if verbinding.vendor == "postgresql":
                cursor.execute(_POSTGRES, [str(na.transactie), na.positie, maximum])
            else:
                cursor.execute(_SQLITE, [na.positie, maximum])
            rijen = cursor.fetchall()
        return [
            Spoor(gemeente, stroom, nr, soort, kring, actor, Plek(int(transactie), int(positie)))
            for gemeente, stroom, nr, soort, kring, actor, positie, transactie in rijen
        ]
