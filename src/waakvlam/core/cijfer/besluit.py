"""Deciding on a figure under watch. That its texts name no one was looked at before, in the clear."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.cijfer import gebeurtenissen as g
from waakvlam.core.cijfer import opdrachten as o
from waakvlam.core.cijfer.periode import RITMES, begin_van, dag_van, lees_periode
from waakvlam.core.cijfer.regels import Cijferregels
from waakvlam.core.cijfer.toestand import Cijfer
from waakvlam.core.cijfer.waarde import TE_KLEIN, getal, is_waarde
from waakvlam.core.tijd import plus

WAARDEN_HOOGSTENS = 2000
_CODE = re.compile(r"[A-Za-z0-9_-]{1,80}")


@dataclass(frozen=True, slots=True)
class Omstandigheden:
    """What deciding needs besides the state: the rules, who may choose, which roles and ambitions exist."""

    regels: Cijferregels
    kiezers: Collection[str]
    rollen: Collection[str]
    ambities: Collection[str] = ()


def besluit_cijfer(s: Cijfer, opdracht: Any, ctx: Context, om: Omstandigheden) -> tuple[Any, ...] | Weigering:
    """The events a command leads to, or why not."""
    if ctx.op > ctx.nu:
        return weiger("tijd-onmogelijk", veld="gebeurd_op")
    if isinstance(opdracht, o.VolgCijfer):
        return _volg(s, opdracht, ctx, om)
    if not s.bestaat:
        return weiger("niet-gevonden", veld="cijfer")
    if s.gestopt_op is not None:
        return weiger("gesloten")
    if isinstance(opdracht, o.GeefCijfers):
        return _geef(s, opdracht, ctx, om.regels)
    if isinstance(opdracht, o.BekijkCijfer):
        return _bekijk(s, opdracht)
    if isinstance(opdracht, o.HerzieCijfer):
        redenen = [*_tot(opdracht, s.hoogstens, ctx), *_grenzen(opdracht), *_waarom(opdracht)]
        if redenen:
            return Weigering(tuple(redenen))
        return (g.CijferHerzien(opdracht.tot, opdracht.reden, opdracht.laag, opdracht.hoog),)
    if isinstance(opdracht, o.StopCijfer):
        nee = _waarom(opdracht)
        return Weigering(tuple(nee)) if nee else (g.CijferGestopt(opdracht.reden),)
    return weiger("niet-gevonden", veld="doe")


def _volg(s: Cijfer, opdracht: o.VolgCijfer, ctx: Context, om: Omstandigheden) -> tuple[Any, ...] | Weigering:
    if ctx.als not in om.kiezers:
        return weiger("niet-bevoegd", veld="rol", wie=tuple(sorted(om.kiezers)))
    redenen = [Reden("volgorde", veld="cijfer")] if s.bestaat else []
    redenen += [
        Reden("onvolledig", veld=veld)
        for veld, goed in (
            ("naam", bool(opdracht.naam)),
            ("eenheid", bool(opdracht.eenheid)),
            ("ritme", opdracht.ritme in RITMES),
            ("thema", bool(_CODE.fullmatch(opdracht.thema))),
            ("rollen", bool(opdracht.rollen)),
            ("buurten", len(opdracht.buurten) <= om.regels.plekken and _zijn_codes(opdracht.buurten)),
        )
        if not goed
    ]
    if vreemd := tuple(rol for rol in opdracht.rollen if rol not in om.rollen):
        redenen.append(Reden("niet-gevonden", veld="rollen", mist=vreemd))
    if opdracht.ambitie is not None and opdracht.ambitie not in om.ambities:
        redenen.append(Reden("niet-gevonden", veld="ambitie", mist=(opdracht.ambitie,)))
    redenen += [*_grenzen(opdracht), *_tot(opdracht, om.regels.hoogstens, ctx)]
    vanaf = opdracht.vanaf or ctx.nu
    if opdracht.tot is not None and vanaf >= opdracht.tot:
        redenen.append(Reden("tijd-onmogelijk", veld="vanaf"))
    if redenen or opdracht.tot is None:
        return Weigering(tuple(redenen))
    return (
        g.CijferGekozen(
            opdracht.naam, opdracht.eenheid, opdracht.ritme, opdracht.thema, vanaf, opdracht.tot,
            om.regels.levertijd[opdracht.ritme], om.regels.hoogstens,
            tuple(dict.fromkeys(opdracht.buurten)), tuple(sorted(set(opdracht.rollen))), opdracht.laag,
            opdracht.hoog, om.regels.te_klein if opdracht.telt_mensen else 0, opdracht.uitleg, ctx.oefening,
            opdracht.ambitie,
        ),
    )  # fmt: skip


def _zijn_codes(codes: tuple[str, ...]) -> bool:
    return all(map(_CODE.fullmatch, codes))


def _waarom(opdracht: Any) -> list[Reden]:
    return [] if opdracht.reden else [Reden("motivering-ontbreekt", veld="reden")]


def _tot(opdracht: o.VolgCijfer | o.HerzieCijfer, hoogstens: str, ctx: Context) -> list[Reden]:
    """Nothing is watched for ever: there is a day on which it is decided anew."""
    if opdracht.tot is None:
        return [Reden("onvolledig", veld="tot")]
    if opdracht.tot <= ctx.nu:
        return [Reden("tijd-onmogelijk", veld="tot")]
    # The day itself still counts, so the end of it is within the period.
    if opdracht.tot > plus(begin_van(dag_van(ctx.nu)), hoogstens) and opdracht.tot > plus(ctx.nu, hoogstens):
        return [Reden("te-lang", veld="tot", mist=(hoogstens,))]
    return []


def _grenzen(opdracht: o.VolgCijfer | o.HerzieCijfer) -> list[Reden]:
    """Without saying what is usual a figure is never a reason to talk."""
    grenzen = {veld: getattr(opdracht, veld) for veld in ("laag", "hoog")}
    fout = [
        Reden("onvolledig", veld=veld)
        for veld, grens in grenzen.items()
        if grens is not None and (not is_waarde(grens) or getal(grens) is None)
    ]
    if fout:
        return fout
    if opdracht.laag is None and opdracht.hoog is None:
        return [Reden("onvolledig", veld="hoog")]
    if opdracht.laag is not None and opdracht.hoog is not None:
        return [] if Decimal(opdracht.laag) <= Decimal(opdracht.hoog) else [Reden("onvolledig", veld="hoog")]
    return []


def _geef(
    s: Cijfer, opdracht: o.GeefCijfers, ctx: Context, regels: Cijferregels
) -> tuple[Any, ...] | Weigering:
    if not opdracht.waarden or len(opdracht.waarden) > WAARDEN_HOOGSTENS:
        return weiger("onvolledig", veld="waarden")
    fout, vroeg, uit = [], [], {}
    for waar, waarde in opdracht.waarden.items():
        code, _, plek = waar.partition("/")
        periode = lees_periode(s.ritme, code)
        if periode is None or plek not in s.plekken or not is_waarde(waarde):
            fout.append(waar)
        elif begin_van(periode.einde) > ctx.nu or periode.eerste.year < dag_van(ctx.nu).year - regels.terug:
            vroeg.append(waar)
        else:
            uit[waar] = zonder_klein(waarde, s.te_klein)
    if fout:
        return weiger("onvolledig", veld="waarden", mist=tuple(fout))
    if vroeg:
        return weiger("tijd-onmogelijk", veld="waarden", mist=tuple(vroeg))
    return (g.CijfersGegeven(uit, opdracht.toelichting),)


def zonder_klein(waarde: str, te_klein: int) -> str:
    """A value as it is kept: a number of fewer people than may be named is only a mark."""
    g_ = getal(waarde)
    return TE_KLEIN if g_ is not None and 0 < g_ < te_klein else waarde


def _bekijk(s: Cijfer, opdracht: o.BekijkCijfer) -> tuple[Any, ...] | Weigering:
    w = s.waarden.get((opdracht.plek, opdracht.periode))
    redenen = [] if w is not None else [Reden("niet-gevonden", veld="periode")]
    if opdracht.uitkomst not in o.UITKOMSTEN:
        redenen.append(Reden("onvolledig", veld="uitkomst", mist=o.UITKOMSTEN))
    redenen += _waarom(opdracht)
    if redenen or w is None:
        return Weigering(tuple(redenen))
    uitkomst, reden = opdracht.uitkomst, opdracht.reden
    return (g.CijferBekeken(opdracht.plek, opdracht.periode, w.waarde, uitkomst, reden),)
