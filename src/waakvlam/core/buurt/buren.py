"""Which neighbourhoods lie beside each other: they share a stretch of border, not only a corner."""

import math
from collections.abc import Iterable, Iterator, Sequence

from waakvlam.core.buurt.vlak import Buurt, Punt, lijnen, schaal

NAAST = 2.0
"""Metres that two borders may lie apart and still be one: files are rounded."""
MINSTE_RAND = 10.0
"""Metres of border that two neighbourhoods have in common at least."""
CEL = 100.0
"""Metres: the size of the cells in which sides are looked up."""

_Lijn = tuple[float, float, float, float]


def buren(buurten: Sequence[Buurt]) -> dict[str, frozenset[str]]:
    """Return for each code the codes of the neighbourhoods beside it. Being beside goes both ways."""
    if not buurten:
        return {}
    mx, my = schaal(buurten[0].vlakken[0].rand[0][1])
    zijden = [(nr, lijn) for nr, buurt in enumerate(buurten) for lijn in _in_meters(buurt, mx, my)]
    cellen: dict[tuple[int, int], list[int]] = {}
    for i, (_, lijn) in enumerate(zijden):
        for cel in _cellen_langs(lijn):
            cellen.setdefault(cel, []).append(i)
    gedeeld: dict[tuple[int, int], float] = {}
    for nr, lijn in zijden:
        for stuk in _stukjes(lijn):
            x, y = (stuk[0] + stuk[2]) / 2, (stuk[1] + stuk[3]) / 2
            naast = {
                zijden[i][0]
                for i in cellen.get((int(x // CEL), int(y // CEL)), ())
                if zijden[i][0] != nr and _afstand(zijden[i][1], x, y) <= NAAST
            }
            for ander in naast:
                lengte = math.hypot(stuk[2] - stuk[0], stuk[3] - stuk[1])
                gedeeld[nr, ander] = gedeeld.get((nr, ander), 0.0) + lengte
    uit: dict[str, set[str]] = {buurt.code: set() for buurt in buurten}
    for (een, ander), lengte in gedeeld.items():
        if lengte >= MINSTE_RAND and buurten[een].code != buurten[ander].code:
            uit[buurten[een].code].add(buurten[ander].code)
            uit[buurten[ander].code].add(buurten[een].code)
    return {code: frozenset(naast) for code, naast in uit.items()}


def _in_meters(buurt: Buurt, mx: float, my: float) -> Iterator[_Lijn]:
    for ring in buurt.ringen():
        for (ax, ay), (bx, by) in lijnen(ring):
            yield ax * mx, ay * my, bx * mx, by * my


def _stukjes(lijn: _Lijn) -> Iterable[_Lijn]:
    """A long side in pieces: each may have another neighbourhood beside it."""
    x1, y1, x2, y2 = lijn
    n = max(1, min(1000, math.ceil(math.hypot(x2 - x1, y2 - y1) / (CEL / 2))))
    for i in range(n):
        f, t = i / n, (i + 1) / n
        yield x1 + (x2 - x1) * f, y1 + (y2 - y1) * f, x1 + (x2 - x1) * t, y1 + (y2 - y1) * t


def _cellen_langs(lijn: _Lijn) -> set[tuple[int, int]]:
    """The cells a side may be near, cut in pieces so that a slanting one does not fill a square."""
    uit = set()
    for x1, y1, x2, y2 in _stukjes(lijn):
        for x in range(int((min(x1, x2) - NAAST) // CEL), int((max(x1, x2) + NAAST) // CEL) + 1):
            for y in range(int((min(y1, y2) - NAAST) // CEL), int((max(y1, y2) + NAAST) // CEL) + 1):
                uit.add((x, y))
    return uit


def _afstand(lijn: _Lijn, x: float, y: float) -> float:
    x1, y1, x2, y2 = lijn
    dx, dy = x2 - x1, y2 - y1
    lengte = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((x - x1) * dx + (y - y1) * dy) / lengte)) if lengte else 0.0
    return math.hypot(x - x1 - t * dx, y - y1 - t * dy)


def afstand(a: Punt, b: Punt) -> float:
    """Return the distance between two points (lon, lat) in metres."""
    mx, my = schaal((a[1] + b[1]) / 2)
    return math.hypot((a[0] - b[0]) * mx, (a[1] - b[1]) * my)
