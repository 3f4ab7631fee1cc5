"""Asking the network to look out for something, and answering whether one saw it."""

import uuid
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen import buurten
from waakvlam.application.vragen import gericht as vragen
from waakvlam.application.vragen.buurten import Buurtkeuze
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.aanpak.woorden.basis import duur
from waakvlam.core.gericht.opdrachten import AntwoordGericht
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.gericht.context import Een, Nieuw, Opletten
from waakvlam.web.gericht.formulier import Besluitformulier, Gerichtformulier
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.weigering import zet_fouten

NIET_VOUWEN = 6
"""As many neighbourhoods as this are shown without folding."""
_VELDEN = {"rollen": "wie", "gremia": "wie", "rol": "wie"}


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show requests put to the visitor, and those they follow."""
    wie = vrager(request)
    regels = vragen.lijst(wie)
    return toon(
        request,
        Opletten(
            titel=_("Gericht opletten"),
            kruimels=(Kruimel(_("Signalen"), reverse("signalen")), Kruimel(_("Gericht opletten"))),
            aan_mij=tuple(r for r in regels if r.gevraagd),
            gevolgd=tuple(r for r in regels if r.volgt),
            mag_vragen=bool(vragen.wegen(wie)),
        ),
    )


def _aan_wie(wie: Vrager) -> tuple[tuple[str, Any], ...]:
    """Whom to ask in groups: sittings first, then the roles of each circle."""
    overleggen, kringen = vragen.aan_wie(wie)
    groepen = [(naam or _("Andere rollen"), rollen) for naam, rollen in kringen]
    return ((_("Overleggen"), overleggen), *groepen) if overleggen else tuple(groepen)


def in_groepen(er: tuple[Buurtkeuze, ...]) -> tuple[tuple[str, Any], ...]:
    """Neighbourhoods, which come by district, in groups; few of them just one after the other."""
    if len(er) <= NIET_VOUWEN:
        return tuple((b.code, b.naam) for b in er)
    return tuple(
        (wijk or _("Zonder wijk"), tuple((b.code, b.naam) for b in groep))
        for wijk, groep in groupby(er, key=lambda b: b.wijk)
    )


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Show the form; ask the network, or show the form again with what was typed."""
    wie = vrager(request)
    wegen = vragen.wegen(wie)
    form = None
    if wegen:
        k = wie.kijker
        form = Gerichtformulier(
            request.POST if request.method == "POST" else None,
            wie=_aan_wie(wie),
            themas=tuple(vragen.themas(wie).items()),
            buurten=in_groepen(buurten.buurten(k.gemeente, wie.nu)),
            initial={
                "thema": request.GET.get("thema", ""),
                "buurten": [b for b in (request.GET.get("buurt", ""),) if b],
            },
        )
    if form is not None and form.is_bound and form.is_valid():
        uit = voer_uit(request, form.opdracht(), opdracht_id=form.cleaned_data["opdracht_id"])
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Uw verzoek is verstuurd. De antwoorden staan hier."))
            return HttpResponseRedirect(reverse("opletten-een", args=[uit.id]))
        assert isinstance(uit, Geweigerd)
        zet_fouten(form, uit, _VELDEN)
    titel = _("Vraag het netwerk om op te letten")
    hoogstens = next((weg.gericht.hoogstens for weg in wegen if weg.gericht and weg.gericht.hoogstens), "")
    fout = bool(form and form.errors)
    return toon(
        request,
        Nieuw(
            titel=titel,
            kruimels=(Kruimel(_("Gericht opletten"), reverse("opletten")), Kruimel(titel)),
            smal=True,
            fout=fout,
            form=form,
            hoogstens=duur(hoogstens, _) if hoogstens else "",
            wie_wel=() if wegen else vragen.wie_mogen(wie),
        ),
        status=422 if fout else 200,
    )


def _blad(request: HttpRequest, gericht: str, form: Besluitformulier | None = None) -> HttpResponse:
    blad = vragen.gericht(vrager(request), gericht)
    if blad is None:
        raise Http404
    mag = blad.volgt and not blad.gestopt
    titel = _("Verzoek om op te letten")
    if blad.thema:
        titel = _("Gericht opletten: %(thema)s") % {"thema": blad.thema.lower()}
    fout = bool(form and form.errors)
    return toon(
        request,
        Een(
            titel=titel,
            kruimels=(Kruimel(_("Gericht opletten"), reverse("opletten")), Kruimel(titel)),
            smal=True,
            fout=fout,
            klaar="" if fout else "opletten-nieuw",
            blad=blad,
            opdracht_id=uuid.uuid4().hex,
            besluit=(form or Besluitformulier()) if mag else None,
        ),
        status=422 if fout else 200,
    )


@require_safe
def een(request: HttpRequest, gericht: str) -> HttpResponse:
    """Show one request."""
    return _blad(request, gericht)


@require_POST
def antwoord(request: HttpRequest, gericht: str) -> HttpResponse:
    """Take an answer in one tap. Who saw it reports what they saw; only that report counts as an answer."""
    if vragen.gericht(vrager(request), gericht) is None:
        raise Http404
    if request.POST.get("antwoord") == "gezien":
        return HttpResponseRedirect(f"{reverse('signaal-nieuw')}?opletten={gericht}")
    uit = voer_uit(
        request,
        AntwoordGericht(request.POST.get("antwoord", "")),
        opdracht_id=request.POST.get("opdracht_id", ""),
        stroom=f"gericht/{gericht}",
    )
    if isinstance(uit, Aanvaard):
        messages.success(request, _("Dank u. Ook dat u niets zag, helpt."))
    else:
        messages.error(request, _("Dit verzoek is voorbij. Zag u toch iets? Doe dan een melding."))
    return HttpResponseRedirect(reverse("opletten-een", args=[gericht]))


@require_POST
def besluit(request: HttpRequest, gericht: str) -> HttpResponse:
    """Go on for longer or stop, by a decision with a reason."""
    if vragen.gericht(vrager(request), gericht) is None:
        raise Http404
    form = Besluitformulier(request.POST)
    if form.is_valid():
        uit = voer_uit(
            request,
            form.opdracht(),
            opdracht_id=form.cleaned_data["opdracht_id"],
            stroom=f"gericht/{gericht}",
        )
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Uw besluit staat erbij."))
            return HttpResponseRedirect(reverse("opletten-een", args=[gericht]))
        assert isinstance(uit, Geweigerd)
        zet_fouten(form, uit)
    return _blad(request, gericht, form)
