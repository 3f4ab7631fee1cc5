"""Deciding on a familiar face: who may, and whether what is said can be."""

from typing import Any

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.gezicht import gebeurtenissen as g
from waakvlam.core.gezicht import opdrachten as o
from waakvlam.core.gezicht.toestand import HOE, Gezicht
from waakvlam.core.netwerk.kader import Kader
from waakvlam.core.velden import KENMERK

Uit = tuple[Any, ...] | Weigering


def besluit_gezicht(s: Gezicht, opdracht: Any, kader: Kader, ctx: Context) -> Uit:
    """The events a command leads to, or why not."""
    if ctx.als not in kader.houders:
        return weiger("niet-bevoegd", veld="rol", wie=tuple(sorted(kader.houders)))
    if isinstance(opdracht, o.NeemGezichtOp):
        redenen = _redenen(opdracht, ctx)
        return Weigering(redenen) if redenen else (_opgenomen(opdracht, ctx.oefening),)
    if not s.bestaat or s.weg_op is not None:
        return weiger("niet-gevonden", veld="gezicht")
    if isinstance(opdracht, o.WijzigGezicht):
        redenen = _redenen(opdracht, ctx)
        return Weigering(redenen) if redenen else (_gewijzigd(opdracht),)
    if isinstance(opdracht, o.MeldVertrek):
        return _vertrek(s, opdracht)
    if isinstance(opdracht, o.RegelOpvolging):
        return _opvolging(s, opdracht)
    if isinstance(opdracht, o.HaalGezichtWeg):
        return (g.GezichtWeg(),)
    return weiger("niet-gevonden", veld="doe")


def _opgenomen(d: o.NeemGezichtOp, oefening: bool) -> g.GezichtOpgenomen:
    return g.GezichtOpgenomen(d.naam, d.functie, d.organisatie, d.waar, d.sinds, d.buurten, oefening)


def _gewijzigd(d: o.WijzigGezicht) -> g.GezichtGewijzigd:
    return g.GezichtGewijzigd(d.naam, d.functie, d.organisatie, d.waar, d.sinds, d.buurten)


def _redenen(opdracht: o.NeemGezichtOp | o.WijzigGezicht, ctx: Context) -> tuple[Reden, ...]:
    leeg = [v for v in ("naam", "functie", "organisatie", "waar") if not getattr(opdracht, v)]
    redenen = [Reden("onvolledig", veld=veld) for veld in leeg]
    if opdracht.sinds > ctx.nu:
        redenen.append(Reden("tijd-onmogelijk", veld="sinds"))
    if not all(KENMERK.fullmatch(code) for code in opdracht.buurten):
        redenen.append(Reden("onvolledig", veld="buurten"))
    return tuple(redenen)


def _vertrek(s: Gezicht, opdracht: o.MeldVertrek) -> Uit:
    if opdracht.op is None:
        return (g.VertrekGemeld(),) if s.vertrekt_op else weiger("onvolledig", veld="op")
    if s.sinds is not None and opdracht.op < s.sinds:
        return weiger("tijd-onmogelijk", veld="op")
    return (g.VertrekGemeld(opdracht.op),)


def _opvolging(s: Gezicht, opdracht: o.RegelOpvolging) -> Uit:
    if s.vertrekt_op is None:
        return weiger("niet-gevraagd", veld="hoe")
    redenen = [Reden("onvolledig", veld="hoe", mist=HOE)] if opdracht.hoe not in HOE else []
    if not opdracht.tekst:
        redenen.append(Reden("onvolledig", veld="tekst"))
    return Weigering(tuple(redenen)) if redenen else (g.OpvolgingGeregeld(opdracht.hoe, opdracht.tekst),)
