"""Reading neighbourhoods from a file in the browser: choose it, look at what changes, adopt."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waakvlam.application import buurten as app
from waakvlam.application.buurtteksten import Klacht, klacht
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.core.buurt import Buurt, Verschil
from waakvlam.web.brug import vrager
from waakvlam.web.buurt.context import Groep, Inlezen, Kaart, Regel, Voorstelblad
from waakvlam.web.buurt.formulier import Inleesformulier, Vaststelformulier
from waakvlam.web.buurt.kaart import Vak, kaart
from waakvlam.web.scherm import Kruimel, toon


def _wie(request: HttpRequest) -> Vrager:
    """Who asks, who must be the functional administrator; for anyone else the page is not there."""
    wie = vrager(request)
    if not app.mag(wie):
        raise Http404
    return wie


def _kruimels(*verder: str) -> tuple[Kruimel, ...]:
    return (Kruimel(_("Buurten"), reverse("buurten")), *(Kruimel(tekst) for tekst in verder))


@require_http_methods(["GET", "POST"])
def inlezen(request: HttpRequest) -> HttpResponse:
    """Take a file; when it can be used go on to what it changes, else say everything that is wrong."""
    wie = _wie(request)
    form = Inleesformulier(request.POST or None, request.FILES or None)
    klachten: tuple[Klacht, ...] = ()
    if form.is_bound and form.is_valid():
        gegeven = form.cleaned_data["bestand"]
        nummer, gelezen = app.lees_in(wie.kijker.gemeente, gegeven.read(), gegeven.name, app.wie_is(wie))
        if nummer:
            omgerekend = "?rd=1" if gelezen.omgerekend else ""
            return HttpResponseRedirect(reverse("buurten-voorstel", args=[nummer]) + omgerekend)
        klachten = tuple(klacht(b, _) for b in gelezen.bezwaren)
        form.add_error("bestand", _("Met dit bestand kan het niet. Onder het formulier staat waarom."))
    titel = _("Buurten inlezen")
    blad = Inlezen(
        titel=titel,
        kruimels=_kruimels(titel),
        smal=True,
        fout=bool(form.errors),
        form=form,
        klachten=klachten,
    )
    return toon(request, blad, 422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def voorstel(request: HttpRequest, nummer: int) -> HttpResponse:
    """Show what a prepared division changes; adopt it."""
    wie = _wie(request)
    v = app.voorstel(wie.kijker.gemeente, nummer, wie.nu)
    if v is None:
        raise Http404
    form = Vaststelformulier(request.POST or None)
    if form.is_bound and form.is_valid():
        if not app.stel_vast(wie.kijker.gemeente, nummer, form.moment(), app.wie_is(wie)):
            raise Http404
        messages.success(request, _("De buurten zijn vastgesteld."))
        return HttpResponseRedirect(reverse("buurten"))
    titel = _("Kloppen deze buurten?")
    blad = Voorstelblad(
        titel=titel,
        kruimels=_kruimels(titel),
        fout=bool(form.errors),
        nummer=nummer,
        bron=v.blad.bron,
        aantal=len(v.indeling.buurten),
        gelijk=v.verschil.gelijk,
        eerste=v.eerste,
        omgerekend=request.GET.get("rd") == "1",
        niets=v.verschil.leeg and not v.eerste,
        groepen=_groepen(v),
        kaart=_kaart(v),
        form=form,
    )
    return toon(request, blad, 422 if form.errors else 200)


@require_POST
def weg(request: HttpRequest, nummer: int) -> HttpResponse:
    """Throw a prepared division away."""
    wie = _wie(request)
    if not app.gooi_weg(wie.kijker.gemeente, nummer):
        raise Http404
    messages.success(request, _("Er is niets veranderd."))
    return HttpResponseRedirect(reverse("buurten"))


def _groepen(v: app.Voorstel) -> tuple[Groep, ...]:
    """What changes, in words; the first time simply everything."""

    def regels(buurten: tuple[Buurt, ...]) -> tuple[Regel, ...]:
        return tuple(Regel(b.code, b.naam, b.wijk) for b in buurten)

    if v.eerste:
        return (Groep(_("Deze buurten komen erin"), regels(v.indeling.buurten)),)
    groepen = (
        Groep(_("Erbij"), regels(v.verschil.erbij)),
        Groep(_("Weg"), regels(v.verschil.weg)),
        Groep(_("Andere naam of wijk"), tuple(_anders(o, n) for o, n in v.verschil.anders)),
        Groep(_("Andere grens"), regels(v.verschil.grens)),
    )
    return tuple(groep for groep in groepen if groep.regels)


def _anders(oud: Buurt, nieuw: Buurt) -> Regel:
    was = f"{oud.naam} ({oud.wijk})" if oud.naam == nieuw.naam else oud.naam
    naam = f"{nieuw.naam} ({nieuw.wijk})" if oud.naam == nieuw.naam else nieuw.naam
    return Regel(nieuw.code, naam, _("was: %(naam)s") % {"naam": was})


def _kaart(v: app.Voorstel) -> Kaart:
    """The new neighbourhoods, with a sign in those that change."""
    titel = _("Kaart van de nieuwe buurten")
    if v.eerste:
        vakken = {b.code: Vak(b.naam) for b in v.indeling.buurten}
    else:
        vakken = {b.code: _vak(b, v.verschil) for b in v.indeling.buurten}
    uitleg = _("Wat er verandert, staat ook in de lijst.")
    getekend = kaart(v.indeling, vakken, "voorstel", titel, uitleg)
    return Kaart(titel, mark_safe(getekend))  # noqa: S308 - ``kaart`` escapes every name


def _vak(buurt: Buurt, verschil: Verschil) -> Vak:
    if buurt in verschil.erbij:
        return Vak(_("%(naam)s: nieuw") % {"naam": buurt.naam}, "+", 3)
    anders = any(nieuw == buurt for _oud, nieuw in verschil.anders)
    if anders and buurt in verschil.grens:
        return Vak(_("%(naam)s: andere naam of wijk, en andere grens") % {"naam": buurt.naam}, "*#", 2)
    if anders:
        return Vak(_("%(naam)s: andere naam of wijk") % {"naam": buurt.naam}, "*", 1)
    if buurt in verschil.grens:
        return Vak(_("%(naam)s: andere grens") % {"naam": buurt.naam}, "#", 1)
    return Vak(buurt.naam)
