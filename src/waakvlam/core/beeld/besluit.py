"""Deciding on statements: what they are, on which ground, who finds out, and what was answered."""

from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.beeld import gebeurtenissen as g
from waakvlam.core.beeld import opdrachten as o
from waakvlam.core.beeld.regels import (
    ZOEK_UIT,
    brontaak,
    haal,
    klaar,
    leeg,
    niet_van,
    wie_onbekend,
    zitting_onbekend,
)
from waakvlam.core.beeld.stand import SOORTEN, Uitspraak
from waakvlam.core.casus import gebeurtenissen as cg
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger


def _steun(soort: str, gesteund: bool, aanvullen: bool) -> list[Reden]:
    """A fact has a source or somebody who confirms it; in a hurry that is filled in later."""
    if soort != "feit" or gesteund or aanvullen:
        return []
    return [Reden("bron-ontbreekt", veld="bron")]


def _rol(t: Toestand, aanpak: Aanpak, rol: str | None, veld: str) -> list[Reden]:
    if rol is None:
        return []
    if rol not in aanpak.model.rollen:
        return [Reden("niet-gevonden", veld=veld, mist=(rol,))]
    if t.niveau in aanpak.model.rollen[rol].geen_taken_op:
        return [Reden("niet-op-dit-niveau", f"rollen.{rol}", veld=veld, mist=(rol,))]
    return []


def _zoek(ctx: Context, uitspraak: str, kring: str | None, opdracht: Any, rol: str) -> list[Any]:
    taak = f"{ctx.basis}-tz"
    return [
        cg.TaakGesteld(
            taak, f"{ZOEK_UIT}-{uitspraak}", (rol,), uiterlijk=opdracht.uiterlijk, soort="actie",
            vraagt_datum=opdracht.uiterlijk is None,
        ),
        g.UitzoekenGevraagd(uitspraak, rol, taak, opdracht.zitting, kring),
    ]  # fmt: skip


