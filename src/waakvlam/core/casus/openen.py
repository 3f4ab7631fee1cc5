"""Deciding on the beginning and the reopening of a case."""

from dataclasses import replace
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.besluit import Context, Uitkomst, handler, voor_het_oog
from waakvlam.core.casus.eisen import wens_van
from waakvlam.core.casus.feiten import STANDEN, wie_bestaat
from waakvlam.core.casus.stap import elders, neem
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.velden import CODENAAM, CODENAAM_LENGTE, KENMERK


@handler(o.Open)
def _open(t: Toestand, opdracht: o.Open, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    if t.bestaat:
        return weiger("volgorde", veld="casus")
    fouten = [
        Reden("niet-gevonden", veld="aanleidingen", mist=(code,))
        for code in opdracht.aanleidingen
        if code not in aanpak.model.aanleidingen
    ]
    fouten += [
        Reden("onvolledig", veld="aanleidingen") for s in opdracht.aanleidingen.values() if s not in STANDEN
    ]
    naam = opdracht.codenaam
    if naam and (len(naam) > CODENAAM_LENGTE or not CODENAAM.fullmatch(naam)):
        fouten.append(Reden("onvolledig", veld="codenaam"))
    fouten += [Reden("onvolledig", veld="signalen") for s in opdracht.signalen if not KENMERK.fullmatch(s)]
    niveau = opdracht.niveau or aanpak.model.begin[0]
    vreemd = tuple(wie for wie in opdracht.raadplegingen if not wie_bestaat(aanpak, wie))
    if vreemd:
        fouten.append(Reden("niet-gevonden", veld="raadplegingen", mist=vreemd))
    if niveau not in aanpak.model.niveaus:
        fouten.append(Reden("niet-gevonden", veld="niveau", mist=(niveau,)))
    if opdracht.gesignaleerd is not None and opdracht.gesignaleerd > ctx.op:
        fouten.append(Reden("tijd-onmogelijk", veld="gesignaleerd"))
    if fouten:
        return Weigering(tuple(fouten))
    feiten: list[Any] = [g.AanleidingBeoordeeld(code, stand) for code, stand in opdracht.aanleidingen.items()]
    feiten += [g.Geraadpleegd(wie) for wie in opdracht.raadplegingen]
    geopend = g.CasusGeopend(
        aanpak.code, aanpak.hash, niveau, opdracht.codenaam, opdracht.titel, ctx.oefening,
        signalen=opdracht.signalen, personen=opdracht.personen, gesignaleerd=opdracht.gesignaleerd,
        motivering=None if ctx.apart else opdracht.motivering,
    )  # fmt: skip
    kenmerken = {k: m.standaard for k, m in aanpak.model.kenmerken.items() if m.standaard is not None}
    if niveau in aanpak.model.begin:
        kenmerken |= aanpak.model.niveaus[niveau].kenmerken
    if kenmerken:
        feiten.append(g.KenmerkenGezet(kenmerken, regel=f"niveaus.{niveau}.kenmerken"))
    if niveau in aanpak.model.begin:
        return [geopend, *elders(g.BesluitGemotiveerd("", opdracht.motivering), ctx), *feiten]
    bekend = voor_het_oog(t, feiten, ctx)
    stappen = [s for s in aanpak.instap if s.model.naar == niveau and s.bestaat(bekend, ctx.op)]
    if not stappen:
        return Weigering((Reden("stap-bestaat-niet", f"niveaus.{niveau}", veld="niveau"),))
    uit = neem(bekend, stappen[0], wens_van(opdracht), aanpak, ctx, [])
    if isinstance(uit, Weigering):
        return uit
    return [replace(geopend, stap=stappen[0].code), *feiten, *uit]


@handler(o.Heropen)
def _heropen(t: Toestand, opdracht: o.Heropen, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    if t.gesloten is None:
        return weiger("volgorde", veld="casus")
    if not opdracht.reden:
        return weiger("motivering-ontbreekt", veld="reden")
    if ctx.op < t.gesloten:
        return weiger("volgorde", veld="gebeurd_op")
    return [g.CasusHeropend(opdracht.reden)]
