"""Beginning a draft: small and guided, as a copy, or from files."""

from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.adapters.aanpakzip import KanNiet, lees
from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen import ontwerpen
from waakvlam.application.vragen.ontwerpen import Overzicht
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.ontwerp.beginnen import code_van, minimaal, zegt
from waakvlam.core.ontwerp.bestanden import pak_in
from waakvlam.core.ontwerp.opdrachten import BeginOntwerp
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.ontwerp.context import Beginkeuze, Inlezen, KleinBegin, KopieBegin
from waakvlam.web.ontwerp.formulieren import Inleesformulier, Kleinformulier, Kopieformulier
from waakvlam.web.ontwerp.hulp import adres
from waakvlam.web.ontwerp.inlezen import zin_bij
from waakvlam.web.scherm import Kruimel, Scherm, toon
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.weigering import zet_fouten

Begin = Kleinformulier | Kopieformulier | Inleesformulier


def _moet_mogen(request: HttpRequest) -> Overzicht:
    gevonden = ontwerpen.overzicht(vrager(request))
    if gevonden is None or not gevonden.mag_maken:
        raise Http404
    return gevonden


def _kruimels(naam: str = "") -> tuple[Kruimel, ...]:
    begin = (Kruimel(_("Ontwerpen"), reverse("ontwerpen")),)
    if not naam:
        return (*begin, Kruimel(_("Nieuw ontwerp")))
    return (*begin, Kruimel(_("Nieuw ontwerp"), reverse("ontwerp-nieuw")), Kruimel(naam))


@require_safe
def nieuw(request: HttpRequest) -> HttpResponse:
    """Choose how to begin."""
    _moet_mogen(request)
    return toon(request, Beginkeuze(titel=_("Nieuw ontwerp"), kruimels=_kruimels(), smal=True))


@require_http_methods(["GET", "POST"])
def klein(request: HttpRequest) -> HttpResponse:
    """A first small approach from a few questions."""
    _moet_mogen(request)
    form = Kleinformulier(request.POST or None)
    if form.is_bound and form.is_valid():
        begin = form.begin(moet_lid(request).gemeentenaam)
        bestanden = pak_in(minimaal(begin))
        uit = _begin(request, form, BeginOntwerp(begin.code, begin.titel, "invoer", None, Tekst(bestanden)))
        if uit is not None:
            return uit
    titel = _("Begin klein")
    return _toon(request, form, KleinBegin(titel=titel, kruimels=_kruimels(titel), smal=True, form=form))


@require_http_methods(["GET", "POST"])
def kopie(request: HttpRequest) -> HttpResponse:
    """A draft that starts as another approach; ``?bron=`` chooses which."""
    gevonden = _moet_mogen(request)
    geldend = {v.hash: v for v in gevonden.versies}
    keuzes = [
        (h, _("%(titel)s, versie %(versie)s") % {"titel": ontwerpen.titel(h, v.naam), "versie": v.versie})
        for h, v in geldend.items()
    ]
    keuzes += [
        (
            o.ontwerp,
            _("%(titel)s, versie %(versie)s (ontwerp)") % {"titel": o.titel or o.aanpak, "versie": o.versie},
        )
        for o in gevonden.ontwerpen
    ]
    codes = {o.ontwerp: o.aanpak for o in gevonden.ontwerpen} | {h: v.naam for h, v in geldend.items()}
    form = Kopieformulier(request.POST or None, keuzes=keuzes, initial={"bron": request.GET.get("bron", "")})
    if form.is_bound and form.is_valid():
        g = form.cleaned_data
        code = codes[g["bron"]] if g["zelfde"] else code_van(g["titel"], list(codes.values()))
        uit = _begin(request, form, BeginOntwerp(code, g["titel"].strip(), g["hoe"], g["bron"]))
        if uit is not None:
            return uit
    titel = _("Begin met een andere aanpak")
    return _toon(request, form, KopieBegin(titel=titel, kruimels=_kruimels(titel), smal=True, form=form))


@require_http_methods(["GET", "POST"])
def invoer(request: HttpRequest) -> HttpResponse:
    """A draft from files: a zip of a folder, or one YAML file."""
    _moet_mogen(request)
    form = Inleesformulier(request.POST or None, request.FILES or None)
    if form.is_bound and form.is_valid():
        gegeven = form.cleaned_data["bestand"]
        try:
            bestanden = lees(gegeven.name, gegeven.read())
        except KanNiet as fout:
            form.add_error("bestand", zin_bij(fout.bezwaar))
        else:
            code = zegt(bestanden, "aanpak") or code_van(gegeven.name.rpartition(".")[0])
            titel = zegt(bestanden, "titel") or code
            pak = Tekst(pak_in(bestanden))
            uit = _begin(request, form, BeginOntwerp(code, titel, "invoer", None, pak))
            if uit is not None:
                return uit
    titel = _("Begin met bestanden")
    blad = Inlezen(
        titel=titel,
        kruimels=_kruimels(titel),
        smal=True,
        form=form,
        uitleg=_("Waakvlam leest de bestanden en begint er een ontwerp mee. Fouten lost u daarna op."),
        knop=_("Begin het ontwerp"),
    )
    return _toon(request, form, blad)


def _begin(request: HttpRequest, form: Begin, opdracht: BeginOntwerp) -> HttpResponse | None:
    """Begin the draft and go to it, or put what is wrong in the form."""
    uit = voer_uit(request, opdracht, opdracht_id=form.cleaned_data["opdracht_id"])
    if isinstance(uit, Aanvaard):
        messages.success(request, _("Het ontwerp is begonnen."))
        return HttpResponseRedirect(adres(uit.id))
    assert isinstance(uit, Geweigerd)
    zet_fouten(form, uit, {"bestanden": "bestand"})
    return None


def _toon(
    request: HttpRequest, form: Kleinformulier | Kopieformulier | Inleesformulier, blad: Scherm
) -> HttpResponse:

    fout = bool(form.errors)
    return toon(request, replace(blad, fout=fout), 422 if fout else 200)
