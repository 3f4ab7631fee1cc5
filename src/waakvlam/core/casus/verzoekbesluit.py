"""Deciding on what a request asks of a case, on marks under the Woo, and on the letter to a household."""

import re

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import gebeurtenissen as cg
from waakvlam.core.casus import verzoekgebeurtenissen as g
from waakvlam.core.casus import verzoekopdrachten as o
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.toegangsbesluit import leiders
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.velden import KENMERK

MERKEN = ("feit", "opvatting", "besluit")
UITKOMSTEN = ("gegrond", "deels", "ongegrond")
HOE = ("post", "hand", "mail")
_PERSOON = re.compile(r"P[1-9]\d{0,2}")


def _moet_leiden(t: Toestand, aanpak: Aanpak, ctx: Context) -> tuple[Reden, ...]:
    """Only whoever has the lead, or watches over all cases, answers for the case."""
    wie = leiders(t, aanpak)
    return () if ctx.als in wie else (Reden("niet-bevoegd", wie=tuple(sorted(wie))),)


@handler(o.KoppelVerzoek, na_sluiten=True)
def _koppel(t: Toestand, opdracht: o.KoppelVerzoek, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    redenen = list(_moet_leiden(t, aanpak, ctx))
    if not KENMERK.fullmatch(opdracht.verzoek):
        redenen.append(Reden("onvolledig", veld="verzoek"))
    if opdracht.persoon and not _PERSOON.fullmatch(opdracht.persoon):
        redenen.append(Reden("onvolledig", veld="persoon"))
    if redenen:
        return Weigering(tuple(redenen))
    band = t.verzoeken.get(opdracht.verzoek)
    if band is not None and (not opdracht.persoon or opdracht.persoon in band.personen):
        return []
    return [g.VerzoekGekoppeld(opdracht.verzoek, opdracht.persoon)]


@handler(o.NoteerLevering, na_sluiten=True)
def _levering(t: Toestand, opdracht: o.NoteerLevering, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    if opdracht.verzoek not in t.verzoeken:
        return weiger("niet-gevonden", veld="verzoek")
    return [g.StukkenAangeleverd(opdracht.verzoek)]


@handler(o.WeegBezwaar, na_sluiten=True)
def _bezwaar(t: Toestand, opdracht: o.WeegBezwaar, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    """Weighing is for the lead; the person is the one the request was linked to."""
    band = t.verzoeken.get(opdracht.verzoek)
    if band is None:
        return weiger("niet-gevonden", veld="verzoek")
    redenen = list(_moet_leiden(t, aanpak, ctx))
    if opdracht.uitkomst not in UITKOMSTEN:
        redenen.append(Reden("onvolledig", veld="uitkomst", mist=UITKOMSTEN))
    if not opdracht.weging:
        redenen.append(Reden("motivering-ontbreekt", veld="weging"))
    if redenen:
        return Weigering(tuple(redenen))
    persoon = band.personen[0] if band.personen else ""
    return [g.BezwaarGewogen(opdracht.verzoek, persoon, opdracht.uitkomst, opdracht.weging)]


@handler(o.MarkeerWoo, na_sluiten=True)
def _markeer(t: Toestand, opdracht: o.MarkeerWoo, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    redenen = []
    if not 1 <= opdracht.nr <= t.lengte:
        redenen.append(Reden("onvolledig", veld="nr"))
    if opdracht.soort not in MERKEN:
        redenen.append(Reden("onvolledig", veld="soort", mist=MERKEN))
    if not opdracht.reden:
        redenen.append(Reden("motivering-ontbreekt", veld="reden"))
    if redenen:
        return Weigering(tuple(redenen))
    merk = t.woo.get(opdracht.nr)
    if merk is not None and merk.soort == opdracht.soort:
        return []
    return [g.WooGemarkeerd(opdracht.nr, opdracht.soort, opdracht.reden)]


def _delingen(t: Toestand, codes: tuple[str, ...], aanpak: Aanpak, rol: str) -> list[Reden]:
    """The circle that shared tells; a share of another circle is as unknown as one that is not there."""
    eigen = aanpak.model.rollen[rol].kring
    vreemd = tuple(code for code in codes if code not in t.delingen or t.delingen[code].van != eigen)
    return [Reden("onvolledig", veld="delingen", mist=vreemd)] if vreemd or not codes else []


@handler(o.GeefBriefMee, na_sluiten=True)
def _brief(t: Toestand, opdracht: o.GeefBriefMee, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    redenen = _delingen(t, opdracht.delingen, aanpak, ctx.rol)
    if opdracht.hoe not in HOE:
        redenen.append(Reden("onvolledig", veld="hoe", mist=HOE))
    if opdracht.persoon and not _PERSOON.fullmatch(opdracht.persoon):
        redenen.append(Reden("onvolledig", veld="persoon"))
    if redenen:
        return Weigering(tuple(redenen))
    gedaan = [cg.TaakAfgerond(taak, "gedaan") for taak in _taken(t, opdracht.delingen)]
    return [g.BriefMeegegeven(opdracht.delingen, opdracht.hoe, opdracht.persoon), *gedaan]


@handler(o.StelBriefUit, na_sluiten=True)
def _uitstel(t: Toestand, opdracht: o.StelBriefUit, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    redenen = _delingen(t, opdracht.delingen, aanpak, ctx.rol)
    if not opdracht.reden:
        redenen.append(Reden("motivering-ontbreekt", veld="reden"))
    if opdracht.tot <= ctx.nu:
        redenen.append(Reden("tijd-onmogelijk", veld="tot"))
    if redenen:
        return Weigering(tuple(redenen))
    later = [cg.TaakGepland(taak, opdracht.tot) for taak in _taken(t, opdracht.delingen)]
    return [g.BriefUitgesteld(opdracht.delingen, opdracht.reden, opdracht.tot), *later]


def _taken(t: Toestand, delingen: tuple[str, ...]) -> list[str]:
    """The open tasks to tell about these shares."""
    return [f"{deling}-t" for deling in delingen if f"{deling}-t" in t.open_taken]
