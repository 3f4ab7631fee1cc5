"""Which items a command on a request or data breach changes, for who acts at the same time."""

from typing import Any

from waakvlam.core.casus import verzoekopdrachten as c
from waakvlam.core.datalek import opdrachten as d
from waakvlam.core.verzoek import opdrachten as o

STAND = (o.VerlengVerzoek, o.SchortVerzoekOp, o.HervatVerzoek, o.RondVerzoekAf, d.SluitDatalek)


def raakt(inhoud: Any) -> frozenset[str]:
    """The items a command changes rather than adds to; nothing for any other command."""
    if isinstance(inhoud, STAND):
        return frozenset({"stand"})
    if isinstance(inhoud, d.BeoordeelDatalek):
        return frozenset({"risico"})
    if isinstance(inhoud, d.BeslisMelding):
        return frozenset({"melding"})
    if isinstance(inhoud, d.BeslisVertellen):
        return frozenset({"vertellen"})
    if isinstance(inhoud, c.MarkeerWoo):
        return frozenset({f"woo.{inhoud.nr}"})
    if isinstance(inhoud, c.WeegBezwaar):
        return frozenset({f"bezwaar.{inhoud.verzoek}"})
    return frozenset()
