"""Neighbourhoods made for tests: squares, and a tiling with borders that are bent at random."""

import json
import random
from typing import Any

from waakvlam.core.buurt import Buurt, Indeling, Ring, Vlak, indeling

LON, LAT = 5.2, 52.1


def vierkant(x: float, y: float, b: float = 1.0, h: float = 1.0) -> Ring:
    """A rectangle; 1 is a hundredth of a degree."""
    hoeken = ((x, y), (x + b, y), (x + b, y + h), (x, y + h))
    return tuple((round(LON + i / 100, 7), round(LAT + j / 100, 7)) for i, j in hoeken)


def plek(x: float, y: float) -> tuple[float, float]:
    """A place in the units of ``vierkant``."""
    return LON + x / 100, LAT + y / 100


def buurt(code: str, *ringen: Ring) -> Buurt:
    """A neighbourhood with one piece: its border and its holes."""
    return Buurt(code, f"Buurt {code}", "Wijk 1", (Vlak(ringen[0], tuple(ringen[1:])),))


def tegels(zaad: int, kolommen: int = 4, rijen: int = 3, knikken: int = 4) -> Indeling:
    """A tiling without gaps: corners are moved, and every side is bent once, for both who share it."""
    r = random.Random(zaad)
    hoek = {
        (i, j): (LON + (i + r.uniform(-0.2, 0.2)) / 100, LAT + (j + r.uniform(-0.2, 0.2)) / 100)
        for i in range(kolommen + 1)
        for j in range(rijen + 1)
    }
    zijden: dict[Any, list[tuple[float, float]]] = {}

    def zijde(p: tuple[int, int], q: tuple[int, int]) -> list[tuple[float, float]]:
        if (q, p) in zijden:
            return zijden[q, p][::-1]
        (ax, ay), (bx, by) = hoek[p], hoek[q]
        los = [(k + 1) / (knikken + 1) for k in range(knikken)]
        bocht = [(r.uniform(-0.05, 0.05) / 100, r.uniform(-0.05, 0.05) / 100) for _ in los]
        tussen = [
            (ax + (bx - ax) * t + dx, ay + (by - ay) * t + dy) for t, (dx, dy) in zip(los, bocht, strict=True)
        ]
        return zijden.setdefault((p, q), [hoek[p], *tussen, hoek[q]])

    uit = []
    for i in range(kolommen):
        for j in range(rijen):
            om = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)]
            ring = [p for k in range(4) for p in zijde(om[k], om[(k + 1) % 4])[:-1]]
            uit.append(buurt(f"B{i}{j}", tuple(ring)))
    return indeling(uit)


def feature(code: str = "BU1", naam: str = "Kern", ring: Any = None, **erbij: Any) -> dict[str, Any]:
    """One neighbourhood as in a file; what is given in ``erbij`` replaces parts of it."""
    punten = [list(p) for p in (ring or vierkant(0, 0))]
    vorm = {"type": "Polygon", "coordinates": [[*punten, punten[0]]]}
    eigen = {"buurtcode": code, "buurtnaam": naam, "wijknaam": "Centrum"}
    return {"type": "Feature", "properties": eigen, "geometry": vorm, **erbij}


def bestand(*delen: Any, **erbij: Any) -> bytes:
    """A file with these features."""
    return json.dumps({"type": "FeatureCollection", "features": list(delen), **erbij}).encode()
