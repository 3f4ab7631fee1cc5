"""Sessions in the database, as Django keeps them; only reading one is plain SQL.

Every page reads its session, and making the query took longer than answering it.
"""

from django.contrib.sessions.backends.db import SessionStore as Basis
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone


class SessionStore(Basis):
    """Django's own store in every other respect."""

    def _get_session_from_db(self) -> Session | None:
        """The row of this session; None, and no key any more, when there is none or it has expired."""
        sleutel = self.session_key or ""
        nu = connection.ops.adapt_datetimefield_value(timezone.now())
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s",
                [sleutel, nu],
            )
            rij = cursor.fetchone()
        if rij is None:
            self._session_key = None
            return None
        return Session(session_key=sleutel, session_data=rij[0])
