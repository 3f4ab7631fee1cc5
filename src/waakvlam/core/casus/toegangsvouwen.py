"""Folding who sees a case."""

from waakvlam.core.casus import toegangsgebeurtenissen as g
from waakvlam.core.casus.toegangsstand import Deelname, Noodtoegang
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import bij
from waakvlam.core.gebeurtenis import Opgetekend


@bij(g.ToegangGegeven)
def _gegeven(t: Toestand, e: g.ToegangGegeven, o: Opgetekend) -> None:
    t.deelnemers[(e.wie, e.aan_rol)] = Deelname(e.tot, o.actor, o.gebeurd_op, o.nr)
    t.geweerd.pop(e.wie, None)
    t.gewijzigd_in[f"toegang.{e.wie}"] = o.nr


@bij(g.ToegangIngetrokken)
def _ingetrokken(t: Toestand, e: g.ToegangIngetrokken, o: Opgetekend) -> None:
    for sleutel in [sleutel for sleutel in t.deelnemers if sleutel[0] == e.wie]:
        del t.deelnemers[sleutel]
    for rol, wie in list(t.spelers.items()):
        if e.wie in wie:
            t.spelers[rol] = tuple(ander for ander in wie if ander != e.wie)
    for lijn, houder in t.regie.items():
        if houder.wie == e.wie:
            t.regie[lijn] = houder._replace(wie=None)
    t.geweerd[e.wie] = o.gebeurd_op
    t.gewijzigd_in[f"toegang.{e.wie}"] = o.nr


@bij(g.KringVerborgen)
def _verborgen(t: Toestand, e: g.KringVerborgen, o: Opgetekend) -> None:
    if e.verborgen:
        t.verborgen[e.kring] = o.gebeurd_op
    else:
        t.verborgen.pop(e.kring, None)


@bij(g.NoodtoegangGenomen)
def _genomen(t: Toestand, e: g.NoodtoegangGenomen, o: Opgetekend) -> None:
    t.noodtoegang[e.id] = Noodtoegang(e.id, o.actor, o.rol or "", e.kringen, o.gebeurd_op, e.tot, o.nr)


@bij(g.NoodtoegangGestopt)
def _gestopt(t: Toestand, e: g.NoodtoegangGestopt, o: Opgetekend) -> None:
    t.noodtoegang[e.id] = t.noodtoegang[e.id]._replace(gestopt=o.gebeurd_op)


@bij(g.NoodtoegangBeoordeeld)
def _beoordeeld(t: Toestand, e: g.NoodtoegangBeoordeeld, o: Opgetekend) -> None:
    t.noodtoegang[e.id] = t.noodtoegang[e.id]._replace(beoordeeld_door=o.actor, terecht=e.terecht)
