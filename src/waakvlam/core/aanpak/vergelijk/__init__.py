"""Two approaches, or two versions of one, side by side: rule by rule, field by field, in Dutch words.

    from waakvlam.core.aanpak.vergelijk import vergelijk
    v = vergelijk(oud, nieuw)                # two AanpakModels; vertaal=gettext for another language
    v.gelijk                                 # nothing differs (the same as: the hashes are the same)
    v.tel["anders"]                          # how many rules were changed; gelijk, alleen_a, alleen_b
    for onderdeel in v.onderdelen:           # by root key, in reading order: rollen, niveaus, overgangen …
        for regel in onderdeel.verschillen:  # the rules that are not the same
            for veld in regel.velden:        # veld.naam, veld.voor, veld.na in words
    v.treden                                 # levels side by side with the five lines and the steps

Rules are matched by code. In two different approaches what is left over is also matched by name, and levels
stand side by side by rank. ``stukken`` marks within two texts which words went and which came.
"""

from waakvlam.core.aanpak.vergelijk.regels import vergelijk
from waakvlam.core.aanpak.vergelijk.soorten import (
    Kant,
    Lijnpaar,
    Niveaukop,
    Onderdeel,
    Regelverschil,
    Stand,
    Stappaar,
    Trede,
    Veldverschil,
    Vergelijking,
)
from waakvlam.core.aanpak.vergelijk.stukken import Stuk, stukken

__all__ = [
    "Kant",
    "Lijnpaar",
    "Niveaukop",
    "Onderdeel",
    "Regelverschil",
    "Stand",
    "Stappaar",
    "Stuk",
    "Trede",
    "Veldverschil",
    "Vergelijking",
    "stukken",
    "vergelijk",
]
