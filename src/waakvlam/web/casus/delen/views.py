"""Sharing with another circle, and stopping it."""

from datetime import datetime, time, timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waakvlam.application.delen.stukken import Deelblad, deelblad
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Uitkomst
from waakvlam.core.casus.deelopdrachten import DeelStukken, TrekDelingIn
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.tijd import ZONE
from waakvlam.web.brug import vrager
from waakvlam.web.casus.delen.context import DeelPagina
from waakvlam.web.casus.delen.formulier import Deelformulier
from waakvlam.web.casus.hulp import kruimels, moet
from waakvlam.web.casus.weigering import weigerblad
from waakvlam.web.casus.wieziet.views import doe, meld
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid

VELDEN = ("nrs", "naar", "doel", "gremium", "grond", "noodzaak", "tot", "ingelicht", "uitstel")
DOELEN = {veld: f"id_{veld}" for veld in VELDEN} | {"nrs": "stukken", "naar": "id_naar_0"}


@require_http_methods(["GET", "POST"])
def delen(request: HttpRequest, casus: str) -> HttpResponse:
    """Show what was shared and what can be, and share it."""
    blad = moet(deelblad(vrager(request), casus, _))
    if request.method != "POST":
        return _toon(request, blad, Deelformulier(blad=blad))
    form = Deelformulier(request.POST, blad=blad)
    if not form.is_valid():
        return _toon(request, blad, form)
    g = form.cleaned_data
    inhoud = DeelStukken(
        tuple(g["nrs"]),
        g["naar"],
        g["grond"],
        g["doel"],
        Tekst(g["noodzaak"]),
        datetime.combine(g["tot"] + timedelta(days=1), time.min, ZONE),
        g["gremium"] or None,
        g["ingelicht"],
        Tekst(g["uitstel"]) if g["uitstel"] else None,
    )
    uit = doe(request, casus, inhoud, g["opdracht_id"])
    if isinstance(uit, Aanvaard):
        messages.success(request, _("Gedeeld. De andere kring leest het nu, tot de dag die u koos."))
        return HttpResponseRedirect(reverse("casus-delen", args=[casus]))
    return _toon(request, blad, form, uit)


def _toon(
    request: HttpRequest, blad: Deelblad, form: Deelformulier, uit: Uitkomst | None = None
) -> HttpResponse:
    weigering = (
        weigerblad(moet_lid(request).gemeente, blad.casus, uit, _("Dit kunt u zo niet delen"), DOELEN)
        if isinstance(uit, Geweigerd)
        else None
    )
    fout = bool(form.errors) or weigering is not None
    titel = _("Deel met een andere kring")
    return toon(
        request,
        DeelPagina(
            titel=titel,
            kruimels=kruimels(blad.codenaam, blad.casus, titel),
            fout=fout,
            blad=blad,
            form=form,
            gekozen=frozenset(request.POST.getlist("nrs")),
            kan=bool(blad.stukken) and any(not wie for _code, _naam, wie in blad.naar),
            weigering=weigering,
        ),
        status=422 if fout else 200,
    )


@require_POST
def stop(request: HttpRequest, casus: str) -> HttpResponse:
    """Stop sharing."""
    reden = request.POST.get("reden", "").strip()
    inhoud = TrekDelingIn(request.POST.get("deling", ""), Tekst(reden) if reden else None)
    uit = doe(request, casus, inhoud, request.POST.get("opdracht_id", ""))
    meld(request, uit, _("Het delen is gestopt."))
    return HttpResponseRedirect(reverse("casus-delen", args=[casus]))
