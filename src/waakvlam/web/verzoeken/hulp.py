"""What the pages on requests share: finding one, addresses, the clock in words, doing a command."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen import verzoeken as vragen
from waakvlam.application.vragen.verzoeken import VerzoekBlad
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.formulier import Formulier
from waakvlam.web.scherm import Kruimel
from waakvlam.web.verzoeken.context import Klok
from waakvlam.web.verzoeken.woorden import SOORT
from waakvlam.web.weigering import zet_fouten


def vind(request: HttpRequest, id_: str, behandelt: bool | None = None) -> VerzoekBlad:
    """Return the request; Http404 when it is not there for this visitor, or not in the part asked for."""
    blad = vragen.verzoek(vrager(request), id_)
    if blad is None or (behandelt is not None and blad.behandelt != behandelt):
        raise Http404
    return blad


def adres(id_: str, route: str = "verzoek", *delen: str) -> str:
    """Return the address of a page of a request."""
    return reverse(route, args=[id_, *delen])


def titel_van(blad: VerzoekBlad) -> str:
    """Return the title: the kind, and since when; never the name of the person."""
    return str(SOORT[blad.v.soort])


def kruimels(id_: str = "", titel: str = "", hier: str = "") -> tuple[Kruimel, ...]:
    """Return the path to a page of a request."""
    eerst = (Kruimel(_("Verzoeken"), reverse("verzoeken")),)
    if not id_:
        return (*eerst, Kruimel(titel))
    return (*eerst, Kruimel(titel, adres(id_) if hier else ""), *((Kruimel(hier),) if hier else ()))


def klok(stand: str, dagen: int) -> Klok:
    """Return how long there is left, in words."""
    if stand == "afgerond":
        return Klok("", False, True)
    if stand == "opgeschort":
        return Klok(_("staat stil"), False, True)
    if dagen < 0:
        te_laat = ngettext("%(dagen)s dag te laat", "%(dagen)s dagen te laat", -dagen) % {"dagen": -dagen}
        return Klok(te_laat, True, False)
    if dagen == 0:
        return Klok(_("vandaag de laatste dag"), False, False)
    return Klok(ngettext("nog %(dagen)s dag", "nog %(dagen)s dagen", dagen) % {"dagen": dagen}, False, False)


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
) -> HttpResponse | None:
    """Carry out the command of a valid form and go on, or put what is wrong in the form."""
    uit = voer_uit(
        request,
        inhoud,
        opdracht_id=form.cleaned_data["opdracht_id"],
        stroom=stroom,
        gelezen=form.cleaned_data.get("gelezen"),
        gebeurd_op=gebeurd_op,
    )
    if isinstance(uit, Aanvaard):
        messages.success(request, gelukt)
        return HttpResponseRedirect(naar)
    if isinstance(uit, Geweigerd) and "niet-gevonden" in uit.weigering.codes:
        raise Http404
    zet_fouten(form, uit, velden)
    return None
