"""The list of approaches, and one approach to read: in short, by chapter, by rule."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak.tekening import overzicht, svg
from waakvlam.web.aanpak import rondom
from waakvlam.web.aanpak.blad import Groep, Link
from waakvlam.web.aanpak.boek import Boek, boek
from waakvlam.web.aanpak.context import (
    Aanpakken,
    Filter,
    Hoofdstuk,
    Kaart,
    Keuze,
    Overzicht,
    Regelpagina,
    Zoekpagina,
)
from waakvlam.web.aanpak.hulp import adres_of_niets, extra, gaat_over, kruimels, menu, vaststellingen
from waakvlam.web.aanpak.hulp import vind_boek as vind
from waakvlam.web.aanpak.indeling import AANPASSINGEN, EXTRA, HOOFDSTUKKEN, KEUZES, Indeling
from waakvlam.web.aanpak.regietabel import niveaukop, tabel
from waakvlam.web.aanpak.zoeken import HOOGSTENS, zoek
from waakvlam.web.scherm import Kruimel, toon
from waakvlam.web.templatetags.waakvlam import datum
from waakvlam.web.toegang.lid import moet_lid

_INDELING = {deel.code: deel for deel in HOOFDSTUKKEN}
_LOS = {deel.los[1]: deel for deel in HOOFDSTUKKEN if deel.los[0]}


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the approaches that the municipality has adopted, and since when."""
    lid, o = moet_lid(request), omgeving()
    sinds = vaststellingen(request)
    kaarten = []
    for naam, gevonden in o.aanpakken.geldend(lid.gemeente, o.klok.nu()).items():
        m, b = gevonden.model, boek(gevonden)
        kaarten.append(
            Kaart(
                code=naam,
                url=reverse("aanpak", args=[naam]),
                titel=m.titel,
                versie=m.versie,
                gaat_over=gaat_over(m.gaat_over),
                sinds=datum(sinds[naam].vanaf) if naam in sinds else "",
                stand=_("met eigen aanpassingen") if m.aanpassingen else "",
                niveaus=tuple(niveaukop(m, code, b.adres) for code in m.niveaus),
            )
        )
    return toon(request, Aanpakken(titel=_("Aanpakken"), aanpakken=tuple(kaarten)))


@require_safe
def aanpak(request: HttpRequest, naam: str) -> HttpResponse:
    """Show one approach in short, or what was looked for in it with ``?zoek=``."""
    b = vind(request, naam)
    if gezocht := " ".join(request.GET.get("zoek", "").split())[:100]:
        return _zoek(request, b, gezocht)
    m = b.m
    lijnen, rijen = tabel(m, _, b.adres)
    return toon(
        request,
        Overzicht(
            titel=m.titel,
            kruimels=kruimels(b),
            menu=menu(b),
            versie=m.versie,
            gaat_over=gaat_over(m.gaat_over),
            basis=m.op_basis_van.aanpak if m.op_basis_van else "",
            doel=tuple(m.doel),
            niveaus=tuple(rij.niveau for rij in rijen),
            ordening=m.ordening,
            lijnen=lijnen,
            regie=rijen,
            figuur=_figuur(b),
            figuur_url=adres_of_niets("aanpak-stroomschema", naam),
            begrippen=tuple(
                b.link(f"begrippen.{code}", begrip.tekst) for code, begrip in m.begrippen.items()
            ),
            keuzes=extra(b, KEUZES),
            aanpassingen=extra(b, AANPASSINGEN),
            bronnen=tuple(
                Link(
                    bron.titel,
                    b.adres(f"bronnen.{code}"),
                    ", ".join(map(str, filter(None, (bron.uitgever, bron.jaar)))),
                )
                for code, bron in m.bronnen.items()
            ),
        ),
    )


def _figuur(b: Boek) -> SafeString:
    """Return the flow chart; its own module makes every text in it safe."""
    wortel = {"niveau": "niveaus", "stap": "overgangen"}
    return SafeString(svg(overzicht(b.m, _), adres=lambda soort, code: b.adres(f"{wortel[soort]}.{code}")))


def _zoek(request: HttpRequest, b: Boek, gezocht: str) -> HttpResponse:
    vondsten = zoek(b, gezocht)
    return toon(
        request,
        Zoekpagina(
            titel=_("Zoeken in %(aanpak)s") % {"aanpak": b.m.titel},
            kruimels=kruimels(b, Kruimel(_("Zoeken"))),
            menu=menu(b, "zoeken"),
            zoek=gezocht,
            aantal=len(vondsten),
            vondsten=vondsten[:HOOGSTENS],
        ),
    )


