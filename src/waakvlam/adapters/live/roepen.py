"""Waiting for news of the log.

On PostgreSQL one follower, whichever holds the lock, looks on and calls (NOTIFY) when something was
committed, in a statement of its own; every live process listens. A call in the transaction of the write
itself would let writers wait for one another. On SQLite, on one machine, each looks for itself.
"""

import threading
from typing import Any

from django.db import connections

from waakvlam.adapters.live.sporen import DatabaseSporen
from waakvlam.application.poorten import Plek

KANAAL = "waakvlam_live"
SLOT = 0x7761616B
"""Number of the lock for the one follower that calls."""
KIJKT = 0.04
"""Seconds between two looks at the log."""
VANGNET = 2.0
"""Seconds after which a listener looks by itself, whatever it heard."""
KANDIDAAT = 5.0
"""Seconds between two tries to become the follower that calls."""


class Luisteraar:
    """Waits until there may be something new; use it in one thread."""

    def __init__(self, alias: str = "default") -> None:
        self._alias = alias
        self._luistert: Any = None

    def wacht(self, stop: threading.Event) -> None:
        """Return when something may have come, or after a while."""
        verbinding = connections[self._alias]
        if verbinding.vendor != "postgresql":
            stop.wait(KIJKT)
            return
        verbinding.ensure_connection()
        if self._luistert is not verbinding.connection:
            with verbinding.cursor() as cursor:
                cursor.execute(f"LISTEN {KANAAL}")
            self._luistert = verbinding.connection
            return  # what came before this connection listened is read first
        for _ in self._luistert.notifies(timeout=VANGNET, stop_after=1):
            pass


class Roeper:
    """On PostgreSQL: looks on in the log and calls. ``loop`` runs in a thread of its own."""

    def __init__(self, alias: str = "default") -> None:
        self._alias = alias
        self._sporen = DatabaseSporen(alias)

    def nodig(self) -> bool:
        """Whether this database needs somebody who calls."""
        return connections[self._alias].vendor == "postgresql"

    def houdt_slot(self) -> bool:
        """Try to become the one that calls; stays so for as long as the connection does."""
        with connections[self._alias].cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [SLOT])
            return bool(cursor.fetchone()[0])

    def roep_vanaf(self, plek: Plek) -> Plek:
        """Call when something came after ``plek``; return how far was looked."""
        laatste = plek
        while nieuw := self._sporen.sporen(laatste, 1000):
            laatste = nieuw[-1].plek
        if laatste != plek:
            with connections[self._alias].cursor() as cursor:
                cursor.execute(f"NOTIFY {KANAAL}")
        return laatste

    def loop(self, stop: threading.Event) -> None:
        """Call until asked to stop; raises DatabaseError when the connection is lost."""
        while not stop.is_set() and not self.houdt_slot():
            stop.wait(KANDIDAAT)
        plek = self._sporen.einde()
        while not stop.is_set():
            plek = self.roep_vanaf(plek)
            stop.wait(KIJKT)
