"""From a pasted chat to notes, in three pages. Between them the chat goes along in the form, nowhere else."""

from collections.abc import Mapping
from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from waakvlam.application.opdracht import Aanvaard, Geweigerd
from waakvlam.application.vragen.invoer import InvoerBlad, invoer
from waakvlam.core.casus.opdrachten import Noteer
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.stukken.chat import Bericht, lees, schrijvers, zonder_namen
from waakvlam.core.tijd import ZONE
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import adres, deel_id, kruimels, moet
from waakvlam.web.casus.plakken.context import Bewaar, Kies, Plak, Regel, Schrijver
from waakvlam.web.casus.plakken.formulier import PER_KEER, Bewaarformulier, Plakformulier
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.weigering import zet_fouten

ZIEN = 400
"""How many messages are shown at once."""
SCHRIJVERS = 40
"""How many writers can be named."""


@require_http_methods(["GET", "POST"])
def plakken(request: HttpRequest, casus: str) -> HttpResponse:
    """Take a chat, let lines be chosen, and keep those as notes."""
    blad = moet(invoer(vrager(request), casus, moet_lid(request).rol, _))
    stap = request.POST.get("stap", "")
    if stap == "bewaar":
        return _bewaar(request, casus, blad)
    form = Plakformulier(request.POST if request.method == "POST" else None)
    if not form.is_bound or not form.is_valid():
        return _toon_plak(request, casus, blad, form)
    berichten = lees(form.cleaned_data["plak"], vrager(request).nu)
    gekozen = _gekozen(request, berichten) if stap == "kies" else []
    if stap == "kies" and 0 < len(gekozen) <= PER_KEER:
        notities = _notities(berichten, gekozen, _bekend(request, blad, berichten), vrager(request).nu)
        weer = Bewaarformulier(blad=blad, notities=notities)
        return _toon_bewaar(request, casus, blad, weer)
    return _toon_kies(request, casus, blad, form.cleaned_data["plak"], berichten, gekozen, stap == "kies")


def _gekozen(request: HttpRequest, berichten: tuple[Bericht, ...]) -> list[int]:
    """Return the numbers that were ticked, in the order of the chat."""
    goed = {str(nr) for nr in range(min(len(berichten), ZIEN))}
    return sorted({int(nr) for nr in request.POST.getlist("kies") if nr in goed})


def _bekenden(blad: InvoerBlad) -> tuple[tuple[str, str], ...]:
    """Return as whom a writer can be known: a person of the case, or a role."""
    rollen = [(r.code, r.naam) for r in blad.rollen if r.erbij]
    return (*((p.code, p.naam) for p in blad.personen), *rollen)


def _als(request: HttpRequest, blad: InvoerBlad, nr: int) -> str:
    gekozen = request.POST.get(f"wie-{nr}", "")
    return gekozen if gekozen in dict(_bekenden(blad)) else ""


def _bekend(request: HttpRequest, blad: InvoerBlad, berichten: tuple[Bericht, ...]) -> dict[str, str]:
    """Return for the name of every writer what stands in its place: P1, a role, or nobody in particular."""
    personen, namen = {p.code for p in blad.personen}, dict(_bekenden(blad))
    uit = {}
    for nr, naam in enumerate(schrijvers(berichten)):
        als = _als(request, blad, nr) if nr < SCHRIJVERS else ""
        uit[naam] = als if als in personen else namen[als] if als else _("iemand")
    return uit


def _notities(
    berichten: tuple[Bericht, ...], gekozen: list[int], bekend: Mapping[str, str], nu: datetime
) -> list[tuple[datetime | None, str]]:
    """Return when and what of every chosen message, without the names of who wrote."""
    uit: list[tuple[datetime | None, str]] = []
    for nr in gekozen:
        b = berichten[nr]
        tekst = zonder_namen(b.tekst, bekend)
        wie = bekend.get(b.wie, "")
        tekst = f"{wie[:1].upper()}{wie[1:]}: {tekst}" if wie else tekst
        uit.append((b.op if b.op is not None and b.op <= nu else None, tekst))
    return uit


