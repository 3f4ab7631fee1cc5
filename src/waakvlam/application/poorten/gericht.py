"""Port of the list of requests to look out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from waakvlam.core.toegang import Kijker


@dataclass(frozen=True, slots=True)
class GerichtInLijst:
    """A request in a list, without what it says."""

    gericht: str
    vrager: str
    thema: str
    gevraagd_op: datetime
    tot: datetime
    gestopt_op: datetime | None
    gezien: int
    niet_gezien: int
    gevraagd: bool
    volgt: bool
    oefening: bool


class Gerichtlijsten(Protocol):
    """What is kept beside the log of requests to look out."""

    def zichtbaar(self, kijker: Kijker, sinds: datetime) -> list[GerichtInLijst]:
        """Requests that are there for a viewer and end after a moment, the last to end first."""


class GeenGericht:
    """The port where nothing is kept."""

    def zichtbaar(self, kijker: Kijker, sinds: datetime) -> list[GerichtInLijst]:
        """Nothing."""
        return []


GEEN_GERICHT = GeenGericht()
