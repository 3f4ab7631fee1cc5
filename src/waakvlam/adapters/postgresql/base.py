"""Django's PostgreSQL, that does not ask the server at every request whether it is still there.

A server that stops says so on the connection, and a connection that fell away is at its end: both show
without a message there and back. A line that was cut without a word does not, so every few seconds it is
asked anyway.
"""

import select
import time

from django.db.backends.postgresql import base

VRAAG = 5.0
"""Seconds after which the server is asked all the same."""


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to PostgreSQL."""

    health_check_enabled: bool
    health_check_done: bool
    _gevraagd = 0.0

    def close_if_health_check_failed(self) -> None:
        """Close a connection that is of no more use, at the begin of a request."""
        if self.connection is None or not self.health_check_enabled or self.health_check_done:
            return
        nu = time.monotonic()
        if nu - self._gevraagd < VRAAG and _rustig(self.connection.fileno()):
            self.health_check_done = True
            return
        super().close_if_health_check_failed()
        self._gevraagd = nu


def _rustig(nr: int) -> bool:
    """Whether nothing came on a connection: a server that goes says why, and the end counts as well."""
    kijk = select.poll()
    kijk.register(nr, select.POLLIN | select.POLLHUP | select.POLLERR)
    return not kijk.poll(0)
