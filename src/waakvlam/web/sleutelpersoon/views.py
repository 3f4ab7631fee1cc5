"""Key residents: those one may read, writing somebody down who agreed, contact, asking again, and ending."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.netwerk.intrekken import na_einde
from waakvlam.application.opdracht import Aanvaard
from waakvlam.application.vragen import buurten
from waakvlam.application.vragen import sleutelpersonen as vragen
from waakvlam.core.sleutelpersoon.opdrachten import BeeindigSleutelpersoon, NeemContactOver
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.gericht.views import in_groepen
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.sleutelpersoon.context import Een, Nieuw, Sleutelpersonen
from waakvlam.web.sleutelpersoon.formulier import Contactformulier, Sleutelformulier, Verlengformulier
from waakvlam.web.weigering import zet_fouten

TREKT_IN, WIS, OVER = "ingetrokken", "wis", "over"
KNOPPEN = {
    TREKT_IN: BeeindigSleutelpersoon(ingetrokken=True),
    WIS: BeeindigSleutelpersoon(),
    OVER: NeemContactOver(),
}


def _kruimels(titel: str = "") -> tuple[Kruimel, ...]:
    lijst = Kruimel(_("Sleutelpersonen"), reverse("sleutelpersonen") if titel else "")
    er = (Kruimel(_("Wie kent de buurt?"), reverse("gezichten")), lijst)
    return (*er, Kruimel(titel)) if titel else er


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show those of whom the viewer may read who they are."""
    wie = vrager(request)
    scherm = Sleutelpersonen(
        titel=_("Sleutelpersonen"),
        kruimels=_kruimels(),
        rijen=vragen.te_lezen(wie),
        mag=vragen.mag_opnemen(wie),
    )
    return toon(request, scherm)


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Show the form for a resident who agreed; keep it, or show the form again with what was typed."""
    wie = vrager(request)
    form = None
    if vragen.mag_opnemen(wie):
        keuzes = in_groepen(buurten.buurten(wie.kijker.gemeente, wie.nu))
        form = Sleutelformulier(request.POST or None, buurten=keuzes, rollen=vragen.rollen(wie))
    if form is not None and form.is_bound and form.is_valid():
        uit = voer_uit(request, form.opdracht(), opdracht_id=form.cleaned_data["opdracht_id"])
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Opgeschreven. Alleen wie het mag, leest wie het is."))
            return HttpResponseRedirect(reverse("sleutelpersoon-een", args=[uit.id]))
        zet_fouten(form, uit)
    titel, fout = _("Sleutelpersoon erbij"), bool(form and form.errors)
    scherm = Nieuw(titel=titel, kruimels=_kruimels(titel), smal=True, fout=fout, form=form)
    return toon(request, scherm, status=422 if fout else 200)


@require_http_methods(["GET", "POST"])
def een(request: HttpRequest, sleutelpersoon: str) -> HttpResponse:
    """Show one key resident; record contact, ask again, take over, or end it."""
    wie = vrager(request)
    r = vragen.een(wie, sleutelpersoon)
    if r is None:
        raise Http404
    doe = request.POST.get("doe", "") if request.method == "POST" else ""
    formulieren: dict[str, Any] = {
        "contact": Contactformulier(request.POST if doe == "contact" else None, prefix="contact"),
        "verlengen": Verlengformulier(request.POST if doe == "verlengen" else None, prefix="verlengen"),
    }
    if doe in KNOPPEN:
        return _knop(request, sleutelpersoon, doe)
    if doe in formulieren and r.houdt and formulieren[doe].is_valid():
        form = formulieren[doe]
        id_, stroom = form.cleaned_data["opdracht_id"], f"sleutelpersoon/{sleutelpersoon}"
        uit = voer_uit(request, form.opdracht(wie.nu), opdracht_id=id_, stroom=stroom)
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Vastgelegd."))
            return HttpResponseRedirect(reverse("sleutelpersoon-een", args=[sleutelpersoon]))
        zet_fouten(form, uit)
    fout = any(form.is_bound and form.errors for form in formulieren.values())
    scherm = Een(
        titel=r.naam,
        kruimels=_kruimels(r.naam),
        smal=True,
        fout=fout,
        r=r,
        contact=formulieren["contact"] if r.houdt else None,
        verlengen=formulieren["verlengen"] if r.houdt else None,
        opdracht_id=uuid.uuid4().hex,
    )
    return toon(request, scherm, status=422 if fout else 200)


def _knop(request: HttpRequest, sleutelpersoon: str, doe: str) -> HttpResponse:
    """Take over the contact, or end it; what is ended is destroyed before the answer."""
    id_ = f"{request.POST.get('opdracht_id', '')[:40]}-{doe}"
    uit = voer_uit(request, KNOPPEN[doe], opdracht_id=id_, stroom=f"sleutelpersoon/{sleutelpersoon}")
    if not isinstance(uit, Aanvaard):
        messages.error(request, _("Dit is intussen veranderd. Kijk opnieuw."))
    elif doe == OVER:
        messages.success(request, _("U houdt nu het contact."))
        return HttpResponseRedirect(reverse("sleutelpersoon-een", args=[sleutelpersoon]))
    else:
        na_einde(uit, vrager(request).kijker.gemeente, "web")
        messages.success(request, _("Gewist. Niemand kan nog lezen wie het was."))
    return HttpResponseRedirect(reverse("sleutelpersonen"))
