"""Which kind of numbers a file has: degrees or metres; and whether those can be a place in this country."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from waakvlam.core.buurt.rd import is_rd

Stelsel = Literal["graden", "rd"]

GRADEN = {"4326", "4258", "CRS84"}
RD = {"28992", "7415"}

LON, LAT = (3.0, 7.4), (50.6, 53.9)
"""Where the Netherlands lies, sea included, in degrees."""


def genoemd(bron: Mapping[str, Any]) -> str:
    """Return the name of the coordinate system a file gives in ``crs``: its EPSG number, ``CRS84``, or "".

    Something that is there but cannot be understood is given back as it stands, cut short.
    """
    crs = bron.get("crs")
    if crs is None:
        return ""
    eigenschappen = crs.get("properties") if isinstance(crs, dict) else None
    naam = str(eigenschappen.get("name", crs) if isinstance(eigenschappen, dict) else crs)
    if "CRS84" in naam:
        return "CRS84"
    nummer = re.search(r"EPSG\D{0,20}?(?:[\d.]+:)?:?(\d{4,6})\b", naam, re.IGNORECASE)
    return nummer[1] if nummer else naam[:40]


def stelsel_van(naam: str) -> Stelsel | None:
    """Return the kind of numbers a named system has; None when it is not one of ours."""
    return "graden" if naam in GRADEN else "rd" if naam in RD else None


def in_nederland(lon: float, lat: float) -> bool:
    """Whether degrees can be a place in the Netherlands."""
    return LON[0] <= lon <= LON[1] and LAT[0] <= lat <= LAT[1]


def herken(punten: Iterable[tuple[float, float]]) -> str:
    """Return what the numbers look like: ``graden``, ``rd``, ``omgekeerd``, ``webmercator`` or ``anders``."""
    alle = list(punten)
    for wat, past in (
        ("graden", in_nederland),
        ("rd", is_rd),
        ("omgekeerd", lambda x, y: in_nederland(y, x)),
        ("webmercator", lambda x, y: 300_000 < x < 850_000 and 6_500_000 < y < 7_200_000),
    ):
        if alle and all(past(x, y) for x, y in alle):
            return wat
    return "anders"
