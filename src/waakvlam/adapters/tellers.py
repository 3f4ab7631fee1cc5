"""Counts attempts in the database, so that all processes and servers count together."""

import hashlib
import hmac

from django.conf import settings
from django.db import connection

from waakvlam.adapters.models import Teller

STUKKEN = 10
"""In how many parts the time of a limit is counted."""


def _sleutel(wat: str, wie: str) -> str:
    """A keyed hash: the table tells nobody which names or addresses were tried."""
    geheim = hashlib.sha256(b"waakvlam/tellers/1" + settings.SECRET_KEY.encode()).digest()
    return hmac.new(geheim, f"{wat}\0{wie}".encode(), hashlib.sha256).hexdigest()


def wacht(wat: str, wie: str, hoogstens: int, seconden: int, nu: float) -> int:
    """Return how many seconds ``wie`` must wait before trying ``wat`` again; 0 when it may be tried now.

    At most ``hoogstens`` attempts fit in any ``seconden`` in a row, wherever they begin: a limit that starts
    anew at a full quarter of an hour would let through twice as many around it. ``nu`` is seconds since 1970.
    """
    rijen = Teller.objects.filter(sleutel=_sleutel(wat, wie), tot__gt=int(nu)).order_by("tot")
    geteld = list(rijen.values_list("tot", "aantal"))
    over, wachten = sum(aantal for _, aantal in geteld), 0
    for tot, aantal in geteld:
        if over < hoogstens:
            break
        over, wachten = over - aantal, tot - int(nu)
    return wachten


def tel(wat: str, wie: str, seconden: int, nu: float) -> None:
    """Count one more attempt, made at ``nu``; it counts for ``seconden``, or up to a tenth longer.

    Attempts are added up per tenth of ``seconden``, so that a limit never needs more than eleven rows.
    """
    stuk = max(1, seconden // STUKKEN)
    tot = (int(nu) // stuk + 1) * stuk + seconden
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO adapters_teller (sleutel, tot, aantal) VALUES (%s, %s, 1) "
            "ON CONFLICT (sleutel, tot) DO UPDATE SET aantal = adapters_teller.aantal + 1 RETURNING aantal",
            [_sleutel(wat, wie), tot],
        )
        nieuw = int(cursor.fetchone()[0]) == 1
    if nieuw:
        Teller.objects.filter(tot__lte=int(nu)).delete()
