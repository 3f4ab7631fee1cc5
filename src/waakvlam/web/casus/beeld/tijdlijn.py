"""The timeline of the incident as a drawing: numbers only, no styles, so any policy allows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from waakvlam.application.vragen.beeldbladen import Tijdregel

BREEDTE, RAND, RIJ, BOVEN = 420, 96, 30, 14
NAAST = 15
"""How far a point stands from the one before it on its line, so that both numbers can be read."""
RIJEN = ("feit", "gerucht", "aanname", "vraag", "als-dan")


@dataclass(frozen=True, slots=True)
class Punt:
    """Something at a moment; ``nr`` is its number in the list beside the drawing."""

    x: float
    y: int
    nr: int
    soort: str
    verwacht: bool


@dataclass(frozen=True, slots=True)
class Lijn:
    """A kind of statement, on a line of its own."""

    naam: str
    y: int


@dataclass(frozen=True, slots=True)
class Tijdtekening:
    """The drawing. ``nu_x`` is where the moment of the picture lies; None when it is outside."""

    breedte: int
    hoogte: int
    links: int
    rechts: int
    lijnen: tuple[Lijn, ...]
    punten: tuple[Punt, ...]
    nu_x: float | None
    van: datetime
    tot: datetime


def teken(regels: Sequence[Tijdregel], nu: datetime) -> Tijdtekening | None:
    """Return the drawing of at least two moments; None when there is nothing to draw."""
    if len({regel.op for regel in regels}) < 2:
        return None
    van, tot = regels[0].op, regels[-1].op
    duur = max(tot - van, timedelta(minutes=1))
    links, rechts = RAND, BREEDTE - 16

    def x(op: datetime) -> float:
        return links + (rechts - links) * ((op - van) / duur)

    er = [soort for soort in RIJEN if any(regel.soort == soort for regel in regels)]
    hoogte = {soort: BOVEN + RIJ * nr for nr, soort in enumerate(er)}
    namen = {regel.soort: regel.soortnaam for regel in regels}
    laatst: dict[str, float] = {}
    punten = []
    for nr, regel in enumerate(regels, 1):
        plek = min(max(x(regel.op), laatst.get(regel.soort, links - NAAST) + NAAST), rechts)
        laatst[regel.soort] = plek
        punten.append(Punt(plek, hoogte[regel.soort], nr, regel.soort, regel.verwacht))
    return Tijdtekening(
        BREEDTE,
        BOVEN + RIJ * len(er),
        links,
        rechts,
        tuple(Lijn(namen[soort], y) for soort, y in hoogte.items()),
        tuple(punten),
        x(nu) if van <= nu <= tot else None,
        van,
        tot,
    )
