"""Statements of one transaction whose answers nobody waits for, sent to the database together.

Each statement by itself is a message there and back. Inside ``samen`` they wait for the next statement that
does need an answer, or for the end of the block, and go to PostgreSQL as one message before it: the order in
which everything happens stays as it was written. SQLite is no server, and gets each at once.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

_open = threading.local()


@dataclass(frozen=True, slots=True)
class _Een:
    sql: str
    waarden: Sequence[Any]
    anders: Exception | None


class _Bundel:
    """What waits for one connection."""

    def __init__(self, verbinding: BaseDatabaseWrapper) -> None:
        self._verbinding = verbinding
        self._wacht: list[_Een] = []

    def voeg_toe(self, een: _Een) -> None:
        """Let a statement wait."""
        self._wacht.append(een)

    def eerst(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        """Before any other statement on this connection: what waits."""
        self.stuur()
        return execute(sql, params, many, context)

    def stuur(self) -> None:
        """Send what waits; raises the error of the first that had to touch one row and did not."""
        wacht, self._wacht = self._wacht, []
        if not wacht:
            return
        with self._verbinding.cursor() as cursor:
            # Each with its own values: the shape of one statement is known already, that of all is not.
            cursor.execute("; ".join(cursor.mogrify(een.sql, een.waarden) for een in wacht))
            for een in wacht:
                _keur(een, cursor.rowcount)
                cursor.nextset()


def _keur(een: _Een, rijen: int) -> None:
    if een.anders is not None and rijen != 1:
        raise een.anders


@contextmanager
def samen(verbinding: BaseDatabaseWrapper) -> Iterator[None]:
    """Statements given to ``schrijf`` in this block wait; an exception in the block drops what still does.

    Open it inside the transaction, once; raises RuntimeError inside another on the same connection.
    """
    if verbinding.vendor != "postgresql":
        yield
        return
    if verbinding.alias in _van_draad():
        raise RuntimeError("statements are being gathered already")
    bundel = _Bundel(verbinding)
    _van_draad()[verbinding.alias] = bundel
    try:
        with verbinding.execute_wrapper(bundel.eerst):
            yield
            bundel.stuur()
    finally:
        del _van_draad()[verbinding.alias]


def schrijf(
    verbinding: BaseDatabaseWrapper, sql: str, waarden: Sequence[Any], anders: Exception | None = None
) -> None:
    """Carry out a statement that gives nothing back: now, or inside ``samen`` with its neighbours.

    Raises ``anders``, when there is one, if not exactly one row was touched; inside ``samen`` that may come
    with a later statement or at the end of the block.
    """
    een = _Een(sql, waarden, anders)
    if (bundel := _van_draad().get(verbinding.alias)) is not None:
        bundel.voeg_toe(een)
        return
    with verbinding.cursor() as cursor:
        cursor.execute(sql, waarden)
        _keur(een, cursor.rowcount)


def _van_draad() -> dict[str, _Bundel]:
    """The open bundles of this thread, by alias: a connection belongs to one thread."""
    bundels: dict[str, _Bundel] = _open.__dict__.setdefault("bundels", {})
    return bundels
