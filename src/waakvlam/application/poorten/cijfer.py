"""Port of the list of figures under watch."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from waakvlam.core.toegang import Kijker


@dataclass(frozen=True, slots=True)
class CijferInLijst:
    """A figure in a list, without its name. ``open_vanaf`` is when a value is first missing, ``laat_vanaf``
    when that is late; None: nothing is or will be missing. ``vragen``: places that ask to be looked at.
    """

    cijfer: str
    thema: str
    ritme: str
    plekken: int
    tot: datetime
    gestopt_op: datetime | None
    open_periode: str
    open_vanaf: datetime | None
    laat_vanaf: datetime | None
    laatste_periode: str
    vragen: int
    levert: bool
    oefening: bool


@dataclass(frozen=True, slots=True)
class Plekstand:
    """The last value of a place. ``nr``: the event it was given in; ``toelichting``: that says more."""

    plek: str
    periode: str
    waarde: str
    gewoon: bool
    rol: str
    op: datetime
    nr: int
    toelichting: bool


@dataclass(frozen=True, slots=True)
class Ambitiestand:
    """A figure that shows the progress of an ambition, without its name; ``rollen`` supply it."""

    cijfer: str
    ambitie: str
    ritme: str
    laag: str | None
    hoog: str | None
    te_klein: int
    open_periode: str
    open_vanaf: datetime | None
    laat_vanaf: datetime | None
    plekken: tuple[Plekstand, ...]
    rollen: tuple[str, ...]


class Cijferlijsten(Protocol):
    """What is kept beside the log of figures under watch."""

    def zichtbaar(self, kijker: Kijker, volgt: bool, sinds: datetime) -> list[CijferInLijst]:
        """Figures that are there for a viewer and were not stopped before a moment, the last chosen first.

        ``volgt``: the viewer follows all of them; otherwise only those a role of theirs supplies.
        """

    def van_ambities(self, gemeente: str, ambities: Collection[str]) -> list[Ambitiestand]:
        """The figures under watch that show the progress of these, the first chosen first; no exercises.

        Who may read them the caller decides.
        """


class GeenCijfers:
    """The port where nothing is kept."""

    def zichtbaar(self, kijker: Kijker, volgt: bool, sinds: datetime) -> list[CijferInLijst]:
        """Nothing."""
        return []

    def van_ambities(self, gemeente: str, ambities: Collection[str]) -> list[Ambitiestand]:
        """Nothing."""
        return []


GEEN_CIJFERS = GeenCijfers()
