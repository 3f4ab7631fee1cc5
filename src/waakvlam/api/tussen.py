"""What every answer under ``/api/`` carries, and problem+json for whatever went wrong on the way there."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from waakvlam.api.problemen import SOORT, Probleem, antwoord

VERSIE = "1.0.0"
BEGIN = "/api/"
BESCHRIJVING = "/api/v1/openapi.json"
BLIJFT = ("Allow", "Retry-After", "WWW-Authenticate")


class ApiMiddleware:
    """Makes one kind of answer of all that the layers below can give; pages are left alone."""

    def __init__(self, volgende: Callable[[HttpRequest], HttpResponse]) -> None:
        self.volgende = volgende

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the answer with the version, and as problem+json when it is an error."""
        uit = self.volgende(request)
        if not request.path.startswith(BEGIN):
            return uit
        if uit.status_code >= 400 and uit.headers.get("Content-Type") != SOORT:
            koppen = {kop: uit.headers[kop] for kop in BLIJFT if kop in uit.headers}
            uit = antwoord(Probleem(uit.status_code, koppen=koppen))
        uit["API-Version"] = VERSIE
        if request.path == BESCHRIJVING:
            uit["Access-Control-Allow-Origin"] = "*"
        return uit
