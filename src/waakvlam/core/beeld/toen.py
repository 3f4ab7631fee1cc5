"""The picture as it was at any moment: folding what was recorded up to then."""

from collections.abc import Iterable
from datetime import datetime

from waakvlam.core.beeld import gebeurtenissen as g
from waakvlam.core.beeld import oordeelgebeurtenissen as og
from waakvlam.core.beeld.regels import NOEM_BRON, ZOEK_UIT
from waakvlam.core.casus import gebeurtenissen as cg
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import verwerk
from waakvlam.core.gebeurtenis import SOORTEN, Opgetekend

_TAKEN = (cg.TaakGesteld, cg.TaakGepland, cg.TaakAfgerond)
BEELD = frozenset(
    naam
    for naam, soort in SOORTEN.items()
    if soort.klasse.__module__ in (g.__name__, og.__name__) or soort.klasse in _TAKEN
)
"""The kinds of event a picture is made of: its own, and tasks."""


def beeld_op(opgetekend: Iterable[Opgetekend], op: datetime | None = None) -> Toestand:
    """A state in which the picture is filled and nothing else, from what was recorded up to a moment.

    Give only the events that may be read: what stands in no event that is given does not come out. Without
    a moment it is everything that is given.
    """
    t = Toestand()
    for o in opgetekend:
        if op is not None and o.vastgelegd_op > op:
            continue
        e = o.gebeurtenis
        if isinstance(e, _TAKEN):
            eigen = isinstance(e, cg.TaakGesteld) and e.code.startswith((ZOEK_UIT, NOEM_BRON))
            if not eigen and e.taak not in t.taken:
                continue
        elif not isinstance(e, BEELDKLASSEN):
            continue
        verwerk(t, o)
    return t


BEELDKLASSEN = tuple(SOORTEN[naam].klasse for naam in BEELD if SOORTEN[naam].klasse not in _TAKEN)
