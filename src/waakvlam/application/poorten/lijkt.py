"""Ports for finding signals that look alike: keyed marks of words, and candidates among many."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from waakvlam.core.toegang import Kijker


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A signal that may look like another: how many rare and how many common words they share."""

    signaal: str
    zeldzaam: int
    gewoon: int


class Stammen(Protocol):
    """Words of a text as marks under a key: equal words give equal marks, and nobody reads them back."""

    def merken(self, gemeente: str, tekst: str) -> tuple[int, ...]:
        """The marks of the words that say something in a text, each once."""

    def woorden(self, tekst: str) -> dict[str, str]:
        """Per stem the word as it was written, for the words that say something."""

    def gelijk(self, een: str, ander: str) -> float:
        """How alike two texts are, from 0 to 100, whatever the order of words."""


class Lijktlijsten(Protocol):
    """Signals that share marks, or a place and a time, with another."""

    def kandidaten(
        self,
        kijker: Kijker,
        kringen: Collection[str],
        signaal: str,
        merken: Sequence[int],
        buurt: str,
        rond: tuple[datetime, datetime],
        maximum: int,
    ) -> list[Kandidaat]:
        """The likeliest that are there for a viewer, at most ``maximum``; a constant number of queries."""


class GeenLijkt:
    """Both ports where nothing is kept."""

    def merken(self, gemeente: str, tekst: str) -> tuple[int, ...]:
        """No mark."""
        return ()

    def woorden(self, tekst: str) -> dict[str, str]:
        """No word."""
        return {}

    def gelijk(self, een: str, ander: str) -> float:
        """Only what is equal is alike."""
        return 100.0 if een == ander else 0.0

    def kandidaten(
        self,
        kijker: Kijker,
        kringen: Collection[str],
        signaal: str,
        merken: Sequence[int],
        buurt: str,
        rond: tuple[datetime, datetime],
        maximum: int,
    ) -> list[Kandidaat]:
        """Nothing."""
        return []


GEEN_LIJKT = GeenLijkt()
