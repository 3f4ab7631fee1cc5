"""The picture, the judgement, and every deed on them."""

from datetime import datetime
from typing import Any, TypedDict

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _t
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.beeld.verhaal import SOORTEN
from waakvlam.application.opdracht import Aanvaard, Verouderd
from waakvlam.application.vragen import casus as vraag
from waakvlam.application.vragen.beeldbladen import Beeldblad
from waakvlam.application.vragen.beeldinvoer import Beeldinvoer, beeldinvoer
from waakvlam.application.vragen.bladen import VerloopRegel
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.beeld import context
from waakvlam.web.casus.beeld.begin import begin, over
from waakvlam.web.casus.beeld.daden import BEELD, DADEN, Daad
from waakvlam.web.casus.beeld.formulier import Beeldformulier, formulier
from waakvlam.web.casus.beeld.partijtekening import teken as teken_partijen
from waakvlam.web.casus.beeld.tijdlijn import teken
from waakvlam.web.casus.hulp import haal_klaar, kruimels, moet, nieuw_id, onthoud_klaar
from waakvlam.web.casus.weigering import WeigerBlad, weigerblad
from waakvlam.web.live import over as over_stroom
from waakvlam.web.scherm import toon
from waakvlam.web.toegang.lid import moet_lid

LATER = ("bron-ontbreekt", "hulp-ontbreekt")
KOLOMMEN = {"feit": _t("Feit"), "gerucht": _t("Gerucht"), "vraag": _t("Weten we niet")}


def _invoer(request: HttpRequest, casus: str, op: datetime | None = None) -> Beeldinvoer:
    return moet(beeldinvoer(vrager(request), casus, moet_lid(request).rol, _, op))


def _moment(gekozen: str) -> datetime | None:
    """Return the moment that was asked for; None for now, or for what is no moment."""
    try:
        op = datetime.fromisoformat(gekozen)
    except ValueError:
        return None
    return op if op.tzinfo is not None else timezone.make_aware(op)


@require_safe
def beeld(request: HttpRequest, casus: str) -> HttpResponse:
    """Show the picture, of now or as it was known at a moment."""
    gekozen = request.GET.get("op", "") or request.GET.get("moment", "")
    op = _moment(gekozen) if gekozen else None
    b = _invoer(request, casus, op)
    blad, verder = b.beeld, request.GET.get("kolom", "")
    return toon(
        request,
        context.Beeld(
            titel=_("Beeld"),
            kruimels=kruimels(blad.codenaam, casus, _("Beeld")),
            klaar=haal_klaar(request),
            blad=blad,
            kolommen=tuple(
                context.Kolom(soort, str(naam), _in(b, soort), soort == verder, nieuw_id())
                for soort, naam in KOLOMMEN.items()
            ),
            live=(over_stroom(f"casus/{casus}", b.nr),) if blad.nu else (),
            botsingen=_botsingen(blad),
            momenten=tuple(
                context.Momentkeus(m.op.isoformat(), m.op, m.wat, m.op == blad.op) for m in blad.momenten
            ),
            kringen=b.keuzes.kringen,
            rollen=b.keuzes.rollen,
            kring=request.GET.get("kring", ""),
            schrijven=blad.nu and blad.gesloten_op is None,
            tekening=teken(blad.tijdlijn, blad.op),
            partijtekening=teken_partijen(blad.partijen),
            op_veld=timezone.localtime(blad.op).strftime("%Y-%m-%dT%H:%M"),
            op_fout=bool(gekozen) and op is None,
            **_in_zitting(request, b),
        ),
    )


def _in(b: Beeldinvoer, soort: str) -> tuple[Any, ...]:
    """What stands in a column; an assumption stands with the rumours, under its own name."""
    blad = b.beeld
    return {"feit": blad.feiten, "gerucht": (*blad.geruchten, *blad.aannames), "vraag": blad.vragen}[soort]


def _botsingen(blad: Beeldblad) -> tuple[context.Botsing, ...]:
    """Each contradiction nobody resolved, once."""
    er = {u.id: u for u in blad.uitspraken}
    uit: dict[str, context.Botsing] = {}
    for u in blad.uitspraken:
        for x in u.botst:
            if x.met_id in er and x.id not in uit:
                uit[x.id] = context.Botsing(x.id, (u, er[x.met_id]), x.tekst, u.tekst)
    return tuple(uit.values())


def _zitting(request: HttpRequest, b: Beeldinvoer) -> str:
    """Return the sitting this is done in, when it is one of this case."""
    zitting = request.GET.get("zitting", "") or request.POST.get("zitting", "")
    return zitting if zitting in b.zittingen else ""


class InZitting(TypedDict):
    """The sitting a page is looked at in, and how an address keeps it as the first and as a next value."""

    zitting: str
    achter: str
    erbij: str


def _in_zitting(request: HttpRequest, b: Beeldinvoer) -> InZitting:
    """Return the sitting the visitor came from, and how to keep it."""
    zitting = _zitting(request, b)
    achter = _met("", zitting=zitting)
    return {"zitting": zitting, "achter": achter, "erbij": achter.replace("?", "&")}


def _met(adres: str, **waarden: str) -> str:
    """Return an address with the values that are there behind it."""
    vraag_ = urlencode({naam: waarde for naam, waarde in waarden.items() if waarde})
    return f"{adres}?{vraag_}" if vraag_ else adres


