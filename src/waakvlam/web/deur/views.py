"""What may point to a person in a signal that came in: shown to who handles it, and settled with a tap."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from waakvlam.application.vragen import nakijken
from waakvlam.web.brug import vrager


@dataclass(frozen=True, slots=True)
class Nakijkregel:
    """What stands on the page of a signal: what may be in it, and up to where it was looked at."""

    wat: tuple[str, ...]
    tot: int


def _wat(soort: str) -> str:
    return {
        "bsn": _("een burgerservicenummer"),
        "telefoon": _("een telefoonnummer"),
        "email": _("een e-mailadres"),
        "iban": _("een rekeningnummer"),
        "kenteken": _("een kenteken"),
        "geboortedatum": _("een geboortedatum"),
        "account": _("een account"),
        "naam": _("een naam"),
    }[soort]


def nakijkregel(request: HttpRequest, signaal: str) -> Nakijkregel | None:
    """Return what the visitor is asked to look over in a signal, or None."""
    blad = nakijken.kijk_na(vrager(request), signaal)
    return Nakijkregel(tuple(_wat(soort) for soort in blad.soorten), blad.tot) if blad else None


@require_POST
def nagekeken(request: HttpRequest, signaal: str) -> HttpResponse:
    """Settle it: the visitor looked it over."""
    tot = request.POST.get("tot", "")
    if not nakijken.nagekeken(vrager(request), signaal, int(tot) if tot.isdecimal() and len(tot) < 10 else 0):
        raise Http404
    messages.success(request, _("U keek dit na."))
    return HttpResponseRedirect(reverse("signaal", args=[signaal]))
