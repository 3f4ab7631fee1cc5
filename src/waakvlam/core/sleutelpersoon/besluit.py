"""Deciding on the record of a key resident: never without consent, never without an end."""

from datetime import datetime
from typing import Any

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.netwerk.kader import Kader
from waakvlam.core.sleutelpersoon import gebeurtenissen as g
from waakvlam.core.sleutelpersoon import opdrachten as o
from waakvlam.core.sleutelpersoon.toestand import HOE, TOESTEMMING, Sleutelpersoon
from waakvlam.core.tijd import plus
from waakvlam.core.velden import KENMERK

Uit = tuple[Any, ...] | Weigering


def besluit_sleutelpersoon(s: Sleutelpersoon, opdracht: Any, kader: Kader, ctx: Context) -> Uit:
    """The events a command leads to, or why not."""
    if isinstance(opdracht, o.NeemSleutelpersoonOp):
        return _opnemen(opdracht, kader, ctx)
    if not s.loopt(ctx.nu):
        return weiger("niet-gevonden", veld="sleutelpersoon")
    if isinstance(opdracht, o.BeeindigSleutelpersoon):
        return (g.SleutelpersoonWeg(opdracht.ingetrokken),)
    if isinstance(opdracht, o.NeemContactOver):
        if s.rol is None or ctx.als != s.rol:
            return weiger("niet-bevoegd", veld="rol", wie=(s.rol,) if s.rol else ())
        return (g.SleutelpersoonOvergenomen(),)
    if isinstance(opdracht, o.LegContactVast):
        return _contact(opdracht, ctx)
    if isinstance(opdracht, o.VerlengSleutelpersoon):
        tot, redenen = _tot(opdracht.tot, kader, ctx), _toestemming(opdracht, ctx)
        redenen += _einde(tot, kader, ctx)
        if redenen or opdracht.toestemming_op is None:
            return Weigering(tuple(redenen))
        return (g.SleutelpersoonVerlengd(opdracht.toestemming, opdracht.toestemming_op, tot),)
    return weiger("niet-gevonden", veld="doe")


def _opnemen(d: o.NeemSleutelpersoonOp, kader: Kader, ctx: Context) -> Uit:
    if ctx.als not in kader.contact:
        return weiger("niet-bevoegd", veld="rol", wie=tuple(sorted(kader.contact)))
    tot = _tot(d.tot, kader, ctx)
    redenen = [Reden("onvolledig", veld=v) for v in ("naam", "bereik", "waarvoor") if not getattr(d, v)]
    redenen += _toestemming(d, ctx) + _einde(tot, kader, ctx)
    if not KENMERK.fullmatch(d.buurt):
        redenen.append(Reden("onvolledig", veld="buurt"))
    if d.rol is not None and d.rol not in kader.contact:
        redenen.append(Reden("onvolledig", veld="rol"))
    if d.rol is not None and not d.reden:
        redenen.append(Reden("motivering-ontbreekt", veld="reden"))
    if redenen or d.toestemming_op is None:
        return Weigering(tuple(redenen))
    return (
        g.SleutelpersoonOpgenomen(
            d.naam, d.bereik, d.waarvoor, d.buurt, d.toestemming, d.toestemming_op, tot, d.rol,
            d.reden if d.rol is not None else None, ctx.oefening,
        ),
    )  # fmt: skip


def _toestemming(d: o.NeemSleutelpersoonOp | o.VerlengSleutelpersoon, ctx: Context) -> list[Reden]:
    if d.toestemming not in TOESTEMMING or d.toestemming_op is None:
        return [Reden("toestemming-ontbreekt", veld="toestemming")]
    return [Reden("tijd-onmogelijk", veld="toestemming_op")] if d.toestemming_op > ctx.nu else []


def _tot(tot: datetime | None, kader: Kader, ctx: Context) -> datetime:
    return tot or plus(ctx.nu, kader.regels.langste)


def _einde(tot: datetime, kader: Kader, ctx: Context) -> list[Reden]:
    kan = ctx.nu < tot <= plus(ctx.nu, kader.regels.langste)
    return [] if kan else [Reden("te-lang", veld="tot")]


def _contact(d: o.LegContactVast, ctx: Context) -> Uit:
    op = d.op or ctx.op
    if d.hoe not in HOE:
        return weiger("onvolledig", veld="hoe", mist=HOE)
    if op > ctx.nu:
        return weiger("tijd-onmogelijk", veld="op")
    if d.volgende is not None and d.volgende <= op:
        return weiger("tijd-onmogelijk", veld="volgende")
    return (g.SleutelcontactGehad(op, d.hoe, d.volgende),)
