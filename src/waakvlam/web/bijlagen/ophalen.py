"""Handing out attachments: always as a download, apart from the pages; pictures also small, made anew."""

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from waakvlam.application.bijlagen import lezen
from waakvlam.application.stromen import CASUS, SIGNAAL
from waakvlam.core.casus.bijlagesoorten import SOORTEN
from waakvlam.web.brug import vrager

BELEID = "; ".join(
    f"{wat} 'none'"
    for wat in (
        *("default-src", "script-src", "style-src", "img-src", "font-src", "connect-src", "object-src"),
        *("frame-src", "base-uri", "form-action", "frame-ancestors"),
    )
)
"""Nothing may be loaded or run by what is handed out, even by a browser that shows it after all."""


def _koppen(antwoord: HttpResponseBase, grootte: int) -> None:
    antwoord["Content-Security-Policy"] = f"{BELEID}; sandbox"
    antwoord["X-Content-Type-Options"] = "nosniff"
    antwoord["Cache-Control"] = "no-store"
    antwoord["Content-Length"] = str(grootte)


def _bestand(request: HttpRequest, soort: str, id_: str, bijlage: str) -> HttpResponseBase:
    bestand = lezen.haal(vrager(request), soort, id_, bijlage)
    if bestand is None:
        raise Http404
    antwoord = StreamingHttpResponse(bestand.stukken, content_type=SOORTEN[bestand.soort].mime)
    antwoord["Content-Disposition"] = content_disposition_header(True, bestand.naam) or "attachment"
    _koppen(antwoord, bestand.grootte)
    return antwoord


def _beeld(request: HttpRequest, soort: str, id_: str, bijlage: str) -> HttpResponse:
    klein = lezen.haal_klein(vrager(request), soort, id_, bijlage)
    if klein is None:
        raise Http404
    antwoord = HttpResponse(klein, content_type="image/jpeg")
    antwoord["Content-Disposition"] = "inline"
    _koppen(antwoord, len(klein))
    return antwoord


@require_safe
def van_casus(request: HttpRequest, casus: str, bijlage: str) -> HttpResponseBase:
    """Hand out an attachment of a case."""
    return _bestand(request, CASUS, casus, bijlage)


@require_safe
def van_signaal(request: HttpRequest, signaal: str, bijlage: str) -> HttpResponseBase:
    """Hand out an attachment of a signal."""
    return _bestand(request, SIGNAAL, signaal, bijlage)


@require_safe
def beeld_van_casus(request: HttpRequest, casus: str, bijlage: str) -> HttpResponse:
    """Show a picture of a case, small."""
    return _beeld(request, CASUS, casus, bijlage)


@require_safe
def beeld_van_signaal(request: HttpRequest, signaal: str, bijlage: str) -> HttpResponse:
    """Show a picture of a signal, small."""
    return _beeld(request, SIGNAAL, signaal, bijlage)
