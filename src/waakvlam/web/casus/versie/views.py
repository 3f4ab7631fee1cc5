"""Moving a case to the version of its approach that holds now."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waakvlam.application.opdracht import Aanvaard, Geweigerd, Uitkomst, Verouderd
from waakvlam.application.vragen import casus as vraag
from waakvlam.application.vragen.versie import Versieblad, versieblad
from waakvlam.core.casus.opdrachten import Verhuis
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import adres, kruimels, moet
from waakvlam.web.casus.versie.context import Versiepagina
from waakvlam.web.casus.versie.formulier import Versieformulier
from waakvlam.web.casus.weigering import weigerblad
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid

DOELEN = {"motivering": "id_motivering", "vertaling": "id_niveau_0"}


@require_http_methods(["GET", "POST"])
def versie(request: HttpRequest, casus: str) -> HttpResponse:
    """Show what the newer version changes in this case, and move it."""
    gekozen = request.POST.get("niveau") or request.GET.get("niveau") or ""
    blad = versieblad(vrager(request), casus, _, gekozen)
    if blad is None:
        return _niets(request, casus)
    if request.method != "POST":
        begin = {"gelezen": blad.gelezen, "gezien": blad.naar, "niveau": gekozen}
        return _pagina(request, blad, Versieformulier(niveaus=blad.niveaus, initial=begin))
    form = Versieformulier(request.POST, niveaus=blad.niveaus)
    if not form.is_valid():
        return _pagina(request, blad, form)
    uit = _verhuis(request, casus, blad, form)
    if isinstance(uit, Aanvaard):
        melding = _("De casus gaat verder onder versie %(versie)s.") % {"versie": blad.nieuwe_versie}
        messages.success(request, melding)
        return HttpResponseRedirect(adres(casus))
    if isinstance(uit, Geweigerd) and any(r.veld == "casus" for r in uit.weigering.redenen):
        raise Http404
    return _pagina(request, blad, _weer(request, blad), uit)


def _verhuis(request: HttpRequest, casus: str, blad: Versieblad, form: Versieformulier) -> Uitkomst:
    """Give the command on exactly the version that the report was about."""
    g = form.cleaned_data
    vertaling = {blad.niveaucode: g["niveau"]} if g.get("niveau") else {}
    inhoud = Verhuis(g["gezien"] or blad.naar, Tekst(g["motivering"]), vertaling)
    return voer_uit(
        request, inhoud, opdracht_id=g["opdracht_id"], stroom=f"casus/{casus}", gelezen=g["gelezen"]
    )


def _weer(request: HttpRequest, blad: Versieblad) -> Versieformulier:
    """What was typed, for the report as it is now."""
    data = request.POST.copy()
    data["gelezen"], data["gezien"] = blad.gelezen, blad.naar
    form = Versieformulier(data, niveaus=blad.niveaus)
    form.is_valid()
    return form


def _pagina(
    request: HttpRequest, blad: Versieblad, form: Versieformulier, uit: Uitkomst | None = None
) -> HttpResponse:
    weigering = (
        weigerblad(moet_lid(request).gemeente, blad.casus, uit, _("Dit kan zo niet"), DOELEN)
        if isinstance(uit, Geweigerd)
        else None
    )
    intussen = isinstance(uit, Verouderd)
    fout = bool(form.errors) or weigering is not None or intussen
    titel = _("Nieuwere versie van de aanpak")
    return toon(
        request,
        Versiepagina(
            titel=titel,
            kruimels=kruimels(blad.codenaam, blad.casus, titel),
            fout=fout,
            smal=True,
            blad=blad,
            niets=blad.niets,
            form=form,
            weigering=weigering,
            intussen=intussen,
        ),
        status=409 if intussen else 422 if fout else 200,
    )


def _niets(request: HttpRequest, casus: str) -> HttpResponse:
    """The case runs under the version that holds now, is closed, or is not there for this visitor."""
    moet(vraag.casus(vrager(request), casus, _))
    messages.info(request, _("Voor deze casus is er geen nieuwere versie."))
    return HttpResponseRedirect(reverse("casus", args=[casus]))
