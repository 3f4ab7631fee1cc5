"""The record of retention of one case or signal, folded from its events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from waakvlam.core.bewaren import gebeurtenissen as g
from waakvlam.core.gebeurtenis import OnbekendeGebeurtenis, Opgetekend


@dataclass(frozen=True, slots=True)
class Vasthouding:
    """Something that keeps all of it from being destroyed."""

    id: str
    soort: str
    door: str
    op: datetime
    tot: datetime | None = None
    verwijzing: str | None = None
    reden: str | None = None
    beeindigd: datetime | None = None

    def loopt(self, nu: datetime) -> bool:
        """Whether it holds now."""
        return self.beeindigd is None and (self.tot is None or nu < self.tot)


@dataclass(frozen=True, slots=True)
class Voorstel:
    """A proposal and what became of it: voorgesteld, teruggetrokken, afgewezen, besloten or uitgevoerd."""

    id: str
    deel: str
    grond: str
    door: str
    rol: str
    op: datetime
    soort: str = ""
    termijn: str = ""
    bron: str = ""
    begon: datetime | None = None
    verviel: datetime | None = None
    reden: str | None = None
    stand: str = "voorgesteld"
    beslist_door: str = ""
    beslist_rol: str = ""
    beslist_op: datetime | None = None
    beslist_reden: str | None = None
    mee: tuple[str, ...] = ()
    telling: Mapping[str, Any] = field(default_factory=dict)
    uitgevoerd_op: datetime | None = None
    sleutels: tuple[str, ...] = ()
    rijen: Mapping[str, int] = field(default_factory=dict)
    verklaring: str = ""
    zegelsleutel: str = ""
    handtekening: str = ""


@dataclass(frozen=True, slots=True)
class Bewaring:
    """Holds and proposals by id, in the order they came; ``hersteld`` says what a restored copy forgot."""

    vasthoudingen: Mapping[str, Vasthouding] = field(default_factory=dict)
    voorstellen: Mapping[str, Voorstel] = field(default_factory=dict)
    hersteld: Mapping[str, datetime] = field(default_factory=dict)
    lengte: int = 0
    gewijzigd_in: Mapping[str, int] = field(default_factory=dict)

    @property
    def bestaat(self) -> bool:
        """Whether anything was ever recorded."""
        return self.lengte > 0

    def open_voorstel(self, deel: str) -> Voorstel | None:
        """The proposal for a part that waits for a decision."""
        return next(
            (p for p in self.voorstellen.values() if p.deel == deel and p.stand == "voorgesteld"), None
        )

    def weg(self) -> frozenset[str]:
        """The parts of which the destruction was decided."""
        return frozenset(p.deel for p in self.voorstellen.values() if p.stand in ("besloten", "uitgevoerd"))


def vastgehouden_door(b: Bewaring, nu: datetime) -> tuple[Vasthouding, ...]:
    """What keeps a case or signal from being destroyed at this moment."""
    return tuple(v for v in b.vasthoudingen.values() if v.loopt(nu))


def vouw_bewaring(opgetekend: Iterable[Opgetekend], vanaf: Bewaring | None = None) -> Bewaring:
    """The record after its events. Total: an unknown event raises."""
    b = vanaf or Bewaring()
    for r in opgetekend:
        b = replace(_na(b, r), lengte=r.nr, gewijzigd_in={**b.gewijzigd_in, "bewaring": r.nr})
    return b


def _na(b: Bewaring, r: Opgetekend) -> Bewaring:
    e = r.gebeurtenis
    if isinstance(e, g.VernietigingVoorgesteld):
        voorstel = Voorstel(
            e.voorstel, e.deel, e.grond, r.actor, r.rol or "", r.vastgelegd_op, e.soort, e.termijn, e.bron,
            e.begon, e.verviel, e.reden,
        )  # fmt: skip
        return replace(b, voorstellen={**b.voorstellen, e.voorstel: voorstel})
    if isinstance(e, g.VernietigingTeruggetrokken):
        return _zet(b, e.voorstel, stand="teruggetrokken")
    if isinstance(e, g.VernietigingBesloten):
        return _zet(
            b,
            e.voorstel,
            stand="besloten" if e.akkoord else "afgewezen",
            beslist_door=r.actor,
            beslist_rol=r.rol or "",
            beslist_op=r.vastgelegd_op,
            beslist_reden=e.reden,
            mee=e.mee,
            telling=e.telling,
        )
    if isinstance(e, g.VernietigingUitgevoerd):
        return _zet(
            b,
            e.voorstel,
            stand="uitgevoerd",
            uitgevoerd_op=r.vastgelegd_op,
            sleutels=e.sleutels,
            rijen=e.rijen,
            verklaring=e.verklaring,
            zegelsleutel=e.zegelsleutel,
            handtekening=e.handtekening,
        )
    if isinstance(e, g.VernietigingHersteld):
        return replace(b, hersteld={**b.hersteld, e.deel: e.besloten_op})
    if isinstance(e, g.VasthoudingBegonnen):
        vast = Vasthouding(e.vasthouding, e.soort, r.actor, r.vastgelegd_op, e.tot, e.verwijzing, e.reden)
        return replace(b, vasthoudingen={**b.vasthoudingen, e.vasthouding: vast})
    if isinstance(e, g.VasthoudingBeeindigd):
        oud = b.vasthoudingen[e.vasthouding]
        return replace(b, vasthoudingen={**b.vasthoudingen, oud.id: replace(oud, beeindigd=r.vastgelegd_op)})
    raise OnbekendeGebeurtenis(type(e).__name__)


def _zet(b: Bewaring, voorstel: str, **velden: Any) -> Bewaring:
    return replace(b, voorstellen={**b.voorstellen, voorstel: replace(b.voorstellen[voorstel], **velden)})
