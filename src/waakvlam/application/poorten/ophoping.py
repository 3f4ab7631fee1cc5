"""Ports of accumulation: counting signals a viewer may see, and reckoning with the counts."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from waakvlam.core.ophoping import Regels, Telling, Tellingen, Uitkomst
from waakvlam.core.toegang import Kijker


class Rekenaar(Protocol):
    """Says where more came in than is usual."""

    def reken(self, tellingen: Tellingen, regels: Regels) -> Uitkomst:
        """The outcome for these counts. The same counts in any order give the same outcome."""


class Ophopinglijsten(Protocol):
    """Counts of signals."""

    def tellingen(self, kijker: Kijker, behandelaars: frozenset[str], vanaf: date) -> Sequence[Telling]:
        """Counts per neighbourhood, theme and local day of signals this viewer may see, since a day.

        By the moment it happened. Exercises never count; neighbourhood is empty where it is not known.
        """
