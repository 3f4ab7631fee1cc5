"""What every page of a case needs: the case or a 404, the path to the page, addresses."""

import uuid
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from waakvlam.application.vragen.bladen import Antwoord
from waakvlam.web.live import vanzelf
from waakvlam.web.scherm import Kruimel

T = TypeVar("T")
KLAAR = "klaar"


def moet(gevonden: T | None) -> T:
    """Return what was found. What is not there and what may not be seen are the same 404."""
    if gevonden is None:
        raise Http404
    return gevonden


def kruimels(codenaam: str, casus: str = "", hier: str = "") -> tuple[Kruimel, ...]:
    """Return the path to a page of a case; ``casus`` is the id when the page is below that of the case."""
    eerst = Kruimel(_("Casussen"), reverse("casussen"))
    if not casus:
        return (eerst, Kruimel(codenaam))
    return (eerst, Kruimel(codenaam, adres(casus)), Kruimel(hier))


def adres(casus: str) -> str:
    """Return the address of the page of a case."""
    return reverse("casus", args=[casus])


def adres_vastleggen(casus: str, opdracht: str, **invullen: str) -> str:
    """Return the address of a small form, with fields filled in beforehand (codes only, no texts)."""
    basis = reverse("casus-vastleggen-een", args=[casus, opdracht.replace("_", "-")])
    vragen = "&".join(f"{naam}={waarde}" for naam, waarde in invullen.items() if waarde)
    return f"{basis}?{vragen}" if vragen else basis


def adres_antwoord(casus: str, antwoord: Antwoord | None) -> str:
    """Return the address of the form that answers a question; empty when there is none."""
    if antwoord is None:
        return ""
    if antwoord.opdracht == "beantwoord":
        return reverse("casus-lijst", args=[casus, antwoord.code])
    if antwoord.opdracht == "roep_bijeen":
        return f"{reverse('casus-oproep', args=[casus])}?{urlencode({antwoord.veld: antwoord.code})}"
    return adres_vastleggen(casus, antwoord.opdracht, **{antwoord.veld: antwoord.code})


def nieuw_id() -> str:
    """Return a fresh command id, for a button that is a form by itself."""
    return str(uuid.uuid4())


def deel_id(opdracht_id: str, *delen: str) -> str:
    """Return the id of a part of a larger act: the same parts give the same id, so repeating is harmless."""
    return str(uuid.uuid5(uuid.UUID(opdracht_id), "|".join(delen)))


def knop_id(request: HttpRequest, inhoud: Any) -> str:
    """Return the id of what a button does: the same button of the same drawing of a page does it once.

    Forms on a page share its id. Another button, or other words in its fields, is another command.
    """
    try:
        return deel_id(request.POST.get("opdracht_id", ""), repr(inhoud))
    except ValueError:
        return nieuw_id()


def onthoud_klaar(request: HttpRequest, concept: str) -> None:
    """Remember for the next page that this form was accepted, so that its draft in the browser may go."""
    request.session[KLAAR] = concept


def haal_klaar(request: HttpRequest) -> str:
    """Return the form that was accepted just now, once; empty when there is none."""
    return "" if vanzelf(request) else str(request.session.pop(KLAAR, ""))
