"""The small acts on a request: who it is, the term, who looks, a note, finishing, linking and weighing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from waakvlam.application.opdracht import Aanvaard
from waakvlam.application.vragen import lijsten
from waakvlam.application.vragen.rollen import kijken_over_alles, rollen_met_casus
from waakvlam.application.vragen.verzoeken import VerzoekBlad
from waakvlam.core.verzoek.opdrachten import MeldNagekeken
from waakvlam.readmodels.leden import leden_van_gemeente
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.doen import doe
from waakvlam.web.scherm import toon
from waakvlam.web.verzoeken import formulieren as f
from waakvlam.web.verzoeken.context import Bezwaar, Daad, Koppel
from waakvlam.web.verzoeken.hulp import adres, kruimels, titel_van, vind

Woord = str | Promise


@dataclass(frozen=True, slots=True)
class Soort:
    """A small form: its words, and how it is made for a request."""

    titel: Woord
    uitleg: Woord
    knop: Woord
    klaar: Woord
    maak: Callable[[HttpRequest, VerzoekBlad, Any, dict[str, str]], Any]
    ook_klaar: bool = False


def _met_gronden(klasse: Any, welke: str) -> Callable[[HttpRequest, VerzoekBlad, Any, dict[str, str]], Any]:
    def maak(request: HttpRequest, blad: VerzoekBlad, post: Any, begin: dict[str, str]) -> Any:
        form = klasse(post, initial=begin)
        form.fields["grond"].choices = f.keuzes_van(getattr(blad, welke))
        return form

    return maak


def _uitzetten(request: HttpRequest, blad: VerzoekBlad, post: Any, begin: dict[str, Any]) -> Any:
    """Roles somebody has now and that were not asked; who watches over all cases is ticked beforehand."""
    wie = vrager(request)
    bezet = {lid.rol for lid in leden_van_gemeente(wie.kijker.gemeente, wie.nu)} - set(blad.v.rollen)
    over = {code: naam for code, naam in rollen_met_casus(wie).items() if code in bezet}
    voor = kijken_over_alles(wie)
    eerst = [paar for paar in over.items() if paar[0] in voor]
    verder = [paar for paar in over.items() if paar[0] not in voor]
    keuzes = (*eerst, (_("Anderen"), verder)) if eerst and verder else (*eerst, *verder)
    vink = [code for code, _naam in eerst] if not blad.v.rollen else []
    return f.Uitzetten(post, initial={**begin, "rollen": vink}, rollen=keuzes)


_t = gettext_lazy
SOORTEN: dict[str, Soort] = {
    "identiteit": Soort(
        _t("Wie vraagt dit?"), _t("Geef pas iets als u zeker weet wie het is."), _t("Leg vast"),
        _t("Vastgelegd wie het is en hoe dat is nagegaan."),
        lambda r, b, post, begin: f.Identiteit(post, initial=begin),
    ),
    "verlengen": Soort(
        _t("Verleng de termijn"), _t("Dat kan één keer, voor de laatste dag. De aanvrager moet het weten."),
        _t("Verleng"), _t("De termijn is verlengd."), _met_gronden(f.Verlengen, "verlengen"),
    ),
    "opschorten": Soort(
        _t("Zet de termijn stil"), _t("De dagen dat u wacht, komen er later bij."), _t("Zet stil"),
        _t("De termijn staat stil."), _met_gronden(f.Opschorten, "opschorten"),
    ),
    "hervatten": Soort(
        _t("Laat de termijn weer lopen"),
        _t("De laatste dag schuift op met de dagen dat de termijn stilstond."),
        _t("Laat lopen"), _t("De termijn loopt weer."),
        lambda r, b, post, begin: f.Hervatten(post, initial=begin),
    ),
    "uitzetten": Soort(
        _t("Laat nakijken"), _t("U ziet zelf geen casussen. Wie de regie heeft, kijkt of het daar speelt."),
        _t("Vraag het"), _t("De vraag staat uit."), _uitzetten,
    ),
    "notitie": Soort(
        _t("Notitie"), _t("Alleen wie het verzoek behandelt, leest dit."), _t("Bewaar"),
        _t("De notitie is bewaard."),
        lambda r, b, post, begin: f.Notitie(post, initial=begin), ook_klaar=True,
    ),
    "afronden": Soort(
        _t("Rond af"), _t("Hierna kan er in de casussen weer worden vernietigd wat daar aan de beurt is."),
        _t("Rond af"), _t("Het verzoek is afgerond."),
        lambda r, b, post, begin: f.Afronden(post, initial=begin, gronden=b.afwijzen),
    ),
}  # fmt: skip


@require_http_methods(["GET", "POST"])
def daad(request: HttpRequest, verzoek: str, wat: str) -> HttpResponse:
    """Show a small form on a request, and carry it out."""
    blad = vind(request, verzoek, behandelt=True)
    soort = SOORTEN.get(wat)
    if soort is None or not (blad.v.loopt or soort.ook_klaar):
        raise Http404
    post = request.POST if request.method == "POST" else None
    form = soort.maak(request, blad, post, {"gelezen": blad.versie})
    if form.is_bound and form.is_valid():
        uit = doe(request, form, form.opdracht(), f"verzoek/{verzoek}", str(soort.klaar), adres(verzoek))
        if uit is not None:
            return uit
    titel = str(soort.titel)
    return toon(
        request,
        Daad(
            titel=titel,
            kruimels=kruimels(verzoek, titel_van(blad), titel),
            smal=True,
            fout=bool(form.errors),
            form=form,
            uitleg=str(soort.uitleg),
            knop=str(soort.knop),
        ),
        422 if form.errors else 200,
    )


@require_POST
def nagekeken(request: HttpRequest, verzoek: str) -> HttpResponse:
    """Say that one looked and has nothing more."""
    vind(request, verzoek, behandelt=False)
    uit = voer_uit(
        request, MeldNagekeken(), opdracht_id=request.POST.get("opdracht_id", ""), stroom=f"verzoek/{verzoek}"
    )
    if not isinstance(uit, Aanvaard):
        raise Http404
    messages.success(request, _("Bedankt. Dit verzoek vraagt niets meer van u."))
    return HttpResponseRedirect(reverse("verzoeken"))


@require_http_methods(["GET", "POST"])
def koppel(request: HttpRequest, verzoek: str) -> HttpResponse:
    """Say in which case the request is, and who the person is there."""
    blad = vind(request, verzoek, behandelt=False)
    wie = vrager(request)
    casussen = [(c.casus, c.codenaam) for dicht in (False, True) for c in lijsten.casussen(wie, _, dicht)]
    form = f.Koppelen(
        request.POST if request.method == "POST" else None,
        initial={"casus": request.GET.get("casus", "")},
        casussen=casussen,
        met_persoon=blad.v.soort != "woo",
    )
    if form.is_bound and form.is_valid():
        casus = form.cleaned_data["casus"]
        klaar = _("Gekoppeld. Kijk nu welke stukken meegaan.")
        naar = adres(verzoek, "verzoek-stukken", casus)
        uit = doe(request, form, form.opdracht(verzoek), f"casus/{casus}", klaar, naar)
        if uit is not None:
            return uit
    titel = _("Koppel een casus")
    return toon(
        request,
        Koppel(
            titel=titel,
            kruimels=kruimels(verzoek, titel_van(blad), titel),
            smal=True,
            fout=bool(form.errors),
            form=form,
            naam=blad.naam,
            leeg=not casussen,
        ),
        422 if form.errors else 200,
    )


@require_http_methods(["GET", "POST"])
def bezwaar(request: HttpRequest, verzoek: str, casus: str) -> HttpResponse:
    """Weigh the objection in one case."""
    blad = vind(request, verzoek, behandelt=False)
    mijn = {
        c.casus: c.codenaam for dicht in (False, True) for c in lijsten.casussen(vrager(request), _, dicht)
    }
    if blad.v.soort != "bezwaar" or casus not in blad.v.casussen or casus not in mijn:
        raise Http404
    form = f.Bezwaarformulier(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        klaar = _("De weging staat in de casus.")
        uit = doe(request, form, form.opdracht(verzoek), f"casus/{casus}", klaar, adres(verzoek))
        if uit is not None:
            return uit
    titel = _("Weeg het bezwaar")
    return toon(
        request,
        Bezwaar(
            titel=titel,
            kruimels=kruimels(verzoek, titel_van(blad), titel),
            smal=True,
            fout=bool(form.errors),
            form=form,
            codenaam=mijn[casus],
            vraag=blad.vraag,
        ),
        422 if form.errors else 200,
    )
