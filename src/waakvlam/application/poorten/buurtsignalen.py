"""Port of signals per neighbourhood."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from waakvlam.core.toegang import Kijker


@dataclass(frozen=True, slots=True)
class Keuze:
    """Which signals: those that are open, or with ``sinds`` all that were reported since then.

    ``hard``: only figures (True) or only what people see, hear, feel or tell (False).
    """

    sinds: datetime | None = None
    hard: bool | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """How many there are, how many of them are figures, and when the newest was reported."""

    aantal: int
    hard: int
    nieuwst: datetime

    def __add__(self, ander: "Telling") -> "Telling":
        """The two together."""
        return Telling(self.aantal + ander.aantal, self.hard + ander.hard, max(self.nieuwst, ander.nieuwst))


@dataclass(frozen=True, slots=True)
class BuurtSignaal:
    """A signal as the map lists it. ``buurt`` is a code, ``buiten``, or empty when nobody said."""

    signaal: str
    buurt: str
    stand: str
    thema: str
    gemeld_op: datetime
    gevaar: bool


class Buurtsignalen(Protocol):
    """Signals of which a viewer reads what was seen; exercises are left out: they are about no real place."""

    def tel(self, kijker: Kijker, kringen: Collection[str], keuze: Keuze) -> dict[str, Telling]:
        """How many per neighbourhood; ``kringen``: the circles in which the viewer handles signals."""

    def rijen(
        self, kijker: Kijker, kringen: Collection[str], keuze: Keuze, buurt: str | None, maximum: int
    ) -> list[BuurtSignaal]:
        """The newest of them, of one neighbourhood or (None) of all."""


class GeenBuurtsignalen:
    """The port where there are none."""

    def tel(self, kijker: Kijker, kringen: Collection[str], keuze: Keuze) -> dict[str, Telling]:
        """Nothing."""
        return {}

    def rijen(
        self, kijker: Kijker, kringen: Collection[str], keuze: Keuze, buurt: str | None, maximum: int
    ) -> list[BuurtSignaal]:
        """Nothing."""
        return []


GEEN_BUURTSIGNALEN = GeenBuurtsignalen()