@handler(o.DoeUitspraak)
def _doe(t: Toestand, opdracht: o.DoeUitspraak, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    gesteund = bool(opdracht.bron or opdracht.bevestigd_door)
    redenen = leeg(tekst=opdracht.tekst) + niet_van("soort", opdracht.soort, SOORTEN)
    redenen += _steun(opdracht.soort, gesteund, opdracht.aanvullen)
    redenen += wie_onbekend(aanpak, "bevestigd_door", opdracht.bevestigd_door)
    redenen += _rol(t, aanpak, opdracht.zoekt_uit, "zoekt_uit") + zitting_onbekend(t, opdracht.zitting)
    if opdracht.soort == "feit" and opdracht.waar_op is not None and opdracht.waar_op > ctx.nu:
        redenen.append(Reden("tijd-onmogelijk", veld="waar_op"))
    if redenen:
        return Weigering(tuple(redenen))
    id_ = f"{ctx.basis}-u"
    taak, later = brontaak(aanpak, ctx, id_)
    zonder = opdracht.soort == "feit" and not gesteund
    uit: list[Any] = [
        g.UitspraakGedaan(
            id_, opdracht.soort, opdracht.tekst, opdracht.bron, opdracht.gezegd, opdracht.waar_op,
            opdracht.bevestigd_door, opdracht.zitting, taak if zonder else None,
        )
    ]  # fmt: skip
    if zonder:
        uit.append(later)
    if opdracht.zoekt_uit is not None:
        uit += _zoek(ctx, id_, None, opdracht, opdracht.zoekt_uit)
    return uit


@handler(o.ZetUitspraak)
def _zet(t: Toestand, opdracht: o.ZetUitspraak, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    u = haal(t, Uitspraak, opdracht.uitspraak, "uitspraak", aanpak, ctx, ook_oud=True)
    if isinstance(u, Weigering):
        return u
    redenen = niet_van("soort", opdracht.soort, SOORTEN)
    gesteund = u.gesteund or bool(opdracht.bron or opdracht.bevestigd_door)
    redenen += _steun(opdracht.soort, gesteund, opdracht.aanvullen)
    redenen += wie_onbekend(aanpak, "bevestigd_door", opdracht.bevestigd_door)
    redenen += zitting_onbekend(t, opdracht.zitting)
    if not opdracht.grond:
        redenen.append(Reden("motivering-ontbreekt", veld="grond"))
    if redenen:
        return Weigering(tuple(redenen))
    assert opdracht.grond is not None
    if opdracht.soort == u.soort and u.vervallen is None:
        return weiger("onvolledig", veld="soort", mist=tuple(s for s in SOORTEN if s != u.soort))
    taak, later = brontaak(aanpak, ctx, u.id)
    zonder = opdracht.soort == "feit" and not gesteund
    return [
        g.UitspraakVerzet(
            u.id, opdracht.soort, opdracht.grond, opdracht.bron, opdracht.bevestigd_door,
            taak if zonder else None, opdracht.zitting, u.kring,
        ),
        *([later] if zonder else klaar(t, u.brontaak)),
    ]  # fmt: skip


@handler(o.WijzigUitspraak)
def _wijzig(t: Toestand, opdracht: o.WijzigUitspraak, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    u = haal(t, Uitspraak, opdracht.uitspraak, "uitspraak", aanpak, ctx)
    if isinstance(u, Weigering):
        return u
    nieuw = (opdracht.tekst, opdracht.bron, opdracht.gezegd, opdracht.waar_op)
    if not any(nieuw):
        return weiger("onvolledig", veld="tekst")
    if u.soort == "feit" and opdracht.waar_op is not None and opdracht.waar_op > ctx.nu:
        return weiger("tijd-onmogelijk", veld="waar_op")
    klaar_ = klaar(t, u.brontaak) if opdracht.bron else []
    return [g.UitspraakGewijzigd(u.id, *nieuw, u.kring), *klaar_]


@handler(o.WeegUitspraak)
def _weeg(t: Toestand, opdracht: o.WeegUitspraak, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    u = haal(t, Uitspraak, opdracht.uitspraak, "uitspraak", aanpak, ctx)
    if isinstance(u, Weigering):
        return u
    redenen = wie_onbekend(aanpak, "door", opdracht.door) + zitting_onbekend(t, opdracht.zitting)
    if not opdracht.klopt and not opdracht.tekst:
        redenen.append(Reden("motivering-ontbreekt", veld="tekst"))
    if redenen:
        return Weigering(tuple(redenen))
    gewogen = g.UitspraakGewogen(
        u.id, opdracht.klopt, opdracht.door or ctx.als, opdracht.tekst, opdracht.zitting, u.kring
    )
    return [gewogen, *(klaar(t, u.brontaak) if opdracht.klopt else [])]


@handler(o.ZoekUit)
def _zoek_uit(t: Toestand, opdracht: o.ZoekUit, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    u = haal(t, Uitspraak, opdracht.uitspraak, "uitspraak", aanpak, ctx)
    if isinstance(u, Weigering):
        return u
    redenen = _rol(t, aanpak, opdracht.rol, "rol") + zitting_onbekend(t, opdracht.zitting)
    if opdracht.uiterlijk is not None and opdracht.uiterlijk <= ctx.op:
        redenen.append(Reden("tijd-onmogelijk", veld="uiterlijk"))
    if redenen:
        return Weigering(tuple(redenen))
    oud = u.zoek.taak if u.zoek is not None else None
    weg = [cg.TaakAfgerond(oud, "overgedragen")] if oud and oud in t.open_taken else []
    return [*weg, *_zoek(ctx, u.id, u.kring, opdracht, opdracht.rol)]


@handler(o.BeantwoordUitspraak)
def _beantwoord(t: Toestand, opdracht: o.BeantwoordUitspraak, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    u = haal(t, Uitspraak, opdracht.uitspraak, "uitspraak", aanpak, ctx)
    if isinstance(u, Weigering):
        return u
    redenen = leeg(tekst=opdracht.tekst) + zitting_onbekend(t, opdracht.zitting)
    if redenen:
        return Weigering(tuple(redenen))
    antwoord = g.UitspraakBeantwoord(u.id, opdracht.tekst, opdracht.zitting, u.kring)
    return [antwoord, *klaar(t, u.zoek.taak if u.zoek else None)]


@handler(o.LaatUitspraakVervallen)
def _vervalt(t: Toestand, opdracht: o.LaatUitspraakVervallen, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    u = haal(t, Uitspraak, opdracht.uitspraak, "uitspraak", aanpak, ctx)
    if isinstance(u, Weigering):
        return u
    if not opdracht.reden:
        return weiger("motivering-ontbreekt", veld="reden")
    open_ = [u.brontaak, u.zoek.taak if u.zoek else None]
    weg = [cg.TaakAfgerond(taak, "vervallen") for taak in open_ if taak and taak in t.open_taken]
    return [g.UitspraakVervallen(u.id, opdracht.reden, u.kring), *weg]
