"""The inbox of signals, and doing the same thing with several."""

import uuid
from dataclasses import replace
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from waakvlam.application.opdracht import Uitkomst
from waakvlam.application.poorten.signaalbak import BAKKEN, Bakkeuze
from waakvlam.application.signalen.samen import HOOGSTENS, doe_samen
from waakvlam.application.vragen import signaallijst as vragen
from waakvlam.application.vragen.meldkeuzes import meldkeuzes
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.signaal.melden import KANALEN, SOORTEN
from waakvlam.core.signaal.opdrachten import PakOp
from waakvlam.core.signaal.toestand import FASEN
from waakvlam.core.signaal.vervolgopdrachten import LaatVervallen
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.scherm import toon
from waakvlam.web.signaal import woorden
from waakvlam.web.signaal.blad import woorden as bladwoorden
from waakvlam.web.signaal.context import Baktab, Filter, Rij, Signalen

FILTERS = ("thema", "buurt", "soort", "kanaal", "fase")


def _keuze(request: HttpRequest, behandelaar: bool) -> Bakkeuze:
    """What was chosen; anything that is none counts as no choice. ``?alle=1`` is the tray with all."""
    bak = request.GET.get("bak", "")
    if request.GET.get("alle") == "1":
        bak = "alles"
    if bak not in BAKKEN:
        bak = "open"
    velden = {veld: request.GET.get(veld, "")[:80] for veld in FILTERS}
    keuze = Bakkeuze(bak, gevaar=request.GET.get("gevaar") == "1", **velden)  # type: ignore[arg-type]
    return keuze if behandelaar else replace(keuze, bak="alles" if bak == "alles" else "open")


def _adres(keuze: Bakkeuze, **anders: str) -> str:
    """The address of the list with this choice."""
    velden = {"bak": keuze.bak, **{veld: getattr(keuze, veld) for veld in FILTERS}}
    velden |= {"gevaar": "1" if keuze.gevaar else "", **anders}
    return f"{reverse('signalen')}?{urlencode({naam: w for naam, w in velden.items() if w})}"


def _filters(request: HttpRequest, keuze: Bakkeuze) -> tuple[Filter, ...]:
    """The lists to narrow by, each with what was chosen."""
    er = meldkeuzes(vrager(request))
    themas = er.themas or tuple((code, str(naam)) for code, naam in woorden.THEMA.items())
    buurten = tuple((b.code, b.naam) for b in er.buurten)
    keuzes = (
        ("thema", _("Thema"), themas),
        ("buurt", _("Buurt"), (*buurten, ("buiten", _("Buiten de gemeente")), ("geen", _("Geen buurt")))),
        ("fase", _("Wat is bekend?"), tuple((code, bladwoorden.FASE[code][0]) for code in FASEN)),
        ("soort", _("Soort"), tuple((code, bladwoorden.SOORT[code]) for code in SOORTEN)),
        ("kanaal", _("Hoe het binnenkwam"), tuple((code, bladwoorden.KANAAL[code]) for code in KANALEN)),
    )
    return tuple(
        Filter(naam, kop, getattr(keuze, naam), tuple((code, str(tekst)) for code, tekst in opties))
        for naam, kop, opties in keuzes
    )


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show a page of the inbox: a tray, narrowed as was chosen. Who only reports sees their own."""
    wie = vrager(request)
    behandelaar = bool(wie.kijker.rollen & vragen.behandelaars(wie).keys())
    keuze = _keuze(request, behandelaar)
    na = request.GET.get("na", "")
    blad = vragen.signaalblad(wie, keuze, na)
    themas = woorden.themanamen(wie)
    rijen = tuple(
        Rij(
            r,
            reverse("signaal", args=[r.signaal]),
            str(woorden.STAND[r.stand]),
            themas.get(r.thema, r.thema),
            str(bladwoorden.FASE[r.fase][0]),
            behandelaar and (r.stand == "ontvangen" or r.fase == FASEN[0]),
        )
        for r in blad.regels
    )
    tabs = tuple(
        Baktab(
            str(woorden.BAK[bak]), _aantal(blad.aantallen.get(bak)), _adres(Bakkeuze(bak)), bak == keuze.bak
        )
        for bak in BAKKEN
        if behandelaar or bak in ("open", "alles")
    )
    smal = any(getattr(keuze, veld) for veld in FILTERS) or keuze.gevaar
    return toon(
        request,
        Signalen(
            titel=_("Signalen"),
            rijen=rijen,
            tabs=tabs,
            filters=_filters(request, keuze) if behandelaar else (),
            gevaar=keuze.gevaar,
            bak=keuze.bak,
            vernauwd=smal,
            alle=keuze.bak == "alles",
            behandelaar=behandelaar,
            volgende_url=_adres(keuze, na=blad.volgende) if blad.volgende else "",
            begin_url=_adres(keuze) if na or smal else "",
            hier=_adres(keuze, na=na),
            opdracht_id=uuid.uuid4().hex,
        ),
    )


def _aantal(er: int | None) -> str:
    if er is None:
        return ""
    return f"{vragen.TELLEN_TOT - 1}+" if er >= vragen.TELLEN_TOT else str(er)


@require_POST
def samen(request: HttpRequest) -> HttpResponse:
    """Do the same thing with the signals that were chosen, and say with how many that was done."""
    terug = request.POST.get("hier", "")
    doel = terug if terug.startswith(reverse("signalen") + "?") else reverse("signalen")
    gekozen = request.POST.getlist("signaal")[: HOOGSTENS + 1]
    doe, reden = request.POST.get("doe", ""), request.POST.get("reden", "").strip()
    if not gekozen:
        messages.error(request, _("Kies eerst een of meer signalen."))
        return HttpResponseRedirect(doel)
    if doe == "vervallen" and not reden:
        messages.error(request, _("Schrijf in één zin waarom deze waarnemingen vervallen."))
        return HttpResponseRedirect(doel)
    inhoud = LaatVervallen(Tekst(reden)) if doe == "vervallen" else PakOp(alleen_nieuw=True)

    def een(wat: object, stroom: str, opdracht_id: str) -> Uitkomst:
        return voer_uit(request, wat, opdracht_id=opdracht_id, stroom=stroom)

    uit = doe_samen(gekozen, inhoud, een, request.POST.get("opdracht_id", "")[:36])
    _zeg(request, doe, len(uit.gedaan), len(uit.niet))
    return HttpResponseRedirect(doel)


def _zeg(request: HttpRequest, doe: str, gedaan: int, niet: int) -> None:
    """Say what was done and what was not."""
    if gedaan and doe == "vervallen":
        tekst = ngettext("1 waarneming is vervallen.", "%(aantal)s waarnemingen zijn vervallen.", gedaan)
        messages.success(request, tekst % {"aantal": gedaan})
    elif gedaan:
        tekst = ngettext("U pakt 1 signaal op.", "U pakt %(aantal)s signalen op.", gedaan)
        messages.success(request, tekst % {"aantal": gedaan})
    if niet:
        tekst = ngettext(
            "Bij 1 signaal kon het niet (meer). Het staat er nog zoals het was.",
            "Bij %(aantal)s signalen kon het niet (meer). Die staan er nog zoals zij waren.",
            niet,
        )
        messages.warning(request, tekst % {"aantal": niet})
