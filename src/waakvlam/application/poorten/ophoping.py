"""Ports of accumulation: counting signals a viewer may see, and reckoning with the counts."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from waakvlam.core.ophoping import Regels, Telling, Tellingen, Uitkomst
from waakvlam.core.toegang import Kijker


class Rekenaar(Protocol):
    """Says where more came in than is usual."""

    def reken(self, tellingen: Tellingen, regels: Regels, ook: Collection[tuple[str, str]] = ()) -> Uitkomst:
        """The outcome for these counts. The same counts in any order give the same outcome.

        ``ook``: neighbourhoods and themes whose weeks are wanted as well, whether they stand out or not.
        """


@dataclass(frozen=True, slots=True)
class InOphoping:
    """A signal of one neighbourhood and theme, without what was seen."""

    signaal: str
    moment: datetime
    stand: str


@dataclass(frozen=True, slots=True)
class BekekenRegel:
    """What someone said of an accumulation; the sentence stands in the log only."""

    ophoping: str
    buurt: str
    thema: str
    uitkomst: str
    aantal: int
    door: str
    op: datetime
    tot: datetime


class Ophopinglijsten(Protocol):
    """Counts of signals, and what was said of them."""

    def begin(self, gemeente: str) -> datetime | None:
        """When the first signal of a municipality was kept; None when there is none."""

    def tellingen(self, kijker: Kijker, kringen: Collection[str], vanaf: date) -> Sequence[Telling]:
        """Counts per neighbourhood, theme and local day, since a day, of signals this viewer may see.

        By the moment it happened. What was joined with another signal counts once, exercises never.
        Neighbourhood is empty where it is not known. ``kringen``: in which the viewer handles signals.
        """

    def signalen(
        self, kijker: Kijker, kringen: Collection[str], buurt: str, thema: str, vanaf: date, maximum: int
    ) -> Sequence[InOphoping]:
        """The signals that are counted for one neighbourhood and theme, the last first."""

    def bekeken(self, gemeente: str, nu: datetime, maximum: int) -> Sequence[BekekenRegel]:
        """What was said of accumulations and is still kept, the last first; exercises left out."""

    def verlopen(self, nu: datetime, maximum: int) -> Sequence[tuple[str, str]]:
        """Municipality and stream of what was said and is kept no longer, and was not taken away yet."""

    def wis(self, gemeente: str, stroom: str) -> None:
        """Remove what is kept of something that is gone. Twice is harmless."""


@dataclass(frozen=True, slots=True)
class Ophopingwerk:
    """All that accumulation needs: the counts, the reckoning and the rules for it."""

    lijsten: Ophopinglijsten
    rekenaar: Rekenaar
    regels: Regels
