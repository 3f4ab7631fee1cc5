"""What was said of an accumulation, as a state."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend
from waakvlam.core.ophoping.gebeurtenissen import OphopingBekeken
from waakvlam.core.tijd import plus


@dataclass(frozen=True, slots=True)
class Bekeken:
    """Who said what of which neighbourhood and theme, until when it holds and until when it is kept."""

    bestaat: bool = False
    buurt: str = ""
    thema: str = ""
    uitkomst: str = ""
    aantal: int = 0
    door: str = ""
    op: datetime | None = None
    tot: datetime | None = None
    weg_op: datetime | None = None
    oefening: bool = False
    lengte: int = 0
    gewijzigd_in: dict[str, int] = field(default_factory=dict)


def vouw_bekeken(opgetekend: Iterable[Opgetekend], vanaf: Bekeken | None = None) -> Bekeken:
    """The state after its events. Total: an unknown event raises."""
    b = vanaf or Bekeken()
    for r in opgetekend:
        e = r.gebeurtenis
        if not isinstance(e, OphopingBekeken):
            raise OnbekendeGebeurtenis(type(e).__name__)
        b = replace(
            b,
            bestaat=True,
            buurt=e.buurt,
            thema=e.thema,
            uitkomst=e.uitkomst,
            aantal=e.aantal,
            door=r.actor,
            op=r.vastgelegd_op,
            tot=plus(r.vastgelegd_op, e.blijft),
            weg_op=plus(r.vastgelegd_op, e.bewaard),
            oefening=e.oefening,
            lengte=r.nr,
        )
    return b
