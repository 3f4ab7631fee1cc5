"""Measures, goals and decisions of the team; the plan; and every deed on them."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from waakvlam.application.maatregelen.bladen import Maatregelblad
from waakvlam.application.opdracht import Aanvaard, Verouderd
from waakvlam.application.vragen import casus as vraag
from waakvlam.application.vragen.bladen import VerloopRegel
from waakvlam.application.vragen.maatregelinvoer import Maatregelinvoer, maatregelinvoer
from waakvlam.application.vragen.planstuk import planstuk
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import haal_klaar, kruimels, moet, nieuw_id, onthoud_klaar
from waakvlam.web.casus.maatregelen import context
from waakvlam.web.casus.maatregelen.begin import begin, over
from waakvlam.web.casus.maatregelen.daden import DADEN, Daad
from waakvlam.web.casus.maatregelen.formulier import LATER, VOORLEGGEN, Maatregelformulier
from waakvlam.web.casus.weigering import WeigerBlad, weigerblad
from waakvlam.web.live import over as over_stroom
from waakvlam.web.scherm import toon
from waakvlam.web.stukken.bestand import als_bestand, bestanden, kan
from waakvlam.web.toegang.lid import moet_lid

AAN_TE_VULLEN = frozenset({"afwegen-ontbreekt", "eigenaar-ontbreekt", "onvolledig"})
"""Refusals of a measure after which it can be done now and filled in later."""


def _invoer(request: HttpRequest, casus: str) -> Maatregelinvoer:
    return moet(maatregelinvoer(vrager(request), casus, moet_lid(request).rol, _))


def te_zeggen(blad: Maatregelblad) -> tuple[context.TeZeggen, ...]:
    """Return the decisions that wait for somebody, with the words of the measure they are about."""
    paren = [(m.besluit, m.tekst) for m in blad.lopend] + [(x, x.tekst) for x in blad.besluiten]
    open_ = [context.TeZeggen(x, tekst, nieuw_id()) for x, tekst in paren if x.wacht_op]
    return tuple(sorted(open_, key=lambda w: not w.besluit.van_mij))


@require_safe
def maatregelen(request: HttpRequest, casus: str) -> HttpResponse:
    """Show goals, decisions and measures."""
    b = _invoer(request, casus)
    zitting = request.GET.get("zitting", "")
    return toon(
        request,
        context.Maatregelen(
            titel=_("Maatregelen"),
            kruimels=kruimels(b.blad.codenaam, casus, _("Maatregelen")),
            klaar=haal_klaar(request),
            live=(over_stroom(f"casus/{casus}", b.nr),),
            blad=b.blad,
            wacht=te_zeggen(b.blad),
            zitting=zitting if zitting in b.zittingen else "",
            op=vrager(request).nu,
        ),
    )


@require_safe
def plan(request: HttpRequest, casus: str) -> HttpResponse:
    """Show the plan."""
    b = _invoer(request, casus)
    return toon(
        request,
        context.Plan(
            titel=_("Plan van aanpak"),
            kruimels=kruimels(b.blad.codenaam, casus, _("Plan van aanpak")),
            klaar=haal_klaar(request),
            live=(over_stroom(f"casus/{casus}", b.nr),),
            blad=b.blad,
            plan=b.plan,
            bestanden=bestanden("casus-plan", casus) if b.meenemen else (),
            op=vrager(request).nu,
        ),
    )


@require_safe
def plan_bestand(request: HttpRequest, casus: str, vorm: str) -> HttpResponse:
    """Give the plan as a file; where none can be made, the page."""
    if not kan(vorm):
        return plan(request, casus)
    wie = moet_lid(request).voluit
    stuk = moet(planstuk(vrager(request), casus, wie, _, get_language() or "nl"))
    return als_bestand(stuk.stuk, vorm, "plan", stuk.codenaam)


@require_http_methods(["GET", "POST"])
def doe(request: HttpRequest, casus: str, maatregeldaad: str) -> HttpResponse:
    """Show the form of a deed; carry it out, or say what is wrong with everything typed kept."""
    b, daad = _invoer(request, casus), maatregeldaad
    wat = DADEN.get(daad)
    if wat is None or (b.blad.gesloten and not wat.dicht):
        raise Http404
    if request.method != "POST":
        form = Maatregelformulier(daad=wat, invoer=b, initial=begin(request.GET, wat, b, vrager(request).nu))
        return _toon(request, casus, daad, form)
    form = Maatregelformulier(request.POST, daad=wat, invoer=b)
    inhoud = form.opdracht() if form.is_valid() else None
    if inhoud is None or form.errors:
        return _toon(request, casus, daad, form)
    g = form.cleaned_data
    uit = voer_uit(
        request,
        inhoud,
        opdracht_id=g["opdracht_id"],
        stroom=f"casus/{casus}",
        namens=g.get("namens") or None,
        gebeurd_op=g.get("gebeurd_op"),
        gelezen=(g["gelezen"] or None) if wat.soort.gelezen else None,
        kring=g.get("kring") or None,
        persoon=g.get("persoon") or None,
    )
    if isinstance(uit, Aanvaard):
        messages.success(request, _("Het is voorgelegd.") if g.get(VOORLEGGEN) else str(wat.soort.klaar))
        onthoud_klaar(request, _concept(casus, daad, form))
        return HttpResponseRedirect(_terug(request, casus, wat, g))
    if isinstance(uit, Verouderd):
        data = request.POST.copy()
        data["gelezen"] = uit.versie
        weer = Maatregelformulier(data, daad=wat, invoer=b)
        weer.is_valid()
        nummers = {i.nr for i in uit.intussen}
        verloop = moet(vraag.casus(vrager(request), casus, _)).verloop
        intussen = tuple(regel for regel in verloop if regel.nr in nummers)
        return _toon(request, casus, daad, weer, intussen=intussen, verouderd=True)
    weer = Maatregelformulier(request.POST, daad=wat, invoer=b, ruimte=_ruimte(uit.weigering.redenen))
    weer.is_valid()
    doelen = {naam: weer[naam].id_for_label or weer[naam].auto_id or "" for naam in weer.fields}
    w = weigerblad(moet_lid(request).gemeente, casus, uit, _("Dit kan zo niet"), doelen)
    return _toon(request, casus, daad, weer, w)


def _ruimte(redenen: Any) -> tuple[str, ...]:
    """Return the ways out of a refusal that the form can offer."""
    later = (LATER,) if any(r.code in AAN_TE_VULLEN for r in redenen) else ()
    voor = (VOORLEGGEN,) if any(r.veld == VOORLEGGEN for r in redenen) else ()
    return (*later, *voor)


def _terug(request: HttpRequest, casus: str, daad: Daad, g: dict[str, Any]) -> str:
    """Return the page to go back to: the sitting it was done in, else that of measures or the plan."""
    if g.get("zitting"):
        return reverse("casus-zitting", args=[casus, g["zitting"]])
    plek = f"#{daad.ding}-{g[daad.ding]}" if daad.ding in ("maatregel", "deel") else ""
    return reverse(daad.terug, args=[casus]) + plek


def _concept(casus: str, daad: str, form: Maatregelformulier) -> str:
    ding = str(form[form.daad.ding].value() or "") if form.daad.ding in form.fields else ""
    return f"{daad}-{casus}-{ding}"


def _toon(
    request: HttpRequest,
    casus: str,
    daad: str,
    form: Maatregelformulier,
    weigering: WeigerBlad | None = None,
    intussen: tuple[VerloopRegel, ...] = (),
    verouderd: bool = False,
) -> HttpResponse:
    fout = bool(form.errors) or weigering is not None or verouderd
    soort = form.daad.soort
    return toon(
        request,
        context.Doe(
            titel=str(soort.titel),
            kruimels=kruimels(form.invoer.blad.codenaam, casus, str(soort.titel)),
            smal=True,
            fout=fout,
            casus=casus,
            uitleg=str(soort.uitleg),
            over=over(form),
            form=form,
            machten=form.invoer.machten if "bevoegdheid" in form.fields else (),
            knop=str(soort.knop),
            weigering=weigering,
            intussen=intussen,
            concept=_concept(casus, daad, form),
            meer_open=any(form[n].value() for n in ("namens", "gebeurd_op") if n in form.fields),
            terug_url=reverse(form.daad.terug, args=[casus]),
        ),
        status=409 if verouderd else 422 if fout else 200,
    )
