"""Everything a step asks, and every reason why it cannot be taken now."""

from datetime import datetime
from typing import Any, NamedTuple

from waakvlam.core.aanpak.gereed import Aanpak, Deelnemer, Stap, Voorwaarde
from waakvlam.core.aanpak.verklaren import verklaar
from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.tijd import LATER


class Wens(NamedTuple):
    """What someone brings to a step: the fields that every step command shares."""

    motivering: Tekst | None = None
    medebesluit: tuple[str, ...] = ()
    aanwezig: tuple[str, ...] = ()
    oneens: tuple[str, ...] = ()
    afwijken: Tekst | None = None
    aanvullen: bool = False


def wens_van(opdracht: Any) -> Wens:
    """The shared fields of a step command."""
    return Wens(
        opdracht.motivering,
        tuple(getattr(opdracht, "medebesluit", ())),
        tuple(getattr(opdracht, "aanwezig", ())),
        tuple(getattr(opdracht, "oneens", ())),
        opdracht.afwijken,
        opdracht.aanvullen,
    )


def _mag_besluiten(aanpak: Aanpak, stap: Stap, t: Toestand, beslist: frozenset[str], ctx: Context) -> bool:
    als = ctx.als
    if als in aanpak.model.gremia:
        return als in stap.gremia(t, ctx.op) and ctx.rol in aanpak.legt_vast(als)
    if als in beslist:
        return True
    rollen = aanpak.model.rollen
    for rol in beslist:
        vervanger = rollen[rol].plaatsvervanger if rol in rollen else None
        if vervanger is not None and als in aanpak.gelijk(vervanger):
            return True
    return False


def geraadpleegd(aanpak: Aanpak, t: Toestand, op: datetime, wie: frozenset[str]) -> bool:
    """Whether one of these roles or bodies was consulted (or met) at this level, before the moment."""
    sinds = t.sinds
    for naam in wie:
        for r in t.raadplegingen.get(naam, ()):
            if r.op <= op and (sinds is None or r.op >= sinds):
                return True
        for overleg in t.overleggen.get(naam, ()):
            if overleg.op <= op and (sinds is None or overleg.op >= sinds):
                return True
    return False


def _oneens(t: Toestand, op: datetime, wie: tuple[str, ...]) -> bool:
    """Whether the last consultation of these roles at this level ended in disagreement."""
    sinds = t.sinds
    gehouden = [
        r
        for rol in wie
        for r in t.raadplegingen.get(rol, ())
        if r.op <= op and (sinds is None or r.op >= sinds)
    ]
    return bool(gehouden) and gehouden[-1].uitkomst == "oneens"


def _ingestemd(aanpak: Aanpak, t: Toestand, stap: Stap, d: Deelnemer, ctx: Context, wens: Wens) -> bool:
    wie = d.wie(t, ctx.op)
    rollen = frozenset().union(*(aanpak.legt_vast(w) if w in aanpak.model.gremia else {w} for w in wie))
    if ctx.als in rollen or rollen & set(wens.medebesluit):
        return True
    eerder = t.stappen.get(stap.code)
    for rol in rollen:
        stem = t.instemmingen.get(f"{stap.code}/{rol}")
        if stem is None or not stem[1] or stem[0] > ctx.op:
            continue
        # An agreement is for one decision: what was agreed before this step was last taken is used up.
        if (t.sinds is None or stem[0] >= t.sinds) and (eerder is None or stem[0] > eerder):
            return True
    return False


def ontbreekt(aanpak: Aanpak, eisen: tuple[Voorwaarde, ...], t: Toestand, op: datetime) -> list[Reden]:
    """A reason for everything that must be there at a moment and is not."""
    redenen = []
    for v in eisen:
        if v.als(t, op) and not v.toets(t, op):
            code = "volgorde" if v.toets(t, LATER) else v.model.code
            wie = (v.model.rol,) if v.model.rol else ()
            mist = verklaar(v.model.wat, aanpak.omgeving, t, op)
            redenen.append(Reden(code, v.regel, not v.hard, wie, mist))
    return redenen


def toets_stap(
    aanpak: Aanpak, stap: Stap, t: Toestand, ctx: Context, wens: Wens, mandaat: bool = True
) -> list[Reden]:
    """Every reason why a step cannot be taken now; empty when it can.

    With ``mandaat`` False the actor is left out of it: what lacks, whoever decides.
    """
    op = ctx.op
    redenen: list[Reden] = []
    beslist = stap.beslist(t, op)
    if mandaat and not _mag_besluiten(aanpak, stap, t, beslist, ctx):
        redenen.append(Reden("niet-bevoegd", f"{stap.regel}.beslist", False, tuple(sorted(beslist))))
    if t.sinds is not None and (op < t.sinds or (stap.model.naar and t.regie_op and op < t.regie_op)):
        redenen.append(Reden("volgorde", stap.regel, False, veld="gebeurd_op"))
    if stap.aanleiding is not None and not stap.aanleiding(t, op):
        eis = stap.model.aanleiding
        assert eis is not None
        mist = verklaar(eis.wat, aanpak.omgeving, t, op)
        redenen.append(
            Reden("aanleiding-ontbreekt", f"{stap.regel}.aanleiding", not stap.aanleiding_hard, mist=mist)
        )
    redenen += ontbreekt(aanpak, stap.vereist, t, op)
    for d in stap.raadpleeg:
        if d.als(t, op):
            wie = tuple(sorted(d.wie(t, op)))
            if d.model.niet_oneens and _oneens(t, op, wie):
                redenen.append(Reden("medebesluit-ontbreekt", d.regel, False, wie))
            elif not geraadpleegd(aanpak, t, op, frozenset(wie)) and ctx.als not in wie:
                redenen.append(Reden("raadpleging-ontbreekt", d.regel, not d.hard, wie, wie))
    for d in stap.medebeslist:
        if d.als(t, op) and not _ingestemd(aanpak, t, stap, d, ctx, wens):
            redenen.append(Reden("medebesluit-ontbreekt", d.regel, False, tuple(sorted(d.wie(t, op)))))
    soort = stap.model.motivering
    if mandaat and not wens.motivering and (soort == "hard" or (soort != "niet_nodig" and not wens.afwijken)):
        redenen.append(Reden("motivering-ontbreekt", stap.regel, soort != "hard", veld="motivering"))
    return redenen


def genoemden(aanpak: Aanpak, wens: Wens) -> list[Reden]:
    """A reason per field that names roles the approach does not know."""
    redenen: list[Reden] = []
    if not (wens.medebesluit or wens.aanwezig or wens.oneens):
        return redenen
    rollen = aanpak.model.rollen
    for veld in ("medebesluit", "aanwezig", "oneens"):
        vreemd = tuple(rol for rol in getattr(wens, veld) if rol not in rollen)
        if vreemd:
            redenen.append(Reden("niet-gevonden", veld=veld, mist=vreemd))
    return redenen
