"""Reporting a signal, and what was reported."""

from datetime import datetime, timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.bijlagen.toevoegen import Nagekeken, voeg_toe
from waakvlam.application.bijlagen.werk import neemt_bestanden
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard
from waakvlam.application.vragen import signaal as vragen
from waakvlam.core.aanpak import namen
from waakvlam.web.bijlagen.hulp import envelop, maak_klaar, neem_in
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import deel_id
from waakvlam.web.formulier import fouten_van
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.signaal.context import Nieuw, Ontvangen, Rij, Signalen
from waakvlam.web.signaal.formulier import Signaalformulier
from waakvlam.web.signaal.woorden import STAND, THEMA
from waakvlam.web.toegang.lid import Lid, moet_lid
from waakvlam.web.weigering import zet_fouten


def _terug_uiterlijk(lid: Lid, nu: datetime) -> datetime | None:
    """Return when the reporter hears back; None when the municipality promises nothing."""
    return nu + timedelta(days=lid.terug_binnen_dagen) if lid.terug_binnen_dagen is not None else None


def _foto(request: HttpRequest, form: Signaalformulier) -> Nagekeken | None:
    """Return the photo that was sent along, looked at; without a scanner the form has no such field."""
    if not neemt_bestanden():
        del form.fields["foto"]
        return None
    maak_klaar(form, "foto", alleen_beeld=True)
    return neem_in(request, form, "foto", alleen_beeld=True) if form.is_bound else None


def _voeg_bij(request: HttpRequest, form: Signaalformulier, stroom: str, foto: Nagekeken) -> bool:
    """Add the photo to the signal that was just taken, and tell whether that worked."""
    deel = deel_id(form.cleaned_data["opdracht_id"], "foto")
    return isinstance(voeg_toe(envelop(request, stroom, deel), foto), Aanvaard)


def _van_apparaat(request: HttpRequest) -> bool:
    """Whether a signal comes from the queue on a device, whose script reads the answer."""
    return request.headers.get("Accept") == "application/json"


def _verder(request: HttpRequest, adres: str) -> HttpResponse:
    """Answer what was taken: the page to go on to."""
    if _van_apparaat(request):
        return JsonResponse({"adres": adres}, status=201)
    return HttpResponseRedirect(adres)


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Show the form; take the report, or show the form again with what was typed."""
    lid = moet_lid(request)
    form = Signaalformulier(request.POST or None, request.FILES or None)
    foto = _foto(request, form)
    if form.is_bound and form.is_valid():
        nu = omgeving().klok.nu()
        opdracht = form.opdracht(_terug_uiterlijk(lid, nu))
        geleden = form.cleaned_data["geleden"]
        antwoord = voer_uit(
            request,
            opdracht,
            opdracht_id=form.cleaned_data["opdracht_id"],
            gebeurd_op=nu - geleden if geleden else None,
        )
        if isinstance(antwoord, Aanvaard):
            if foto is not None and not _voeg_bij(request, form, antwoord.stroom, foto):
                messages.warning(
                    request, _("Uw signaal is binnen, maar de foto niet. Voeg hem hier nog eens toe.")
                )
                return _verder(request, reverse("signaal", args=[antwoord.id]))
            return _verder(request, reverse("signaal-ontvangen", args=[antwoord.id]))
        zet_fouten(form, antwoord, {"moment": "dag"})
    if form.errors and _van_apparaat(request):
        return JsonResponse({"fouten": [fout.tekst for fout in fouten_van(form)]}, status=422)
    return toon(
        request,
        Nieuw(
            titel=_("Signaal"),
            kruimels=(Kruimel(_("Signalen"), reverse("signalen")), Kruimel(_("Nieuw signaal"))),
            smal=True,
            fout=bool(form.errors),
            form=form,
        ),
        status=422 if form.errors else 200,
    )


@require_safe
def ontvangen(request: HttpRequest, signaal: str) -> HttpResponse:
    """Say who looks at a signal and when the reporter hears back."""
    wie = vrager(request)
    blad = vragen.signaal(wie, signaal)
    if blad is None:
        raise Http404
    codes = vragen.behandelaars(wie)
    geldend = omgeving().aanpakken.geldend(wie.kijker.gemeente, wie.nu).values()
    rollen = {namen.rol(a, code) for a in geldend for code in codes if code in a.model.rollen}
    return toon(
        request,
        Ontvangen(
            titel=_("Bedankt, uw signaal is binnen"),
            smal=True,
            klaar="signaal-nieuw",
            bekijkt=tuple(sorted(rollen)),
            terug_uiterlijk=blad.terug_uiterlijk,
            gevaar=blad.gevaar,
            url=reverse("signaal", args=[signaal]),
        ),
    )


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show open signals, or with ``?alle=1`` all of them."""
    wie = vrager(request)
    alle = request.GET.get("alle") == "1"
    regels = vragen.signalen(wie, () if alle else vragen.OPEN)
    rijen = tuple(
        Rij(r, reverse("signaal", args=[r.signaal]), str(STAND[r.stand]), str(THEMA.get(r.thema, "")))
        for r in regels
    )
    behandelaar = bool(wie.kijker.rollen & vragen.behandelaars(wie).keys())
    return toon(request, Signalen(titel=_("Signalen"), rijen=rijen, alle=alle, behandelaar=behandelaar))
