"""Port of the neighbourhoods of a municipality: dated divisions, prepared first and then adopted."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from waakvlam.core.buurt import Indeling


@dataclass(frozen=True, slots=True)
class Wie:
    """Who changes something: account (or ``beheer``), role if any, kind of surface, and when."""

    door: str
    als: str | None
    oorsprong: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Indelingblad:
    """A division without its neighbourhoods. ``vanaf`` is None while it is only prepared.

    ``merk`` is the hash of the content; ``bron`` the name of the file it came from.
    """

    nummer: int
    merk: str
    bron: str
    aantal: int
    gelezen_door: str
    gelezen_op: datetime
    vastgesteld_door: str
    vanaf: datetime | None


class Buurtkast(Protocol):
    """Where divisions are kept. One that was adopted never changes and is never thrown away."""

    def geldend(self, gemeente: str, op: datetime) -> Indelingblad | None:
        """The division that holds at a moment: the last that began by then."""

    def alle(self, gemeente: str) -> Sequence[Indelingblad]:
        """Every division that was adopted, the one that begins last first."""

    def klaargezet(self, gemeente: str, nummer: int) -> Indelingblad | None:
        """A division that was prepared and not adopted yet."""

    def haal(self, nummer: int) -> Indeling:
        """The neighbourhoods of a division; KeyError when there is none with this number."""

    def namen(self, gemeente: str, codes: Collection[str]) -> dict[str, str]:
        """The names of codes, also of those that are gone: as in the last division that had them."""

    def zet_klaar(self, gemeente: str, indeling: Indeling, bron: str, wie: Wie) -> int:
        """Prepare a division and return its number. What the same person had prepared before goes."""

    def stel_vast(self, gemeente: str, nummer: int, vanaf: datetime, wie: Wie) -> bool:
        """Adopt a prepared division, with a line in the audit log; False when it is not there to adopt."""

    def gooi_weg(self, gemeente: str, nummer: int) -> bool:
        """Throw away a prepared division; False when it is not there."""


class GeenBuurten:
    """The port where nothing is kept: in an environment without neighbourhoods."""

    def geldend(self, gemeente: str, op: datetime) -> Indelingblad | None:
        """None."""
        return None

    def alle(self, gemeente: str) -> Sequence[Indelingblad]:
        """Nothing."""
        return ()

    def klaargezet(self, gemeente: str, nummer: int) -> Indelingblad | None:
        """None."""
        return None

    def haal(self, nummer: int) -> Indeling:
        """Always KeyError."""
        raise KeyError(nummer)

    def namen(self, gemeente: str, codes: Collection[str]) -> dict[str, str]:
        """Nothing."""
        return {}

    def zet_klaar(self, gemeente: str, indeling: Indeling, bron: str, wie: Wie) -> int:
        """Not possible here."""
        raise NotImplementedError("this environment keeps no neighbourhoods")

    def stel_vast(self, gemeente: str, nummer: int, vanaf: datetime, wie: Wie) -> bool:
        """False."""
        return False

    def gooi_weg(self, gemeente: str, nummer: int) -> bool:
        """False."""
        return False


GEEN_BUURTEN = GeenBuurten()
