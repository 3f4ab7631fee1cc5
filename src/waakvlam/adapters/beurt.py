"""Whose turn it is to write to an SQLite database: writers queue instead of asking again and again.

SQLite has one writer at a time; whoever finds it busy sleeps and tries again, longer each time. A lock of
the operating system wakes the next one at once, in this process or another. It only orders the queue: the
lock of SQLite still decides, and a process that dies gives up its turn.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from django.db.backends.base.base import BaseDatabaseWrapper

try:
    import fcntl
except ImportError:  # not on Windows: there writers go on asking
    fcntl = None  # type: ignore[assignment]

_van_draad = threading.local()


class _Bestand:
    """A file that writers lock; each thread opens its own, for such a lock is between open files."""

    def __init__(self, pad: str) -> None:
        self.pad = pad
        self.nr = os.open(pad, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    def __del__(self) -> None:
        os.close(self.nr)


def beurt(verbinding: BaseDatabaseWrapper) -> AbstractContextManager[None]:
    """A ``with`` block that begins when it is our turn; at once where writers need not queue."""
    if verbinding.vendor != "sqlite" or fcntl is None or verbinding.is_in_memory_db():  # type: ignore[attr-defined]
        return nullcontext()
    return _wacht(f"{verbinding.settings_dict['NAME']}-beurt")


@contextmanager
def _wacht(pad: str) -> Iterator[None]:
    bestand: _Bestand | None = getattr(_van_draad, "bestand", None)
    if bestand is None or bestand.pad != pad:
        bestand = _van_draad.bestand = _Bestand(pad)
    fcntl.flock(bestand.nr, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(bestand.nr, fcntl.LOCK_UN)
