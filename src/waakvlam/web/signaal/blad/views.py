"""The page of a signal, and the small forms for what one does with it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from waakvlam.application.bijlagen.toevoegen import voeg_toe
from waakvlam.application.bijlagen.werk import neemt_bestanden
from waakvlam.application.opdracht import Aanvaard, Geweigerd, Uitkomst, Verouderd
from waakvlam.application.poorten.signaalbak import Bakkeuze
from waakvlam.application.vragen import collegas, lijsten, signaallijst
from waakvlam.application.vragen.signaalblad import Signaalblad, signaalblad
from waakvlam.application.vragen.signaallijst import SignaalRegel, signalen, signalen_van
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.signaal.melden import HARD
from waakvlam.web.bijlagen.formulier import Bijlageformulier
from waakvlam.web.bijlagen.hulp import envelop, maak_klaar, neem_in, rijen, toegevoegd
from waakvlam.web.brug import voer_uit, vrager
from waakvlam.web.casus.hulp import haal_klaar, moet, onthoud_klaar
from waakvlam.web.deur.views import nakijkregel
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.signaal.blad import beeld, zinnen
from waakvlam.web.signaal.blad.context import Doe, Knop, Signaal
from waakvlam.web.signaal.blad.daden import DADEN, Daad
from waakvlam.web.signaal.blad.formulieren import Daadformulier
from waakvlam.web.signaal.blad.lijkt_op import lijkt_op
from waakvlam.web.toegang.lid import moet_lid
from waakvlam.web.weigering import redenen_van, zet_fouten

OPEN = ("ontvangen", "opgepakt", "doorgegeven")
KEUZE = 50
"""Signals to choose from when two are brought together."""


def _lees(request: HttpRequest, signaal: str) -> Signaalblad:
    """Return the signal for this visitor; one that is not for them does not exist."""
    return moet(signaalblad(vrager(request), signaal, moet_lid(request).rol))


def _kruimels(blad: Signaalblad, hier: str = "") -> tuple[Kruimel, ...]:
    naam = beeld.titel(blad)
    eerste = Kruimel(_("Signalen"), reverse("signalen"))
    if not hier:
        return (eerste, Kruimel(naam))
    return (eerste, Kruimel(naam, reverse("signaal", args=[blad.signaal])), Kruimel(hier))


@require_safe
def signaal(request: HttpRequest, signaal: str) -> HttpResponse:
    """Show one signal."""
    return _pagina(request, _lees(request, signaal))


def _bijlageformulier(gestuurd: HttpRequest | None = None) -> Bijlageformulier | None:
    """Return the form to add a file; None where this installation takes none."""
    if not neemt_bestanden():
        return None
    form = Bijlageformulier(gestuurd.POST, gestuurd.FILES) if gestuurd else Bijlageformulier()
    maak_klaar(form, "bestand")
    return form


def _pagina(request: HttpRequest, blad: Signaalblad, bijlage: Bijlageformulier | None = None) -> HttpResponse:
    fout = bool(bijlage and bijlage.errors)
    open_ = blad.stand in OPEN and blad.kijkt in ("behandelaar", "melder")
    return toon(
        request,
        Signaal(
            titel=beeld.titel(blad),
            kruimels=_kruimels(blad),
            fout=fout,
            smal=blad.kijkt == "gevraagd",
            klaar=haal_klaar(request),
            nakijken=nakijkregel(request, blad.signaal) if blad.leest else None,
            lijkt_op=lijkt_op(request, blad),
            bijlagen=rijen(blad.bijlagen, "signaal", blad.signaal),
            bijlageformulier=bijlage or (_bijlageformulier() if open_ else None),
            **beeld.velden(blad),
        ),
        status=422 if fout else 200,
    )


@require_http_methods(["GET", "POST"])
def doe(request: HttpRequest, signaal: str, wat: str) -> HttpResponse:
    """Show one small form; carry it out, or say what is wrong with everything typed kept."""
    blad = _lees(request, signaal)
    daad = DADEN.get(wat)
    if daad is None:
        raise Http404
    if request.method != "POST":
        if daad.per or daad.naam not in blad.mag:
            messages.info(request, zinnen.waarom_niet(blad, daad.per))
            return HttpResponseRedirect(reverse("signaal", args=[signaal]))
        return _vorm(request, blad, daad, _form(request, blad, daad))
    if "zoeken" in request.POST:
        return _vorm(request, blad, daad, _form(request, blad, daad, zoeken=True))
    form = _form(request, blad, daad, request.POST)
    if not form.is_valid():
        return _terug(request, blad, daad, form)
    g = form.cleaned_data
    uit = voer_uit(
        request,
        form.opdracht(daad.klasse),
        opdracht_id=g["opdracht_id"],
        stroom=f"signaal/{signaal}",
        gelezen=g["gelezen"] if daad.gelezen else None,
    )
    if isinstance(uit, Aanvaard):
        messages.success(request, str(daad.klaar))
        onthoud_klaar(request, _concept(blad, daad))
        return HttpResponseRedirect(reverse("signaal", args=[signaal]))
    return _geweigerd(request, blad, daad, form, uit)


def _geweigerd(
    request: HttpRequest, blad: Signaalblad, daad: Daad, form: Daadformulier, uit: Uitkomst
) -> HttpResponse:
    """Show why not: on the page for one tap, at the fields for a form."""
    assert isinstance(uit, (Geweigerd, Verouderd))
    if isinstance(uit, Geweigerd) and "niet-gevonden" in uit.weigering.codes and not form.visible_fields():
        raise Http404
    if daad.direct or daad.per:
        if isinstance(uit, Verouderd):
            messages.warning(request, _("Iemand anders was u net voor. Kijk wat er veranderde."))
        else:
            messages.error(request, " ".join(f"{zin.tekst} {zin.nu}" for zin in redenen_van(uit)))
        return HttpResponseRedirect(reverse("signaal", args=[blad.signaal]))
    if isinstance(uit, Verouderd):
        data = request.POST.copy()
        data["gelezen"] = uit.versie
        form = _form(request, blad, daad, data)
        form.is_valid()
    zet_fouten(form, uit, form.velden)
    voorstellen = (
        [naam for reden in uit.weigering.redenen for naam in reden.voorstellen]
        if isinstance(uit, Geweigerd)
        else []
    )
    return _vorm(request, blad, daad, form, tuple(dict.fromkeys(voorstellen)))


def _terug(request: HttpRequest, blad: Signaalblad, daad: Daad, form: Daadformulier) -> HttpResponse:
    """Show a form that is not right; a button on a row has no page to show it on."""
    if daad.per and daad.slug != "antwoord-na":
        raise Http404
    return _vorm(request, blad, daad, form)


def _form(
    request: HttpRequest, blad: Signaalblad, daad: Daad, data: Any = None, zoeken: bool = False
) -> Daadformulier:
    """Return the form, with what there is to choose from."""
    if zoeken:
        begin: dict[str, Any] = {n: w for n, w in request.POST.items() if n not in ("gelezen", "opdracht_id")}
        begin |= {naam: request.POST.getlist(naam) for naam in ("mensen", "rollen")}
        return daad.form(blad=blad, extra=_extra(request, blad, daad, request.POST), initial=begin)
    begin = {"signaal": request.GET.get("signaal", "")} if data is None else {}
    return daad.form(data, blad=blad, extra=_extra(request, blad, daad, data), initial=begin)


def _ernaast(wie: Vrager, blad: Signaalblad) -> tuple[SignaalRegel, ...]:
    """Return open signals of the other kind: figures for what people saw, what people saw for a figure."""
    if not beeld.hard(blad):
        return tuple(
            r
            for soort in HARD
            for r in signaallijst.signaalblad(wie, Bakkeuze("alles", soort=soort)).regels
            if r.stand in OPEN
        )
    return tuple(r for r in signalen(wie, OPEN) if r.soort not in HARD)[:KEUZE]


def _extra(request: HttpRequest, blad: Signaalblad, daad: Daad, data: Any) -> Any:
    wie = vrager(request)
    if daad.naam in ("verbind", "voeg_samen"):
        al = {a.signaal.signaal for a in blad.anderen} | {blad.signaal}
        # What was pointed at may be further down than the list goes.
        gewezen = (request.GET.get("signaal", ""), (data or {}).get("signaal", ""))
        eerste = _ernaast(wie, blad) if _naast(request) else signalen(wie, OPEN)[:KEUZE]
        rijen = (*signalen_van(wie, tuple(filter(None, gewezen))), *eerste)
        return [r for r in {r.signaal: r for r in rijen}.values() if r.signaal not in al]
    if daad.naam == "koppel_aan_casus":
        return [(r.casus, r.codenaam) for r in lijsten.casussen(wie, _)]
    if daad.naam == "vraag_na" and data is not None:
        gekozen = collegas.van(wie, tuple(data.getlist("mensen")))
        al = {c.account for c in gekozen}
        gezocht = collegas.zoek(wie, data.get("zoek", "")) if "zoeken" in data else ()
        return [*gekozen, *(c for c in gezocht if c.account not in al)]
    return ()


def _vorm(
    request: HttpRequest,
    blad: Signaalblad,
    daad: Daad,
    form: Daadformulier,
    voorstellen: tuple[str, ...] = (),
) -> HttpResponse:
    zoekt = "zoeken" in request.POST
    titel = str(daad.titel)
    return toon(
        request,
        Doe(
            titel=titel,
            kruimels=_kruimels(blad, titel),
            smal=True,
            fout=bool(form.errors),
            signaal=blad.signaal,
            uitleg=str(daad.uitleg),
            over=blad.tekst if len(blad.tekst) <= 200 else blad.tekst[:197].rstrip() + "…",
            vooraf=zinnen.vooraf(blad, daad.naam) or _niets_ernaast(request, blad, form),
            form=form,
            knop=str(daad.knop),
            zoeken="zoek" in form.fields,
            gevonden=not zoekt or bool(form.extra),
            uitweg=tuple(_uitweg(blad, naam) for naam in voorstellen if naam in blad.mag),
            casus_url=_casus_url(blad) if daad.naam == "koppel_aan_casus" else "",
            concept=_concept(blad, daad),
        ),
        status=422 if form.errors else 200,
    )


def _naast(request: HttpRequest) -> bool:
    """Whether a figure and what people saw are put side by side."""
    return request.GET.get("naast") == "1"


def _niets_ernaast(request: HttpRequest, blad: Signaalblad, form: Daadformulier) -> str:
    """Return what to do first when there is nothing to put beside the signal."""
    return "" if form.extra or not _naast(request) else zinnen.niets_ernaast(beeld.hard(blad))


def _uitweg(blad: Signaalblad, naam: str) -> Knop:
    return Knop(str(DADEN[naam.replace("_", "-")].titel), beeld.url(blad, naam), False, "")


def _casus_url(blad: Signaalblad) -> str:
    return f"{reverse('casus-nieuw')}?signaal={blad.signaal}"


def _concept(blad: Signaalblad, daad: Daad) -> str:
    return f"signaal-{daad.slug}-{blad.signaal}"


@require_POST
def bijlage(request: HttpRequest, signaal: str) -> HttpResponse:
    """Add a file to a signal; when it is refused the page comes back with what was typed."""
    blad = _lees(request, signaal)
    form = _bijlageformulier(request)
    if form is None:
        raise Http404
    nagekeken = neem_in(request, form, "bestand")
    if form.is_valid() and nagekeken is not None:
        g = form.cleaned_data
        wie = envelop(request, f"signaal/{signaal}", g["opdracht_id"])
        antwoord = voeg_toe(wie, nagekeken, g["omschrijving"])
        if isinstance(antwoord, Aanvaard):
            messages.success(request, toegevoegd(nagekeken))
            return HttpResponseRedirect(reverse("signaal", args=[signaal]))
        assert not isinstance(antwoord, Verouderd)
        if "niet-gevonden" in antwoord.weigering.codes:
            raise Http404
        zet_fouten(form, antwoord, {"naam": "bestand"})
    return _pagina(request, blad, bijlage=form)
