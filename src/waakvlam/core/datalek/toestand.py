"""The state of a data breach, folded from its events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from waakvlam.core.datalek import gebeurtenissen as g
from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend


@dataclass(frozen=True, slots=True)
class Keuze:
    """A decision to report or tell: yes or no, and when."""

    ja: bool
    op: datetime
    door: str
    rol: str


@dataclass(frozen=True, slots=True)
class Datalek:
    """A data breach. ``stand`` is open or gesloten; ``uiterlijk`` is when the authority must know."""

    bestaat: bool = False
    stand: str = ""
    ontdekt_op: datetime | None = None
    uiterlijk: datetime | None = None
    melder: str = ""
    gegevens: tuple[str, ...] = ()
    mensen: tuple[str, ...] = ()
    aantal: int | None = None
    risico: str = ""
    melding: Keuze | None = None
    vertellen: Keuze | None = None
    maatregelen: int = 0
    betrokken: frozenset[str] = frozenset()
    gesloten_op: datetime | None = None
    oefening: bool = False
    lengte: int = 0
    gewijzigd_in: Mapping[str, int] = field(default_factory=dict)

    @property
    def termijn(self) -> datetime | None:
        """The moment the clock runs to; None once it was decided whether to report."""
        return self.uiterlijk if self.stand == "open" and self.melding is None else None


def vouw_datalek(opgetekend: Iterable[Opgetekend], vanaf: Datalek | None = None) -> Datalek:
    """The state of a data breach after its events. Total: an unknown event raises."""
    d = vanaf or Datalek()
    for r in opgetekend:
        d = replace(_na(d, r), lengte=r.nr)
    return d


def _na(d: Datalek, r: Opgetekend) -> Datalek:
    e = r.gebeurtenis
    if isinstance(e, g.DatalekGemeld):
        return Datalek(
            bestaat=True,
            stand="open",
            ontdekt_op=e.ontdekt_op,
            uiterlijk=e.uiterlijk,
            melder=r.actor,
            gegevens=e.gegevens,
            mensen=e.mensen,
            aantal=e.aantal,
            oefening=e.oefening,
        )
    if isinstance(e, g.DatalekBeoordeeld):
        nu = replace(d, risico=e.risico, gegevens=e.gegevens, mensen=e.mensen, aantal=e.aantal)
        return _geraakt(nu, "risico", r)
    if isinstance(e, g.MeldingBeslist):
        keuze = Keuze(e.gemeld, e.gemeld_op or r.gebeurd_op, r.actor, r.rol or "")
        return _geraakt(replace(d, melding=keuze), "melding", r)
    if isinstance(e, g.VertellenBeslist):
        keuze = Keuze(e.verteld, e.verteld_op or r.gebeurd_op, r.actor, r.rol or "")
        return _geraakt(replace(d, vertellen=keuze), "vertellen", r)
    if isinstance(e, g.MaatregelBijDatalek):
        return replace(d, maatregelen=d.maatregelen + 1)
    if isinstance(e, g.BijDatalekBetrokken):
        return replace(d, betrokken=d.betrokken | {e.wie} if e.mee else d.betrokken - {e.wie})
    if isinstance(e, g.DatalekGesloten):
        return _geraakt(replace(d, stand="gesloten", gesloten_op=r.gebeurd_op), "stand", r)
    raise OnbekendeGebeurtenis(type(e).__name__)


def _geraakt(d: Datalek, wat: str, r: Opgetekend) -> Datalek:
    return replace(d, gewijzigd_in={**d.gewijzigd_in, wat: r.nr})
