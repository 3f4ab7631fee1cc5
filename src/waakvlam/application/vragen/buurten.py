"""The neighbourhoods of a municipality: which there are, what they are called, and which is where.

Nothing here is about a signal or a case, so nothing is logged; a place that is asked about is not kept.
"""

import math
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Literal

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.buurten import Indelingblad
from waakvlam.core.buurt import Indeling, indeling

LEEG = indeling(())


@dataclass(frozen=True, slots=True)
class Buurtkeuze:
    """A neighbourhood to choose from; ``wijk`` is empty when its district is not known."""

    code: str
    naam: str
    wijk: str


@dataclass(frozen=True, slots=True)
class Gevonden:
    """Where a place is.

    ``buurt``: in the neighbourhood with this ``code`` and ``naam``; ``buiten``: outside the municipality,
    which is a place as good as any; ``onbekend``: this municipality has no neighbourhoods;
    ``geen-plek``: the numbers are no place on earth.
    """

    uitkomst: Literal["buurt", "buiten", "onbekend", "geen-plek"]
    code: str | None = None
    naam: str = ""


@lru_cache(maxsize=64)
def _haal(merk: str, nummer: int) -> Indeling:
    """A division by its hash: equal content is read and worked out once per process."""
    return omgeving().buurten.haal(nummer)


def haal(blad: Indelingblad) -> Indeling:
    """Return the neighbourhoods of a division."""
    return _haal(blad.merk, blad.nummer)


def geldend(gemeente: str, nu: datetime) -> Indeling:
    """Return the division of a municipality that holds now; one without neighbourhoods when there is none.

    It knows the neighbourhoods beside each other (``buren``) and their ground. One query.
    """
    blad = omgeving().buurten.geldend(gemeente, nu)
    return haal(blad) if blad else LEEG


def buurten(gemeente: str, nu: datetime) -> tuple[Buurtkeuze, ...]:
    """Return the neighbourhoods to choose from, by district and name."""
    keuzes = (Buurtkeuze(b.code, b.naam, b.wijk) for b in geldend(gemeente, nu).buurten)
    return tuple(sorted(keuzes, key=lambda b: (b.wijk.casefold(), b.naam.casefold(), b.code)))


def namen(gemeente: str, nu: datetime, codes: Collection[str]) -> dict[str, str]:
    """Return the name of each code; a code that is gone has the name it had last, an unknown one is absent.

    One query, and one more when a code is not in the division of now.
    """
    nu_er = geldend(gemeente, nu).per_code
    uit = {code: nu_er[code].naam for code in codes if code in nu_er}
    weg = set(codes) - uit.keys()
    return uit | omgeving().buurten.namen(gemeente, weg) if weg else uit


def naam(gemeente: str, nu: datetime, code: str) -> str:
    """Return the name of a code, now or formerly; the code itself when nobody ever gave it a name."""
    return namen(gemeente, nu, [code]).get(code, code)


def bestaat(gemeente: str, nu: datetime, code: str) -> bool:
    """Whether a code is that of a neighbourhood of now."""
    return code in geldend(gemeente, nu).per_code


def buurt_van(gemeente: str, nu: datetime, lon: float, lat: float) -> Gevonden:
    """Return which neighbourhood is around a place, in degrees of longitude and latitude (WGS84)."""
    if not (math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90):
        return Gevonden("geen-plek")
    alle = geldend(gemeente, nu)
    if not alle.buurten:
        return Gevonden("onbekend")
    buurt = alle.zoek(lon, lat)
    return Gevonden("buurt", buurt.code, buurt.naam) if buurt else Gevonden("buiten")
