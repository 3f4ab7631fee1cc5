"""Ports of watching over the use of the system."""

from collections.abc import Callable, Iterator, Mapping, Sequence
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

    def open(self, gemeente: str) -> int:
        """How many notices nobody looked at yet."""

    def nieuwste(self, gemeente: str) -> datetime | None:
        """When the last of those was noticed or grew; None when there are none."""

    def haal(self, gemeente: str, nr: int) -> Opgemerkt | None:
        """One notice; None when there is none with this number."""

    def markeer(self, gemeente: str, nr: int, door: str, nu: datetime, notitie: str) -> None:
        """Somebody looked at it; the note is kept encrypted."""


class Thuis(Protocol):
    """Where people who work here live: a keyed mark of a postcode per account, never the postcode."""

    def zet(self, gemeente: str, account: str, merk: str, op: datetime) -> None:
        """Keep a mark in the place of an earlier one."""

    def weg(self, gemeente: str, account: str) -> bool:
        """Forget the mark of an account; False when there was none."""

    def sinds(self, gemeente: str, account: str) -> datetime | None:
        """When the mark of an account was set; None when there is none."""

    def alle(self, gemeente: str) -> Mapping[str, str]:
        """The marks per account."""


@dataclass(frozen=True, slots=True)
class Toezichtwerk:
    """What watching needs: notices, patterns, public holidays, time zone, and where who works here lives."""

    lijst: Toezicht
    patronen: Patronen
    vrij: Callable[[date], bool]
    zone: tzinfo
    thuis: Thuis
