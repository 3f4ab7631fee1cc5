"""Forms for any part of an approach, made from the types of the language: one engine, no form per type.

``toon`` turns a value as it stands in the file (short spellings and mistakes included) into fields to draw;
``lees`` turns what was filled in back into a value. What a form cannot show becomes a field with YAML.
"""

from waakvlam.core.ontwerp.vormen.aard import Aard, aard_van, velden_van
from waakvlam.core.ontwerp.vormen.lezen import Gelezen, lees
from waakvlam.core.ontwerp.vormen.tonen import Bron, toon
from waakvlam.core.ontwerp.vormen.veld import Keus, Rij, Veld, naar_post

__all__ = [
    "Aard",
    "Bron",
    "Gelezen",
    "Keus",
    "Rij",
    "Veld",
    "aard_van",
    "lees",
    "naar_post",
    "toon",
    "velden_van",
]
