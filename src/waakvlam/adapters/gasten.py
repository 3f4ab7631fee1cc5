"""Links and codes of guests, and how often a wrong code was typed."""

import base64
import hashlib
import hmac
from datetime import datetime

from django.conf import settings
from django.db import connections

from waakvlam.adapters.models.uitgaand import Gastpoging
from waakvlam.adapters.tijd import naar_db
from waakvlam.application.poorten import Gastplek

TOKENBYTES = 24
"""Of each link: 192 bits, so trying is hopeless."""
CODES = 1_000_000


class Gastsleutels:
    """The port ``Gastsleutels``: HMAC-SHA256 of municipality and guest, under a key for this alone.

    ``sleutels``: the key in use first, then older ones, so that links and codes outlive a new master key.
    """

    def __init__(self, sleutels: tuple[bytes, ...]) -> None:
        self._sleutels = sleutels

    def token(self, gemeente: str, gast: str, hash_: str = "") -> str | None:
        """The secret part of a link; see the port."""
        for sleutel in self._sleutels:
            token = _tekst(_mac(sleutel, "link", gemeente, gast)[:TOKENBYTES])
            if not hash_ or hmac.compare_digest(self.hash(token), hash_):
                return token
        return None

    def hash(self, token: str) -> str:
        """What is stored of a token; see the port."""
        return hashlib.sha256(b"waakvlam/gast/1\0" + token.encode()).hexdigest()

    def code(self, gemeente: str, gast: str) -> str:
        """The six digits; see the port."""
        return _code(self._sleutels[0], gemeente, gast)

    def code_klopt(self, gemeente: str, gast: str, code: str) -> bool:
        """Whether these are the six digits; see the port."""
        goed = [hmac.compare_digest(_code(s, gemeente, gast).encode(), code.encode()) for s in self._sleutels]
        return any(goed)


def _mac(sleutel: bytes, *delen: str) -> bytes:
    return hmac.new(sleutel, "\0".join(delen).encode(), hashlib.sha256).digest()


def _code(sleutel: bytes, gemeente: str, gast: str) -> str:
    return f"{int.from_bytes(_mac(sleutel, 'code', gemeente, gast)) % CODES:06d}"


def _tekst(bytes_: bytes) -> str:
    return base64.urlsafe_b64encode(bytes_).rstrip(b"=").decode()


class DatabaseGastpogingen:
    """The port ``Gastpogingen``. The table holds a keyed hash: it says of nobody that they are a guest."""

    def __init__(self, alias: str = "default") -> None:
        self._alias = alias

    def aantal(self, gast: Gastplek) -> int:
        """How many wrong codes were typed; see the port."""
        rij = Gastpoging.objects.using(self._alias).filter(pk=_kenmerk(gast)).values_list("mislukt").first()
        return rij[0] if rij else 0

    def tel(self, gast: Gastplek, op: datetime) -> int:
        """Count one more, in one statement; see the port."""
        verbinding = connections[self._alias]
        with verbinding.cursor() as cursor:
            cursor.execute(
                "INSERT INTO adapters_gastpoging (gast, mislukt, laatst_op) VALUES (%s, 1, %s) "
                "ON CONFLICT (gast) DO UPDATE SET mislukt = adapters_gastpoging.mislukt + 1, "
                "laatst_op = excluded.laatst_op RETURNING mislukt",
                [_kenmerk(gast), naar_db(verbinding, op)],
            )
            return int(cursor.fetchone()[0])


def _kenmerk(gast: Gastplek) -> str:
    geheim = hashlib.sha256(b"waakvlam/gastpoging/1" + settings.SECRET_KEY.encode()).digest()
    return _mac(geheim, gast.gemeente, gast.casus, gast.gast).hex()
