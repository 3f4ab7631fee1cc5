"""Folding sharing."""

from waakvlam.core.casus import deelgebeurtenissen as g
from waakvlam.core.casus.toegangsstand import Deling
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import bij
from waakvlam.core.gebeurtenis import Opgetekend


@bij(g.Gedeeld)
def _gedeeld(t: Toestand, e: g.Gedeeld, o: Opgetekend) -> None:
    t.delingen[e.id] = Deling(
        e.id, e.nrs, e.kring, e.naar, e.grond, e.doel, o.gebeurd_op, e.tot, o.actor, o.namens or o.rol, o.nr,
        e.ingelicht,
    )  # fmt: skip


@bij(g.Ontvangen)
def _ontvangen(t: Toestand, e: g.Ontvangen, o: Opgetekend) -> None:
    """What was shared stands with the circle that gave it; this is the other side of the same."""


@bij(g.DelingGestopt)
def _gestopt(t: Toestand, e: g.DelingGestopt, o: Opgetekend) -> None:
    t.delingen[e.id] = t.delingen[e.id]._replace(ingetrokken=o.gebeurd_op)