@require_safe
def hoofdstuk(request: HttpRequest, naam: str, hoofdstuk: str) -> HttpResponse:
    """Show one chapter; one without rules does not exist."""
    b = vind(request, naam)
    if hoofdstuk in EXTRA:
        return _extra(request, b, hoofdstuk)
    if hoofdstuk not in b.hoofdstukken:
        raise Http404
    deel = _INDELING[hoofdstuk]
    gekozen = {veld: request.GET.get(veld, "") for veld, _label, _wortel in deel.filters}
    eisen = {paar for paar in gekozen.items() if paar[1]}
    groepen = tuple(_gefilterd(b.hoofdstukken[hoofdstuk], eisen))
    if deel.los[0]:
        groepen = tuple(rondom.als_links(groep, deel.los[0]) for groep in groepen)
    return _hoofdstuk(request, b, deel, groepen, tuple(_filters(b, deel, gekozen)))


def _gefilterd(groepen: tuple[Groep, ...], eisen: set[tuple[str, str]]) -> list[Groep]:
    over = (
        replace(g, bladen=tuple(blad for blad in g.bladen if eisen <= set(blad.filters))) for g in groepen
    )
    return [groep for groep in over if groep.bladen or not eisen]


def _filters(b: Boek, deel: Indeling, gekozen: dict[str, str]) -> list[Filter]:
    """Return the filters of a chapter with the choices that give something."""
    bladen = [blad for groep in b.hoofdstukken[deel.code] for blad in groep.bladen]
    er_is = {paar for blad in bladen for paar in blad.filters}
    gevonden = []
    for naam, label, wortel in deel.filters:
        codes = [code for code in getattr(b.m, wortel) if (naam, code) in er_is]
        namen = {code: b.link(f"{wortel}.{code}").tekst for code in codes}
        keuzes = tuple(Keuze(code, tekst, code == gekozen[naam]) for code, tekst in namen.items())
        if len(keuzes) > 1:
            gevonden.append(Filter(naam, _(label), keuzes))
    return gevonden


def _hoofdstuk(
    request: HttpRequest, b: Boek, deel: Indeling, groepen: tuple[Groep, ...], filters: tuple[Filter, ...]
) -> HttpResponse:
    getoond = sum(len(groep.bladen) for groep in groepen)
    koppen = [g for g in groepen if g.titel]
    return toon(
        request,
        Hoofdstuk(
            titel=_(deel.titel),
            kruimels=kruimels(b, Kruimel(_(deel.titel))),
            menu=menu(b, deel.code),
            uitleg=_(deel.uitleg),
            aantal=b.aantal(deel.code) if deel.code in b.hoofdstukken else getoond,
            getoond=getoond,
            filters=filters,
            groepen=groepen,
            inhoud=tuple(Link(g.titel, f"#{g.anker}", str(len(g.bladen) + len(g.ook))) for g in koppen)
            if len(koppen) > 1
            else (),
        ),
    )


def _extra(request: HttpRequest, b: Boek, code: str) -> HttpResponse:
    groepen = rondom.keuzes(b) if code == KEUZES else rondom.aanpassingen(b)
    if not groepen:
        raise Http404
    titel, uitleg = EXTRA[code]
    return _hoofdstuk(request, b, Indeling(code, titel, uitleg, ()), groepen, ())


@require_safe
def los(request: HttpRequest, naam: str, los: str, code: str) -> HttpResponse:
    """Show one rule that has a page of its own: a level, a list, a scenario."""
    b = vind(request, naam)
    deel = _LOS.get(los)
    blad = b.blad(f"{deel.los[0]}.{code}") if deel else None
    if deel is None or blad is None:
        raise Http404
    codes = list(getattr(b.m, deel.los[0]))
    plek = codes.index(code)
    rond = {"niveau": rondom.bij_niveau, "lijst": rondom.bij_lijst, "scenario": rondom.bij_scenario}
    terug = Kruimel(_(deel.titel), reverse("aanpak-hoofdstuk", args=[naam, deel.code]))
    return toon(
        request,
        Regelpagina(
            titel=blad.naam,
            kruimels=kruimels(b, terug, Kruimel(blad.naam)),
            menu=menu(b, deel.code),
            soort=los,
            blad=blad,
            hierbij=rond[los](b, code),
            vorige=b.link(f"{deel.los[0]}.{codes[plek - 1]}") if plek else None,
            volgende=b.link(f"{deel.los[0]}.{codes[plek + 1]}") if plek + 1 < len(codes) else None,
        ),
    )


@require_safe
def regel(request: HttpRequest, naam: str, pad: str) -> HttpResponse:
    """Go to the place where a rule stands; to the nearest rule above it when it is no longer there."""
    b = vind(request, naam)
    gevonden = b.naaste(pad)
    return redirect(b.adres(gevonden) if gevonden else reverse("aanpak", args=[naam]))
