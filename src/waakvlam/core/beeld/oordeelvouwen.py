"""Folding the judgement."""

from waakvlam.core.beeld import oordeelgebeurtenissen as g
from waakvlam.core.beeld.stand import AlsDan, Anders, Oordeel, Optie, Standpunt
from waakvlam.core.beeld.vouwen import einde, zet
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import bij
from waakvlam.core.gebeurtenis import Opgetekend


@bij(g.OordeelGegeven)
def _oordeel(t: Toestand, e: g.OordeelGegeven, o: Opgetekend) -> None:
    t.beeld[e.id] = Oordeel(
        e.id, o.kring, e.niveau, e.fase, e.reden, e.ernst, e.spoed, e.steunt_op, o.gebeurd_op,
        o.vastgelegd_op, o.nr, o.namens or o.rol, e.zitting,
    )  # fmt: skip


@bij(g.AndersGezien)
def _anders(t: Toestand, e: g.AndersGezien, o: Opgetekend) -> None:
    oordeel: Oordeel | None = t.beeld.get(e.oordeel)
    if oordeel is not None:
        gezien = Anders(e.rol, e.niveau, e.tekst, o.gebeurd_op, o.nr)
        t.beeld[e.oordeel] = oordeel._replace(anders=(*oordeel.anders, gezien))


@bij(g.AlsDanGeschreven)
def _als_dan(t: Toestand, e: g.AlsDanGeschreven, o: Opgetekend) -> None:
    oud: AlsDan | None = t.beeld.get(e.id)
    t.beeld[e.id] = AlsDan(
        e.id, o.kring, e.als, e.dan, e.kans, e.gevolg, e.ergste, e.zelf, e.hulp, e.verwacht, e.communicatie,
        e.woordvoerder, e.uit or (oud.uit if oud else None), o.gebeurd_op, o.nr, o.namens or o.rol,
        e.zitting or (oud.zitting if oud else None), oud.opties if oud else (),
        (*oud.eerder, (oud.als, oud.dan)) if oud else (),
    )  # fmt: skip
    t.gewijzigd_in["beeld." + e.id] = o.nr


@bij(g.AlsDanVervallen)
def _vervallen(t: Toestand, e: g.AlsDanVervallen, o: Opgetekend) -> None:
    zet(t, e.id, o, vervallen=einde(o, e.reden))


@bij(g.OptieGenoemd)
def _optie(t: Toestand, e: g.OptieGenoemd, o: Opgetekend) -> None:
    s: AlsDan | None = t.beeld.get(e.als_dan)
    if s is not None:
        optie = Optie(e.id, e.tekst, e.voor, e.tegen, o.gebeurd_op, o.nr)
        t.beeld[e.als_dan] = s._replace(opties=(*s.opties, optie))


@bij(g.StandpuntIngenomen)
def _standpunt(t: Toestand, e: g.StandpuntIngenomen, o: Opgetekend) -> None:
    t.beeld[e.id] = Standpunt(
        e.id, o.kring, e.probleem, e.van_wie, e.standpunt, o.gebeurd_op, o.nr, o.namens or o.rol, e.zitting
    )
