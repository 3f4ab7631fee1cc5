"""Somebody's own calendar, for a program that subscribes to it; the address itself is the secret."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from waakvlam.application.oproep import eigenagenda


@login_not_required
@require_safe
def agenda(request: HttpRequest, token: str) -> HttpResponse:
    """Return the calendar behind an address: code names and times only; 404 when the address ended."""
    inhoud = eigenagenda.lees(token)
    if inhoud is None:
        raise Http404
    antwoord = HttpResponse(inhoud, content_type="text/calendar; charset=utf-8")
    antwoord["Cache-Control"] = "private, no-store"
    antwoord["X-Robots-Tag"] = "noindex"
    return antwoord
