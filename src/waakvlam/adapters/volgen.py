"""Reading on in the whole log without ever missing an event.

On SQLite a write holds the one write lock from its start, so positions follow the order of commits. On
PostgreSQL they do not: a position is taken before the commit. There a follower reads in the order of
(transaction, position) and only transactions older than every one still running, which no later commit can
come before.
"""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from waakvlam.adapters.rijen import KOLOMMEN, regel_van
from waakvlam.application.poorten import Plek, Regel

_SQLITE = f"SELECT {KOLOMMEN} FROM adapters_gebeurtenis WHERE positie > %s ORDER BY positie LIMIT %s"  # noqa: S608
_POSTGRES = (
    f"SELECT {KOLOMMEN}, transactie::text FROM adapters_gebeurtenis "  # noqa: S608
    "WHERE (transactie, positie) > (%s::text::xid8, %s) "
    "AND transactie < pg_snapshot_xmin(pg_current_snapshot()) "
    "ORDER BY transactie, positie LIMIT %s"
)


def volgend(verbinding: BaseDatabaseWrapper, na: Plek, maximum: int) -> list[Regel]:
    """At most ``maximum`` events that come after ``na``."""
    with verbinding.cursor() as cursor:
        if verbinding.vendor == "postgresql":
            cursor.execute(_POSTGRES, [str(na.transactie), na.positie, maximum])
        else:
            cursor.execute(_SQLITE, [na.positie, maximum])
        return [regel_van(rij) for rij in cursor.fetchall()]


def hernummer_na_terugzetten(verbinding: BaseDatabaseWrapper) -> int:
    """After restoring a dump into another PostgreSQL server, mark every event as long committed.

    Transaction numbers start anew on another server, so restored events could seem to lie in the future.
    Followers then read again from the start. Returns the number of events; 0 on SQLite, which needs nothing.
    """
    if verbinding.vendor != "postgresql":
        return 0
    with verbinding.cursor() as cursor:
        cursor.execute("ALTER TABLE adapters_gebeurtenis DISABLE TRIGGER alleen_toevoegen")
        cursor.execute("UPDATE adapters_gebeurtenis SET transactie = '0'")
        aantal = cursor.rowcount
        cursor.execute("ALTER TABLE adapters_gebeurtenis ENABLE TRIGGER alleen_toevoegen")
        _hernummer_verwerkingen(cursor)
    return int(aantal)


def _hernummer_verwerkingen(cursor: Any) -> None:
    """The same for the log of processing; its followers go on at the first line they have not sent yet."""
    cursor.execute(
        "UPDATE adapters_volgplek p SET transactie = 0, positie = COALESCE((SELECT MIN(v.positie) - 1 "
        "FROM adapters_verwerking v "
        "WHERE (v.transactie, v.positie) > (p.transactie::text::xid8, p.positie)), "
        "(SELECT MAX(positie) FROM adapters_verwerking), 0)"
    )
    cursor.execute("ALTER TABLE adapters_verwerking DISABLE TRIGGER alleen_toevoegen")
    cursor.execute("UPDATE adapters_verwerking SET transactie = '0'")
    cursor.execute("ALTER TABLE adapters_verwerking ENABLE TRIGGER alleen_toevoegen")
