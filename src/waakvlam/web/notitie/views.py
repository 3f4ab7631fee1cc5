"""Writing a note."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.opdracht import Aanvaard
from waakvlam.application.vragen import lijsten
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casussen.views import adres_van
from waakvlam.web.notitie.context import Bewaard, Notitie
from waakvlam.web.notitie.formulier import Notitieformulier
from waakvlam.web.scherm import toon
from waakvlam.web.weigering import zet_fouten


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Show the form, or file the note. Leaving without sending keeps it on the device, to be filed later."""
    casussen = [(c.casus, c.codenaam) for c in lijsten.casussen(vrager(request), _)]
    gekozen = request.POST.get("casus") or request.GET.get("casus")
    if gekozen and all(gekozen != casus for casus, _naam in casussen):
        # Only the first cases stand in the list; one that was come from belongs in it as well.
        naam = lijsten.codenaam_van(vrager(request), gekozen)
        casussen += [(gekozen, naam)] if naam else []
    form = Notitieformulier(
        request.POST or None, casussen=casussen, initial={"casus": request.GET.get("casus", "")}
    )
    if form.is_bound and form.is_valid():
        casus = form.cleaned_data["casus"]
        antwoord = voer_uit(
            request, form.opdracht(), opdracht_id=form.cleaned_data["opdracht_id"], stroom=f"casus/{casus}"
        )
        if isinstance(antwoord, Aanvaard):
            return HttpResponseRedirect(reverse("notitie-bewaard", args=[casus]))
        zet_fouten(form, antwoord)
    return toon(
        request,
        Notitie(
            titel=_("Notitie"),
            smal=True,
            fout=bool(form.errors),
            form=form,
            heeft_casussen=bool(casussen),
        ),
        status=422 if form.errors else 200,
    )


@require_safe
def bewaard(request: HttpRequest, casus: str) -> HttpResponse:
    """Say that the note was filed, and let the browser forget its draft."""
    codenaam = lijsten.codenaam_van(vrager(request), casus)
    if codenaam is None:
        raise Http404
    return toon(
        request,
        Bewaard(
            titel=_("Notitie bewaard"),
            smal=True,
            klaar="notitie-nieuw",
            codenaam=codenaam,
            url=adres_van(casus),
        ),
    )
