"""Ports of watching over the use of the system."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Protocol

from waakvlam.core.toezicht.patronen import Auditfeit, Melding, Patronen


@dataclass(frozen=True, slots=True)
class Opgemerkt:
    """A notice that is kept: a pattern seen on a day, and who looked at it when, with a note."""

    nr: int
    melding: Melding
    opgemerkt_op: datetime
    gezien_op: datetime | None
    gezien_door: str
    notitie: str


class Toezicht(Protocol):
    """The audit log as patterns read it, and the notices that came of it."""

    def gemeenten(self, van: datetime) -> list[str]:
        """The municipalities with lines since a moment."""

    def feiten(self, gemeente: str, van: datetime, tot: datetime) -> Iterator[Auditfeit]:
        """The lines of a municipality from ``van`` until ``tot``, in order of time."""

    def bewaar(self, gemeente: str, meldingen: Sequence[Melding], nu: datetime) -> int:
        """Keep notices and return how many are new or grew; one that grew has to be looked at again."""

    def lijst(self, gemeente: str, ook_gezien: bool, maximum: int) -> list[Opgemerkt]:
        """Notices, the newest first; without ``ook_gezien`` only those nobody looked at."""

    def haal(self, gemeente: str, nr: int) -> Opgemerkt | None:
        """One notice; None when there is none with this number."""

    def markeer(self, gemeente: str, nr: int, door: str, nu: datetime, notitie: str) -> None:
        """Somebody looked at it; the note is kept encrypted."""


@dataclass(frozen=True, slots=True)
class Toezichtwerk:
    """What watching needs: the notices, the patterns, public holidays and the time zone."""

    lijst: Toezicht
    patronen: Patronen
    vrij: Callable[[date], bool]
    zone: tzinfo
