"""Levels that are described column by column: no cell may be empty, and each lies in one phase."""

from collections.abc import Iterator

from waakvlam.core.aanpak.keur.bevinding import Bevinding
from waakvlam.core.aanpak.taal import AanpakModel

CELLEN = {
    "elementen": "waar het niveau uit bestaat",
    "acties": "wat er dan gedaan kan worden",
    "professionals": "wie er dan aan het werk is",
    "perspectieven": "welk handelingsperspectief erbij past",
}
"""What a level can say of itself besides its leads, with what it means."""


def cellen(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """What most levels say of themselves, every level says."""
    for cel, betekenis in CELLEN.items():
        leeg = [code for code, niveau in aanpak.niveaus.items() if not getattr(niveau, cel)]
        if 2 * len(leeg) < len(aanpak.niveaus):
            for code in leeg:
                zin = f"Bij niveau «{code}» ontbreekt «{cel}»: {betekenis}. Andere niveaus hebben dat wel."
                yield Bevinding(("niveaus", code), "niveau-onvolledig", zin)


def fasen(aanpak: AanpakModel) -> Iterator[Bevinding]:
    """With phases, every level lies in exactly one of them."""
    if not aanpak.fasen:
        return
    for niveau in aanpak.niveaus:
        in_fase = [code for code, fase in aanpak.fasen.items() if niveau in fase.niveaus]
        if not in_fase:
            zin = f"Niveau «{niveau}» ligt in geen enkele fase. Zet het bij «niveaus» van een fase."
            yield Bevinding(("niveaus", niveau), "fase-ontbreekt", zin)
        elif len(in_fase) > 1:
            zin = f"Niveau «{niveau}» ligt in meer fasen: {', '.join(in_fase)}. Kies er één."
            yield Bevinding(("fasen", in_fase[1], "niveaus"), "dubbele-fase", zin)
