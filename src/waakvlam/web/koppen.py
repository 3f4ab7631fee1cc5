"""Response headers that Django does not set by itself."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

BEWAARBAAR = ("/static/", "/.well-known/")
"""Files without anything of a case: a browser may keep these."""


class KoppenMiddleware:
    """Says what other sites and the page itself may do, on every answer, and that no page is to be kept."""

    def __init__(self, volgende: Callable[[HttpRequest], HttpResponse]) -> None:
        self.volgende = volgende

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the answer with these headers."""
        antwoord = self.volgende(request)
        antwoord["Permissions-Policy"] = settings.PERMISSIONS_POLICY
        antwoord["Cross-Origin-Resource-Policy"] = "same-origin"
        if not request.path.startswith(BEWAARBAAR) or antwoord.status_code >= 400:
            antwoord["Cache-Control"] = "no-store"
        return antwoord


class NietBewarenMiddleware:
    """Tells browsers and proxies not to keep any page of somebody who is logged in."""

    def __init__(self, volgende: Callable[[HttpRequest], HttpResponse]) -> None:
        self.volgende = volgende

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the answer, with ``no-store`` when the visitor is logged in before or after it."""
        was_ingelogd = request.user.is_authenticated
        antwoord = self.volgende(request)
        if was_ingelogd or request.user.is_authenticated:
            antwoord["Cache-Control"] = "no-store"
        return antwoord
