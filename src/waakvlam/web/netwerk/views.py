"""Keeping the network in good shape: organisations, and work that comes back."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waakvlam.application.opdracht import Aanvaard, Geweigerd, Verouderd
from waakvlam.application.vragen import netwerk as vragen
from waakvlam.core.netwerk.opdrachten import DoeNetwerkwerk, HaalUitNetwerk
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.netwerk.context import Een, Netwerk, Nieuw
from waakvlam.web.netwerk.formulier import Bijhoudformulier, Organisatieformulier
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.weigering import redenen_van, zet_fouten


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the network, with what asks for attention on top; who has no part in it reads that."""
    blad = vragen.overzicht(vrager(request), _)
    return toon(
        request,
        Netwerk(titel=_("Het netwerk"), blad=blad, opdracht_id=uuid.uuid4().hex),
        status=200 if blad else 403,
    )


@require_POST
def werk(request: HttpRequest) -> HttpResponse:
    """Record that work that comes back was done today."""
    # The page has one id for all its buttons, so the work is part of what makes a tap the same.
    code = request.POST.get("werk", "")
    id_ = uuid.uuid5(uuid.NAMESPACE_OID, f"{request.POST.get('opdracht_id', '')}|{code}")
    uit = voer_uit(request, DoeNetwerkwerk(code), opdracht_id=str(id_))
    if isinstance(uit, Aanvaard):
        messages.success(request, _("Vastgelegd. De volgende keer staat erbij."))
    else:
        messages.error(request, _gezegd(uit))
    return HttpResponseRedirect(reverse("netwerk"))


def _gezegd(uit: Geweigerd | Verouderd) -> str:
    zinnen = redenen_van(uit) if isinstance(uit, Geweigerd) else ()
    return " ".join(zin.tekst for zin in zinnen) or _("Dit is intussen veranderd. Kijk opnieuw.")


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Show the form for an organisation; add it, or show the form again with what was typed."""
    wie = vrager(request)
    sectoren = vragen.sectoren(wie)
    form = Organisatieformulier(request.POST or None, sectoren=sectoren) if sectoren else None
    if form is not None and form.is_bound and form.is_valid():
        uit = voer_uit(request, form.opnemen(), opdracht_id=form.cleaned_data["opdracht_id"])
        if isinstance(uit, Aanvaard):
            messages.success(request, _("De organisatie staat in het netwerk."))
            return HttpResponseRedirect(reverse("netwerk-een", args=[uit.id]))
        zet_fouten(form, uit)
    titel = _("Organisatie erbij")
    fout = bool(form and form.errors)
    return toon(
        request,
        Nieuw(
            titel=titel,
            kruimels=(Kruimel(_("Het netwerk"), reverse("netwerk")), Kruimel(titel)),
            smal=True,
            fout=fout,
            form=form,
            wie_wel=() if form else vragen.houders(wie),
        ),
        status=422 if fout else 200,
    )


@require_http_methods(["GET", "POST"])
def een(request: HttpRequest, post: str) -> HttpResponse:
    """Show one organisation; record what was done, put it right or take it out."""
    wie = vrager(request)
    blad = vragen.organisatie(wie, post)
    if blad is None:
        raise Http404
    doe = request.POST.get("doe", "")
    gegevens = request.POST if request.method == "POST" else None
    bijhouden = Bijhoudformulier(gegevens if doe == "bijhouden" else None, prefix="bij")
    wijzigen = Organisatieformulier(
        gegevens if doe == "wijzigen" else None,
        prefix="wijzig",
        sectoren=vragen.sectoren(wie),
        initial={"naam": blad.naam, "sector": blad.sector, "signaleert": blad.signaleert},
    )
    if gegevens is not None and blad.mag_houden:
        verder = _doe(request, post, doe, bijhouden, wijzigen)
        if verder is not None:
            return verder
    fout = bool((bijhouden.is_bound and bijhouden.errors) or (wijzigen.is_bound and wijzigen.errors))
    return toon(
        request,
        Een(
            titel=blad.naam,
            kruimels=(Kruimel(_("Het netwerk"), reverse("netwerk")), Kruimel(blad.naam)),
            smal=True,
            fout=fout,
            blad=blad,
            bijhouden=bijhouden if blad.mag_houden else None,
            wijzigen=wijzigen if blad.mag_houden else None,
            opdracht_id=uuid.uuid4().hex,
        ),
        status=422 if fout else 200,
    )


def _doe(
    request: HttpRequest, post: str, doe: str, bijhouden: Bijhoudformulier, wijzigen: Organisatieformulier
) -> HttpResponse | None:
    """Carry out what was sent; None when a form has to be corrected."""
    if doe == "weg":
        uit = voer_uit(
            request,
            HaalUitNetwerk(),
            opdracht_id=request.POST.get("opdracht_id", "")[:64],
            stroom=f"netwerk/{post}",
        )
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Uit het netwerk gehaald. De tekst gaat vannacht weg."))
        else:
            messages.error(request, _gezegd(uit))
        return HttpResponseRedirect(reverse("netwerk"))
    form = bijhouden if doe == "bijhouden" else wijzigen
    if not form.is_bound or not form.is_valid():
        return None
    inhoud = bijhouden.opdracht(vrager(request).nu) if doe == "bijhouden" else wijzigen.wijzigen()
    uit = voer_uit(request, inhoud, opdracht_id=form.cleaned_data["opdracht_id"], stroom=f"netwerk/{post}")
    if isinstance(uit, Aanvaard):
        messages.success(request, _("Vastgelegd."))
        return HttpResponseRedirect(reverse("netwerk-een", args=[post]))
    zet_fouten(form, uit)
    return None
