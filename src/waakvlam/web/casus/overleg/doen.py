"""The buttons of a sitting: who comes and goes, which item, stop and go on, close, approve, send."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen.overlegbladen import Zittingblad
from waakvlam.core.antwoorden import NVT, ONBEKEND, TEKST, Antwoorden, Invulling
from waakvlam.core.casus.lijstopdrachten import Beantwoord
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.overleg import opdrachten as o
from waakvlam.web.casus.overleg.regels import stuur, wil_json, zinnen_van
from waakvlam.web.casus.overleg.views import SCHERMEN, adres_zitting, lees, toon_zitting
from waakvlam.web.casus.weigering import weigerblad
from waakvlam.web.toegang.lid import moet_lid

Maker = Callable[[HttpRequest, Zittingblad], Any]


def _veld(request: HttpRequest, naam: str) -> str | None:
    return request.POST.get(naam, "").strip() or None


def _tekst(request: HttpRequest, naam: str) -> Tekst | None:
    waarde = _veld(request, naam)
    return Tekst(waarde) if waarde else None


def _punt(request: HttpRequest, blad: Zittingblad) -> o.StelPunt:
    """The item, and who speaks; one of the two stays as it was."""
    punt = _veld(request, "punt")
    zelfde = punt is None or punt == blad.punt
    spreekt = _veld(request, "spreekt") if "spreekt" in request.POST else blad.spreekt or None
    return o.StelPunt(blad.id, punt, spreekt if zelfde or "spreekt" in request.POST else None)


def _schors(request: HttpRequest, blad: Zittingblad) -> o.Schors:
    minuten = request.POST.get("minuten", "15")
    return o.Schors(
        blad.id,
        int(minuten) if minuten.isdecimal() and len(minuten) < 6 else 0,
        _tekst(request, "vraag"),
        _veld(request, "vraagt"),
        _veld(request, "aan"),
    )


def _klaar(request: HttpRequest, blad: Zittingblad) -> Beantwoord:
    """An item of the agenda is done: what was written under it is the answer."""
    punt = next((p for b in blad.blokken for p in b.punten if p.code == request.POST.get("punt")), None)
    if punt is None or not punt.tekst:
        raise Http404
    eigen = _veld(request, "antwoord")
    antwoord = eigen or "\n".join(r.teksten[-1].tekst for r in punt.regels) or _("Besproken.")
    return Beantwoord(punt.lijst, Antwoorden({punt.code: Invulling(TEKST, Tekst(antwoord))}))


def _samen(request: HttpRequest, blad: Zittingblad) -> Beantwoord | None:
    """Of what is open in a block, as far as the person saw it: not known yet, or why it does not apply."""
    waarde = request.POST.get("antwoord", "")
    if waarde not in (ONBEKEND, NVT):
        raise Http404
    gezien = request.POST.get("punten", "").split()
    nog = [
        (p.lijst, p.code) for b in blad.blokken for p in b.punten if p.code in b.samen and p.code in gezien
    ]
    if not nog:
        return None
    een = Invulling(waarde, _tekst(request, "waarom"))
    return Beantwoord(nog[0][0], Antwoorden({code: een for _lijst, code in nog}))


MAKERS: dict[str, Maker] = {
    "erbij": lambda r, b: o.KomErbij(
        b.id, tuple(filter(None, r.POST.getlist("wie"))), r.POST.get("hoe") or "hier"
    ),
    "weg": lambda r, b: o.GaWeg(b.id, tuple(r.POST.getlist("wie"))),
    "punt": _punt,
    "schors": _schors,
    "hervat": lambda r, b: o.Hervat(b.id),
    "klaar": _klaar,
    "samen": _samen,
    "sluit": lambda r, b: o.SluitZitting(b.id, _tekst(r, "afwijken")),
    "keur": lambda r, b: o.KeurVerslagGoed(
        r.POST.get("vorige") or b.id, b.id if r.POST.get("vorige") else None, _tekst(r, "correctie")
    ),
    "bevestig": lambda r, b: o.BevestigRegel(
        r.POST.get("regel", ""), r.POST.get("klopt") == "ja", _tekst(r, "tekst")
    ),
    "stuur": lambda r, b: o.StuurBesluitenlijst(b.id),
}
"""Which command a button gives."""

GEDAAN = {
    "schors": gettext_lazy("Het overleg is geschorst."),
    "hervat": gettext_lazy("Het overleg gaat verder."),
    "sluit": gettext_lazy("Het overleg is gesloten. Hieronder staat de besluitenlijst."),
    "keur": gettext_lazy("Het verslag is goedgekeurd."),
    "bevestig": gettext_lazy("Vastgelegd."),
    "stuur": gettext_lazy("Wie erbij was krijgt bericht dat de besluitenlijst klaarstaat."),
}


@require_POST
def doe(request: HttpRequest, casus: str, zitting: str) -> HttpResponse:
    """Do what a button says; closing that cannot be shows what lacks, with room to say why it goes on."""
    blad = lees(request, casus, zitting)
    wat = request.POST.get("wat", "")
    if wat not in MAKERS:
        raise Http404
    inhoud = MAKERS[wat](request, blad)
    if inhoud is None:  # it was done already
        naar = HttpResponseRedirect(_naar(request, casus, zitting, wat))
        return JsonResponse({"klaar": True}) if wil_json(request) else naar
    kring = (
        "casus" if isinstance(inhoud, Beantwoord | o.Schors | o.SluitZitting | o.KeurVerslagGoed) else None
    )
    uit = stuur(request, casus, inhoud, request.POST.get("opdracht_id", ""), kring)
    if wil_json(request):
        if isinstance(uit, Aanvaard):
            return JsonResponse({"klaar": True})
        return JsonResponse({"fouten": zinnen_van(uit)}, status=422)
    if isinstance(uit, Aanvaard):
        if wat in GEDAAN:
            messages.success(request, str(GEDAAN[wat]))
        return HttpResponseRedirect(_naar(request, casus, zitting, wat))
    if wat == "sluit" and isinstance(uit, Geweigerd):
        hier = {f"{p.lijst}.{p.code}": f"#punt-{p.code}" for b in blad.blokken for p in b.punten}
        titel = _("Sluiten kan nog niet")
        nee = weigerblad(moet_lid(request).gemeente, casus, uit, titel, {}, adressen=hier)
        return toon_zitting(request, blad, nee=nee, sluiten=True)
    for zin in zinnen_van(uit):
        messages.error(request, zin)
    return HttpResponseRedirect(_naar(request, casus, zitting, ""))


def _naar(request: HttpRequest, casus: str, zitting: str, wat: str) -> str:
    """Return where to go on: after closing to the minutes, else back to the screen one came from."""
    if wat in ("sluit", "stuur"):
        return reverse("casus-besluitenlijst", args=[casus, zitting])
    als = request.POST.get("als", "")
    bij = request.POST.get("bij", "")
    basis = adres_zitting(casus, zitting)
    vraag = f"?als={als}" if als in SCHERMEN else ""
    return f"{basis}{vraag}#{bij}" if bij else f"{basis}{vraag}"
