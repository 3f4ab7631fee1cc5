"""The page on who sees a case, and what is done from there."""

from datetime import datetime, time, timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waakvlam.application.delen.wieziet import Voorproef, WieZiet, voorproef, wie_ziet
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Uitkomst, Verouderd
from waakvlam.application.uitleg import NU, TEKSTEN
from waakvlam.core.casus import toegangsopdrachten as o
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.tijd import ZONE
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import adres, kruimels, moet
from waakvlam.web.casus.weigering import WeigerBlad, weigerblad
from waakvlam.web.casus.wieziet.context import NakijkPagina, UitPagina, WieZietPagina
from waakvlam.web.casus.wieziet.formulier import Nakijkformulier, Toelaatformulier, Uitformulier
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.weigering import redenen_van

DOELEN = {veld: f"id_{veld}" for veld in ("wie", "rol", "reden", "tot", "tekst")}


def doe(request: HttpRequest, casus: str, inhoud: Any, opdracht_id: str) -> Uitkomst:
    """Carry it out in the case; a case that is not there for the visitor is a 404."""
    uit = voer_uit(request, inhoud, opdracht_id=opdracht_id, stroom=f"casus/{casus}")
    if isinstance(uit, Geweigerd) and any(r.veld == "casus" for r in uit.weigering.redenen):
        raise Http404
    return uit


def weiger(request: HttpRequest, casus: str, uit: Uitkomst | None, titel: str) -> WeigerBlad | None:
    """The refusal for the page, when it was refused."""
    if not isinstance(uit, Geweigerd):
        return None
    return weigerblad(moet_lid(request).gemeente, casus, uit, titel, DOELEN)


def meld(request: HttpRequest, uit: Uitkomst, gelukt: str) -> None:
    """Say on the next page what happened, or why it did not."""
    if isinstance(uit, Aanvaard):
        messages.success(request, gelukt)
    elif isinstance(uit, Verouderd):
        messages.warning(request, f"{_(TEKSTEN['verouderd'])} {_(NU['verouderd'])}")
    else:
        for zin in redenen_van(uit):
            messages.error(request, f"{zin.tekst} {zin.nu}".strip())


@require_http_methods(["GET", "POST"])
def pagina(request: HttpRequest, casus: str) -> HttpResponse:
    """Show who sees the case; with POST first show what someone would see, then let them in."""
    blad = moet(wie_ziet(vrager(request), casus, _))
    if request.method != "POST":
        return _toon(request, blad, Toelaatformulier(kandidaten=blad.kandidaten))
    form = Toelaatformulier(request.POST, kandidaten=blad.kandidaten)
    if not form.is_valid():
        return _toon(request, blad, form)
    account, rol = form.gekozen()
    proef = voorproef(vrager(request), casus, account, rol)
    if form.cleaned_data["gezien"] != form.cleaned_data["wie"]:
        data = request.POST.copy()
        data["gezien"] = form.cleaned_data["wie"]
        weer = Toelaatformulier(data, kandidaten=blad.kandidaten)
        weer.is_valid()
        return _toon(request, blad, weer, proef)
    dag = form.cleaned_data["tot"]
    tot = datetime.combine(dag + timedelta(days=1), time.min, ZONE) if dag else None
    inhoud = o.GeefToegang(account, rol, Tekst(form.cleaned_data["reden"]), tot)
    uit = doe(request, casus, inhoud, form.cleaned_data["opdracht_id"])
    if isinstance(uit, Aanvaard):
        naam = proef.naam if proef else ""
        messages.success(request, _("%(naam)s ziet deze casus nu.") % {"naam": naam})
        return HttpResponseRedirect(reverse("casus-wie-ziet", args=[casus]))
    return _toon(request, blad, form, proef, uit)


def _toon(
    request: HttpRequest,
    blad: WieZiet,
    form: Toelaatformulier,
    proef: Voorproef | None = None,
    uit: Uitkomst | None = None,
) -> HttpResponse:
    titel = _("Wie ziet deze casus, en waarom?")
    weigering = weiger(request, blad.casus, uit, _("Dit kan zo niet"))
    fout = bool(form.errors) or weigering is not None
    return toon(
        request,
        WieZietPagina(
            titel=titel,
            kruimels=kruimels(blad.codenaam, blad.casus, _("Wie ziet dit?")),
            fout=fout,
            blad=blad,
            form=form,
            voorproef=proef,
            weigering=weigering,
        ),
        status=422 if fout else 200,
    )


