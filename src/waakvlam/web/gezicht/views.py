"""Who people in a neighbourhood know: the list, adding somebody, and arranging who comes after them."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.opdracht import Aanvaard
from waakvlam.application.vragen import buurten
from waakvlam.application.vragen import gezichten as vragen
from waakvlam.application.vragen.gezichten import Gezichtblad
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.application.vragen.netwerk import houders
from waakvlam.core.gezicht.opdrachten import HaalGezichtWeg, MeldVertrek
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.gericht.views import in_groepen
from waakvlam.web.gezicht.context import Een, Gezichten, Nieuw
from waakvlam.web.gezicht.formulier import Gezichtformulier, Opvolgformulier, Vertrekformulier
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.weigering import zet_fouten

ERAF, BLIJFT = "weg", "blijft"


def _kruimels(titel: str = "") -> tuple[Kruimel, ...]:
    lijst = Kruimel(_("Wie kent de buurt?"), reverse("gezichten") if titel else "")
    er = (Kruimel(_("Het netwerk"), reverse("netwerk")), lijst)
    return (*er, Kruimel(titel)) if titel else er


def _keuzes(wie: Vrager) -> Any:
    return in_groepen(buurten.buurten(wie.kijker.gemeente, wie.nu))


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show who is there per neighbourhood, with what asks for attention on top."""
    blad = vragen.overzicht(vrager(request), request.GET.get("casus", ""))
    scherm = Gezichten(titel=_("Wie kent de buurt?"), kruimels=_kruimels(), blad=blad)
    return toon(request, scherm, status=200 if blad else 403)


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Show the form for somebody new; add them, or show the form again with what was typed."""
    wie = vrager(request)
    mag = vragen.mag_houden(wie)
    form = Gezichtformulier(request.POST or None, buurten=_keuzes(wie)) if mag else None
    if form is not None and form.is_bound and form.is_valid():
        uit = voer_uit(request, form.opnemen(), opdracht_id=form.cleaned_data["opdracht_id"])
        if isinstance(uit, Aanvaard):
            messages.success(request, _("De professional staat op de lijst."))
            return HttpResponseRedirect(reverse("gezicht-een", args=[uit.id]))
        zet_fouten(form, uit)
    titel, fout = _("Bekend gezicht erbij"), bool(form and form.errors)
    scherm = Nieuw(
        titel=titel,
        kruimels=_kruimels(titel),
        smal=True,
        fout=fout,
        form=form,
        wie_wel=() if form else houders(wie),
    )
    return toon(request, scherm, status=422 if fout else 200)


@require_http_methods(["GET", "POST"])
def een(request: HttpRequest, gezicht: str) -> HttpResponse:
    """Show one professional; put it right, record that they leave, say who takes over, or take them off."""
    wie = vrager(request)
    blad = vragen.gezicht(wie, gezicht)
    if blad is None:
        raise Http404
    doe = request.POST.get("doe", "") if request.method == "POST" else ""
    formulieren = _formulieren(wie, blad, doe, request)
    if doe and blad.mag_houden:
        verder = _doe(request, gezicht, doe, formulieren.get(doe))
        if verder is not None:
            return verder
    fout = any(form.is_bound and form.errors for form in formulieren.values())
    mag = blad.mag_houden
    scherm = Een(
        titel=blad.regel.naam,
        kruimels=_kruimels(blad.regel.naam),
        smal=True,
        fout=fout,
        blad=blad,
        wijzigen=formulieren["wijzigen"] if mag else None,
        vertrek=formulieren["vertrek"] if mag else None,
        opvolging=formulieren["opvolging"] if mag and blad.regel.vertrekt_op else None,
        opdracht_id=uuid.uuid4().hex,
    )
    return toon(request, scherm, status=422 if fout else 200)


def _formulieren(wie: Vrager, blad: Gezichtblad, doe: str, request: HttpRequest) -> dict[str, Any]:
    """Every form of the page; the one that was sent holds what was typed."""
    r = blad.regel

    def wat(naam: str) -> Any:
        return request.POST if doe == naam else None

    dag = timezone.localdate(r.vertrekt_op) if r.vertrekt_op else None
    begin: dict[str, Any] = {
        "naam": r.naam,
        "functie": r.functie,
        "organisatie": r.organisatie,
        "waar": r.waar,
    }
    begin |= {"buurten": list(r.buurten), "sinds": timezone.localdate(r.sinds)}
    keuzes = _keuzes(wie)
    return {
        "wijzigen": Gezichtformulier(wat("wijzigen"), prefix="wijzig", buurten=keuzes, initial=begin),
        "vertrek": Vertrekformulier(wat("vertrek"), prefix="vertrek", initial={"op": dag}),
        "opvolging": Opvolgformulier(wat("opvolging"), prefix="opvolging", initial={"hoe": r.geregeld}),
    }


def _doe(request: HttpRequest, gezicht: str, doe: str, form: Any) -> HttpResponse | None:
    """Carry out what was sent; None when a form has to be corrected."""
    if form is None:
        return _knop(request, gezicht, doe)
    if not form.is_valid():
        return None
    inhoud = form.wijzigen() if doe == "wijzigen" else form.opdracht()
    id_ = form.cleaned_data["opdracht_id"]
    uit = voer_uit(request, inhoud, opdracht_id=id_, stroom=f"gezicht/{gezicht}")
    if isinstance(uit, Aanvaard):
        messages.success(request, _("Vastgelegd."))
        return HttpResponseRedirect(reverse("gezicht-een", args=[gezicht]))
    zet_fouten(form, uit)
    return None


def _knop(request: HttpRequest, gezicht: str, doe: str) -> HttpResponse | None:
    """Take somebody off the list, or record that they stay after all."""
    if doe not in (ERAF, BLIJFT):
        return None
    inhoud = HaalGezichtWeg() if doe == ERAF else MeldVertrek()
    id_ = request.POST.get("opdracht_id", "")[:64]
    uit = voer_uit(request, inhoud, opdracht_id=id_, stroom=f"gezicht/{gezicht}")
    if not isinstance(uit, Aanvaard):
        messages.error(request, _("Dit is intussen veranderd. Kijk opnieuw."))
    elif doe == ERAF:
        messages.success(request, _("Van de lijst gehaald. De tekst gaat vannacht weg."))
        return HttpResponseRedirect(reverse("gezichten"))
    else:
        messages.success(request, _("Vastgelegd."))
    return HttpResponseRedirect(reverse("gezicht-een", args=[gezicht]))
