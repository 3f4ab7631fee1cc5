"""Level and lead over time, drawn as SVG by the server: numbers only, no styles, so any policy allows it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.vragen.bladen import Band, Trede
from waakvlam.web.toon import toon_van

BREEDTE = 420
RECHTS = 12
RIJ = 26
BOVEN = 16
LETTER = 7.2
"""About the width of a letter, in units of the drawing."""
LETTERS = 12
"""The longest name of a level that leaves room for the drawing."""


@dataclass(frozen=True, slots=True)
class Rij:
    """A level: a thin line with its name."""

    naam: str
    y: int


@dataclass(frozen=True, slots=True)
class Blok:
    """A stretch of time with one lead; ``naam`` is empty where there is no room for it."""

    x: float
    breedte: float
    naam: str
    oneven: bool


@dataclass(frozen=True, slots=True)
class Stuk:
    """A stretch of time, for the table."""

    niveau: str
    leider: str
    van: datetime
    tot: datetime
    nu: bool


@dataclass(frozen=True, slots=True)
class Tekening:
    """The drawing, and the same as rows of a table."""

    breedte: int
    hoogte: int
    links: int
    rechts: int
    rijen: tuple[Rij, ...]
    pad: str
    eind_x: float
    eind_y: int
    toon: int
    blokken: tuple[Blok, ...]
    blok_y: int
    naam_y: int
    begin: datetime
    eind: datetime
    stukken: tuple[Stuk, ...]


def teken(banden: Sequence[Band], ladder: Sequence[Trede], loopt: bool) -> Tekening | None:
    """Return the drawing of a case; None when nothing happened yet. ``loopt``: it is not closed."""
    if not banden:
        return None
    begin, eind = banden[0].van, max(banden[-1].tot, banden[0].van)
    duur = max((eind - begin).total_seconds(), 1.0)
    links = int(max(len(_kort(trede)) for trede in ladder) * LETTER) + 14
    breed = BREEDTE - links - RECHTS

    def x(moment: datetime) -> float:
        deel = (moment - begin).total_seconds() / duur
        return round(links + breed * min(1.0, max(0.0, deel)), 1)

    hoogste = len(ladder) - 1
    rijen = tuple(Rij(_kort(trede), BOVEN + RIJ * (hoogste - trede.rang)) for trede in reversed(ladder))
    y = {trede.rang: BOVEN + RIJ * (hoogste - trede.rang) for trede in ladder}
    pad = f"M {links} {y[banden[0].rang]}"
    for band in banden:
        pad += f" H {x(band.van)} V {y[band.rang]} H {x(band.tot)}"
    laatste = banden[-1]
    blok_y = BOVEN + RIJ * hoogste + 20
    return Tekening(
        BREEDTE, blok_y + 34, links, BREEDTE - RECHTS, rijen, pad, x(laatste.tot), y[laatste.rang],
        toon_van(laatste.rang, len(ladder)), _blokken(banden, x), blok_y, blok_y + 27, begin, eind,
        tuple(Stuk(b.naam, b.leider, b.van, b.tot, loopt and b is laatste) for b in reversed(banden)),
    )  # fmt: skip


def _kort(trede: Trede) -> str:
    """The name of a level as far as there is room: up to a comma, else its short name, else cut off."""
    naam = trede.naam.partition(",")[0]
    if len(naam) > LETTERS and len(trede.kort) < len(naam):
        naam = trede.kort
    return naam if len(naam) <= LETTERS else naam[: LETTERS - 1].rstrip() + "…"


def _blokken(banden: Sequence[Band], x: Callable[[datetime], float]) -> tuple[Blok, ...]:
    """One block for every stretch with the same lead."""
    samen: list[tuple[str, datetime, datetime]] = []
    for band in banden:
        if samen and samen[-1][0] == band.leider:
            samen[-1] = (band.leider, samen[-1][1], band.tot)
        else:
            samen.append((band.leider, band.van, band.tot))
    uit = []
    for nr, (leider, van, tot) in enumerate(samen):
        breedte = round(max(x(tot) - x(van), 2.0), 1)
        past = int(breedte / LETTER)
        naam = leider if len(leider) <= past else leider[: past - 1].rstrip() + "…" if past > 6 else ""
        uit.append(Blok(x(van), breedte, naam, nr % 2 == 1))
    return tuple(uit)