def _bewaar(request: HttpRequest, casus: str, blad: InvoerBlad) -> HttpResponse:
    """Keep the notes; what was kept already stays one when it is sent again."""
    aantal = sum(1 for naam in request.POST if naam.startswith("tekst-"))
    form = Bewaarformulier(request.POST, blad=blad, notities=[(None, "")] * min(aantal, PER_KEER))
    if not form.is_valid():
        return _toon_bewaar(request, casus, blad, form)
    g, klaar = form.cleaned_data, 0
    for nr, tekst, op in form.notities():
        uit = voer_uit(
            request,
            Noteer(Tekst(tekst), g["soort"]),
            opdracht_id=deel_id(g["opdracht_id"], str(nr), tekst),
            stroom=f"casus/{casus}",
            gebeurd_op=op,
            kring=g["kring"],
        )
        if isinstance(uit, Geweigerd) and any(r.veld == "casus" for r in uit.weigering.redenen):
            raise Http404
        if not isinstance(uit, Aanvaard):
            zet_fouten(form, uit, {"tekst": f"tekst-{nr}"})
            return _toon_bewaar(request, casus, blad, form)
        klaar += 1
    zin = ngettext("%(n)s notitie is bewaard.", "%(n)s notities zijn bewaard.", klaar) % {"n": klaar}
    messages.success(request, zin)
    return HttpResponseRedirect(adres(casus))


def _toon_plak(request: HttpRequest, casus: str, blad: InvoerBlad, form: Plakformulier) -> HttpResponse:
    return toon(
        request,
        Plak(
            titel=_("Berichten plakken"),
            kruimels=kruimels(blad.codenaam, casus, _("Plakken")),
            smal=True,
            fout=bool(form.errors),
            casus=casus,
            form=form,
        ),
        status=422 if form.errors else 200,
    )


def _toon_kies(
    request: HttpRequest,
    casus: str,
    blad: InvoerBlad,
    plak: str,
    berichten: tuple[Bericht, ...],
    gekozen: list[int],
    mis: bool,
) -> HttpResponse:
    te_veel = _("Kies hoogstens %(n)s berichten. De rest kan daarna.") % {"n": PER_KEER}
    return toon(
        request,
        Kies(
            titel=_("Wat bewaart u?"),
            kruimels=kruimels(blad.codenaam, casus, _("Plakken")),
            smal=True,
            fout=mis,
            casus=casus,
            plak=plak,
            regels=_regels(berichten[:ZIEN], frozenset(gekozen)),
            schrijvers=tuple(
                Schrijver(nr, naam, _als(request, blad, nr))
                for nr, naam in enumerate(schrijvers(berichten)[:SCHRIJVERS])
            ),
            bekenden=_bekenden(blad),
            rest=max(0, len(berichten) - ZIEN),
            hoogstens=PER_KEER,
            mis="" if not mis else te_veel if gekozen else _("Kies minstens één bericht."),
        ),
        status=422 if mis else 200,
    )


def _regels(berichten: tuple[Bericht, ...], gekozen: frozenset[int]) -> tuple[Regel, ...]:
    uit, vorige = [], None
    for nr, b in enumerate(berichten):
        dag = b.op.astimezone(ZONE).date() if b.op else None
        uit.append(Regel(nr, b.op, b.wie, b.tekst, b.leeg, nr in gekozen, b.op if dag != vorige else None))
        vorige = dag or vorige
    return tuple(uit)


def _toon_bewaar(request: HttpRequest, casus: str, blad: InvoerBlad, form: Bewaarformulier) -> HttpResponse:
    return toon(
        request,
        Bewaar(
            titel=_("Klopt het zo?"),
            kruimels=kruimels(blad.codenaam, casus, _("Plakken")),
            smal=True,
            fout=bool(form.errors),
            casus=casus,
            form=form,
        ),
        status=422 if form.errors else 200,
    )
