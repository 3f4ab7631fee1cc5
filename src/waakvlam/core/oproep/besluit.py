"""Deciding on calls: calling, asking more people, moving it, taking it back."""

from datetime import timedelta
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import opdrachten as casus
from waakvlam.core.casus.besluit import Context, Uitkomst, handler, voor_het_oog
from waakvlam.core.casus.mensen import klaar_met_bellen, roep_bijeen
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Weigering, weiger
from waakvlam.core.oproep import gebeurtenissen as g
from waakvlam.core.oproep import opdrachten as o
from waakvlam.core.oproep.regels import (
    lees_wie,
    loopt,
    lopende,
    mag_bellen,
    mag_roepen,
    uitgenodigd,
    wie_klopt,
)
from waakvlam.core.oproep.stand import KOMT, KOMT_NIET, Oproep

LANGSTE_WACHT = 24 * 60
"""Minutes: waiting longer for an answer than a day is not calling together."""


def niet_bevoegd(aanpak: Aanpak, gremium: str) -> Weigering:
    """The refusal that says who may call this body together."""
    return weiger("niet-bevoegd", f"gremia.{gremium}", wie=tuple(aanpak.model.gremia[gremium].roept_bijeen))


def nodig(
    t: Toestand, oproep: Oproep, wie: list[tuple[str, str]], ctx: Context, voor: str = ""
) -> list[g.Opgeroepen]:
    """An invitation each for whoever was not called yet in this call."""
    al = {(u.rol, u.wie) for u in uitgenodigd(t, oproep.id)}
    uiterlijk = None
    if oproep.wachten is not None and not oproep.stil:
        uiterlijk = ctx.nu + timedelta(minutes=oproep.wachten)
    nieuw = [paar for paar in dict.fromkeys(wie) if paar not in al]
    return [
        g.Opgeroepen(f"{ctx.basis}-u{nr}", oproep.id, rol, account, uiterlijk, voor, oproep.stil)
        for nr, (rol, account) in enumerate(nieuw, 1)
    ]


@handler(o.RoepOp)
def _roep_op(t: Toestand, opdracht: o.RoepOp, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    vreemd = tuple(wie for wie in opdracht.wie if not wie_klopt(aanpak, wie))
    if vreemd:
        return weiger("niet-gevonden", veld="wie", mist=vreemd)
    if opdracht.om is not None and opdracht.om < ctx.op:
        return weiger("tijd-voorbij", veld="om")
    if opdracht.wachten is not None and not 1 <= opdracht.wachten <= LANGSTE_WACHT:
        return weiger("onvolledig", veld="wachten")
    bijeen = casus.RoepBijeen(opdracht.gremium, opdracht.om, reden=opdracht.reden, afwijken=opdracht.afwijken)
    eerst = roep_bijeen(t, bijeen, aanpak, ctx, oproep=f"{ctx.basis}-o1")
    if isinstance(eerst, Weigering):
        return eerst
    wie = opdracht.wie or tuple(aanpak.model.gremia[opdracht.gremium].leden.vast)
    if not wie:
        return weiger("onvolledig", f"gremia.{opdracht.gremium}", veld="wie")
    gedaan = g.OproepGedaan(
        f"{ctx.basis}-o1", opdracht.gremium, opdracht.om, opdracht.stil, opdracht.wachten, opdracht.waar
    )
    w = voor_het_oog(t, [*eerst, gedaan], ctx)
    genodigd = nodig(w, w.oproepen[gedaan.oproep], [lees_wie(een) for een in wie], ctx)
    zelf = [g.OproepBeantwoord(u.uitnodiging, KOMT) for u in genodigd if u.wie == ctx.actor]
    return [*eerst, gedaan, *genodigd, *zelf]  # whoever calls people together comes, and may still say no


def vind(t: Toestand, id_: str) -> Oproep | Weigering:
    """A call that still asks something, or why not."""
    oproep = t.oproepen.get(id_)
    if oproep is None:
        return weiger("niet-gevonden", veld="oproep", mist=(id_,))
    return oproep if loopt(t, oproep) else weiger("oproep-voorbij", veld="oproep")


@handler(o.RoepErbij)
def _erbij(t: Toestand, opdracht: o.RoepErbij, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    oproep = vind(t, opdracht.oproep)
    if isinstance(oproep, Weigering):
        return oproep
    if not mag_bellen(aanpak, oproep, ctx.als):
        return niet_bevoegd(aanpak, oproep.gremium)
    vreemd = tuple(wie for wie in opdracht.wie if not wie_klopt(aanpak, wie))
    if vreemd or not opdracht.wie:
        return weiger("niet-gevonden" if vreemd else "onvolledig", veld="wie", mist=vreemd)
    return list(nodig(t, oproep, [lees_wie(een) for een in opdracht.wie], ctx))


def _verteld(t: Toestand, oproep: Oproep) -> tuple[str, ...]:
    """Who heard of a call by message and has to hear that it changed; nobody for a silent one."""
    if oproep.stil:
        return ()
    return tuple(u.id for u in uitgenodigd(t, oproep.id) if u.wie and u.antwoord != KOMT_NIET)


@handler(o.VerzetOproep)
def _verzet(t: Toestand, opdracht: o.VerzetOproep, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    oproep = vind(t, opdracht.oproep)
    if isinstance(oproep, Weigering):
        return oproep
    if not mag_roepen(aanpak, oproep.gremium, ctx.als):
        return niet_bevoegd(aanpak, oproep.gremium)
    if opdracht.om is None and opdracht.waar is None:
        return weiger("onvolledig", veld="om")
    if opdracht.om is not None and opdracht.om < ctx.op:
        return weiger("tijd-voorbij", veld="om")
    verteld = _verteld(t, oproep)
    return [g.OproepVerzet(oproep.id, opdracht.om, opdracht.waar, opdracht.reden, verteld)]


@handler(o.TrekOproepIn)
def _trek_in(t: Toestand, opdracht: o.TrekOproepIn, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    oproep = t.oproepen.get(opdracht.oproep)
    if oproep is None:
        return weiger("niet-gevonden", veld="oproep", mist=(opdracht.oproep,))
    if not mag_roepen(aanpak, oproep.gremium, ctx.als):
        return niet_bevoegd(aanpak, oproep.gremium)
    if not loopt(t, oproep):
        return [] if oproep.ingetrokken is not None else weiger("oproep-voorbij", veld="oproep")
    ander = any(een.id != oproep.id and een.gremium == oproep.gremium for een in lopende(t))
    uit: list[Any] = [g.OproepIngetrokken(oproep.id, opdracht.reden, _verteld(t, oproep))]
    return uit if ander else [*uit, *klaar_met_bellen(t, oproep.gremium)]
