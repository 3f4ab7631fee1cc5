"""Whether the rings of one neighbourhood are sound: closed, with an inside, not through themselves."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from waakvlam.core.buurt.vlak import Punt, Ring, in_ring, lijnen, oppervlakte

DECIMALEN = 7
"""Digits kept of a degree: about a centimetre."""


MEESTE_IN_RING = 20_000
"""Points of one ring: more than any border needs."""
MEESTE_WERK = 3_000_000
"""Pairs of sides that are compared at most in one file; borders as they are need a small part of it."""


@dataclass(slots=True)
class Werk:
    """How many pairs of sides may still be compared."""

    over: int = MEESTE_WERK


class Kapot(Exception):
    """A ring that cannot be used; ``code`` is that of the objection."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def lees_ring(ruw: Any) -> Ring:
    """Return the points of a GeoJSON ring, in whatever units it has, the closing point left out.

    Height is left out as well. Raises Kapot for what is no ring: not closed, too short, no numbers.
    """
    if not isinstance(ruw, list):
        raise Kapot("geen-ring")
    if len(ruw) > MEESTE_IN_RING:
        raise Kapot("ring-lang")
    punten = [_punt(p) for p in ruw]
    if len(punten) < 4:
        raise Kapot("ring-kort")
    if punten[0] != punten[-1]:
        raise Kapot("ring-open")
    los = [p for i, p in enumerate(punten[:-1]) if p != punten[i + 1]]
    if len(los) < 3:
        raise Kapot("ring-kort")
    return tuple(los)


def _punt(ruw: Any) -> Punt:
    goed = isinstance(ruw, list) and len(ruw) >= 2
    if not goed or any(isinstance(g, bool) or not isinstance(g, int | float) for g in ruw[:2]):
        raise Kapot("getal")
    try:
        x, y = float(ruw[0]), float(ruw[1])
    except OverflowError:
        raise Kapot("getal") from None
    if not (math.isfinite(x) and math.isfinite(y)):
        raise Kapot("getal")
    return x, y


def klachten(rand: Ring, gaten: Sequence[Ring], werk: Werk) -> Iterator[str]:
    """Yield the codes of what is wrong with the shape of one piece of ground, in degrees."""
    if any(oppervlakte(ring) < 1 for ring in (rand, *gaten)):
        yield "ring-plat"
    elif any(kruist_zichzelf(ring, werk) for ring in (rand, *gaten)):
        yield "ring-kruist" if werk.over > 0 else "ring-zwaar"
    elif any(not _ligt_binnen(gat, rand) for gat in gaten):
        yield "gat-buiten"


def _ligt_binnen(gat: Ring, rand: Ring) -> bool:
    """Whether most of a hole's corners lie inside the ring around it; on the border may fall either way."""
    op = set(rand)
    vrij = [p for p in gat if p not in op]
    return not vrij or sum(in_ring(rand, *p) for p in vrij) * 2 > len(vrij)


def kruist_zichzelf(ring: Ring, werk: Werk) -> bool:
    """Whether two sides of a ring cross; touching in a point is allowed.

    True as well when there is more to compare than ``werk`` allows; then none of it is left.
    """
    zijden = sorted((min(a[0], b[0]), max(a[0], b[0]), a, b) for a, b in lijnen(ring))
    actief: list[tuple[float, Punt, Punt]] = []
    for west, oost, a, b in zijden:
        actief = [z for z in actief if z[0] >= west]
        werk.over -= len(actief)
        if werk.over <= 0 or any(_kruist(a, b, c, d) for _, c, d in actief):
            return True
        actief.append((oost, a, b))
    return False


def _kant(a: Punt, b: Punt, p: Punt) -> int:
    uit = (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
    return (uit > 1e-16) - (uit < -1e-16)


def _kruist(a: Punt, b: Punt, c: Punt, d: Punt) -> bool:
    """Whether two sides cross in a point that is an end of neither."""
    if max(a[1], b[1]) < min(c[1], d[1]) or max(c[1], d[1]) < min(a[1], b[1]):
        return False
    return _kant(a, b, c) * _kant(a, b, d) < 0 and _kant(c, d, a) * _kant(c, d, b) < 0
