"""The ambitions of an approach, of which figures show the progress, and whose papers show it."""

from typing import NamedTuple

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.overleglijst.wie import kern, te_nodigen


class Ambitie(NamedTuple):
    """An ambition: ``code`` as approach, document and ambition; ``kader`` is the name of the document."""

    code: str
    naam: str
    kader: str
    gremia: tuple[str, ...]


def ambities(aanpak: Aanpak) -> tuple[Ambitie, ...]:
    """All ambitions of an approach, in its order."""
    return tuple(
        Ambitie(f"{aanpak.code}/{stuk}/{code}", naam, v.naam, tuple(v.in_stukken_van))
        for stuk, v in aanpak.model.verwijzingen.items()
        for code, naam in v.ambities.items()
    )


def van_gremium(aanpak: Aanpak, gremium: str) -> tuple[Ambitie, ...]:
    """The ambitions that the papers of a body show."""
    return tuple(ambitie for ambitie in ambities(aanpak) if gremium in ambitie.gremia)


def leest_stukken(rollen: frozenset[str], aanpak: Aanpak, gremium: str) -> bool:
    """Whether one of these roles has a part in the body, so that its papers are theirs."""
    gr = aanpak.model.gremia[gremium]
    erbij = {*kern(aanpak, gremium), *te_nodigen(aanpak, gremium), *gr.roept_bijeen}
    return any(not rollen.isdisjoint(aanpak.gelijk(rol)) for rol in erbij)
