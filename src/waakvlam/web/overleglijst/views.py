"""The lists of meetings: which there are, one of them, and the case that is on."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from waakvlam.application.live import BIJEENKOMSTEN
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Uitkomst, Verouderd
from waakvlam.application.uitleg import NU, TEKSTEN
from waakvlam.application.vragen import overleglijst as vraag
from waakvlam.core.bijeenkomst.opdrachten import GaNaarCasus
from waakvlam.core.toegang.beleid import IEDEREEN
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.blad.delen import opsomming
from waakvlam.web.casus.hulp import deel_id, moet, nieuw_id
from waakvlam.web.casus.weigering import WeigerBlad, weigerblad
from waakvlam.web.cijfer.voortgang import ambitieblok
from waakvlam.web.live import ALLES, over
from waakvlam.web.overleglijst.context import Lijst, Overzicht, Vak
from waakvlam.web.overleglijst.formulier import Puntformulier
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.toegang.lid import moet_lid

LATER = frozenset({"product-ontbreekt", "keten-ontbreekt"})
"""What lacks to round a case off, but not to have discussed it."""


@require_safe
def overzicht(request: HttpRequest) -> HttpResponse:
    """Show the bodies with a list."""
    return toon(
        request,
        Overzicht(
            titel=_("Overleglijst"),
            regels=vraag.overzicht(vrager(request)),
            live=(over(ALLES), over(BIJEENKOMSTEN)),
        ),
    )


def adres(aanpak: str, gremium: str, casus: str = "") -> str:
    """Return the address of a list, at a case."""
    basis = reverse("overleglijst-een", args=[aanpak, gremium])
    return f"{basis}?casus={casus}#aan-de-beurt" if casus else basis


@require_safe
def lijst(request: HttpRequest, aanpak: str, gremium: str) -> HttpResponse:
    """Show a list with the case that is on."""
    blad = moet(vraag.overleglijst(vrager(request), aanpak, gremium, request.GET.get("casus", "")))
    return _toon(request, blad, Puntformulier(rij=blad.hier, gremium=gremium))


def _toon(
    request: HttpRequest,
    blad: vraag.Overleglijst,
    form: Puntformulier,
    weigering: WeigerBlad | None = None,
    later: bool = False,
) -> HttpResponse:
    fout = bool(form.errors) or weigering is not None
    return toon(
        request,
        Lijst(
            titel=blad.naam,
            kruimels=(Kruimel(_("Overleglijst"), reverse("overleglijst")), Kruimel(blad.naam)),
            fout=fout,
            live=(over(ALLES), over(BIJEENKOMSTEN)) if request.method == "GET" else (),
            lijst=blad,
            vakken=tuple(Vak(p, form.velden(p)) for p in (blad.hier.partners if blad.hier else ())),
            form=form,
            weigering=weigering,
            later=later,
            begin_id=nieuw_id(),
            er=opsomming(rol.naam for rol in blad.aanwezig if rol.er),
            ieder=blad.gepland // len(blad.rijen) if blad.gepland and blad.rijen else 0,
            ambities=ambitieblok(blad.ambities),
        ),
        status=422 if fout else 200,
    )


@require_POST
def punt(request: HttpRequest, aanpak: str, gremium: str, casus: str) -> HttpResponse:
    """Record what partners do in a case; with *klaar* also that it was discussed, and go on to the next."""
    blad = moet(vraag.overleglijst(vrager(request), aanpak, gremium, casus))
    if blad.hier is None or blad.hier.casus != casus:
        raise Http404
    form = Puntformulier(request.POST, rij=blad.hier, gremium=gremium)
    doe = request.POST.get("doe", "volgende")
    if not form.is_valid():
        return _toon(request, blad, form)
    eigen = form.cleaned_data["opdracht_id"]
    for zegt in form.gezegd():
        delen = (zegt.rol, zegt.keus, str(zegt.tekst), str(zegt.uiterlijk))
        if nee := _doe(request, casus, zegt, deel_id(eigen, *delen)):
            return _geweigerd(request, blad, form, nee)
    if doe == "bewaar" or not blad.bijeenkomst:
        return HttpResponseRedirect(adres(aanpak, gremium, casus))
    aanwezig = tuple(rol.code for rol in blad.aanwezig if rol.er)
    klaar = form.besproken(blad.bijeenkomst, aanwezig, doe != "later")
    delen = ("klaar", doe, str(klaar.tekst), str(klaar.afwijken))
    if nee := _doe(request, casus, klaar, deel_id(eigen, *delen)):
        return _geweigerd(request, blad, form, nee)
    if blad.hierna:
        ga_naar(request, blad.bijeenkomst, blad.hierna, deel_id(eigen, "ga", blad.hierna))
    return HttpResponseRedirect(adres(aanpak, gremium, blad.hierna))


def ga_naar(request: HttpRequest, bijeenkomst: str, casus: str, opdracht_id: str) -> None:
    """Let the time of a case begin. It is a help for the chair: a refusal changes nothing else."""
    voer_uit(request, GaNaarCasus(casus), opdracht_id=opdracht_id, stroom=f"bijeenkomst/{bijeenkomst}")


def _doe(request: HttpRequest, casus: str, inhoud: Any, opdracht_id: str) -> Uitkomst | None:
    """Carry it out; return why not, or None. What was agreed is for everyone in the case."""
    uit = voer_uit(request, inhoud, opdracht_id=opdracht_id, stroom=f"casus/{casus}", kring=IEDEREEN)
    if isinstance(uit, Geweigerd) and any(r.veld == "casus" for r in uit.weigering.redenen):
        raise Http404
    return None if isinstance(uit, Aanvaard) else uit


def _geweigerd(
    request: HttpRequest, blad: vraag.Overleglijst, form: Puntformulier, uit: Uitkomst
) -> HttpResponse:
    """Show the page again with everything that was typed, and why it cannot be."""
    if isinstance(uit, Verouderd):
        form.add_error(None, f"{_(TEKSTEN['verouderd'])} {_(NU['verouderd'])}")
        return _toon(request, blad, form)
    assert isinstance(uit, Geweigerd) and blad.hier is not None
    form.namen_gevonden = "naam-in-tekst" in uit.weigering.codes
    titel = _("%(casus)s kan zo nog niet") % {"casus": blad.hier.codenaam}
    reden = weigerblad(moet_lid(request).gemeente, blad.hier.casus, uit, titel, {"afwijken": "id_afwijken"})
    vers = vraag.overleglijst(vrager(request), blad.aanpak, blad.gremium, blad.hier.casus) or blad
    return _toon(request, vers, form, reden, later=not LATER.isdisjoint(uit.weigering.codes))
