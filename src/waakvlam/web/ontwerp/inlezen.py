"""Files in and out of a draft."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.adapters.aanpakzip import Bezwaar, KanNiet, lees, schrijf
from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.ontwerp.beginnen import code_van
from waakvlam.core.ontwerp.bestanden import pak_in
from waakvlam.core.ontwerp.opdrachten import LeesIn
from waakvlam.web.ontwerp.context import Inlezen
from waakvlam.web.ontwerp.formulieren import Inleesformulier
from waakvlam.web.ontwerp.hulp import adres, doe, kruimels, vind
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.weigering import zet_fouten

BEZWAREN = {
    "te-groot": gettext_lazy("«%(naam)s» is te groot. Een bestand is hoogstens 1 MB, alles samen 4 MB."),
    "geen-yaml": gettext_lazy("«%(naam)s» is geen YAML-bestand. Haal het uit de zip en probeer het opnieuw."),
    "naam": gettext_lazy(
        "«%(naam)s» kan geen naam zijn. Gebruik letters, cijfers en streepjes, met .yaml aan het eind."
    ),
    "te-veel": gettext_lazy("Er zitten te veel bestanden in de zip. Hoogstens 100, en 200 voorbeelden."),
    "dubbel": gettext_lazy("«%(naam)s» staat er twee keer in. Haal er een weg."),
    "wachtwoord": gettext_lazy("De zip heeft een wachtwoord. Maak een zip zonder wachtwoord."),
    "koppeling": gettext_lazy(
        "«%(naam)s» is een koppeling naar iets anders. Zet het echte bestand in de zip."
    ),
    "buiten-de-map": gettext_lazy("«%(naam)s» wijst buiten de map. Deze zip leest Waakvlam niet."),
    "geen-utf8": gettext_lazy("«%(naam)s» is geen UTF-8. Bewaar het in uw editor als UTF-8."),
    "geen-tekst": gettext_lazy("«%(naam)s» is geen tekst. Haal het uit de zip."),
    "kapot": gettext_lazy("Deze zip is niet te lezen. Maak hem opnieuw."),
    "leeg": gettext_lazy("Er zit geen YAML-bestand in de zip."),
}


def zin_bij(bezwaar: Bezwaar) -> str:
    """Return in words why an upload is refused, and what to do."""
    return str(BEZWAREN[bezwaar.code]) % {"naam": bezwaar.naam}


@require_http_methods(["GET", "POST"])
def inlezen(request: HttpRequest, ontwerp: str) -> HttpResponse:
    """Take files into a draft; those with another name stay."""
    gevonden = vind(request, ontwerp)
    if not gevonden.open:
        raise Http404
    form = Inleesformulier(request.POST or None, request.FILES or None)
    if form.is_bound and form.is_valid():
        gegeven = form.cleaned_data["bestand"]
        try:
            bestanden = lees(gegeven.name, gegeven.read())
        except KanNiet as fout:
            form.add_error("bestand", zin_bij(fout.bezwaar))
        else:
            uit = doe(request, ontwerp, LeesIn(Tekst(pak_in(bestanden))), form.cleaned_data["opdracht_id"])
            if isinstance(uit, Aanvaard):
                messages.success(request, _("De bestanden staan in het ontwerp."))
                return HttpResponseRedirect(adres(ontwerp))
            assert isinstance(uit, Geweigerd)
            zet_fouten(form, uit, {"bestanden": "bestand"})
    titel = _("Bestanden inlezen")
    blad = Inlezen(
        titel=titel,
        kruimels=kruimels(gevonden, Kruimel(titel)),
        smal=True,
        fout=bool(form.errors),
        form=form,
        uitleg=_(
            "Een bestand met dezelfde naam wordt vervangen. De rest blijft staan. U kunt dit ongedaan maken."
        ),
        knop=_("Lees in"),
    )
    return toon(request, blad, 422 if form.errors else 200)


@require_safe
def uitvoer(request: HttpRequest, ontwerp: str) -> HttpResponse:
    """Give all files of a draft as a zip."""
    gevonden = vind(request, ontwerp)
    naam = code_van(gevonden.ontwerp.stand.aanpak or "aanpak")
    antwoord = HttpResponse(schrijf(gevonden.bestanden, naam), content_type="application/zip")
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}.zip"'
    return antwoord
