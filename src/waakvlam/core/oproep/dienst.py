"""Deciding on duty: planning it, handing it over in five lines, taking it over."""

from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import gebeurtenissen as cg
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.gastregels import leidt, zit_voor
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import weiger
from waakvlam.core.oproep import dienstopdrachten as o
from waakvlam.core.oproep import gebeurtenissen as g
from waakvlam.core.oproep.regels import mag_roepen
from waakvlam.core.oproep.stand import Dienst
from waakvlam.core.velden import KENMERK


def mag_plannen(t: Toestand, aanpak: Aanpak, rol: str) -> bool:
    """Whether a role may make the rota: it leads in the case, or chairs or convenes a body that meets."""
    if rol not in aanpak.model.rollen:
        return False
    roept = (aanpak.model.gremia[een].roept_bijeen and mag_roepen(aanpak, een, rol) for een in t.gremia)
    return leidt(t, aanpak, rol) or any(zit_voor(aanpak, rol, een) for een in t.gremia) or any(roept)


def geldig(t: Toestand) -> tuple[Dienst, ...]:
    """The duties that go on, in order of time."""
    return tuple(
        sorted((d for d in t.diensten.values() if d.vervallen is None), key=lambda d: (d.vanaf, d.nr))
    )


@handler(o.PlanDienst)
def _plan(t: Toestand, opdracht: o.PlanDienst, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    if opdracht.rol not in aanpak.model.rollen:
        return weiger("niet-gevonden", veld="rol", mist=(opdracht.rol,))
    if not KENMERK.fullmatch(opdracht.wie):
        return weiger("onvolledig", veld="wie")
    eigen = opdracht.wie == ctx.actor and ctx.rol in aanpak.gelijk(opdracht.rol)
    if not eigen and not mag_plannen(t, aanpak, ctx.als):
        return weiger("niet-bevoegd", wie=tuple(r for r in aanpak.model.rollen if mag_plannen(t, aanpak, r)))
    if opdracht.tot <= opdracht.vanaf or opdracht.tot <= ctx.nu:
        return weiger("tijd-voorbij", veld="tot")
    botst = any(
        d.wie == opdracht.wie and d.rol == opdracht.rol and d.vanaf < opdracht.tot and opdracht.vanaf < d.tot
        for d in geldig(t)
    )
    if botst:
        return weiger("dienst-botst", veld="vanaf")
    return [g.DienstGepland(f"{ctx.basis}-d1", opdracht.rol, opdracht.wie, opdracht.vanaf, opdracht.tot)]


@handler(o.SchrapDienst)
def _schrap(t: Toestand, opdracht: o.SchrapDienst, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    dienst = t.diensten.get(opdracht.dienst)
    if dienst is None or dienst.vervallen is not None:
        return weiger("niet-gevonden", veld="dienst", mist=(opdracht.dienst,))
    if dienst.wie != ctx.actor and not mag_plannen(t, aanpak, ctx.als):
        return weiger("niet-bevoegd", wie=tuple(r for r in aanpak.model.rollen if mag_plannen(t, aanpak, r)))
    if dienst.overgedragen is not None or dienst.tot <= ctx.nu:
        return weiger("tijd-voorbij", veld="dienst")
    return [g.DienstVervallen(dienst.id)]


@handler(o.DraagDienstOver)
def _draag_over(t: Toestand, opdracht: o.DraagDienstOver, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    van, aan = t.diensten.get(opdracht.dienst), t.diensten.get(opdracht.aan)
    if van is None or van.vervallen is not None or van.wie != ctx.actor:
        return weiger("niet-gevonden", veld="dienst", mist=(opdracht.dienst,))
    if aan is None or aan.vervallen is not None or aan.id == van.id or aan.tot <= ctx.nu:
        return weiger("niet-gevonden", veld="aan", mist=(opdracht.aan,))
    if van.overgenomen is not None:
        return weiger("oproep-voorbij", veld="dienst")
    if not opdracht.regels:
        return weiger("onvolledig", veld="regels")
    return [g.DienstOvergedragen(van.id, aan.id, opdracht.regels)]


@handler(o.NeemDienstOver)
def _neem_over(t: Toestand, opdracht: o.NeemDienstOver, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    van = t.diensten.get(opdracht.dienst)
    aan = t.diensten.get(van.aan) if van is not None else None
    if van is None or aan is None or van.overgedragen is None or aan.wie != ctx.actor:
        return weiger("niet-gevonden", veld="dienst", mist=(opdracht.dienst,))
    if van.overgenomen is not None:
        return []
    return [g.DienstOvergenomen(van.id), *_lijnen(t, van, aan)]


def _lijnen(t: Toestand, van: Dienst, aan: Dienst) -> list[Any]:
    """The lines that the one who leaves held by name: who comes holds them from now on."""
    return [
        cg.RegieGewijzigd(lijn, h.rollen, h.waarom, aan.wie, h.vast, h.tot, h.tijdelijk, h.onbekend)
        for lijn, h in t.regie.items()
        if h.wie == van.wie and van.rol in h.rollen and van.wie != aan.wie
    ]
