"""Going up, going down, and other steps of a case."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waakvlam.application.opdracht import Aanvaard, Geweigerd, Verouderd
from waakvlam.application.vragen import casus as vraag
from waakvlam.application.vragen.bladen import StapBlad
from waakvlam.application.vragen.stap import stapblad
from waakvlam.web.brug import vrager
from waakvlam.web.casus.blad.delen import GENOEG
from waakvlam.web.casus.hulp import adres, adres_antwoord, adres_vastleggen, kruimels, moet, onthoud_klaar
from waakvlam.web.casus.stap.context import GrensPagina, Intussen, Keus, Nodig, Stappagina, StapWeg
from waakvlam.web.casus.stap.formulier import Stapformulier
from waakvlam.web.casus.stap.zetten import zet
from waakvlam.web.casus.weigering import WeigerBlad, weigerblad
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid

ROUTE = {"op": "casus-op", "af": "casus-af", "anders": "casus-stap"}
DOELEN = {
    "motivering": "id_motivering",
    "gebeurd_op": "id_tijd",
    "niet-bevoegd": "id_besluiter_0",
    "aanleiding-ontbreekt": "criteria",
    "raadpleging-ontbreekt": "id_overlegd_0",
    "medebesluit-ontbreekt": "id_medebesluit_0",
}


@require_http_methods(["GET", "POST"])
def stap(request: HttpRequest, casus: str, soort: str) -> HttpResponse:
    """Show what the step asks and changes; take it, or say what lacks with everything typed kept."""
    wie, rol = vrager(request), moet_lid(request).rolnaam
    gekozen = request.POST.get("stap") or request.GET.get("stap")
    blad = stapblad(wie, casus, soort, _, gekozen)
    if blad is None:
        return _weg(request, casus) if request.method == "POST" else _geen_stap(request, casus, soort)
    if request.method != "POST":
        return _pagina(request, blad, Stapformulier(blad=blad, mijn_rol=rol))
    if blad.gekozen.code != gekozen:
        return _weg(request, casus)
    form = Stapformulier(request.POST, blad=blad, mijn_rol=rol)
    if not form.is_valid():
        return _pagina(request, blad, form)
    uit = zet(request, casus, form)
    if isinstance(uit, Aanvaard):
        return _gelukt(request, casus, blad, form)
    nieuw = stapblad(vrager(request), casus, soort, _, gekozen)
    if nieuw is None or nieuw.gekozen.code != gekozen:
        return _weg(request, casus, uit if isinstance(uit, Verouderd) else None)
    weer = Stapformulier(_opnieuw(request, nieuw), blad=nieuw, mijn_rol=rol)
    weer.is_valid()
    if isinstance(uit, Geweigerd):
        titel = _("Dit kan nog niet") if uit.weigering.afwijken_mag else _("Dit kan zo niet")
        weigering = weigerblad(moet_lid(request).gemeente, casus, uit, titel, _doelen(weer), gekozen or "")
        return _pagina(request, nieuw, weer, weigering)
    return _pagina(request, nieuw, weer, intussen=_intussen(request, casus, uit, kan_nog=True))


def _opnieuw(request: HttpRequest, blad: StapBlad) -> QueryDict:
    """What was typed, with the token and the criteria of now: sending it again means having seen this."""
    data = request.POST.copy()
    data["gelezen"] = blad.versie
    data["was"] = " ".join(k.code for k in blad.aanleidingen if k.aan)
    return data


def _doelen(form: Stapformulier) -> dict[str, str]:
    return {naam: doel for naam, doel in DOELEN.items() if _bestaat(form, doel)}


def _bestaat(form: Stapformulier, doel: str) -> bool:
    veld = doel.removeprefix("id_").removesuffix("_0")
    return veld in form.fields or (doel == "criteria" and bool(form.blad.aanleidingen))


def _gelukt(request: HttpRequest, casus: str, blad: StapBlad, form: Stapformulier) -> HttpResponse:
    naar = blad.gekozen.naar_naam
    tekst = (
        _("De casus staat nu op %(niveau)s.") % {"niveau": naar}
        if naar
        else _("Vastgelegd: %(stap)s.") % {"stap": blad.gekozen.naam}
    )
    if form.cleaned_data["besluiter"] == "namens":
        tekst += " " + _("Het besluit geldt meteen en wacht nog op bevestiging.")
    messages.success(request, tekst)
    onthoud_klaar(request, _concept(blad))
    return HttpResponseRedirect(adres(casus))


def _concept(blad: StapBlad) -> str:
    return f"stap-{blad.casus}-{blad.gekozen.code}"


def _titel(blad: StapBlad) -> str:
    titels = {"op": _("Opschalen"), "af": _("Afschalen")}
    return f"{blad.codenaam}: {(titels.get(blad.soort) or blad.gekozen.naam).lower()}"


def _knop(blad: StapBlad) -> str:
    naar = {"niveau": blad.gekozen.naar_naam}
    knoppen = {
        "opschalen": _("Schaal nu op naar %(niveau)s"),
        "afschalen": _("Schaal nu af naar %(niveau)s"),
        "sluiten": _("Sluit de casus"),
    }
    return knoppen.get(blad.gekozen.soort, _("Leg dit besluit vast")) % naar


def _pagina(
    request: HttpRequest,
    blad: StapBlad,
    form: Stapformulier,
    weigering: WeigerBlad | None = None,
    intussen: Intussen | None = None,
) -> HttpResponse:
    route = reverse(ROUTE[blad.soort], args=[blad.casus])
    fout = bool(form.errors) or weigering is not None or intussen is not None
    voor = blad.namens[0] if blad.namens and not blad.gekozen.mag_ik else None
    return toon(
        request,
        Stappagina(
            titel=_titel(blad),
            kruimels=kruimels(blad.codenaam, blad.casus, blad.gekozen.naam),
            fout=fout,
            blad=blad,
            form=form,
            keuzes=tuple(
                Keus(r.naar_naam or r.naam, f"{route}?stap={r.code}", r.code == blad.gekozen.code)
                for r in blad.stappen
            ),
            nodig=tuple(Nodig(p, adres_antwoord(blad.casus, p.antwoord)) for p in blad.vereist),
            knop=_knop(blad),
            genoeg=str(GENOEG.get(blad.gekozen.hoeveel, "")) if len(blad.aanleidingen) > 1 else "",
            weigering=weigering,
            intussen=intussen,
            concept=_concept(blad),
            advies_url=adres_vastleggen(blad.casus, "geef_advies", over=blad.gekozen.code),
            leg_voor_url=(
                adres_vastleggen(blad.casus, "maak_taak", rol=voor.code, over=blad.gekozen.code)
                if voor
                else ""
            ),
            leg_voor=voor.naam if voor else "",
        ),
        status=409 if intussen else 422 if fout else 200,
    )


def _intussen(request: HttpRequest, casus: str, uit: Verouderd | None, kan_nog: bool) -> Intussen:
    blad = moet(vraag.casus(vrager(request), casus, _))
    nummers = {i.nr for i in uit.intussen} if uit else set()
    regels = tuple(r for r in blad.verloop if r.nr in nummers and r.belangrijk)
    return Intussen(regels or tuple(r for r in blad.verloop if r.belangrijk)[:3], kan_nog, blad.niveaunaam)


def _weg(request: HttpRequest, casus: str, uit: Verouderd | None = None) -> HttpResponse:
    """The step is gone: somebody else went first. What was typed stays, and can become a note."""
    blad = moet(vraag.casus(vrager(request), casus, _))
    return toon(
        request,
        StapWeg(
            titel=_("Iemand anders was u net voor"),
            kruimels=kruimels(blad.codenaam, casus, _("Stap")),
            fout=True,
            smal=True,
            casus=casus,
            intussen=_intussen(request, casus, uit, kan_nog=False),
            tekst=request.POST.get("motivering", ""),
            notitie_url=adres_vastleggen(casus, "noteer"),
        ),
        status=409,
    )


def _geen_stap(request: HttpRequest, casus: str, soort: str) -> HttpResponse:
    """There is no step this way from here, or the case is closed or not there at all."""
    blad = moet(vraag.casus(vrager(request), casus, _))
    if blad.gesloten_op is not None:
        messages.warning(request, _("Deze casus is gesloten."))
        return HttpResponseRedirect(adres(casus))
    titels = {"op": _("Hoger kan niet"), "af": _("Lager kan niet")}
    return toon(
        request,
        GrensPagina(
            titel=titels.get(soort, _("Er is nu geen andere stap")),
            kruimels=kruimels(blad.codenaam, casus, titels.get(soort, _("Andere stap"))),
            smal=True,
            casus=casus,
            niveaunaam=blad.niveaunaam,
            grens={"op": blad.grens_op, "af": blad.grens_af}.get(soort),
            anders=bool(blad.anders),
        ),
    )