@require_safe
def oordeel(request: HttpRequest, casus: str) -> HttpResponse:
    """Show the judgement."""
    b = _invoer(request, casus)
    blad = b.oordeel
    return toon(
        request,
        context.Oordeel(
            titel=_("Oordeel"),
            kruimels=kruimels(blad.codenaam, casus, _("Oordeel")),
            klaar=haal_klaar(request),
            live=(over_stroom(f"casus/{casus}", b.nr),),
            blad=blad,
            laatste=blad.oordelen[:1],
            eerder=blad.oordelen[1:],
            standpunt=blad.standpunten[:1],
            eerdere_standpunten=blad.standpunten[1:],
            schrijven=blad.gesloten_op is None,
            **_in_zitting(request, b),
        ),
    )


@require_http_methods(["GET", "POST"])
def doe(request: HttpRequest, casus: str, daad: str) -> HttpResponse:
    """Show the form of a deed; carry it out, or say what is wrong with everything typed kept."""
    b = _invoer(request, casus)
    wat = DADEN.get(daad)
    if wat is None or b.beeld.gesloten_op is not None:
        raise Http404
    if request.method != "POST":
        form = formulier(daad=wat, invoer=b, initial=begin(request.GET, wat, b))
        return _toon(request, casus, daad, wat, form)
    form = formulier(request.POST, daad=wat, invoer=b)
    inhoud = form.opdracht() if form.is_valid() else None
    if inhoud is None or form.errors:
        return _toon(request, casus, daad, wat, form)
    g = form.cleaned_data
    uit = voer_uit(
        request,
        inhoud,
        opdracht_id=g["opdracht_id"],
        stroom=f"casus/{casus}",
        namens=g.get("namens") or None,
        gebeurd_op=g.get("gebeurd_op"),
        gelezen=g["gelezen"] if wat.soort.gelezen else None,
        kring=g.get("kring") or None,
        persoon=None if wat.soort.klasse.NAAM == "noem_partij" else g.get("persoon") or None,
    )
    if isinstance(uit, Aanvaard):
        messages.success(request, str(wat.soort.klaar))
        onthoud_klaar(request, _concept(request, casus, daad, form))
        return HttpResponseRedirect(_terug(request, casus, wat, form))
    if isinstance(uit, Verouderd):
        data = request.POST.copy()
        data["gelezen"] = uit.versie
        weer = formulier(data, daad=wat, invoer=b)
        weer.is_valid()
        nummers = {i.nr for i in uit.intussen}
        verloop = moet(vraag.casus(vrager(request), casus, _)).verloop
        intussen = tuple(regel for regel in verloop if regel.nr in nummers)
        return _toon(request, casus, daad, wat, weer, intussen=intussen, verouderd=True)
    later = any(code in LATER for code in uit.weigering.codes)
    weer = formulier(request.POST, daad=wat, invoer=b, later=later)
    weer.is_valid()
    doelen = {naam: weer[naam].id_for_label or weer[naam].auto_id or "" for naam in weer.fields}
    w = weigerblad(moet_lid(request).gemeente, casus, uit, _("Dit kan zo niet"), doelen)
    return _toon(request, casus, daad, wat, weer, w)


def _terug(request: HttpRequest, casus: str, daad: Daad, form: Beeldformulier) -> str:
    """Return the page to go back to, in the same sitting and ready for the next line."""
    basis, zitting, g = reverse(daad.terug, args=[casus]), _zitting(request, form.invoer), form.cleaned_data
    if daad.terug == BEELD and g.get("soort") in SOORTEN:
        kolom = "gerucht" if g["soort"] == "aanname" else g["soort"]
        return _met(basis, kolom=kolom, kring=g.get("kring") or "", zitting=zitting)
    return _met(basis, zitting=zitting)


def _concept(request: HttpRequest, casus: str, daad: str, form: Beeldformulier) -> str:
    """Return the name of the draft in the browser; a line under a column has its own."""
    if kolom := _snel(request):
        return f"beeld-{kolom}-{casus}"
    ding = str(form[form.daad.ding].value() or "") if form.daad.ding in form.fields else ""
    return f"{daad}-{casus}-{ding}"


def _snel(request: HttpRequest) -> str:
    """Return the column that this line was typed under; empty for a whole form."""
    kolom = request.POST.get("snel", "")
    return kolom if kolom in KOLOMMEN else ""


def _toon(
    request: HttpRequest,
    casus: str,
    daad: str,
    wat: Daad,
    form: Beeldformulier,
    weigering: WeigerBlad | None = None,
    intussen: tuple[VerloopRegel, ...] = (),
    verouderd: bool = False,
) -> HttpResponse:
    fout = bool(form.errors) or weigering is not None or verouderd
    titel = str(wat.soort.titel)
    return toon(
        request,
        context.BeeldDoe(
            titel=titel,
            kruimels=kruimels(form.blad.codenaam, casus, titel),
            smal=True,
            fout=fout,
            casus=casus,
            uitleg=str(wat.soort.uitleg),
            over=over(wat, form),
            form=form,
            knop=str(wat.soort.knop),
            weigering=weigering,
            intussen=intussen,
            concept=_concept(request, casus, daad, form),
            snel=_snel(request),
            meer_open=any(form[n].value() for n in ("namens", "gebeurd_op") if n in form.fields),
            terug_url=_met(reverse(wat.terug, args=[casus]), zitting=_zitting(request, form.invoer)),
        ),
        status=409 if verouderd else 422 if fout else 200,
    )
