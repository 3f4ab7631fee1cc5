"""The list of cases, and opening one."""

from collections.abc import Iterable
from itertools import groupby

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard
from waakvlam.application.vragen import lijsten
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casussen.context import Casussen, Groep, NieuweCasus
from waakvlam.web.casussen.formulier import Openformulier
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.weigering import zet_fouten


def _groepen(casussen: Iterable[lijsten.CasusRegel]) -> tuple[Groep, ...]:
    per = sorted(casussen, key=lambda c: (-c.rang / max(1, c.treden - 1), c.aanpaknaam, c.niveau))
    return tuple(
        Groep(naam, aanpaknaam, rang, treden, tuple(rijen))
        for (naam, aanpaknaam, rang, treden), rijen in groupby(
            per, key=lambda c: (c.niveaunaam, c.aanpaknaam, c.rang, c.treden)
        )
    )


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the cases the visitor has a part in, by level; with ``?gesloten=1`` those that are closed."""
    gesloten = request.GET.get("gesloten") == "1"
    casussen = lijsten.casussen(vrager(request), _, gesloten)
    return toon(
        request,
        Casussen(titel=_("Casussen"), groepen=_groepen(casussen), aantal=len(casussen), gesloten=gesloten),
    )


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Show the form to open a case, or open it; with ``?signaal=`` from that signal."""
    wie = vrager(request)
    aanpakken = omgeving().aanpakken.geldend(wie.kijker.gemeente, wie.nu)
    form = Openformulier(
        request.POST or None, initial={"signaal": request.GET.get("signaal", "")}, aanpakken=aanpakken
    )
    if form.is_bound and form.is_valid():
        antwoord = voer_uit(
            request,
            form.opdracht(),
            opdracht_id=form.cleaned_data["opdracht_id"],
            aanpak=form.cleaned_data["aanpak"],
        )
        if isinstance(antwoord, Aanvaard):
            messages.success(request, _("De casus is geopend."))
            return HttpResponseRedirect(adres_van(antwoord.id))
        zet_fouten(form, antwoord)
    return toon(
        request,
        NieuweCasus(
            titel=_("Nieuwe casus"),
            kruimels=(Kruimel(_("Casussen"), reverse("casussen")), Kruimel(_("Nieuwe casus"))),
            smal=True,
            fout=bool(form.errors),
            form=form,
            uit_signaal=bool(form["signaal"].value()),
            kan=bool(aanpakken),
        ),
        status=422 if form.errors else 200,
    )


def adres_van(casus: str) -> str:
    """Return the address of the page of a case."""
    try:
        return reverse("casus", args=[casus])
    except NoReverseMatch:
        return reverse("casussen")
