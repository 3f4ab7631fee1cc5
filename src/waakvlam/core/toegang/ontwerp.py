"""Who may make and adopt approaches. This opens no case: a functional administrator reads none."""

from dataclasses import dataclass
from typing import Any

from waakvlam.core.ontwerp import opdrachten as o
from waakvlam.core.toegang.beleid import Kijker
from waakvlam.core.toegang.toezicht import ROLLEN as TOEZICHTROLLEN
from waakvlam.core.toegang.verzoeken import ROLLEN as VERZOEKROLLEN

BEHEERDER = "functioneel-beheerder"
"""The role for looking after approaches. It is in no approach, so it never has a part in a case."""

ARCHIVARIS = "archivaris"
"""The role for retention and destruction. It is in no approach either."""

VASTE_ROLLEN = {
    BEHEERDER: "Functioneel beheerder",
    ARCHIVARIS: "Archivaris",
    **VERZOEKROLLEN,
    **TOEZICHTROLLEN,
}
"""Roles that exist apart from any approach, with their names."""


@dataclass(frozen=True, slots=True)
class Aanpakrechten:
    """The roles that make drafts, and the roles that adopt and withdraw versions."""

    maken: frozenset[str] = frozenset({BEHEERDER})
    vaststellen: frozenset[str] = frozenset({BEHEERDER, "aov"})

    @property
    def allen(self) -> frozenset[str]:
        """The roles that read drafts."""
        return self.maken | self.vaststellen

    def voor(self, opdracht: type) -> frozenset[str]:
        """The roles that may give this kind of command on a draft."""
        if opdracht in (o.StelVast, o.TrekIn):
            return self.vaststellen
        return self.allen if opdracht is o.KeurOntwerp else self.maken


def mag_ontwerpen_zien(kijker: Kijker, rechten: Aanpakrechten) -> bool:
    """Whether a viewer may read drafts of the municipality."""
    return bool(kijker.rollen & rechten.allen)


def mag_aan_ontwerp(kijker: Kijker, rol: str, opdracht: Any, rechten: Aanpakrechten) -> bool:
    """Whether a viewer may give this command in a role: it is theirs, and has the right."""
    return rol in kijker.rollen and rol in rechten.voor(type(opdracht))
