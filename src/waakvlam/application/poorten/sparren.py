"""Port of the lists of questions without names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from waakvlam.core.toegang import Kijker


@dataclass(frozen=True, slots=True)
class SparInLijst:
    """A question in a list, without what was said."""

    spar: str
    vrager: str
    aan: str
    gevraagd_op: datetime
    laatst_op: datetime
    verloopt_op: datetime
    wacht_op_antwoord: bool
    oefening: bool


class Sparlijsten(Protocol):
    """What is kept beside the log of questions without names."""

    def zichtbaar(self, kijker: Kijker, nu: datetime) -> list[SparInLijst]:
        """Questions that a viewer asked, or that were put to a role of theirs, and that have not run out."""

    def verlopen(self, nu: datetime, maximum: int) -> Sequence[tuple[str, str]]:
        """Municipality and stream of questions that have run out and were not taken away yet."""

    def wis(self, gemeente: str, stroom: str) -> None:
        """Remove what is kept of a question that is gone. Twice is harmless."""

    def bezette_rollen(self, gemeente: str, nu: datetime) -> frozenset[str]:
        """The roles that somebody has in a municipality now."""


class GeenSparren:
    """The port where nothing is kept: in an environment that has no such questions."""

    def zichtbaar(self, kijker: Kijker, nu: datetime) -> list[SparInLijst]:
        """Nothing."""
        return []

    def verlopen(self, nu: datetime, maximum: int) -> Sequence[tuple[str, str]]:
        """Nothing."""
        return ()

    def wis(self, gemeente: str, stroom: str) -> None:
        """Do nothing."""

    def bezette_rollen(self, gemeente: str, nu: datetime) -> frozenset[str]:
        """No role."""
        return frozenset()


GEEN_SPARREN = GeenSparren()
