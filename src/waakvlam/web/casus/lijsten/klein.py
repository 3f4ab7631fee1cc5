"""The buttons beside a list: a new round, a question of one's own, choosing a scenario or letting it go."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from waakvlam.application.opdracht import Aanvaard, Geweigerd, Uitkomst, Verouderd
from waakvlam.core.casus.lijstopdrachten import BeginRonde, EigenVraag, KiesScenario, LaatScenarioLos
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.brug import voer_uit
from waakvlam.web.casus.hulp import kruimels
from waakvlam.web.casus.lijsten.context import EenForm
from waakvlam.web.casus.lijsten.formulier import Eigenformulier, Rondeformulier
from waakvlam.web.casus.lijsten.views import adres_lijst, lees_blad
from waakvlam.web.scherm import toon
from waakvlam.web.weigering import redenen_van, zet_fouten


def _doe(request: HttpRequest, casus: str, inhoud: Any, opdracht_id: str, gelezen: str = "") -> Uitkomst:
    uit = voer_uit(request, inhoud, opdracht_id=opdracht_id, stroom=f"casus/{casus}", gelezen=gelezen or None)
    if isinstance(uit, Geweigerd) and any(r.veld == "casus" for r in uit.weigering.redenen):
        raise Http404
    return uit


def _meld(request: HttpRequest, uit: Uitkomst, gelukt: str) -> None:
    """Say that it was done, or why not."""
    if isinstance(uit, Aanvaard):
        messages.success(request, gelukt)
    elif isinstance(uit, Verouderd):
        messages.info(request, _("Iemand anders was u net voor. Er is niets veranderd."))
    else:
        for zin in redenen_van(uit):
            messages.error(request, f"{zin.tekst} {zin.nu}".strip())


@require_POST
def ronde(request: HttpRequest, casus: str, lijst: str) -> HttpResponse:
    """Begin a new round of a list."""
    form = Rondeformulier(request.POST, prefix="ronde")
    g = form.cleaned_data if form.is_valid() else {}
    reden = Tekst(g["reden"]) if g.get("reden") else None
    uit = _doe(request, casus, BeginRonde(lijst, reden), g.get("opdracht_id", ""), g.get("gelezen", ""))
    _meld(request, uit, _("Een nieuwe ronde is begonnen. De vorige blijft staan."))
    return HttpResponseRedirect(adres_lijst(casus, lijst))


@require_POST
def eigen(request: HttpRequest, casus: str, lijst: str) -> HttpResponse:
    """Add a question of one's own to a list."""
    blad = lees_blad(request, casus, lijst, "")
    form = Eigenformulier(request.POST, prefix="eigen")
    if form.is_valid():
        g = form.cleaned_data
        uit = _doe(request, casus, EigenVraag(lijst, Tekst(g["tekst"])), g["opdracht_id"])
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Uw vraag staat onderaan de lijst."))
            return HttpResponseRedirect(adres_lijst(casus, lijst) + "#eigen")
        zet_fouten(form, uit)
    return toon(
        request,
        EenForm(
            titel=_("Eigen vraag"),
            kruimels=kruimels(blad.codenaam, casus, blad.regel.naam),
            smal=True,
            fout=True,
            form=form,
            lijst=blad.regel.naam,
            terug_url=adres_lijst(casus, lijst),
        ),
        status=422,
    )


@require_POST
def scenario(request: HttpRequest, casus: str) -> HttpResponse:
    """Choose a scenario that fits, or let it go."""
    code = request.POST.get("scenario", "")
    los = "los" in request.POST
    inhoud = LaatScenarioLos(code) if los else KiesScenario(code)
    uit = _doe(request, casus, inhoud, request.POST.get("opdracht_id", ""))
    _meld(
        request,
        uit,
        _("Scenario losgelaten.") if los else _("Scenario gekozen. Er is verder niets veranderd."),
    )
    naar = request.POST.get("naar", "")
    if naar == "lijst" and isinstance(uit, Aanvaard):
        return HttpResponseRedirect(adres_lijst(casus, f"scenario-{code}"))
    return HttpResponseRedirect(reverse("casus-lijsten", args=[casus]))
