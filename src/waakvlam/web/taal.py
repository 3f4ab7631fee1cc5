"""The language of a page: Dutch, unless the reader chose another."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation


class TaalMiddleware:
    """Follows the language that the reader chose here (a cookie), not the one of the browser.

    Many work computers have an English browser; their users still expect Dutch.
    """

    def __init__(self, volgende: Callable[[HttpRequest], HttpResponse]) -> None:
        self.volgende = volgende

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the answer in the chosen language and name that language in ``Content-Language``."""
        keuze = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        taal = keuze if keuze in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(taal):
            request.LANGUAGE_CODE = taal
            antwoord = self.volgende(request)
        antwoord.headers.setdefault("Content-Language", taal)
        return antwoord
