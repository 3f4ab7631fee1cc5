"""Port of what is kept beside the log of key residents: never who they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class SleutelInLijst:
    """A key resident without name: where, who keeps the contact, when it was last, and when it ends."""

    sleutelpersoon: str
    buurt: str
    houder: str
    houder_rol: str
    rol: str
    sinds: datetime
    contact_op: datetime | None
    contact_hoe: str
    volgende: datetime | None
    tot: datetime


class Sleutellijsten(Protocol):
    """What is kept beside the log of key residents."""

    def sleutels(self, gemeente: str, nu: datetime) -> Sequence[SleutelInLijst]:
        """Every record that has not ended, exercises left out."""

    def verlopen(self, nu: datetime, maximum: int) -> Sequence[tuple[str, str]]:
        """Municipality and stream of every record that has ended."""

    def wis(self, gemeente: str, stroom: str) -> None:
        """Remove the row of what is gone."""


class GeenSleutels:
    """The port where nothing is kept."""

    def sleutels(self, gemeente: str, nu: datetime) -> Sequence[SleutelInLijst]:
        """Nothing."""
        return ()

    def verlopen(self, nu: datetime, maximum: int) -> Sequence[tuple[str, str]]:
        """Nothing."""
        return ()

    def wis(self, gemeente: str, stroom: str) -> None:
        """Nothing to remove."""


GEEN_SLEUTELS = GeenSleutels()
