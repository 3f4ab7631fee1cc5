"""The state of a familiar face: since when, until when, and whether it is arranged who comes after."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend
from waakvlam.core.gezicht import gebeurtenissen as g

OPVOLGER, OPEN = "opvolger", "open"
HOE = (OPVOLGER, OPEN)
"""How a place that falls open is arranged: somebody takes over, or it stays open, said as such."""


@dataclass(frozen=True, slots=True)
class Gezicht:
    """One professional. ``tekst_nr`` and ``geregeld_nr`` say which events hold the texts."""

    bestaat: bool = False
    buurten: tuple[str, ...] = ()
    sinds: datetime | None = None
    vertrekt_op: datetime | None = None
    geregeld: str = ""
    geregeld_op: datetime | None = None
    geregeld_nr: int = 0
    weg_op: datetime | None = None
    tekst_nr: int = 0
    oefening: bool = False
    lengte: int = 0
    gewijzigd_in: dict[str, int] = field(default_factory=dict)


def vouw_gezicht(opgetekend: Iterable[Opgetekend], vanaf: Gezicht | None = None) -> Gezicht:
    """The state of a familiar face after its events. Total: an unknown event raises."""
    s = vanaf or Gezicht()
    for r in opgetekend:
        s = replace(_stap(s, r), lengte=r.nr)
    return s


def _stap(s: Gezicht, r: Opgetekend) -> Gezicht:
    e = r.gebeurtenis
    if isinstance(e, g.GezichtOpgenomen):
        return replace(s, bestaat=True, buurten=e.buurten, sinds=e.sinds, tekst_nr=r.nr, oefening=e.oefening)
    if isinstance(e, g.GezichtGewijzigd):
        return replace(s, buurten=e.buurten, sinds=e.sinds, tekst_nr=r.nr)
    if isinstance(e, g.VertrekGemeld):
        if e.op is None:  # They stay: what was arranged for afterwards is of no use any more.
            return replace(s, vertrekt_op=None, geregeld="", geregeld_op=None, geregeld_nr=0)
        return replace(s, vertrekt_op=e.op)
    if isinstance(e, g.OpvolgingGeregeld):
        return replace(s, geregeld=e.hoe, geregeld_op=r.vastgelegd_op, geregeld_nr=r.nr)
    if isinstance(e, g.GezichtWeg):
        return replace(s, weg_op=r.vastgelegd_op)
    raise OnbekendeGebeurtenis(type(e).__name__)
