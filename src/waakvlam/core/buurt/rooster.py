"""A grid over the neighbourhoods of a municipality, so that the one around a place is found at once."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from waakvlam.core.buurt.vlak import Buurt, Kader, kader_om, lijnen, stukken

MINST, MEEST = 8, 160
"""Fewest and most columns; the number of rows is the same."""


@dataclass(frozen=True, slots=True)
class Rooster:
    """Per cell of a grid the neighbourhoods that may hold a point of it, as numbers in ``buurten``.

    ``zeker``: cells without a border, where the first candidate holds every point.
    """

    buurten: tuple[Buurt, ...]
    kader: Kader
    n: int
    cellen: dict[tuple[int, int], tuple[int, ...]]
    zeker: frozenset[tuple[int, int]]

    def zoek(self, lon: float, lat: float) -> Buurt | None:
        """Return the neighbourhood around a point, or None outside all of them.

        Where neighbourhoods overlap the one with the lowest code is taken, so that the answer is one and
        always the same.
        """
        if not self.kader.bevat(lon, lat):
            return None
        cel = _cel(self.kader, self.n, lon, lat)
        kandidaten = self.cellen.get(cel, ())
        if cel in self.zeker:
            return self.buurten[kandidaten[0]]
        return next((self.buurten[i] for i in kandidaten if self.buurten[i].bevat(lon, lat)), None)

    def alle(self, lon: float, lat: float) -> list[Buurt]:
        """Return every neighbourhood around a point: more than one where they overlap."""
        if not self.kader.bevat(lon, lat):
            return []
        kandidaten = self.cellen.get(_cel(self.kader, self.n, lon, lat), ())
        return [self.buurten[i] for i in kandidaten if self.buurten[i].bevat(lon, lat)]


def rooster(buurten: Sequence[Buurt]) -> Rooster:
    """Make the grid. Work grows with the number of points, not with their number times that of cells."""
    op_code = tuple(sorted(buurten, key=lambda b: b.code))
    if not op_code:
        return Rooster((), Kader(0, 0, 0, 0), 1, {}, frozenset())
    kader = kader_om(punt for b in op_code for vlak in b.vlakken for punt in vlak.rand)
    n = max(MINST, min(MEEST, 8 * math.isqrt(len(op_code))))
    randen: dict[tuple[int, int], set[int]] = {}
    for i, buurt in enumerate(op_code):
        _trek_randen(randen, kader, n, i, buurt)
    binnen: dict[tuple[int, int], set[int]] = {}
    for i, buurt in enumerate(op_code):
        _vul_binnen(binnen, kader, n, i, buurt)
    cellen = {
        cel: tuple(sorted(randen.get(cel, set()) | binnen.get(cel, set()))) for cel in {*randen, *binnen}
    }
    return Rooster(op_code, kader, n, cellen, frozenset(binnen.keys() - randen.keys()))


def _cel(kader: Kader, n: int, lon: float, lat: float) -> tuple[int, int]:
    return _vak(lon, kader.west, kader.oost, n), _vak(lat, kader.zuid, kader.noord, n)


def _vak(waarde: float, laag: float, hoog: float, n: int) -> int:
    deel = (waarde - laag) / (hoog - laag) if hoog > laag else 0.0
    return max(0, min(n - 1, int(deel * n)))


def _trek_randen(randen: dict[tuple[int, int], set[int]], kader: Kader, n: int, i: int, buurt: Buurt) -> None:
    """Note the neighbourhood in every cell that the rectangle around one of its sides touches."""
    for ring in buurt.ringen():
        for a, b in lijnen(ring):
            x1, y1 = _cel(kader, n, *a)
            x2, y2 = _cel(kader, n, *b)
            for x in range(min(x1, x2), max(x1, x2) + 1):
                for y in range(min(y1, y2), max(y1, y2) + 1):
                    randen.setdefault((x, y), set()).add(i)


def _vul_binnen(binnen: dict[tuple[int, int], set[int]], kader: Kader, n: int, i: int, buurt: Buurt) -> None:
    """Note the neighbourhood in every cell of which the middle lies inside it, row by row."""
    hoogte, breedte = (kader.noord - kader.zuid) / n, (kader.oost - kader.west) / n
    for vlak in buurt.vlakken:
        eigen = kader_om(vlak.rand)
        onder, boven = (_vak(lat, kader.zuid, kader.noord, n) for lat in (eigen.zuid, eigen.noord))
        for y in range(onder, boven + 1):
            for links, rechts in stukken(vlak.ringen(), kader.zuid + (y + 0.5) * hoogte):
                eerste = math.ceil((links - kader.west) / breedte - 0.5)
                laatste = math.ceil((rechts - kader.west) / breedte - 0.5)
                for x in range(max(0, eerste), min(n, laatste)):
                    binnen.setdefault((x, y), set()).add(i)
