"""Neighbourhoods (buurten) as pure values: ground, places in it, drawing, and files that are read."""

from waakvlam.core.buurt.bezwaar import Bezwaar
from waakvlam.core.buurt.indeling import (
    Indeling,
    Verschil,
    indeling,
    vergelijk,
    vlakken_naar_tekst,
    vlakken_uit_tekst,
)
from waakvlam.core.buurt.inlezen import Gelezen, lees
from waakvlam.core.buurt.vlak import Buurt, Kader, Punt, Ring, Vlak, plek_voor_naam, zwaartepunt

__all__ = [
    "Bezwaar",
    "Buurt",
    "Gelezen",
    "Indeling",
    "Kader",
    "Punt",
    "Ring",
    "Verschil",
    "Vlak",
    "indeling",
    "lees",
    "plek_voor_naam",
    "vergelijk",
    "vlakken_naar_tekst",
    "vlakken_uit_tekst",
    "zwaartepunt",
]
