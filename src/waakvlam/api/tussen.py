"""What every answer under ``/api/`` carries, and problem+json for whatever went wrong on the way there."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from waakvlam.api.problemen import SOORT, Probleem, antwoord

VERSIE = "1.0.0"
BEGIN = "/api/"
BESCHRIJVING = "/api/v1/openapi.json"
VAN_DE_TEKST = frozenset({"content-type", "content-length", "content-encoding", "content-language"})
"""Headers that tell of the text that is replaced; all others stay, those that protect among them."""


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
            koppen = {kop: w for kop, w in uit.headers.items() if kop.lower() not in VAN_DE_TEKST}
            uit = antwoord(Probleem(uit.status_code, koppen=koppen))
        uit["API-Version"] = VERSIE
        if request.path == BESCHRIJVING:
            uit["Access-Control-Allow-Origin"] = "*"
        return uit
