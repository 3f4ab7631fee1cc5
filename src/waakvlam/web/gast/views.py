"""What a guest sees: a page that asks for the code, and the one thing behind it. No account, no menu."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waakvlam.application import gasten
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard
from waakvlam.application.poorten import Gastplek
from waakvlam.application.vragen.gast import Gastblad, gastblad
from waakvlam.web.gast.context import Code, Gast, Voorbij
from waakvlam.web.gast.formulier import Antwoordformulier, Codeformulier
from waakvlam.web.scherm import toon

SESSIE = "gast"
BEWAARD = "gast_bewaard"


def _niet() -> str:
    """The one sentence for all that can be wrong, so that nobody learns which it is."""
    return _("Deze link en code horen niet bij elkaar, of de uitnodiging is voorbij. Bel wie u uitnodigde.")


@login_not_required
@require_http_methods(["GET", "POST"])
def link(request: HttpRequest, token: str) -> HttpResponse:
    """Ask for the code. Opening the page looks nothing up: it is the same for every link there could be."""
    form = Codeformulier(request.POST or None)
    if form.is_bound and form.is_valid():
        plek = gasten.laat_binnen(token, form.cleaned_data["code"])
        if plek is not None:
            _onthoud(request, plek)
            return HttpResponseRedirect(reverse("gast"))
        form.add_error("code", _niet())
    status = 422 if form.errors else 200
    titel = _("Er staat iets voor u klaar")
    antwoord = toon(request, Code(titel=titel, smal=True, fout=bool(form.errors), form=form), status=status)
    antwoord["X-Robots-Tag"] = "noindex"
    return antwoord


@login_not_required
@require_http_methods(["GET", "POST"])
def blad(request: HttpRequest) -> HttpResponse:
    """Show the one thing, and take the answer."""
    plek = _plek(request)
    gevonden = gastblad(plek, omgeving().klok.nu()) if plek else None
    if plek is None or gevonden is None:
        request.session.pop(SESSIE, None)
        return toon(request, Voorbij(titel=_("Hier is niets meer voor u"), smal=True), status=404)
    form = Antwoordformulier(request.POST or None, waarvoor=gevonden.waarvoor) if gevonden.mag else None
    if form is not None and form.is_bound and form.is_valid():
        uit = gasten.antwoord(
            plek, form.cleaned_data["opdracht_id"], form.keuze, form.cleaned_data["tekst"].strip()
        )
        if isinstance(uit, Aanvaard):
            request.session[BEWAARD] = True
            return HttpResponseRedirect(reverse("gast"))
        form.add_error(None, _("Uw antwoord is niet bewaard. Bel wie u uitnodigde."))
    return _toon(request, gevonden, form, plek)


def _toon(
    request: HttpRequest, gevonden: Gastblad, form: Antwoordformulier | None, plek: Gastplek
) -> HttpResponse:
    fout = form is not None and bool(form.errors)
    titels = {
        "overleg": _("U bent gevraagd voor een overleg"),
        "vraag": _("Er is een vraag aan u"),
        "bevestiging": _("Wilt u dit bevestigen?"),
    }
    return toon(
        request,
        Gast(
            titel=titels[gevonden.waarvoor],
            smal=True,
            fout=fout,
            blad=gevonden,
            form=form,
            gemeente=omgeving().gastplekken.gemeentenaam(plek.gemeente),
            bewaard=bool(request.session.pop(BEWAARD, False)),
        ),
        status=422 if fout else 200,
    )


def _onthoud(request: HttpRequest, plek: Gastplek) -> None:
    """Keep where this visitor may look, for one visit; a session somebody knew before does not do."""
    request.session.cycle_key()
    einde = omgeving().klok.nu() + omgeving().gastgrenzen.bezoek
    request.session[SESSIE] = [plek.gemeente, plek.casus, plek.gast, einde.timestamp()]


def _plek(request: HttpRequest) -> Gastplek | None:
    """Where this visitor may look now; None when they did not come through a link, or came too long ago."""
    bewaard: Any = request.session.get(SESSIE)
    if not bewaard or omgeving().klok.nu().timestamp() >= bewaard[3]:
        return None
    return Gastplek(*bewaard[:3])
