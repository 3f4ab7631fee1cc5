"""What is done with one tap on the page of a case: a decision is right, a task is done, someone was told."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.uitleg import NU, TEKSTEN
from waakvlam.core.casus import opdrachten as o
from waakvlam.web.brug import voer_uit
from waakvlam.web.casus.hulp import adres
from waakvlam.web.weigering import redenen_van


@require_POST
def klopt(request: HttpRequest, casus: str) -> HttpResponse:
    """Confirm a decision that was recorded in the visitor's name."""
    besluit = request.POST.get("besluit", "")
    return _doe(request, casus, o.BevestigBesluit(besluit), _("U hebt het besluit bevestigd."))


@require_POST
def gedaan(request: HttpRequest, casus: str) -> HttpResponse:
    """Finish a task."""
    return _doe(request, casus, o.RondAf(request.POST.get("taak", "")), _("Dit is gedaan."))


@require_POST
def verteld(request: HttpRequest, casus: str) -> HttpResponse:
    """Record that someone was told just now."""
    wie = request.POST.get("wie", "")
    return _doe(request, casus, o.Informeer((wie,) if wie else ()), _("Vastgelegd: verteld."))


def _doe(request: HttpRequest, casus: str, inhoud: Any, gelukt: str) -> HttpResponse:
    """Carry it out and go back to the case, with a message of what happened or why it did not."""
    uit = voer_uit(
        request,
        inhoud,
        opdracht_id=request.POST.get("opdracht_id", ""),
        stroom=f"casus/{casus}",
        gelezen=request.POST.get("gelezen"),
    )
    if isinstance(uit, Aanvaard):
        messages.success(request, gelukt)
    elif isinstance(uit, Geweigerd):
        if any(reden.veld == "casus" and reden.code == "niet-gevonden" for reden in uit.weigering.redenen):
            raise Http404
        for zin in redenen_van(uit):
            wie = _("Dit mag: %(wie)s.") % {"wie": ", ".join(zin.wie)} if zin.wie else ""
            messages.error(request, " ".join(deel for deel in (zin.tekst, wie, zin.nu) if deel))
    else:
        messages.warning(request, f"{_(TEKSTEN['verouderd'])} {_(NU['verouderd'])}")
    return HttpResponseRedirect(adres(casus))
