"""Reporting a signal: the form, also from the queue on a phone, and what happens with it next."""

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
from waakvlam.application.vragen.gericht import gericht as gevraagd
from waakvlam.application.vragen.meldkeuzes import meldkeuzes
from waakvlam.core.gericht.opdrachten import AntwoordGericht
from waakvlam.web.bijlagen.hulp import envelop, maak_klaar, neem_in
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import deel_id
from waakvlam.web.formulier import fouten_van
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.signaal.context import Nieuw, Ontvangen
from waakvlam.web.signaal.meldformulier import Signaalformulier
from waakvlam.web.toegang.lid import Lid, moet_lid
from waakvlam.web.weigering import zet_fouten

VELDEN = {"moment": "dag", "melder_soort": "melder"}
"""Fields of the command that have another name in the form."""


def formulier(request: HttpRequest, los: bool = False) -> Signaalformulier:
    """Return the form with the lists of this visitor, filled with what was sent.

    ``los``: drawn to be kept on a device.
    """
    keuzes = meldkeuzes(vrager(request))
    form = Signaalformulier(
        request.POST or None,
        request.FILES or None,
        keuzes=keuzes,
        los=los,
        initial={"opletten": request.GET.get("opletten", "")[:60]},
    )
    if neemt_bestanden():
        maak_klaar(form, "foto", alleen_beeld=True)
    else:
        del form.fields["foto"]
    return form


def _terug_uiterlijk(lid: Lid, form: Signaalformulier, nu: datetime) -> datetime | None:
    """Return when the reporter hears back: None where the approach says so itself, or nobody promises it."""
    weg = omgeving().aanpakken.weg_nieuw(lid.gemeente, form.cleaned_data.get("thema") or None, nu)
    if weg.model.terug_binnen is not None or lid.terug_binnen_dagen is None:
        return None
    return nu + timedelta(days=lid.terug_binnen_dagen)


def _voeg_bij(request: HttpRequest, form: Signaalformulier, stroom: str, foto: Nagekeken) -> bool:
    """Add the photo to the signal that was just taken, and tell whether that worked."""
    deel = deel_id(form.cleaned_data["opdracht_id"], "foto")
    return isinstance(voeg_toe(envelop(request, stroom, deel), foto), Aanvaard)


def _antwoord(request: HttpRequest, form: Signaalformulier, signaal: str) -> None:
    """Let the report be the answer to a request to look out; one that is over stays as it was."""
    g = form.cleaned_data
    uit = voer_uit(
        request,
        AntwoordGericht("gezien", signaal=signaal),
        opdracht_id=deel_id(g["opdracht_id"], "opletten"),
        stroom=f"gericht/{g['opletten']}",
    )
    if not isinstance(uit, Aanvaard):
        messages.info(request, _("Uw signaal is binnen. Het verzoek om op te letten was al voorbij."))


def _van_apparaat(request: HttpRequest) -> bool:
    """Whether a signal comes from the queue on a device, whose script reads the answer."""
    return request.headers.get("Accept") == "application/json"


def _verder(request: HttpRequest, adres: str) -> HttpResponse:
    """Answer what was taken: the page to go on to."""
    if _van_apparaat(request):
        return JsonResponse({"adres": adres}, status=201)
    return HttpResponseRedirect(adres)


def _meld(request: HttpRequest, form: Signaalformulier, foto: Nagekeken | None) -> HttpResponse | None:
    """Take the report of a valid form; None when it was refused, with the reasons in the form."""
    nu, geleden = omgeving().klok.nu(), form.cleaned_data["geleden"]
    antwoord = voer_uit(
        request,
        form.opdracht(_terug_uiterlijk(moet_lid(request), form, nu)),
        opdracht_id=form.cleaned_data["opdracht_id"],
        gebeurd_op=nu - geleden if geleden else None,
        kring=form.cleaned_data.get("kring") or None,
    )
    if not isinstance(antwoord, Aanvaard):
        zet_fouten(form, antwoord, VELDEN)
        return None
    if form.cleaned_data["opletten"]:
        _antwoord(request, form, antwoord.id)
    if foto is not None and not _voeg_bij(request, form, antwoord.stroom, foto):
        messages.warning(request, _("Uw signaal is binnen, maar de foto niet. Voeg hem hier nog eens toe."))
        return _verder(request, reverse("signaal", args=[antwoord.id]))
    return _verder(request, reverse("signaal-ontvangen", args=[antwoord.id]))


def _waarop(request: HttpRequest, form: Signaalformulier) -> str:
    """Return what the visitor was asked to look out for, when they report because of that."""
    gericht = form["opletten"].value()
    blad = gevraagd(vrager(request), gericht) if gericht else None
    return blad.waarop if blad is not None and blad.mag_antwoorden else ""


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Show the form; take the report, or show the form again with what was typed."""
    moet_lid(request)
    form = formulier(request)
    if form.is_bound:
        foto = neem_in(request, form, "foto", alleen_beeld=True) if "foto" in form.fields else None
        if form.is_valid() and (klaar := _meld(request, form, foto)):
            return klaar
        if _van_apparaat(request):
            return JsonResponse({"fouten": [fout.tekst for fout in fouten_van(form)]}, status=422)
    return toon(
        request,
        Nieuw(
            titel=_("Signaal"),
            kruimels=(Kruimel(_("Signalen"), reverse("signalen")), Kruimel(_("Nieuw signaal"))),
            smal=True,
            fout=bool(form.errors),
            form=form,
            opletten=_waarop(request, form),
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
    return toon(
        request,
        Ontvangen(
            titel=_("Bedankt, uw signaal is binnen"),
            smal=True,
            klaar="signaal-nieuw",
            bekijkt=blad.bekijkt,
            ook_anderen=blad.ook_anderen,
            eigen_kring=blad.eigen_kring,
            terug_uiterlijk=blad.terug_uiterlijk,
            gevaar=blad.gevaar,
            url=reverse("signaal", args=[signaal]),
            vul_aan_url=reverse("signaal-doe", args=[signaal, "vul-aan"]),
        ),
    )