@require_http_methods(["GET", "POST"])
def eruit(request: HttpRequest, casus: str, account: str) -> HttpResponse:
    """Take someone, or oneself, out of the case."""
    blad = moet(wie_ziet(vrager(request), casus, _))
    mens = next((m for m in blad.mensen if m.account == account and m.mag_eruit), None)
    lid = moet_lid(request)
    if mens is None and account != lid.account:
        raise Http404
    form = Uitformulier(request.POST or None)
    uit: Uitkomst | None = None
    if request.method == "POST" and form.is_valid():
        reden = form.cleaned_data["reden"]
        inhoud = o.TrekToegangIn(account, Tekst(reden) if reden else None)
        uit = doe(request, casus, inhoud, form.cleaned_data["opdracht_id"])
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Dat is gedaan. Deze persoon ziet de casus niet meer."))
            ikzelf = account == lid.account
            return HttpResponseRedirect(
                reverse("casussen") if ikzelf else reverse("casus-wie-ziet", args=[casus])
            )
    weigering = weiger(request, casus, uit, _("Dit kan zo niet"))
    fout = bool(form.errors) or weigering is not None
    titel = _("Haal iemand uit deze casus")
    return toon(
        request,
        UitPagina(
            titel=titel, kruimels=kruimels(blad.codenaam, casus, titel), fout=fout, smal=True, casus=casus,
            naam=mens.naam if mens else lid.naam, ikzelf=account == lid.account, form=form,
            weigering=weigering,
        ),
        status=422 if fout else 200,
    )  # fmt: skip


@require_POST
def verberg(request: HttpRequest, casus: str) -> HttpResponse:
    """Hide that one's circle has a part, or show it again."""
    inhoud = o.VerbergKring(request.POST.get("kring", ""), request.POST.get("verborgen") == "ja")
    uit = doe(request, casus, inhoud, request.POST.get("opdracht_id", ""))
    meld(request, uit, _("Dat is vastgelegd. Alleen uw kring leest dit."))
    return HttpResponseRedirect(reverse("casus-wie-ziet", args=[casus]))


@require_POST
def stop_nood(request: HttpRequest, casus: str) -> HttpResponse:
    """Stop looking wider, before it ends by itself."""
    inhoud = o.StopNoodtoegang(request.POST.get("noodtoegang", ""))
    uit = doe(request, casus, inhoud, request.POST.get("opdracht_id", ""))
    meld(request, uit, _("Het breder kijken is gestopt."))
    er = wie_ziet(vrager(request), casus, _) is not None
    return HttpResponseRedirect(adres(casus) if er else reverse("casussen"))


@require_http_methods(["GET", "POST"])
def nakijken(request: HttpRequest, casus: str, nood: str) -> HttpResponse:
    """Look back on someone who looked wider."""
    blad = moet(wie_ziet(vrager(request), casus, _))
    gevonden = moet(next((n for n in blad.nood if n.id == nood), None))
    form = Nakijkformulier(request.POST or None)
    uit: Uitkomst | None = None
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        inhoud = o.BeoordeelNoodtoegang(nood, g["terecht"] == "ja", Tekst(g["tekst"]))
        uit = doe(request, casus, inhoud, g["opdracht_id"])
        if isinstance(uit, Aanvaard):
            messages.success(request, _("Nagekeken. Het staat in het verloop."))
            return HttpResponseRedirect(reverse("casus-wie-ziet", args=[casus]))
    weigering = weiger(request, casus, uit, _("Dit kan zo niet"))
    fout = bool(form.errors) or weigering is not None
    titel = _("Was breder kijken nodig?")
    return toon(
        request,
        NakijkPagina(
            titel=titel, kruimels=kruimels(blad.codenaam, casus, titel), fout=fout, smal=True, casus=casus,
            nood=gevonden, form=form, weigering=weigering,
        ),
        status=422 if fout else 200,
    )  # fmt: skip
