"""Lines: written one by one, pasted in pieces, changed."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from waakvlam.application.opdracht import Aanvaard, Geweigerd, Uitkomst
from waakvlam.application.vragen.overlegbladen import Regel, Zittingblad
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.overleg.opdrachten import SchrijfRegel, TrekRegelIn, WijzigRegel
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import deel_id, kruimels, nieuw_id, onthoud_klaar
from waakvlam.web.casus.overleg.context import RegelPagina
from waakvlam.web.casus.overleg.formulier import LANGSTE, Regelformulier
from waakvlam.web.casus.overleg.views import adres_zitting, lees, toon_zitting
from waakvlam.web.casus.weigering import WeigerBlad, weigerblad
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.weigering import redenen_van

PER_KEER = 40
"""Lines of a pasted text that are kept at once; the page goes on with the rest by itself."""
ZOJUIST = 5
"""Seconds. A line that waited longer is of when it was written, not of when it came in."""
HOOGSTENS = 400_000
"""Characters of a pasted text: far above forty pages."""


def wil_json(request: HttpRequest) -> bool:
    """Return whether a script asks, rather than somebody who goes to the next page."""
    return "application/json" in request.headers.get("Accept", "")


def stuur(
    request: HttpRequest,
    casus: str,
    inhoud: Any,
    opdracht_id: str,
    kring: str | None = None,
    gebeurd_op: datetime | None = None,
) -> Uitkomst:
    """Carry out a command on the case. A name of the case becomes P1, without asking while people talk.

    Only who changes a line is asked: that form has room for the question.
    """
    if request.POST.get("namen") is None and not isinstance(inhoud, WijzigRegel):
        getypt = request.POST.copy()
        getypt["namen"] = "vervang"
        request.POST = getypt  # type: ignore[assignment]
    stroom = f"casus/{casus}"
    return voer_uit(
        request, inhoud, opdracht_id=opdracht_id, stroom=stroom, kring=kring, gebeurd_op=gebeurd_op
    )


def geschreven_op(request: HttpRequest, blad: Zittingblad) -> datetime | None:
    """Return when a line was written that waited for a connection; None when that was just now."""
    geleden = request.POST.get("geleden", "")
    if not geleden.isdecimal() or int(geleden[:7]) <= ZOJUIST:
        return None
    return max(vrager(request).nu - timedelta(seconds=int(geleden[:7])), blad.begonnen)


def zinnen_van(uit: Uitkomst) -> list[str]:
    """Return why something could not be done and what to do now, as sentences."""
    if not isinstance(uit, Geweigerd):
        return [_("Iemand anders was u net voor. Probeer het nog eens.")]
    zinnen = []
    for zin in redenen_van(uit):
        wie = _("Er zijn nu: %(wie)s.") % {"wie": ", ".join(zin.wie)} if zin.wie else ""
        zinnen.append(" ".join(deel for deel in (zin.tekst, ", ".join(zin.mist), wie, zin.nu) if deel))
    return zinnen


def blad_van(request: HttpRequest, casus: str, uit: Geweigerd) -> WeigerBlad:
    """Return a refusal for the page."""
    doelen = {veld: f"id_{veld}" for veld in ("tekst", "door", "hoe", "eigenaar", "aan", "soort")}
    return weigerblad(moet_lid(request).gemeente, casus, uit, _("Deze regel kan zo niet"), doelen)


@require_POST
def nieuw(request: HttpRequest, casus: str, zitting: str) -> HttpResponse:
    """Keep a line. A script hears in JSON what became of it; sending it again is the same line."""
    blad = lees(request, casus, zitting)
    form = Regelformulier(request.POST, blad=blad)
    if not form.is_valid():
        if wil_json(request):
            fouten = [str(fout) for lijst in form.errors.values() for fout in lijst]
            return JsonResponse({"fouten": fouten}, status=422)
        return toon_zitting(request, blad, form)
    g = form.cleaned_data
    op = geschreven_op(request, blad)
    uit = stuur(request, casus, form.nieuw(zitting), g["opdracht_id"], g["kring"] or "casus", op)
    if isinstance(uit, Aanvaard):
        if wil_json(request):
            return JsonResponse({"regel": uit.ids.get("regel", "")}, status=201)
        onthoud_klaar(request, f"overleg-{zitting}")
        return HttpResponseRedirect(f"{adres_zitting(casus, zitting)}?als=notulist#nieuw")
    if wil_json(request):
        return JsonResponse({"fouten": zinnen_van(uit)}, status=422)
    nee = blad_van(request, casus, uit) if isinstance(uit, Geweigerd) else None
    return toon_zitting(request, blad, form, nee)


def stukken(tekst: str) -> Iterator[str]:
    """Cut a pasted text into lines; an empty line is none, and what is too long goes on in the next."""
    for regel in tekst.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        rest = " ".join(regel.split())
        while len(rest) > LANGSTE:
            snee = rest.rfind(" ", 0, LANGSTE)
            snee = snee if snee > 0 else LANGSTE
            yield rest[:snee]
            rest = rest[snee:].strip()
        if rest:
            yield rest


@require_POST
def plak(request: HttpRequest, casus: str, zitting: str) -> HttpResponse:
    """Keep a pasted text as lines, a piece at a time; what is not kept yet comes back and can go on."""
    blad = lees(request, casus, zitting)
    tekst = request.POST.get("tekst", "")
    if len(tekst) > HOOGSTENS:
        zin = _("Dit is te veel in één keer. Plak hoogstens %(n)s tekens.") % {"n": HOOGSTENS}
        return _antwoord(request, blad, {"fouten": [zin]}, zin, tekst)
    alle = list(stukken(tekst))
    punt, id_ = request.POST.get("punt") or blad.punt or None, request.POST.get("opdracht_id", "")
    klaar = 0
    for nr, een in enumerate(alle[:PER_KEER]):
        inhoud = SchrijfRegel(zitting, een, punt=punt)  # type: ignore[arg-type]
        uit = stuur(request, casus, inhoud, deel_id(id_, str(nr), een), request.POST.get("kring") or "casus")
        if not isinstance(uit, Aanvaard):
            zin = _("Regel %(nr)s kan zo niet: %(waarom)s") % {"nr": nr + 1, "waarom": zinnen_van(uit)[0]}
            return _antwoord(request, blad, {"klaar": klaar, "fouten": [zin]}, zin, "\n".join(alle[klaar:]))
        klaar += 1
    rest = alle[klaar:]
    zin = (
        _("%(klaar)s regels staan erin. Nog %(rest)s te gaan.") if rest else _("%(klaar)s regels staan erin.")
    )
    zin = zin % {"klaar": klaar, "rest": len(rest)}
    return _antwoord(request, blad, {"klaar": klaar, "zin": zin}, zin, "\n".join(rest))


def _antwoord(
    request: HttpRequest, blad: Zittingblad, json: dict[str, Any], zin: str, rest: str
) -> HttpResponse:
    """Say what became of it. What is left stands in the page and nowhere else."""
    status = 422 if "fouten" in json else 200
    if wil_json(request):
        return JsonResponse({**json, "rest": rest}, status=status)
    messages.info(request, zin)
    if not rest:
        return HttpResponseRedirect(f"{adres_zitting(blad.casus, blad.id)}?als=notulist#plakken")
    nu = lees(request, blad.casus, blad.id)
    antwoord = toon_zitting(request, nu, geplakt=(len(list(stukken(rest))), rest))
    antwoord.status_code = status
    return antwoord


@require_http_methods(["GET", "POST"])
def wijzig(request: HttpRequest, casus: str, zitting: str, regel: str) -> HttpResponse:
    """Change a line, take it back, or keep it. Whoever wrote in it meanwhile keeps their text beside it."""
    blad = lees(request, casus, zitting)
    oud = next((r for p in blad.punten for r in p.regels if r.id == regel), None)
    if oud is None or not blad.mag:
        raise Http404
    terug = HttpResponseRedirect(f"{adres_zitting(casus, zitting)}?als=notulist#r-{regel}")
    if request.method != "POST":
        return _toon(request, blad, oud, Regelformulier(blad=blad, initial=_begin(oud)), oud.nr)
    if request.POST.get("wat") == "trek-in":
        reden = request.POST.get("reden", "").strip()
        inhoud = TrekRegelIn(regel, Tekst(reden) if reden else None)
        uit = stuur(request, casus, inhoud, request.POST.get("opdracht_id", ""))
        if not isinstance(uit, Aanvaard):
            messages.error(request, zinnen_van(uit)[0])
        return terug
    gezien = request.POST.get("gezien", "")
    nr = int(gezien) if gezien.isdecimal() and len(gezien) < 10 else None
    if wil_json(request) and "tekst" not in request.POST:
        return _soort(request, casus, blad, oud)
    form = Regelformulier(request.POST, blad=blad)
    if not form.is_valid():
        return _toon(request, blad, oud, form, nr or oud.nr)
    wijziging = form.wijzig(regel, nr, request.POST.get("was", oud.teksten[-1].tekst))
    uit = stuur(request, casus, wijziging, form.cleaned_data["opdracht_id"])
    if isinstance(uit, Aanvaard):
        onthoud_klaar(request, f"regel-{regel}")
        return terug
    nee = blad_van(request, casus, uit) if isinstance(uit, Geweigerd) else None
    return _toon(request, blad, oud, form, nr or oud.nr, nee)


def _soort(request: HttpRequest, casus: str, blad: Zittingblad, oud: Regel) -> HttpResponse:
    """Change only the kind of a line, by one key; a decision is then of the body, until said otherwise."""
    soort = request.POST.get("soort", "")
    door = oud.door or blad.gremium if soort == "besluit" else None
    uit = stuur(
        request, casus, WijzigRegel(oud.id, soort=soort, door=door), request.POST.get("opdracht_id", "")
    )
    if isinstance(uit, Aanvaard):
        return JsonResponse({"regel": oud.id})
    return JsonResponse({"fouten": zinnen_van(uit)}, status=422)


def _begin(oud: Regel) -> dict[str, Any]:
    return {
        "tekst": "\n".join(t.tekst for t in oud.teksten),
        "soort": oud.soort,
        "punt": oud.punt,
        "door": oud.door,
        "hoe": oud.hoe,
        "eigenaar": oud.eigenaar,
        "aan": oud.aan,
        "uiterlijk": oud.uiterlijk,
        "eindigt": oud.eindigt,
    }


def _toon(
    request: HttpRequest,
    blad: Zittingblad,
    oud: Regel,
    form: Regelformulier,
    gezien: int,
    nee: WeigerBlad | None = None,
) -> HttpResponse:
    fout = bool(form.errors) or nee is not None
    titel = _("Wijzig een regel")
    return toon(
        request,
        RegelPagina(
            titel=titel,
            kruimels=kruimels(blad.codenaam, blad.casus, titel),
            smal=True,
            fout=fout,
            casus=blad.casus,
            zitting=blad.id,
            regel=oud,
            form=form,
            opdracht_id=nieuw_id(),
            weigering=nee,
            gezien=gezien,
            was=request.POST.get("was") or oud.teksten[-1].tekst,
        ),
        status=422 if fout else 200,
    )
