"""The state of the record of a key resident: who keeps it, when there was contact, and when it ends."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend
from waakvlam.core.netwerk.regels import Netwerkregels
from waakvlam.core.sleutelpersoon import gebeurtenissen as g
from waakvlam.core.tijd import min_duur, plus

HOE = ("spreekuur", "bijeenkomst", "straat", "telefoon", "bericht")
"""How there was contact; what was said has no place."""
TOESTEMMING = ("mondeling", "schriftelijk", "bericht")
"""How somebody agreed."""


@dataclass(frozen=True, slots=True)
class Sleutelpersoon:
    """One resident. ``houder`` keeps the contact, in ``houder_rol``; only the last contact is in it."""

    bestaat: bool = False
    buurt: str = ""
    houder: str = ""
    houder_rol: str = ""
    rol: str | None = None
    toestemming: str = ""
    toestemming_op: datetime | None = None
    sinds: datetime | None = None
    contact_op: datetime | None = None
    contact_hoe: str = ""
    volgende: datetime | None = None
    tot: datetime | None = None
    weg_op: datetime | None = None
    oefening: bool = False
    lengte: int = 0
    gewijzigd_in: dict[str, int] = field(default_factory=dict)

    def loopt(self, nu: datetime) -> bool:
        """Whether it is still there at a moment; it ends by itself."""
        return self.bestaat and self.weg_op is None and self.tot is not None and nu < self.tot


def weer_contact(
    sinds: datetime, contact_op: datetime | None, volgende: datetime | None, regels: Netwerkregels
) -> datetime:
    """When the keeper should speak to them: on the day they chose, and never later than the term."""
    uiterlijk = plus(contact_op or sinds, regels.stil)
    return min(volgende, uiterlijk) if volgende else uiterlijk


def vraag_op(tot: datetime, regels: Netwerkregels) -> datetime:
    """From when the keeper is asked to renew it or let it go."""
    return min_duur(tot, regels.vooraf)


def vouw_sleutelpersoon(
    opgetekend: Iterable[Opgetekend], vanaf: Sleutelpersoon | None = None
) -> Sleutelpersoon:
    """The state after its events. Total: an unknown event raises."""
    s = vanaf or Sleutelpersoon()
    for r in opgetekend:
        s = replace(_stap(s, r), lengte=r.nr)
    return s


def _stap(s: Sleutelpersoon, r: Opgetekend) -> Sleutelpersoon:
    e = r.gebeurtenis
    if isinstance(e, g.SleutelpersoonOpgenomen):
        return replace(
            s, bestaat=True, buurt=e.buurt, houder=r.actor, houder_rol=r.rol or "", rol=e.rol,
            toestemming=e.toestemming, toestemming_op=e.toestemming_op, sinds=r.vastgelegd_op, tot=e.tot,
            oefening=e.oefening,
        )  # fmt: skip
    if isinstance(e, g.SleutelcontactGehad):
        if s.contact_op is not None and e.op < s.contact_op:
            return s  # An earlier contact, recorded later: the last one stays.
        return replace(s, contact_op=e.op, contact_hoe=e.hoe, volgende=e.volgende)
    if isinstance(e, g.SleutelpersoonVerlengd):
        return replace(s, toestemming=e.toestemming, toestemming_op=e.toestemming_op, tot=e.tot)
    if isinstance(e, g.SleutelpersoonOvergenomen):
        return replace(s, houder=r.actor, houder_rol=r.rol or "")
    if isinstance(e, g.SleutelpersoonWeg):
        return replace(s, weg_op=r.vastgelegd_op)
    raise OnbekendeGebeurtenis(type(e).__name__)
