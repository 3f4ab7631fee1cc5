"""Counts attempts in the database, so that all processes and servers count together."""

import hashlib
import hmac

from django.conf import settings
from django.db import connection

from waakvlam.adapters.models import Teller


def _sleutel(wat: str, wie: str) -> str:
    """A keyed hash: the table tells nobody which names or addresses were tried."""
    geheim = hashlib.sha256(b"waakvlam/tellers/1" + settings.SECRET_KEY.encode()).digest()
    return hmac.new(geheim, f"{wat}\0{wie}".encode(), hashlib.sha256).hexdigest()


def stand(wat: str, wie: str, seconden: int, nu: float) -> tuple[int, int]:
    """Return how often ``wie`` tried ``wat`` in the present stretch of ``seconden``, and when it ends.

    ``nu`` and the end are seconds since 1970.
    """
    tot = (int(nu) // seconden + 1) * seconden
    rij = Teller.objects.filter(sleutel=_sleutel(wat, wie), tot=tot).values_list("aantal", flat=True).first()
    return rij or 0, tot


def tel(wat: str, wie: str, seconden: int, nu: float) -> int:
    """Count one more attempt and return how many there are in this stretch, this one included."""
    tot = (int(nu) // seconden + 1) * seconden
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO adapters_teller (sleutel, tot, aantal) VALUES (%s, %s, 1) "
            "ON CONFLICT (sleutel, tot) DO UPDATE SET aantal = adapters_teller.aantal + 1 RETURNING aantal",
            [_sleutel(wat, wie), tot],
        )
        aantal = int(cursor.fetchone()[0])
    if aantal == 1:
        Teller.objects.filter(tot__lt=int(nu)).delete()
    return aantal
