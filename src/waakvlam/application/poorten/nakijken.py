"""Ports for looking a text over after it came in: a finder of what points to a person, and what is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class NaamvinderFout(Exception):
    """A finder of names does not work; the message is a code, and holds nothing of a text."""


@dataclass(frozen=True, slots=True)
class Nakijkpunt:
    """In event ``nr`` of a stream something may point to a person: kinds of ``core.deur``."""

    stroom: str
    nr: int
    soorten: tuple[str, ...]
    op: datetime


class Naamvinder(Protocol):
    """Finds what may point to a person in a text."""

    @property
    def naam(self) -> str:
        """Which finder it is, for the audit log."""

    def soorten(self, tekst: str) -> tuple[str, ...]:
        """The kinds that may stand in a text, each once. Raises NaamvinderFout when it does not work."""


class Nakijklijst(Protocol):
    """What people are asked to look over. It holds codes only, nothing of a text."""

    def zet(self, gemeente: str, punt: Nakijkpunt, vinder: str) -> None:
        """Keep it, once per event."""

    def klaar(self, gemeente: str, stroom: str, tot: int, door: str, op: datetime) -> int:
        """What was found up to and with event ``tot`` was looked over; how many points that were."""

    def open(self, gemeente: str, stromen: Sequence[str]) -> Sequence[Nakijkpunt]:
        """What is left to look over in these streams, oldest first."""


class GeenLijst:
    """The port where nothing is kept."""

    def zet(self, gemeente: str, punt: Nakijkpunt, vinder: str) -> None:
        """Do nothing."""

    def klaar(self, gemeente: str, stroom: str, tot: int, door: str, op: datetime) -> int:
        """Nothing."""
        return 0

    def open(self, gemeente: str, stromen: Sequence[str]) -> Sequence[Nakijkpunt]:
        """Nothing."""
        return ()


class GeenVinder:
    """The port where nothing is looked for."""

    naam = "geen"

    def soorten(self, tekst: str) -> tuple[str, ...]:
        """Nothing."""
        return ()


@dataclass(frozen=True, slots=True)
class Nakijkwerk:
    """A finder, and the list its finds go to. ``licht`` is what is used when the finder does not work."""

    vinder: Naamvinder
    licht: Naamvinder
    lijst: Nakijklijst


GEEN_NAKIJKEN = Nakijkwerk(GeenVinder(), GeenVinder(), GeenLijst())
