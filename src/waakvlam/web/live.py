"""What pages need to stay up to date: a ticket to listen with, and when a page asks for itself again."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from waakvlam.adapters.live import kaartje
from waakvlam.core.toegang import Kijker
from waakvlam.web.toegang.lid import lid_van

KOP = "X-Waakvlam-Live"
"""With this header an open page asks for itself, not somebody who goes to it."""
ALLES = "*"
"""A page about every case and signal that is there for the visitor."""


def vanzelf(request: HttpRequest) -> bool:
    """Tell whether this page is asked for because something changed, not by what its visitor did.

    Such a request does not make a session last, and leaves to the next page what is shown once.
    """
    return KOP in request.headers


def over(stroom: str, nr: int = 0) -> str:
    """Return a stream that a page is about, with the number of the last event on it (0: not known)."""
    return f"{stroom}@{nr}"


def kaartje_voor(request: HttpRequest, stromen: tuple[str, ...]) -> str:
    """Return a ticket for the visitor of this page; empty for who cannot listen.

    ``stromen`` come from ``over``: only what the page itself has read belongs in here.
    """
    sessie = request.session.session_key
    if not settings.LIVE or not sessie or not request.user.is_authenticated:
        return ""
    lid = lid_van(request)
    if lid is None:
        return ""
    voor = frozenset({(lid.rol, lid.voor)} if lid.voor else ())
    kijker = Kijker(lid.account, lid.gemeente, frozenset({lid.rol}), voor)
    paren = tuple((naam, int(nr or 0)) for naam, _, nr in (stroom.partition("@") for stroom in stromen))
    return kaartje.geef(kaartje.Kaartje(kijker, lid.nummer, paren, begonnen(request)), sessie)


def begonnen(request: HttpRequest) -> float:
    """Return when this request came in, in seconds since 1970."""
    return float(getattr(request, "_live_begonnen", 0.0))


class LiveMiddleware:
    """Remembers when a request came in: what is recorded after that may not be on the page."""

    def __init__(self, volgende: Callable[[HttpRequest], HttpResponse]) -> None:
        self.volgende = volgende

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the page."""
        request._live_begonnen = kaartje.nu()  # type: ignore[attr-defined]
        return self.volgende(request)
