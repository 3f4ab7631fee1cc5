"""Who is involved, as a drawing: numbers only, no styles, so any policy allows it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from waakvlam.application.vragen.beeldbladen import Partijregel

BREEDTE, VAK, HOOG, PER_PARTIJ, LAAGST = 360, 116, 30, 46, 190
LETTERS = 15
"""How many letters of a name fit in a box; the whole name stands in the list beside the drawing."""


@dataclass(frozen=True, slots=True)
class Vak:
    """A party."""

    x: float
    y: float
    breedte: int
    hoogte: int
    midden_x: float
    midden_y: float
    naam: str
    soort: str


@dataclass(frozen=True, slots=True)
class Verbinding:
    """How two parties relate; ``nr`` is its number in the list beside the drawing."""

    id: str
    nr: int
    van: str
    naar: str
    tekst: str
    x1: float
    y1: float
    x2: float
    y2: float
    mx: float
    my: float
    ty: float


@dataclass(frozen=True, slots=True)
class Partijtekening:
    """The drawing."""

    breedte: int
    hoogte: int
    vakken: tuple[Vak, ...]
    lijnen: tuple[Verbinding, ...]


def teken(partijen: Sequence[Partijregel]) -> Partijtekening | None:
    """Return the parties on an oval with a line for each relation; None when nothing relates."""
    banden = {band.id: (p, band) for p in partijen for band in p.banden if band.van}
    if not banden:
        return None
    hoogte = max(LAAGST, PER_PARTIJ * len(partijen))
    plek = {}
    for nr, p in enumerate(partijen):
        hoek = 2 * math.pi * nr / len(partijen) - math.pi / 2
        plek[p.id] = (
            BREEDTE / 2 + (BREEDTE - VAK - 4) / 2 * math.cos(hoek),
            hoogte / 2 + (hoogte - HOOG - 4) / 2 * math.sin(hoek),
        )
    vakken = tuple(
        Vak(x - VAK / 2, y - HOOG / 2, VAK, HOOG, x, y + 4, _kort(p.naam), p.soort)
        for p, (x, y) in zip(partijen, plek.values(), strict=True)
    )
    lijnen = []
    for nr, (p, band) in enumerate(banden.values(), 1):
        (x1, y1), (x2, y2) = plek[p.id], plek[band.met_id]
        mx, my = (x1 + x2) / 2, (y1 + y2) / 2
        lijnen.append(Verbinding(band.id, nr, p.naam, band.met, band.tekst, x1, y1, x2, y2, mx, my, my + 4))
    return Partijtekening(BREEDTE, hoogte, vakken, tuple(lijnen))


def _kort(naam: str) -> str:
    return naam if len(naam) <= LETTERS else naam[: LETTERS - 1].rstrip() + "…"
