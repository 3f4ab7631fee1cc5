"""Beginning and ending a meeting, and who is there."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from waakvlam.application.opdracht import Aanvaard
from waakvlam.application.vragen import overleglijst as vraag
from waakvlam.core.bijeenkomst import opdrachten as o
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import knop_id, moet, nieuw_id
from waakvlam.web.casus.wieziet.views import meld
from waakvlam.web.overleglijst.views import adres, ga_naar


def _minuten(tekst: str) -> int | None:
    return int(tekst) if tekst.isascii() and tekst.isdecimal() and len(tekst) < 5 else None


@require_POST
def begin(request: HttpRequest, aanpak: str, gremium: str) -> HttpResponse:
    """Begin a meeting with whoever is there; the first case is on at once."""
    blad = moet(vraag.overleglijst(vrager(request), aanpak, gremium))
    inhoud = o.BeginBijeenkomst(
        aanpak, gremium, tuple(request.POST.getlist("aanwezig")), _minuten(request.POST.get("minuten", ""))
    )
    uit = voer_uit(request, inhoud, opdracht_id=knop_id(request, inhoud))
    meld(request, uit, _("De bijeenkomst is begonnen."))
    eerste = blad.hier.casus if blad.hier else ""
    if isinstance(uit, Aanvaard) and eerste:
        ga_naar(request, uit.stroom.partition("/")[2], eerste, nieuw_id())
    return HttpResponseRedirect(adres(aanpak, gremium, eerste))


def _bij(request: HttpRequest, aanpak: str, gremium: str, inhoud: Any, gelukt: str) -> HttpResponse:
    blad = moet(vraag.overleglijst(vrager(request), aanpak, gremium, request.POST.get("casus", "")))
    stroom = f"bijeenkomst/{blad.bijeenkomst or '0'}"
    uit = voer_uit(request, inhoud, opdracht_id=knop_id(request, inhoud), stroom=stroom)
    meld(request, uit, gelukt)
    return HttpResponseRedirect(adres(aanpak, gremium, blad.hier.casus if blad.hier else ""))


@require_POST
def aanwezig(request: HttpRequest, aanpak: str, gremium: str) -> HttpResponse:
    """Record who is there now."""
    er = tuple(request.POST.getlist("aanwezig"))
    return _bij(request, aanpak, gremium, o.ZetAanwezig(er), _("Vastgelegd wie er zijn."))


@require_POST
def klaar(request: HttpRequest, aanpak: str, gremium: str) -> HttpResponse:
    """End the meeting."""
    return _bij(request, aanpak, gremium, o.SluitBijeenkomst(), _("De bijeenkomst is klaar."))
