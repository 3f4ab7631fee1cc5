"""Port of the lists of meetings about many cases."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from waakvlam.core.toegang import Kijker


@dataclass(frozen=True, slots=True)
class KeusInLijst:
    """What a partner does: ``keus`` is actie, geen or empty (not said); ``stand`` that of the task."""

    rol: str
    keus: str
    taak: str
    stand: str
    uiterlijk: datetime | None
    nr: int


@dataclass(frozen=True, slots=True)
class PuntInLijst:
    """A case on a list. ``nr``: the event with what was agreed last, or 0; ``vorige``: said last time.

    ``heel``: what the body must produce for a case is there.
    """

    casus: str
    codenaam: str
    aanpak_hash: str
    niveau: str
    rang: int
    niveau_sinds: datetime
    oefening: bool
    gesloten: bool
    sinds: datetime | None
    besproken_op: datetime | None
    bijeenkomst: str
    heel: bool
    nr: int
    keuzes: tuple[KeusInLijst, ...]
    vorige: tuple[KeusInLijst, ...]


@dataclass(frozen=True, slots=True)
class BijeenkomstInLijst:
    """A meeting; ``volgende``: when the next one is due."""

    bijeenkomst: str
    begonnen_op: datetime
    gesloten_op: datetime | None
    volgende: datetime | None
    oefening: bool


class Overleglijsten(Protocol):
    """The lists of meetings. The policy on cases is in the query; who sees a meeting the caller decides."""

    def punten(
        self, kijker: Kijker, nu: datetime, aanpak: str, gremium: str, bijeenkomst: str, maximum: int
    ) -> list[PuntInLijst]:
        """The cases on the list of a body, and those discussed in a meeting, that are there for a viewer."""

    def aantallen(self, kijker: Kijker, nu: datetime, maximum: int) -> dict[tuple[str, str], int]:
        """Per approach and body how many cases on its list are there for a viewer."""

    def besproken(
        self, kijker: Kijker, nu: datetime, aanpak: str, gremium: str, van: datetime, tot: datetime
    ) -> list[PuntInLijst]:
        """The cases a body discussed last in a period, that are there for a viewer."""

    def laatste(
        self, gemeente: str, paren: Collection[tuple[str, str]]
    ) -> dict[tuple[str, str], BijeenkomstInLijst]:
        """Per approach and body the last meeting that began."""


class GeenOverleglijsten:
    """The port where nothing is kept."""

    def punten(
        self, kijker: Kijker, nu: datetime, aanpak: str, gremium: str, bijeenkomst: str, maximum: int
    ) -> list[PuntInLijst]:
        """Nothing."""
        return []

    def aantallen(self, kijker: Kijker, nu: datetime, maximum: int) -> dict[tuple[str, str], int]:
        """Nothing."""
        return {}

    def besproken(
        self, kijker: Kijker, nu: datetime, aanpak: str, gremium: str, van: datetime, tot: datetime
    ) -> list[PuntInLijst]:
        """Nothing."""
        return []

    def laatste(
        self, gemeente: str, paren: Collection[tuple[str, str]]
    ) -> dict[tuple[str, str], BijeenkomstInLijst]:
        """Nothing."""
        return {}


GEEN_OVERLEGLIJSTEN = GeenOverleglijsten()
