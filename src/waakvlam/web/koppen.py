"""Response headers that Django does not set by itself."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


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
