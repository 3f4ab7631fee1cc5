"""Judging the pieces of a case for a request: per piece give, give in part, or leave out with a ground."""

import uuid
from collections.abc import Mapping
from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.verzoeken.stukken import (
    GEEF,
    LAK,
    WEG,
    Keuze,
    Stuk,
    besluiten,
    lever,
    pak_in,
    voorstel,
)
from waakvlam.application.vragen.verzoekstukken import Stukkenblad, stukkenblad
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.verzoek.opdrachten import LeverAan
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.formulier import Fout
from waakvlam.web.scherm import toon
from waakvlam.web.verzoeken.context import Stukken, Stukrij
from waakvlam.web.verzoeken.hulp import adres, kruimels, titel_van, vind
from waakvlam.web.verzoeken.woorden import GAAT_OVER
from waakvlam.web.weigering import redenen_van

LANGST = 20_000


@require_http_methods(["GET", "POST"])
def stukken(request: HttpRequest, verzoek: str, casus: str) -> HttpResponse:
    """Show every piece with what is proposed; deliver what was decided."""
    bij = vind(request, verzoek, behandelt=False)
    blad = stukkenblad(vrager(request), verzoek, casus, _)
    if blad is None:
        raise Http404
    keuzes = {stuk.id: voorstel(stuk) for stuk in blad.stukken}
    fouten: dict[str, str] = {}
    if request.method == "POST":
        keuzes, fouten = lees(blad, request.POST)
        if not fouten:
            uit = _lever(request, blad, keuzes)
            if isinstance(uit, HttpResponse):
                return uit
            fouten = {"": uit}
    rijen = tuple(_rij(stuk, keuzes[stuk.id], fouten.get(stuk.id, "")) for stuk in blad.stukken)
    titel = _("Welke stukken gaan mee?")
    return toon(
        request,
        Stukken(
            titel=titel,
            kruimels=kruimels(verzoek, titel_van(bij), titel),
            fout=bool(fouten),
            codenaam=blad.codenaam,
            naam=bij.naam,
            woo=blad.soort == "woo",
            eerder=blad.eerder,
            kringen=blad.kringen,
            rijen=tuple(rij for rij in rijen if not _kort(rij)),
            kort=tuple(rij for rij in rijen if _kort(rij)),
            gronden=blad.gronden,
            fouten=tuple(Fout(tekst, f"stuk-{id_}" if id_ else "") for id_, tekst in fouten.items()),
            opdracht_id=str(uuid.uuid4()),
            geef=sum(1 for k in keuzes.values() if k.doe == GEEF),
            lak=sum(1 for k in keuzes.values() if k.doe == LAK),
            weg=sum(1 for k in keuzes.values() if k.doe == WEG),
        ),
        422 if fouten else 200,
    )


def lees(blad: Stukkenblad, post: Mapping[str, str]) -> tuple[dict[str, Keuze], dict[str, str]]:
    """Return what was decided per piece, and per piece what is wrong; what was typed is kept either way."""
    gronden = {g.code for g in blad.gronden}
    keuzes: dict[str, Keuze] = {}
    fouten: dict[str, str] = {}
    for stuk in blad.stukken:
        veld = {
            deel: post.get(f"{deel}-{stuk.id}", "").strip() for deel in ("doe", "grond", "reden", "tekst")
        }
        tekst = veld["tekst"].replace("\r\n", "\n")
        keuze = Keuze(veld["doe"], veld["grond"], veld["reden"], tekst if veld["doe"] == LAK else "")
        gekozen = keuze.doe in (GEEF, LAK, WEG)
        grond = veld["grond"] or stuk.grond
        keuzes[stuk.id] = keuze if gekozen else Keuze(stuk.doe, grond, veld["reden"], tekst)
        if fout := _fout(stuk, keuze, gronden):
            fouten[stuk.id] = fout
    return keuzes, fouten


def _fout(stuk: Stuk, keuze: Keuze, gronden: set[str]) -> str:
    """Return what is wrong with a decision; empty when nothing is."""
    if keuze.doe not in (GEEF, LAK, WEG):
        return _("Kijk dit stuk na en kies wat ermee gebeurt.")
    if keuze.doe in (LAK, WEG) and keuze.grond not in gronden:
        return _("Kies waarom dit stuk niet heel meegaat.")
    if keuze.doe == LAK and not keuze.tekst and stuk.tekst:
        return _("Vul in hoe de tekst meegaat, of kies dat het stuk niet meegaat.")
    if max(len(keuze.tekst), len(keuze.reden)) > LANGST:
        return _("Deze tekst is te lang.")
    if stuk.doe == WEG and keuze.doe != WEG and not keuze.reden:
        return _("Het voorstel was: niet meegeven. Schrijf waarom dit stuk toch meegaat.")
    if stuk.doe == LAK and keuze.doe == GEEF and not keuze.reden:
        return _("Hier staan anderen in. Schrijf waarom het stuk toch heel meegaat.")
    return ""


def _lever(request: HttpRequest, blad: Stukkenblad, keuzes: Mapping[str, Keuze]) -> HttpResponse | str:
    """Deliver, and go back; or return what was refused, in a sentence."""
    geleverd = lever(blad.stukken, keuzes)
    uit = voer_uit(
        request,
        LeverAan(blad.casus, Tekst(pak_in(geleverd)), besluiten(geleverd)),
        opdracht_id=request.POST.get("opdracht_id", ""),
        stroom=f"verzoek/{blad.verzoek}",
    )
    if isinstance(uit, Aanvaard):
        messages.success(request, _("De stukken zijn aangeleverd. Wie het verzoek behandelt, ziet ze nu."))
        return HttpResponseRedirect(adres(blad.verzoek))
    redenen = redenen_van(uit) if isinstance(uit, Geweigerd) else ()
    return " ".join(f"{zin.tekst} {zin.nu}" for zin in redenen) or _("Iemand anders was u net voor.")


def _kort(rij: Stukrij) -> bool:
    """Whether a line says only that something of its kind happened, and goes out whole."""
    return not rij.stuk.tekst and rij.doe == GEEF and not rij.fout


def _rij(stuk: Stuk, keuze: Keuze, fout: str) -> Stukrij:
    return Stukrij(
        stuk,
        datetime.fromisoformat(stuk.op),
        str(GAAT_OVER.get(stuk.gaat_over, "")),
        keuze.doe,
        keuze.grond or stuk.grond,
        keuze.reden,
        keuze.tekst or stuk.gelakt,
        fout,
    )
