"""A file of a draft as text: writing, checking while typing, and what to do when two people write at once."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waakvlam.application.ontwerpen.keuren import keur_een
from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen import ontwerpen
from waakvlam.application.vragen.ontwerpen import LeesbaarOntwerp
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.ontwerp.bestanden import NAAM, netjes
from waakvlam.core.ontwerp.opdrachten import WijzigOntwerp
from waakvlam.core.ontwerp.toestand import tekst_hash
from waakvlam.web.ontwerp.context import BestandBlad, Bevinding, Botsing
from waakvlam.web.ontwerp.formulieren import Bestandformulier
from waakvlam.web.ontwerp.hulp import adres, bevinding, deelnaam, delen_per_regel, doe, kop, kruimels, vind
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.weigering import zet_fouten

MAX_TEKST = 1_000_000


@require_http_methods(["GET", "POST"])
def bestand(request: HttpRequest, ontwerp: str) -> HttpResponse:
    """Show a file as text and keep what was changed; ``?naam=`` says which, none is a new one."""
    gevonden = vind(request, ontwerp)
    naam = request.GET.get("naam", "")
    if naam and naam not in gevonden.bestanden:
        raise Http404
    if request.method == "POST":
        return _bewaar(request, gevonden, naam)
    tekst = gevonden.bestanden.get(naam, "taal: 1\n")
    begin = {"naam": naam, "tekst": tekst, "gezien": tekst_hash(tekst) if naam else ""}
    form = Bestandformulier(initial=begin)
    return _pagina(request, gevonden, naam, form, tekst)


def _bewaar(request: HttpRequest, gevonden: LeesbaarOntwerp, naam: str) -> HttpResponse:
    gegeven = request.POST.copy()
    if naam:
        gegeven["naam"] = naam
    form = Bestandformulier(gegeven)
    tekst = netjes(gegeven.get("tekst", ""))
    botsing = None
    if form.is_valid():
        g = form.cleaned_data
        weg = "weg" in request.POST
        opdracht = WijzigOntwerp(g["naam"], Tekst(tekst), g["gezien"], weg)
        uit = doe(request, gevonden.id, opdracht, g["opdracht_id"])
        if isinstance(uit, Aanvaard):
            messages.success(request, _gelukt(request, gevonden, g["naam"], tekst, weg, uit))
            if weg:
                return HttpResponseRedirect(adres(gevonden.id))
            return HttpResponseRedirect(adres(gevonden.id, "ontwerp-bestand", naam=g["naam"]))
        assert isinstance(uit, Geweigerd)
        if uit.weigering.codes == ("verouderd",):
            botsing = _botsing(vind(request, gevonden.id), g["naam"], uit)
        else:
            zet_fouten(form, uit, {"bestand": "naam"})
    return _pagina(request, gevonden, naam, form, tekst, botsing)


def _gelukt(
    request: HttpRequest, oud: LeesbaarOntwerp, naam: str, tekst: str, weg: bool, uit: Aanvaard
) -> str:
    """Return what to tell: kept, unchanged, or merged with the work of somebody else."""
    if weg:
        return _("Het bestand is weg. U kunt dit ongedaan maken.")
    if not uit.gebeurtenissen:
        return _("Er was niets veranderd.")
    if netjes(vind(request, oud.id).bestanden.get(naam, "")) != tekst:
        return _("Bewaard, samen met wat een ander intussen wijzigde.")
    return _("Bewaard.")


def _botsing(nu: LeesbaarOntwerp, naam: str, uit: Geweigerd) -> Botsing:
    tekst = nu.bestanden.get(naam, "")
    delen = tuple(deelnaam(pad) for pad in uit.weigering.redenen[0].mist)
    door = ontwerpen.namen({nu.ontwerp.laatst_door})[nu.ontwerp.laatst_door]
    return Botsing(delen, tekst, door, tekst_hash(tekst) if naam in nu.bestanden else "")


def _meldingen(gevonden: LeesbaarOntwerp, naam: str, tekst: str) -> tuple[Bevinding, ...]:
    if not naam:
        return ()
    plekken = delen_per_regel({naam: tekst})
    return tuple(bevinding(gevonden.id, m, plekken) for m in keur_een(gevonden.bestanden, naam, tekst))


def _pagina(
    request: HttpRequest,
    gevonden: LeesbaarOntwerp,
    naam: str,
    form: Bestandformulier,
    tekst: str,
    botsing: Botsing | None = None,
) -> HttpResponse:
    titel = naam or _("Nieuw bestand")
    fout = bool(form.errors) or botsing is not None
    return toon(
        request,
        BestandBlad(
            titel=titel,
            kruimels=kruimels(gevonden, Kruimel(titel)),
            fout=fout,
            kop=kop(gevonden),
            form=form,
            bestand=naam,
            nieuw=not naam,
            meldingen=_meldingen(gevonden, naam, tekst),
            regels=tuple(tekst.split("\n")[:-1] if tekst.endswith("\n") else tekst.split("\n")),
            botsing=botsing,
            toets_url=adres(gevonden.id, "ontwerp-toets"),
        ),
        422 if fout else 200,
    )


@require_POST
def toets(request: HttpRequest, ontwerp: str) -> HttpResponse:
    """Give the findings on a text that is being typed, as JSON. Nothing is kept."""
    gevonden = vind(request, ontwerp)
    naam, tekst = request.POST.get("naam", ""), netjes(request.POST.get("tekst", ""))
    if not NAAM.fullmatch(naam) or len(tekst) > MAX_TEKST:
        return JsonResponse({"meldingen": []})
    return JsonResponse(
        {
            "meldingen": [
                {"ernst": m.ernst, "regel": m.regel, "plek": m.plek, "tekst": m.tekst}
                for m in _meldingen(gevonden, naam, tekst)
            ]
        }
    )
