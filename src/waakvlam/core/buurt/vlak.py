"""Neighbourhoods as plain values: polygons with holes, in degrees of longitude and latitude (WGS84).

A ring is a tuple of (lon, lat) without the first point repeated at the end. Distances are in metres and
areas in square metres, on a plane that touches the earth at the middle of what is measured: good to a
thousandth within one municipality.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Punt = tuple[float, float]
Ring = tuple[Punt, ...]

METER_PER_GRAAD = 111_320.0


@dataclass(frozen=True, slots=True)
class Kader:
    """The smallest rectangle around something: west, south, east, north in degrees."""

    west: float
    zuid: float
    oost: float
    noord: float

    def bevat(self, lon: float, lat: float) -> bool:
        """Whether a point is in the rectangle, its border included."""
        return self.west <= lon <= self.oost and self.zuid <= lat <= self.noord

    def raakt(self, ander: "Kader") -> bool:
        """Whether two rectangles have a point in common."""
        return (
            self.west <= ander.oost
            and ander.west <= self.oost
            and self.zuid <= ander.noord
            and ander.zuid <= self.noord
        )


def kader_om(punten: Iterable[Punt]) -> Kader:
    """Return the rectangle around points; raises ValueError when there are none."""
    alle = list(punten)
    lons, lats = [p[0] for p in alle], [p[1] for p in alle]
    return Kader(min(lons), min(lats), max(lons), max(lats))


@dataclass(frozen=True, slots=True)
class Vlak:
    """One piece of ground: an outer ring, and the rings of its holes."""

    rand: Ring
    gaten: tuple[Ring, ...] = ()

    def ringen(self) -> tuple[Ring, ...]:
        """The outer ring and then the holes."""
        return (self.rand, *self.gaten)

    def bevat(self, lon: float, lat: float) -> bool:
        """Whether a point is in this piece of ground and in none of its holes; see ``in_ring``."""
        return in_ring(self.rand, lon, lat) and not any(in_ring(gat, lon, lat) for gat in self.gaten)


@dataclass(frozen=True, slots=True)
class Buurt:
    """A neighbourhood: its code, name, the district (wijk) it is in (empty: unknown), and its ground."""

    code: str
    naam: str
    wijk: str
    vlakken: tuple[Vlak, ...]

    def ringen(self) -> Iterator[Ring]:
        """Every ring of every piece, outer ones and holes."""
        for vlak in self.vlakken:
            yield from vlak.ringen()

    def kader(self) -> Kader:
        """The rectangle around the neighbourhood."""
        return kader_om(punt for vlak in self.vlakken for punt in vlak.rand)

    def bevat(self, lon: float, lat: float) -> bool:
        """Whether a point is in the neighbourhood; see ``in_ring`` for a point on a border."""
        return any(vlak.bevat(lon, lat) for vlak in self.vlakken)


def lijnen(ring: Ring) -> Iterator[tuple[Punt, Punt]]:
    """The sides of a ring, the last one back to the first point."""
    vorige = ring[-1]
    for punt in ring:
        yield vorige, punt
        vorige = punt


def snijdt(a: Punt, b: Punt, lat: float) -> float | None:
    """Return the longitude at which the side a-b crosses a latitude; None when it does not.

    The lower end of a side belongs to it, the upper end does not. The sum is done from the lower end up,
    whichever way the side is walked: two neighbours with one border get one and the same answer.
    """
    if a[1] > b[1]:
        a, b = b, a
    if not a[1] <= lat < b[1]:
        return None
    return a[0] + (lat - a[1]) / (b[1] - a[1]) * (b[0] - a[0])


def in_ring(ring: Ring, lon: float, lat: float) -> bool:
    """Whether a point is inside a ring.

    A point on a border that two rings share lies in exactly one of them: where rings fit together without
    gaps, so do the answers.
    """
    binnen = False
    for a, b in lijnen(ring):
        x = snijdt(a, b, lat)
        if x is not None and lon < x:
            binnen = not binnen
    return binnen


def schaal(lat: float) -> tuple[float, float]:
    """Return how many metres a degree of longitude and a degree of latitude are at a latitude."""
    return METER_PER_GRAAD * math.cos(math.radians(lat)), METER_PER_GRAAD


def oppervlakte(ring: Ring) -> float:
    """Return the area inside a ring in square metres; never negative."""
    lats = [p[1] for p in ring]
    mx, my = schaal((min(lats) + max(lats)) / 2)
    return abs(_dubbel(ring)) / 2 * mx * my


def _dubbel(ring: Ring) -> float:
    """Twice the signed area in square degrees, reckoned from the first point to keep the digits."""
    x0, y0 = ring[0]
    return sum((a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0) for a, b in lijnen(ring))


def grootte(buurt: Buurt) -> float:
    """Return the area of a neighbourhood in square metres, holes left out."""
    return sum(oppervlakte(v.rand) - sum(map(oppervlakte, v.gaten)) for v in buurt.vlakken)


def zwaartepunt(buurt: Buurt) -> Punt:
    """Return the centre of gravity (lon, lat), holes left out. It may lie outside a hollow shape."""
    x = y = gewicht = 0.0
    for vlak in buurt.vlakken:
        for nr, ring in enumerate(vlak.ringen()):
            deel = -oppervlakte(ring) if nr else oppervlakte(ring)
            cx, cy = _midden(ring)
            x, y, gewicht = x + cx * deel, y + cy * deel, gewicht + deel
    if gewicht <= 0:
        k = buurt.kader()
        return (k.west + k.oost) / 2, (k.zuid + k.noord) / 2
    return x / gewicht, y / gewicht


def _midden(ring: Ring) -> Punt:
    (x0, y0), dubbel = ring[0], _dubbel(ring)
    if not dubbel:
        return ring[0]
    sx = sy = 0.0
    for a, b in lijnen(ring):
        ax, ay, bx, by = a[0] - x0, a[1] - y0, b[0] - x0, b[1] - y0
        kruis = ax * by - bx * ay
        sx, sy = sx + (ax + bx) * kruis, sy + (ay + by) * kruis
    return x0 + sx / (3 * dubbel), y0 + sy / (3 * dubbel)


def plek_voor_naam(buurt: Buurt) -> Punt:
    """Return a point inside the neighbourhood with room around it: the place for a name or a mark.

    Of five lines from west to east through the largest piece, the middle of the widest stretch inside it.
    """
    vlak = max(buurt.vlakken, key=lambda v: oppervlakte(v.rand))
    k = kader_om(vlak.rand)
    beste, breedst = zwaartepunt(buurt), 0.0
    for deel in (0.5, 0.4, 0.6, 0.3, 0.7):
        lat = k.zuid + (k.noord - k.zuid) * deel
        for links, rechts in stukken(vlak.ringen(), lat):
            if rechts - links > breedst * 1.2:
                beste, breedst = ((links + rechts) / 2, lat), rechts - links
    return beste


def stukken(ringen: Sequence[Ring], lat: float) -> list[tuple[float, float]]:
    """Return the stretches of a line of latitude that lie inside rings, holes left out, west to east."""
    kruisen = sorted(x for ring in ringen for a, b in lijnen(ring) if (x := snijdt(a, b, lat)) is not None)
    return list(zip(kruisen[::2], kruisen[1::2], strict=False))
