"""Who may look after retention. This opens no case: one sees terms, dates and ids, never content."""

from dataclasses import dataclass
from typing import Any

from waakvlam.core.bewaren import opdrachten as o
from waakvlam.core.toegang.beleid import Kijker
from waakvlam.core.toegang.ontwerp import ARCHIVARIS, BEHEERDER


@dataclass(frozen=True, slots=True)
class Bewaarrechten:
    """The roles that see what is due, propose and decide; and the roles that may only hold things back."""

    vernietigen: frozenset[str] = frozenset({ARCHIVARIS, BEHEERDER})
    vasthouden: frozenset[str] = frozenset({ARCHIVARIS, BEHEERDER})

    def voor(self, opdracht: type) -> frozenset[str]:
        """The roles that may give this kind of command."""
        return self.vasthouden if opdracht in (o.HoudVast, o.GeefVrij) else self.vernietigen


def mag_bewaren_zien(kijker: Kijker, rechten: Bewaarrechten) -> bool:
    """Whether the records of retention of the municipality are there for this viewer."""
    return bool(kijker.rollen & rechten.vernietigen)


def mag_bewaren(kijker: Kijker, rol: str, opdracht: Any, rechten: Bewaarrechten) -> bool:
    """Whether a viewer may give this command in a role: it is theirs, and has the right."""
    return rol in kijker.rollen and rol in rechten.voor(type(opdracht))
