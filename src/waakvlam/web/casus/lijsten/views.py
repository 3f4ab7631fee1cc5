"""The lists of a case: an overview, one to fill in, rounds side by side, and on paper."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.opdracht import Aanvaard, Geweigerd, Verouderd
from waakvlam.application.vragen.lijstbladen import Lijstblad
from waakvlam.application.vragen.lijsten_naast import naast_elkaar
from waakvlam.application.vragen.lijstoverzicht import lijsten
from waakvlam.application.vragen.vragenlijst import Vraagsteller, vragenlijst
from waakvlam.core.casus.lijstopdrachten import Beantwoord
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import adres, haal_klaar, kruimels, moet, onthoud_klaar
from waakvlam.web.casus.lijsten import bladzijde
from waakvlam.web.casus.lijsten.context import Naast, OpPapier, Overzicht
from waakvlam.web.casus.lijsten.formulier import Lijstformulier
from waakvlam.web.casus.lijsten.invoer import Getypt, antwoorden, gewijzigd
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid


def adres_lijst(casus: str, lijst: str, voor: str = "") -> str:
    """Return the address of a list of a case."""
    basis = reverse("casus-lijst", args=[casus, lijst])
    return f"{basis}?voor={voor}" if voor else basis


@require_safe
def overzicht(request: HttpRequest, casus: str) -> HttpResponse:
    """Show all lists and scenarios of the case."""
    blad = moet(lijsten(vrager(request), casus, moet_lid(request).rol, _))
    return toon(
        request,
        Overzicht(
            titel=_("Lijsten en scenario's"),
            kruimels=kruimels(blad.codenaam, casus, _("Lijsten en scenario's")),
            blad=blad,
            nu=tuple(r for r in blad.lijsten if r.nu),
            anders=tuple(r for r in blad.lijsten if not r.nu),
            gekozen=tuple(r for r in blad.scenarios if r.gekozen),
            scenarios=tuple(r for r in blad.scenarios if not r.gekozen),
        ),
    )


def lees_blad(
    request: HttpRequest, casus: str, lijst: str, voor: str, gelezen: str | None = None
) -> Lijstblad:
    """Return a list as the visitor may fill it in, or as it was at a version."""
    ronde = request.GET.get("ronde", "")
    wat = Vraagsteller(lijst, voor, int(ronde) if ronde.isdecimal() and len(ronde) < 6 else None, gelezen)
    return moet(vragenlijst(vrager(request), casus, moet_lid(request).rol, wat, _))


@require_http_methods(["GET", "POST"])
def lijst(request: HttpRequest, casus: str, lijst: str) -> HttpResponse:
    """Show a list to fill in; keep what was changed, or say what is wrong with everything typed kept."""
    if request.method != "POST":
        blad = lees_blad(request, casus, lijst, request.GET.get("voor", ""))
        return bladzijde.toon_lijst(request, blad, bladzijde.Stand(klaar=haal_klaar(request)))
    voor = request.POST.get("voor", "")
    nu = lees_blad(request, casus, lijst, voor)
    token = request.POST.get("gelezen", "")
    toen = lees_blad(request, casus, lijst, voor, token) if token != nu.versie else nu
    form = Lijstformulier(request.POST, blad=nu, rollen=bladzijde.rollen(nu))
    wijziging = gewijzigd(request.POST, toen, nu)
    if not wijziging and not nu.mag:
        return HttpResponseRedirect(_terug(request, casus, lijst, voor))
    if not form.is_valid():
        return bladzijde.toon_lijst(request, nu, bladzijde.Stand(wijziging, form=form))
    if request.POST.get("ronde", "") != str(nu.ronde) and wijziging:
        # Somebody began a new round: nothing goes in there before this person saw that.
        vers = Lijstformulier(_met(request, nu), blad=nu, rollen=bladzijde.rollen(nu))
        return bladzijde.toon_lijst(request, nu, bladzijde.Stand(wijziging, form=vers, ronde_om=True))
    if not wijziging:
        messages.info(request, _("Er is niets veranderd."))
        return HttpResponseRedirect(_terug(request, casus, lijst, voor))
    return _bewaar(request, casus, toen, nu, form, wijziging)


def _met(request: HttpRequest, blad: Lijstblad) -> dict[str, str]:
    return {**request.POST.dict(), "gelezen": blad.versie, "ronde": str(blad.ronde)}


def _terug(request: HttpRequest, casus: str, lijst: str, voor: str) -> str:
    return adres(casus) if request.POST.get("naar") == "casus" else adres_lijst(casus, lijst, voor)


def _bewaar(
    request: HttpRequest,
    casus: str,
    toen: Lijstblad,
    nu: Lijstblad,
    form: Lijstformulier,
    wijziging: dict[str, Getypt],
) -> HttpResponse:
    g = form.cleaned_data
    kring = g.get("kring") or nu.kring
    namens = g.get("namens") or None
    voor = namens if namens and nu.per == "rol" else nu.voor
    afwijken = Tekst(g["afwijken"]) if g.get("afwijken") else None
    code = nu.regel.code
    uit = voer_uit(
        request,
        Beantwoord(code, antwoorden(wijziging, toen, kring), nu.ronde, voor or None, afwijken),
        opdracht_id=g["opdracht_id"],
        stroom=f"casus/{casus}",
        namens=namens,
        gebeurd_op=g.get("gebeurd_op"),
        gelezen=g["gelezen"],
        kring=kring if nu.kringkeuzes else None,
    )
    if isinstance(uit, Aanvaard):
        aantal = len(wijziging)
        tekst = ngettext("%(n)d antwoord bewaard.", "%(n)d antwoorden bewaard.", aantal) % {"n": aantal}
        messages.success(request, tekst)
        onthoud_klaar(request, bladzijde.concept(nu))
        return HttpResponseRedirect(_terug(request, casus, code, nu.voor))
    vers = lees_blad(request, casus, code, nu.voor)
    if isinstance(uit, Verouderd):
        begin = f"antwoord.{code}.{voor}."
        botst = frozenset(naam.removeprefix(begin) for naam in uit.raakt)
        opnieuw = Lijstformulier(
            {**request.POST.dict(), "gelezen": uit.versie}, blad=vers, rollen=bladzijde.rollen(vers)
        )
        return bladzijde.toon_lijst(request, vers, bladzijde.Stand(wijziging, form=opnieuw, botst=botst))
    assert isinstance(uit, Geweigerd)
    mag = uit.weigering.afwijken_mag
    opnieuw = Lijstformulier(request.POST, blad=vers, rollen=bladzijde.rollen(vers), afwijken=mag)
    opnieuw.is_valid()
    return bladzijde.toon_lijst(request, vers, bladzijde.Stand(wijziging, form=opnieuw, geweigerd=uit))


@require_safe
def naast(request: HttpRequest, casus: str, lijst: str) -> HttpResponse:
    """Show two rounds, or all copies, of a list side by side."""
    met = request.GET.get("met", "")
    ronde = request.GET.get("ronde", "")
    wat = Vraagsteller(
        lijst, request.GET.get("voor", ""), int(ronde) if ronde.isdecimal() and len(ronde) < 6 else None
    )
    ander = int(met) if met.isdecimal() and len(met) < 6 else None
    v = moet(naast_elkaar(vrager(request), casus, moet_lid(request).rol, wat, ander, _))
    alles = "alles" in request.GET
    vraag = request.GET.copy()
    if alles:
        del vraag["alles"]
    else:
        vraag["alles"] = "1"
    return toon(
        request,
        Naast(
            titel=_("%(naam)s, naast elkaar") % {"naam": v.regel.naam},
            kruimels=kruimels(v.codenaam, casus, v.regel.naam),
            v=v,
            alles=alles,
            wissel_url=f"?{vraag.urlencode()}",
            terug_url=adres_lijst(casus, lijst, v.voor),
        ),
    )


@require_safe
def afdruk(request: HttpRequest, casus: str, lijst: str) -> HttpResponse:
    """Show a list as it goes on paper: filled, or empty to fill in by hand."""
    wie, lid = vrager(request), moet_lid(request)
    blad = lees_blad(request, casus, lijst, request.GET.get("voor", ""))
    return toon(
        request,
        OpPapier(
            titel=blad.regel.naam,
            kruimels=kruimels(blad.codenaam, casus, blad.regel.naam),
            blad=blad,
            leeg="leeg" in request.GET,
            op=wie.nu,
            wie=lid.voluit,
            terug_url=adres_lijst(casus, lijst, blad.voor),
        ),
    )
