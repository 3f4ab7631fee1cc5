"""How one can be reached: the own telephone number, and the own calendar."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from waakvlam.application.omgeving import omgeving
from waakvlam.application.oproep import eigenagenda, nummers
from waakvlam.application.oproep.teksten import VELDEN
from waakvlam.web.brug import vrager
from waakvlam.web.oproep.context import Bereik
from waakvlam.web.oproep.formulier import Nummerformulier
from waakvlam.web.scherm import Kruimel, toon


@sensitive_post_parameters("telefoonnummer")
@require_http_methods(["GET", "POST"])
def bereik(request: HttpRequest) -> HttpResponse:
    """Show how the visitor can be reached; keep or forget a number, make or end the calendar's address."""
    wie, adres = vrager(request), ""
    wat = request.POST.get("wat", "")
    form = Nummerformulier(request.POST if wat == "nummer" else None)
    if wat == "nummer" and form.is_valid():
        if nummers.zet(wie, form.cleaned_data["telefoonnummer"]):
            messages.success(request, _("Bewaard. Alleen wie u mag oproepen, ziet dit nummer."))
            return HttpResponseRedirect(reverse("bereik"))
        form.add_error("telefoonnummer", _(VELDEN["telefoonnummer"]))
    elif wat == "weg":
        nummers.haal_weg(wie)
        messages.success(request, _("Uw nummer is weg."))
        return HttpResponseRedirect(reverse("bereik"))
    elif wat == "agenda":
        adres = request.build_absolute_uri(reverse("agenda", args=[eigenagenda.maak(wie)]))
    elif wat == "agenda-weg":
        eigenagenda.stop(wie)
        messages.success(request, _("Het adres van uw agenda werkt niet meer."))
        return HttpResponseRedirect(reverse("bereik"))
    om = omgeving()
    blad = Bereik(
        titel=_("Zo bent u bereikbaar"),
        kruimels=(Kruimel(_("Uw rol"), reverse("rol")), Kruimel(_("Zo bent u bereikbaar"))),
        smal=True,
        fout=bool(form.errors),
        nummer=nummers.eigen(wie),
        form=form,
        sinds=eigenagenda.sinds(wie),
        adres=adres,
        sms=om.oproep is not None and om.oproep.sms.aan,
    )
    antwoord = toon(request, blad, status=422 if form.errors else 200)
    antwoord["Cache-Control"] = "no-store"
    return antwoord
