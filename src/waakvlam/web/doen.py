"""Carrying out the command of a form, as most pages do it."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.web.brug import voer_uit
from waakvlam.web.formulier import Formulier
from waakvlam.web.weigering import zet_fouten


def doe(
    request: HttpRequest,
    form: Formulier,
    inhoud: Any,
    stroom: str | None,
    gelukt: str,
    naar: str,
    *,
    velden: dict[str, str] | None = None,
    gebeurd_op: datetime | None = None,
    oefening: bool = False,
) -> HttpResponse | None:
    """Carry out the command of a valid form and go on, or put what is wrong in the form."""
    uit = voer_uit(
        request,
        inhoud,
        opdracht_id=form.cleaned_data["opdracht_id"],
        stroom=stroom,
        gelezen=form.cleaned_data.get("gelezen"),
        gebeurd_op=gebeurd_op,
        oefening=oefening,
    )
    if isinstance(uit, Aanvaard):
        messages.success(request, gelukt)
        return HttpResponseRedirect(naar)
    if isinstance(uit, Geweigerd) and "niet-gevonden" in uit.weigering.codes:
        raise Http404
    zet_fouten(form, uit, velden)
    return None
