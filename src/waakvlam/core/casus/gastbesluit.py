"""Deciding on guests."""

from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import gastgebeurtenissen as gg
from waakvlam.core.casus import gastopdrachten as o
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.gastregels import GAST, als_gast, mag_antwoorden, mag_intrekken, mag_uitnodigen
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger


@handler(o.NodigGastUit)
def _nodig_uit(t: Toestand, opdracht: o.NodigGastUit, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    if opdracht.waarvoor not in o.WAARVOOR:
        return weiger("onvolledig", veld="waarvoor", mist=o.WAARVOOR)
    gremium = opdracht.gremium if opdracht.waarvoor == "overleg" else None
    redenen: list[Reden] = []
    if ctx.namens is not None or not mag_uitnodigen(t, aanpak, ctx.rol, gremium):
        wie = tuple(rol for rol in aanpak.model.rollen if mag_uitnodigen(t, aanpak, rol, gremium))
        redenen.append(Reden("niet-bevoegd", wie=wie))
    for veld in ("naam", "email", "tekst"):
        if not getattr(opdracht, veld):
            redenen.append(Reden("onvolledig", veld=veld))
    langste = ctx.nu + ctx.gastgrenzen.uitnodiging
    if not ctx.nu < opdracht.tot <= langste:
        redenen.append(Reden("onvolledig", veld="tot"))
    rol, meer = _waarvoor(t, opdracht, aanpak)
    redenen += meer
    if redenen:
        return Weigering(tuple(redenen))
    return [
        gg.GastUitgenodigd(
            f"{ctx.basis}-g1", opdracht.waarvoor, rol, opdracht.tot, opdracht.token_hash, opdracht.naam,
            opdracht.email, opdracht.tekst, opdracht.organisatie, gremium,
            opdracht.besluit if opdracht.waarvoor == "bevestiging" else None,
            opdracht.om if opdracht.waarvoor == "overleg" else None,
            opdracht.plaats if opdracht.waarvoor == "overleg" else None,
        )
    ]  # fmt: skip


def _waarvoor(t: Toestand, opdracht: o.NodigGastUit, aanpak: Aanpak) -> tuple[str, list[Reden]]:
    """The role the invitation is for, and what lacks to say exactly for what it is."""
    if opdracht.waarvoor == "overleg":
        redenen = []
        if opdracht.gremium not in aanpak.model.gremia:
            redenen.append(Reden("niet-gevonden", veld="gremium", mist=(opdracht.gremium or "",)))
        if opdracht.om is None or opdracht.om > opdracht.tot:
            redenen.append(Reden("onvolledig", veld="om"))
        return GAST, redenen
    if opdracht.waarvoor == "bevestiging":
        besluit = t.besluiten.get(opdracht.besluit or "")
        wacht = besluit.wacht_op if besluit is not None else ()
        rol = opdracht.rol or (wacht[0] if len(wacht) == 1 else "")
        if besluit is None or not wacht:
            return GAST, [Reden("niet-gevonden", veld="besluit", mist=(opdracht.besluit or "",))]
        if rol not in wacht:
            return GAST, [Reden("niet-gevraagd", veld="rol", wie=wacht)]
        return rol, []
    return GAST, []


@handler(o.TrekGastIn, na_sluiten=True)
def _trek_in(t: Toestand, opdracht: o.TrekGastIn, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    gast = t.gasten.get(opdracht.gast)
    if gast is None or not mag_intrekken(t, aanpak, ctx.rol, gast):
        return weiger("niet-gevonden", veld="gast", mist=(opdracht.gast,))
    return [] if gast.gestopt is not None else [gg.GastGestopt(gast.id, gast.kring, opdracht.reden)]


@handler(o.GastAntwoordt, gast=True)
def _antwoordt(t: Toestand, opdracht: o.GastAntwoordt, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    gast = als_gast(t, ctx.actor, ctx.rol, ctx.nu)
    if gast is None or ctx.namens is not None or ctx.op != ctx.nu:
        return weiger("niet-gevonden", veld="casus")
    kan = o.ANTWOORDEN[gast.waarvoor]
    if opdracht.antwoord not in kan:
        return weiger("antwoord-past-niet", veld="antwoord", mist=kan)
    if opdracht.antwoord in ("antwoord", "klopt-niet") and not opdracht.tekst:
        return weiger("onvolledig", veld="tekst")
    if not mag_antwoorden(gast):
        return weiger("niet-gevraagd", veld="antwoord")
    uit: list[Any] = [gg.GastAntwoordde(gast.id, opdracht.antwoord, gast.kring, opdracht.tekst)]
    if gast.waarvoor == "bevestiging":
        bevestigd = _bevestig(t, gast.besluit or "", gast.rol, opdracht.antwoord == "klopt", ctx)
        if isinstance(bevestigd, Weigering):
            return bevestigd
        uit += bevestigd
    return uit


def _bevestig(t: Toestand, id_: str, rol: str, klopt: bool, ctx: Context) -> Uitkomst:
    """The decision is confirmed or contradicted; why it is not right stays in the circle of the guest."""
    besluit = t.besluiten.get(id_)
    if besluit is None or rol not in besluit.wacht_op:
        return weiger("niet-gevraagd", veld="antwoord")
    uit: list[Any] = [g.BesluitBevestigd(besluit.id, rol, klopt)]
    if not klopt:
        uit.append(
            g.TaakGesteld(f"{ctx.basis}-t1", f"weersproken-{besluit.stap}", (rol,),
                          f"overgangen.{besluit.stap}", soort="dringend")
        )  # fmt: skip
    return uit
