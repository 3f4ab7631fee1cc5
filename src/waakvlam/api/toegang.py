"""Who may send: a connected system with its key, not too often, not too much, and JSON."""

import hashlib
import hmac
import time

from django.conf import settings
from django.http import HttpRequest

from waakvlam.adapters.tellers import tel, wacht
from waakvlam.api.problemen import Probleem
from waakvlam.instellingen.koppelingen import Koppeling
from waakvlam.web.grenzen.adres import adres_van

GROOTST = 64_000
"""Bytes of a message."""
LANGST = 200
"""Characters of a key."""


def poort(request: HttpRequest) -> Koppeling:
    """Return which system this is; raises Probleem for anything that keeps the message out.

    The key is looked at before anything else, so that nobody without one learns what would be taken.
    """
    koppeling = _wie(request)
    if koppeling is None:
        _beperk("koppeling-mis", adres_van(request))
        raise Probleem(401, koppen={"WWW-Authenticate": "Bearer"})
    _beperk("koppeling", f"{koppeling.gemeente}/{koppeling.naam}")
    if request.content_type != "application/json":
        raise Probleem(415)
    lengte = request.META.get("CONTENT_LENGTH") or "0"
    if not lengte.isdecimal() or int(lengte) > GROOTST:
        raise Probleem(413, f"Een bericht heeft hoogstens {GROOTST} bytes. Er is niets bewaard.")
    return koppeling


def _wie(request: HttpRequest) -> Koppeling | None:
    """The system whose key was sent. Every key is compared, whichever fits."""
    soort, _, sleutel = request.headers.get("Authorization", "").partition(" ")
    if soort.lower() != "bearer" or not 0 < len(sleutel) <= LANGST:
        return None
    afdruk = hashlib.sha256(sleutel.encode("utf-8", "replace")).digest()
    gevonden = None
    for koppeling in settings.KOPPELINGEN:
        if hmac.compare_digest(koppeling.vingerafdruk, afdruk):
            gevonden = koppeling
    return gevonden


def _beperk(soort: str, wie: str) -> None:
    """Count one more; raises Probleem when there were too many."""
    if soort not in settings.GRENZEN:
        return
    hoogstens, seconden = settings.GRENZEN[soort]
    nu = time.time()
    if wachten := wacht(soort, wie, hoogstens, seconden, nu):
        raise Probleem(429, koppen={"Retry-After": str(wachten)})
    tel(soort, wie, seconden, nu)
