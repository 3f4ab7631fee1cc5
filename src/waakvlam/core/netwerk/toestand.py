"""The state of one part of the network: an organisation, or work that was done."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend
from waakvlam.core.netwerk import gebeurtenissen as g

ORGANISATIE, WERK = "organisatie", "werk"


@dataclass(frozen=True, slots=True)
class Post:
    """One part. ``soort`` says which; ``code`` is its sector, or the work; ``tekst_nr`` holds its texts."""

    bestaat: bool = False
    soort: str = ""
    code: str = ""
    signaleert: bool = False
    bijgehouden: dict[str, datetime] = field(default_factory=dict)
    gedaan_op: datetime | None = None
    weg_op: datetime | None = None
    tekst_nr: int = 0
    oefening: bool = False
    lengte: int = 0
    gewijzigd_in: dict[str, int] = field(default_factory=dict)


def vouw_netwerk(opgetekend: Iterable[Opgetekend], vanaf: Post | None = None) -> Post:
    """The state of a part after its events. Total: an unknown event raises."""
    s = vanaf or Post()
    for r in opgetekend:
        s = replace(_stap(s, r), lengte=r.nr)
    return s


def _stap(s: Post, r: Opgetekend) -> Post:
    e = r.gebeurtenis
    if isinstance(e, g.OrganisatieOpgenomen):
        return replace(
            s, bestaat=True, soort=ORGANISATIE, code=e.sector, signaleert=e.signaleert, tekst_nr=r.nr,
            oefening=e.oefening,
        )  # fmt: skip
    if isinstance(e, g.OrganisatieGewijzigd):
        return replace(s, code=e.sector, signaleert=e.signaleert, tekst_nr=r.nr)
    if isinstance(e, g.OrganisatieBijgehouden):
        return replace(s, bijgehouden={**s.bijgehouden, e.wat: e.op})
    if isinstance(e, g.NetwerkwerkGedaan):
        return replace(s, bestaat=True, soort=WERK, code=e.werk, gedaan_op=e.op, oefening=e.oefening)
    if isinstance(e, g.NetwerkpostWeg):
        return replace(s, weg_op=r.vastgelegd_op)
    raise OnbekendeGebeurtenis(type(e).__name__)
