"""Fewer points for a drawing, without gaps: a border that two neighbourhoods share stays one border."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from waakvlam.core.buurt.vlak import Buurt, Punt, Ring, Vlak, lijnen, schaal

_Zijde = tuple[Punt, Punt]


def vereenvoudig(buurten: Sequence[Buurt], meters: float) -> tuple[Buurt, ...]:
    """Return the neighbourhoods with points left out that lie within ``meters`` of the line without them.

    Points where three or more borders meet all stay. A ring that would become less than a triangle stays
    as it was.
    """
    if not buurten:
        return ()
    mx, my = schaal(buurten[0].vlakken[0].rand[0][1])
    knopen = _knopen(buurten)

    def dun(ring: Ring) -> Ring:
        uit = tuple(_dun_ring(ring, knopen, mx, my, meters))
        return uit if len(uit) >= 3 else ring

    return tuple(
        replace(b, vlakken=tuple(Vlak(dun(v.rand), tuple(map(dun, v.gaten))) for v in b.vlakken))
        for b in buurten
    )


def aantal_punten(buurten: Sequence[Buurt]) -> int:
    """Return how many points the rings have together."""
    return sum(len(ring) for b in buurten for ring in b.ringen())


def _zijde(a: Punt, b: Punt) -> _Zijde:
    return (a, b) if a <= b else (b, a)


def _knopen(buurten: Sequence[Buurt]) -> frozenset[Punt]:
    """The points where borders meet, or where the neighbourhood on the other side changes."""
    van: dict[_Zijde, list[int]] = {}
    graad: dict[Punt, set[Punt]] = {}
    for i, buurt in enumerate(buurten):
        for ring in buurt.ringen():
            for a, b in lijnen(ring):
                van.setdefault(_zijde(a, b), []).append(i)
                graad.setdefault(a, set()).add(b)
                graad.setdefault(b, set()).add(a)
    uit = {punt for punt, naar in graad.items() if len(naar) != 2}
    for punt, naar in graad.items():
        if len({tuple(sorted(van[_zijde(punt, ander)])) for ander in naar}) > 1:
            uit.add(punt)
    return frozenset(uit)


def _dun_ring(ring: Ring, knopen: frozenset[Punt], mx: float, my: float, meters: float) -> Iterator[Punt]:
    """The ring in pieces from knot to knot, each thinned in one direction, whoever's border it is."""
    plekken = [i for i, punt in enumerate(ring) if punt in knopen]
    if not plekken:
        laagst = min(range(len(ring)), key=lambda i: ring[i])
        ver = max(range(len(ring)), key=lambda i: (_afstand2(ring[laagst], ring[i], mx, my), ring[i]))
        plekken = sorted({laagst, ver})
    for nr, begin in enumerate(plekken):
        eind = plekken[(nr + 1) % len(plekken)]
        stuk = ring[begin : eind + 1] if eind > begin else ring[begin:] + ring[: eind + 1]
        om = stuk[::-1] < stuk
        dunner = _dun_lijn(stuk[::-1] if om else stuk, mx, my, meters)
        yield from (dunner[::-1] if om else dunner)[:-1]


def _dun_lijn(lijn: Ring, mx: float, my: float, meters: float) -> Ring:
    """Douglas and Peucker: keep the ends, and the furthest point while it is too far from the line."""
    houd = {0, len(lijn) - 1}
    open_ = [(0, len(lijn) - 1)]
    while open_:
        van, tot = open_.pop()
        verst, waar = meters, -1
        for i in range(van + 1, tot):
            d = _tot_lijn(lijn[i], lijn[van], lijn[tot], mx, my)
            if d > verst:
                verst, waar = d, i
        if waar >= 0:
            houd.add(waar)
            open_ += [(van, waar), (waar, tot)]
    return tuple(lijn[i] for i in sorted(houd))


def _afstand2(a: Punt, b: Punt, mx: float, my: float) -> float:
    return ((a[0] - b[0]) * mx) ** 2 + ((a[1] - b[1]) * my) ** 2


def _tot_lijn(p: Punt, a: Punt, b: Punt, mx: float, my: float) -> float:
    """Metres from a point to a stretch of line."""
    dx, dy = (b[0] - a[0]) * mx, (b[1] - a[1]) * my
    px, py = (p[0] - a[0]) * mx, (p[1] - a[1]) * my
    lengte = dx * dx + dy * dy
    t = max(0.0, min(1.0, (px * dx + py * dy) / lengte)) if lengte else 0.0
    return math.hypot(px - t * dx, py - t * dy)
