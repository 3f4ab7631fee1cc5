"""Port of what is kept beside the log of familiar faces."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class GezichtInLijst:
    """A familiar face in a list, without texts; ``tekst_nr`` and ``geregeld_nr`` are events with those."""

    gemeente: str
    gezicht: str
    buurten: tuple[str, ...]
    sinds: datetime
    vertrekt_op: datetime | None
    geregeld: str
    geregeld_op: datetime | None
    geregeld_nr: int
    tekst_nr: int


class Gezichtlijsten(Protocol):
    """What is kept beside the log of familiar faces."""

    def gezichten(self, gemeente: str) -> Sequence[GezichtInLijst]:
        """Every familiar face of a municipality, exercises left out."""

    def vertrekt(self, gemeente: str) -> Sequence[GezichtInLijst]:
        """Of those the ones that leave or left, and of whom nothing was arranged."""

    def weg(self, nu: datetime, maximum: int) -> Sequence[tuple[str, str]]:
        """Municipality and stream of who was taken off the list before a moment."""

    def vertrokken(self, nu: datetime, maximum: int) -> Sequence[GezichtInLijst]:
        """Who left before a moment, in every municipality, those who left first in front."""

    def wis(self, gemeente: str, stroom: str) -> None:
        """Remove the row of what is gone."""


class GeenGezichten:
    """The port where nothing is kept."""

    def gezichten(self, gemeente: str) -> Sequence[GezichtInLijst]:
        """Nothing."""
        return ()

    def vertrekt(self, gemeente: str) -> Sequence[GezichtInLijst]:
        """Nothing."""
        return ()

    def weg(self, nu: datetime, maximum: int) -> Sequence[tuple[str, str]]:
        """Nothing."""
        return ()

    def vertrokken(self, nu: datetime, maximum: int) -> Sequence[GezichtInLijst]:
        """Nothing."""
        return ()

    def wis(self, gemeente: str, stroom: str) -> None:
        """Nothing to remove."""


GEEN_GEZICHTEN = GeenGezichten()
