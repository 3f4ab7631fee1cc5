"""Deciding on a request to look out. That its text names no one was looked at before, in the clear."""

import re
from typing import Any

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.gericht import gebeurtenissen as g
from waakvlam.core.gericht import opdrachten as o
from waakvlam.core.gericht.toestand import Gericht
from waakvlam.core.signaal.weg import Weg
from waakvlam.core.tijd import plus
from waakvlam.core.velden import KENMERK

ANTWOORDEN = ("gezien", "niet_gezien")
BUURTEN_HOOGSTENS = 100
_BUURT = re.compile(r"[A-Za-z0-9_-]{1,40}")


def volgers(weg: Weg) -> frozenset[str]:
    """The roles that may ask: those the approach names, and the members of the bodies it names."""
    uit: set[str] = set()
    for wie in weg.gericht.door if weg.gericht else ():
        uit |= weg.leden(wie) or {wie}
    return frozenset(uit)


def besluit_gericht(s: Gericht, opdracht: Any, weg: Weg, ctx: Context) -> tuple[Any, ...] | Weigering:
    """The events a command leads to, or why not."""
    if ctx.op > ctx.nu:
        return weiger("tijd-onmogelijk", veld="gebeurd_op")
    if isinstance(opdracht, o.VraagGericht):
        return _vraag(s, opdracht, weg, ctx)
    if not s.bestaat:
        return weiger("niet-gevonden", veld="gericht")
    if isinstance(opdracht, o.VerlengGericht):
        return _verleng(s, opdracht, ctx)
    if not s.loopt(ctx.nu):
        return weiger("gesloten")
    if isinstance(opdracht, o.AntwoordGericht):
        return _antwoord(opdracht)
    if isinstance(opdracht, o.StopGericht):
        return (g.GerichtGestopt(opdracht.reden),) if opdracht.reden else _waarom()
    return weiger("niet-gevonden", veld="doe")


def _waarom() -> Weigering:
    return weiger("motivering-ontbreekt", veld="reden")


def _vraag(s: Gericht, opdracht: o.VraagGericht, weg: Weg, ctx: Context) -> tuple[Any, ...] | Weigering:
    mogen = volgers(weg)
    if ctx.als not in mogen:
        regel = f"{weg.pad}.gericht" if weg.gericht else weg.pad
        return weiger("niet-bevoegd", regel, veld="rol", wie=tuple(sorted(mogen)))
    redenen = []
    if s.bestaat:
        redenen.append(Reden("volgorde", veld="gericht"))
    if not opdracht.waarop:
        redenen.append(Reden("onvolledig", veld="waarop"))
    if not (opdracht.rollen or opdracht.gremia):
        redenen.append(Reden("onvolledig", veld="rollen"))
    if len(opdracht.buurten) > BUURTEN_HOOGSTENS or not all(map(_BUURT.fullmatch, opdracht.buurten)):
        redenen.append(Reden("onvolledig", veld="buurten"))
    redenen += _onbekend(opdracht, weg)
    hoogstens = weg.gericht.hoogstens if weg.gericht else None
    redenen += _tot(opdracht, hoogstens, ctx)
    if redenen or opdracht.tot is None:
        return Weigering(tuple(redenen))
    lezers = set(opdracht.rollen).union(*(weg.leden(gremium) for gremium in opdracht.gremia))
    return (
        g.GerichtGevraagd(
            opdracht.waarop, opdracht.tot, opdracht.thema, opdracht.buurten, opdracht.rollen, opdracht.gremia,
            tuple(sorted(lezers)), tuple(sorted(mogen)), hoogstens, ctx.oefening,
        ),
    )  # fmt: skip


def _onbekend(opdracht: o.VraagGericht, weg: Weg) -> list[Reden]:
    if weg.aanpak is None:
        return []
    model = weg.aanpak.model
    rollen = tuple(rol for rol in opdracht.rollen if rol not in model.rollen)
    gremia = tuple(gremium for gremium in opdracht.gremia if gremium not in model.gremia)
    return [
        Reden("niet-gevonden", veld=veld, mist=mist)
        for veld, mist in (("rollen", rollen), ("gremia", gremia))
        if mist
    ]


def _tot(opdracht: o.VraagGericht | o.VerlengGericht, hoogstens: str | None, ctx: Context) -> list[Reden]:
    """Without an end there is no request, and the approach says how far away it may be."""
    if opdracht.tot is None:
        return [Reden("onvolledig", veld="tot")]
    if opdracht.tot <= ctx.nu:
        return [Reden("tijd-onmogelijk", veld="tot")]
    if hoogstens is not None and opdracht.tot > plus(ctx.nu, hoogstens):
        return [Reden("te-lang", veld="tot", mist=(hoogstens,))]
    return []


def _verleng(s: Gericht, opdracht: o.VerlengGericht, ctx: Context) -> tuple[Any, ...] | Weigering:
    """A new decision, also when it ended meanwhile; not after it was stopped."""
    if s.gestopt_op is not None:
        return weiger("gesloten")
    redenen = _tot(opdracht, s.hoogstens, ctx)
    if not opdracht.reden:
        redenen.append(Reden("motivering-ontbreekt", veld="reden"))
    return Weigering(tuple(redenen)) if redenen else (g.GerichtVerlengd(opdracht.tot, opdracht.reden),)


def _antwoord(opdracht: o.AntwoordGericht) -> tuple[Any, ...] | Weigering:
    if opdracht.antwoord not in ANTWOORDEN:
        return weiger("onvolledig", veld="antwoord", mist=ANTWOORDEN)
    if opdracht.signaal is not None and not KENMERK.fullmatch(opdracht.signaal):
        return weiger("onvolledig", veld="signaal")
    return (g.GerichtBeantwoord(opdracht.antwoord, opdracht.tekst, opdracht.signaal),)
