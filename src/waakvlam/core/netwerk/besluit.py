"""Deciding on the network: who may, and whether what is said can be."""

from datetime import datetime
from typing import Any

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.netwerk import gebeurtenissen as g
from waakvlam.core.netwerk import opdrachten as o
from waakvlam.core.netwerk.kader import WAT, Kader
from waakvlam.core.netwerk.toestand import ORGANISATIE, Post

Uit = tuple[Any, ...] | Weigering


def besluit_netwerk(s: Post, opdracht: Any, kader: Kader, ctx: Context) -> Uit:
    """The events a command leads to, or why not."""
    op = getattr(opdracht, "op", None)
    if ctx.op > ctx.nu or (op is not None and op > ctx.nu):
        return weiger("tijd-onmogelijk", veld="gebeurd_op" if ctx.op > ctx.nu else "op")
    if isinstance(opdracht, o.DoeNetwerkwerk):
        return _werk(opdracht, kader, ctx)
    if ctx.als not in kader.houders:
        return weiger("niet-bevoegd", veld="rol", wie=tuple(sorted(kader.houders)))
    if isinstance(opdracht, o.NeemOrganisatieOp):
        redenen = _organisatie(opdracht, kader)
        nieuw = g.OrganisatieOpgenomen(opdracht.naam, opdracht.sector, opdracht.signaleert, ctx.oefening)
        return Weigering(redenen) if redenen else (nieuw,)
    if not s.bestaat or s.weg_op is not None:
        return weiger("niet-gevonden", veld="netwerk")
    if isinstance(opdracht, o.HaalUitNetwerk):
        return (g.NetwerkpostWeg(),)
    if s.soort != ORGANISATIE:
        return weiger("niet-gevonden", veld="netwerk")
    return _aan_organisatie(opdracht, kader, ctx)


def _aan_organisatie(opdracht: Any, kader: Kader, ctx: Context) -> Uit:
    if isinstance(opdracht, o.WijzigOrganisatie):
        redenen = _organisatie(opdracht, kader)
        anders = g.OrganisatieGewijzigd(opdracht.naam, opdracht.sector, opdracht.signaleert)
        return Weigering(redenen) if redenen else (anders,)
    if isinstance(opdracht, o.HoudOrganisatieBij):
        if opdracht.wat not in WAT:
            return weiger("onvolledig", veld="wat", mist=WAT)
        return (g.OrganisatieBijgehouden(opdracht.wat, _wanneer(opdracht, ctx)),)
    return weiger("niet-gevonden", veld="doe")


def _organisatie(opdracht: o.NeemOrganisatieOp | o.WijzigOrganisatie, kader: Kader) -> tuple[Reden, ...]:
    redenen = []
    if not opdracht.naam:
        redenen.append(Reden("onvolledig", veld="naam"))
    if opdracht.sector not in kader.sectoren:
        redenen.append(Reden("onvolledig", veld="sector", mist=tuple(sorted(kader.sectoren))))
    return tuple(redenen)


def _werk(opdracht: o.DoeNetwerkwerk, kader: Kader, ctx: Context) -> Uit:
    """Whose work it is, or who keeps the network, records that it was done."""
    werk = kader.werk.get(opdracht.werk)
    if werk is None:
        return weiger("niet-gevonden", veld="werk")
    if ctx.als not in werk.rollen | kader.houders:
        return weiger("niet-bevoegd", werk.regel, veld="rol", wie=tuple(sorted(werk.rollen)))
    return (g.NetwerkwerkGedaan(opdracht.werk, _wanneer(opdracht, ctx), ctx.oefening),)


def _wanneer(opdracht: o.HoudOrganisatieBij | o.DoeNetwerkwerk, ctx: Context) -> datetime:
    return opdracht.op or ctx.op
