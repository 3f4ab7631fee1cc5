"""Memberships as the access policy reads them."""

from datetime import UTC, datetime
from typing import Any

from django.db import connection

from waakvlam.core.toegang import Lidmaatschap

_VRAAG = """
SELECT l.rol, l.van, l.tot, l.voor_id FROM readmodels_lidmaatschap l JOIN auth_user u ON u.id = l.account_id
WHERE l.account_id = %s AND u.is_active AND l.gemeente_id = %s ORDER BY l.id
"""


class DatabaseLeden:
    """The port ``Leden`` on the table of memberships."""

    def van(self, account: str, gemeente: str) -> list[Lidmaatschap]:
        """The memberships of an active account in a municipality; none for what is no account id.

        Every command asks this while it holds its locks, so it is plain SQL.
        """
        if not account.isdecimal():
            return []
        with connection.cursor() as cursor:
            cursor.execute(_VRAAG, [int(account), gemeente])
            return [
                Lidmaatschap(
                    account,
                    gemeente,
                    rol,
                    _tijd(van),
                    None if tot is None else _tijd(tot),
                    None if voor is None else str(voor),
                )
                for rol, van, tot, voor in cursor.fetchall()
            ]


def _tijd(waarde: Any) -> datetime:
    """The aware moment, in UTC, for what the database gave: text without a zone from SQLite."""
    tijd = datetime.fromisoformat(waarde) if isinstance(waarde, str) else waarde
    return tijd.replace(tzinfo=UTC) if tijd.tzinfo is None else tijd.astimezone(UTC)
