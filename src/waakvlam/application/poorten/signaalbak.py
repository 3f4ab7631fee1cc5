"""Port of the inbox of signals: pages that cost the same however many signals there are."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from waakvlam.application.poorten.lijsten import SignaalInLijst
from waakvlam.core.toegang import Kijker

Bak = Literal["nieuw", "mijn", "doorgegeven", "vast", "gemeld", "open", "alles"]
BAKKEN: tuple[Bak, ...] = ("nieuw", "mijn", "doorgegeven", "vast", "gemeld", "open", "alles")
GETELD: tuple[Bak, ...] = ("nieuw", "mijn", "doorgegeven", "vast")
"""Trays whose number says something: what is to be done."""
Plaats = tuple[datetime, str]
"""A place in the list: when a signal was reported, and its id."""


@dataclass(frozen=True, slots=True)
class Bakkeuze:
    """Which signals: a tray, and what it is narrowed to; empty is no limit."""

    bak: Bak = "open"
    thema: str = ""
    buurt: str = ""
    soort: str = ""
    kanaal: str = ""
    fase: str = ""
    gevaar: bool = False


class Signaalbak(Protocol):
    """The inbox."""

    def blad(
        self,
        kijker: Kijker,
        kringen: Collection[str],
        keuze: Bakkeuze,
        nu: datetime,
        na: Plaats | None,
        maximum: int,
    ) -> tuple[list[SignaalInLijst], Plaats | None]:
        """A page of the signals that are there for a viewer, newest first, and where it goes on."""

    def tel(
        self,
        kijker: Kijker,
        kringen: Collection[str],
        nu: datetime,
        hoogstens: int,
        bakken: Collection[Bak] = GETELD,
    ) -> Mapping[Bak, int]:
        """Per tray how many there are, counted no further than ``hoogstens``."""


class GeenBak:
    """The port where nothing is kept."""

    def blad(
        self,
        kijker: Kijker,
        kringen: Collection[str],
        keuze: Bakkeuze,
        nu: datetime,
        na: Plaats | None,
        maximum: int,
    ) -> tuple[list[SignaalInLijst], Plaats | None]:
        """Nothing."""
        return [], None

    def tel(
        self,
        kijker: Kijker,
        kringen: Collection[str],
        nu: datetime,
        hoogstens: int,
        bakken: Collection[Bak] = GETELD,
    ) -> Mapping[Bak, int]:
        """Nothing."""
        return dict.fromkeys(bakken, 0)


GEEN_BAK = GeenBak()
