"""A ticket with which a page may listen: signed, short, and of no use without the session it was given to."""

import hmac
import time
from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings
from django.core import signing

from waakvlam.core.toegang import Kijker

ZOUT = "waakvlam.live.kaartje"
GELDIG = 120
"""Seconds between drawing a page and listening."""


@dataclass(frozen=True, slots=True)
class Kaartje:
    """Who listens, in which membership, to which streams, as of when (seconds since 1970).

    ``stromen`` are names, each with the number of the last event on the page behind it (0: not known).
    """

    kijker: Kijker
    lid: int
    stromen: tuple[tuple[str, int], ...]
    moment: float


def _afdruk(sessie: str) -> str:
    sleutel = f"{ZOUT}|{settings.SECRET_KEY}".encode()
    return hmac.new(sleutel, sessie.encode(), sha256).hexdigest()[:32]


def geef(kaartje: Kaartje, sessie: str) -> str:
    """The ticket as text, tied to this session."""
    k = kaartje.kijker
    return signing.dumps(
        {
            "s": _afdruk(sessie), "a": k.account, "g": k.gemeente, "r": sorted(k.rollen),
            "v": sorted(k.voor), "l": kaartje.lid, "t": kaartje.stromen,
            # Whole milliseconds: a page is as long whatever the moment.
            "m": int(kaartje.moment * 1000),
        },
        salt=ZOUT,
    )  # fmt: skip


def lees(tekst: str, sessie: str) -> Kaartje | None:
    """The ticket, or None when it is not ours, too old, or given to another session."""
    try:
        d = signing.loads(tekst, salt=ZOUT, max_age=GELDIG)
    except signing.BadSignature:
        return None
    if not hmac.compare_digest(d["s"], _afdruk(sessie)):
        return None
    voor = frozenset((rol, wie) for rol, wie in d["v"])
    kijker = Kijker(d["a"], d["g"], frozenset(d["r"]), voor)
    return Kaartje(kijker, d["l"], tuple((naam, nr) for naam, nr in d["t"]), d["m"] / 1000)


def nu() -> float:
    """The moment for a ticket: of this machine, as the live process has it."""
    return time.time()
