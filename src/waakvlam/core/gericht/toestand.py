"""The state of a request to look out for something."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple

from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend
from waakvlam.core.gericht import gebeurtenissen as g


class Antwoord(NamedTuple):
    """What one account last answered."""

    antwoord: str
    rol: str
    op: datetime
    signaal: str | None


@dataclass(frozen=True, slots=True)
class Gericht:
    """Who asked, who was asked, until when, and what they answered so far."""

    bestaat: bool = False
    vrager: str = ""
    vrager_rol: str = ""
    thema: str | None = None
    buurten: tuple[str, ...] = ()
    rollen: tuple[str, ...] = ()
    gremia: tuple[str, ...] = ()
    lezers: frozenset[str] = frozenset()
    volgers: frozenset[str] = frozenset()
    hoogstens: str | None = None
    gevraagd_op: datetime | None = None
    tot: datetime | None = None
    gestopt_op: datetime | None = None
    antwoorden: dict[str, Antwoord] = field(default_factory=dict)
    oefening: bool = False
    lengte: int = 0
    gewijzigd_in: dict[str, int] = field(default_factory=dict)

    def loopt(self, nu: datetime) -> bool:
        """Whether people are looking out at a moment; it ends by itself."""
        return self.bestaat and self.gestopt_op is None and self.tot is not None and nu < self.tot

    def aantal(self, antwoord: str) -> int:
        """How many people last answered this."""
        return sum(a.antwoord == antwoord for a in self.antwoorden.values())


def vouw_gericht(opgetekend: Iterable[Opgetekend], vanaf: Gericht | None = None) -> Gericht:
    """The state of a request after its events. Total: an unknown event raises."""
    s = vanaf or Gericht()
    for r in opgetekend:
        e = r.gebeurtenis
        if isinstance(e, g.GerichtGevraagd):
            s = replace(
                s, bestaat=True, vrager=r.actor, vrager_rol=r.rol or "", thema=e.thema, buurten=e.buurten,
                rollen=e.rollen, gremia=e.gremia, lezers=frozenset(e.lezers), volgers=frozenset(e.volgers),
                hoogstens=e.hoogstens, gevraagd_op=r.vastgelegd_op, tot=e.tot, oefening=e.oefening,
            )  # fmt: skip
        elif isinstance(e, g.GerichtBeantwoord):
            nieuw = Antwoord(e.antwoord, r.rol or "", r.vastgelegd_op, e.signaal)
            s = replace(s, antwoorden={**s.antwoorden, r.actor: nieuw})
        elif isinstance(e, g.GerichtVerlengd):
            s = replace(s, tot=e.tot)
        elif isinstance(e, g.GerichtGestopt):
            s = replace(s, gestopt_op=r.vastgelegd_op)
        else:
            raise OnbekendeGebeurtenis(type(e).__name__)
        s = replace(s, lengte=r.nr)
    return s
