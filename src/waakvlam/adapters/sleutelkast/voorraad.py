"""Names for new streams, with the key of their first retention unit stored beforehand.

A new stream needs a new key, and a key is on disk before any text under it. Done one by one that is a commit
of the key store in the middle of every first write; here it is one commit for many streams, before the write
begins. What is kept in memory is names only: the key itself is read from the key store when it is used, and
destroying a unit finds its key as always. A name that is never used leaves a key without a text, which is
harmless; so is a process that is killed. Two processes draw different names.
"""

import os
import uuid
from collections import defaultdict, deque
from threading import Lock

from waakvlam.adapters.sleutelkast.kast import Sleutelkast
from waakvlam.application.poorten import Bewaareenheid

AANTAL = 32


class Stroomnamen:
    """Hands out each name once. Safe to use from several threads."""

    def __init__(self, kast: Sleutelkast, aantal: int = AANTAL) -> None:
        self._kast, self._aantal = kast, aantal
        self._klaar: dict[tuple[str, str, str], deque[str]] = defaultdict(deque)
        self._slot = Lock()
        os.register_at_fork(after_in_child=self._vergeet)

    def neem(self, gemeente: str, soort: str, kring: str) -> str:
        """A name ``soort/id`` that nobody has, with the key for texts of ``kring`` ready.

        Call it before the write begins, so that nobody waits for the disk of the key store.
        """
        klaar = self._klaar[gemeente, soort, kring]
        with self._slot:
            if not klaar:
                namen = [f"{soort}/{uuid.uuid4().hex}" for _ in range(self._aantal)]
                self._kast.bereid([Bewaareenheid(gemeente, naam, kring) for naam in namen])
                klaar.extend(namen)
            return klaar.popleft()

    def _vergeet(self) -> None:
        """A process that splits off leaves the names to the one it came from."""
        self._klaar, self._slot = defaultdict(deque), Lock()
