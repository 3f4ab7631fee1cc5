"""Port of what is kept beside the log of the network."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class PostInLijst:
    """A part of the network in a list, without its texts; ``tekst_nr`` is the event that holds them."""

    post: str
    soort: str
    code: str
    signaleert: bool
    verteld_op: datetime | None
    getraind_op: datetime | None
    hielp_op: datetime | None
    gedaan_op: datetime | None
    tekst_nr: int


class Netwerklijsten(Protocol):
    """What is kept beside the log of the network."""

    def posten(self, gemeente: str) -> Sequence[PostInLijst]:
        """Every part of the network of a municipality, and of each piece of work when it was last done."""

    def gedaan(self, gemeente: str) -> dict[str, datetime]:
        """When each piece of work was last done."""

    def signalerende_rollen(self, gemeente: str, sinds: datetime) -> frozenset[str]:
        """The roles in which signals were reported since a moment, exercises left out."""

    def verlopen(self, nu: datetime, maximum: int) -> Sequence[tuple[str, str]]:
        """Municipality and stream of what was taken out before a moment."""

    def wis(self, gemeente: str, stroom: str) -> None:
        """Remove the row of what is gone."""


class GeenNetwerk:
    """The port where nothing is kept."""

    def posten(self, gemeente: str) -> Sequence[PostInLijst]:
        """Nothing."""
        return ()

    def gedaan(self, gemeente: str) -> dict[str, datetime]:
        """Nothing."""
        return {}

    def signalerende_rollen(self, gemeente: str, sinds: datetime) -> frozenset[str]:
        """None."""
        return frozenset()

    def verlopen(self, nu: datetime, maximum: int) -> Sequence[tuple[str, str]]:
        """Nothing."""
        return ()

    def wis(self, gemeente: str, stroom: str) -> None:
        """Nothing to remove."""


GEEN_NETWERK = GeenNetwerk()
