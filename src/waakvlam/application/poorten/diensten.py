"""Ports of the clock, members, the audit log, outbox, terms and adopted approaches."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from waakvlam.application.poorten.regels import Termijn
from waakvlam.core.toegang import Lidmaatschap


@dataclass(frozen=True, slots=True)
class Bericht:
    """An effect in the outbox that a worker holds on lease; ``ids`` are ids and codes, never content."""

    nr: int
    soort: str
    sleutel: str
    ids: Mapping[str, str]
    pogingen: int


@dataclass(frozen=True, slots=True)
class Deelbericht:
    """A part of an effect, to be carried out by itself, not before ``vanaf`` (None: at once).

    ``later``: it lets everything that is not go first.
    """

    soort: str
    sleutel: str
    ids: Mapping[str, str]
    vanaf: datetime | None = None
    later: bool = False


@dataclass(frozen=True, slots=True)
class Opgegeven:
    """A dead letter: an effect that nobody tries any more, since when, and why in one word."""

    nr: int
    soort: str
    ids: Mapping[str, str]
    op: datetime
    code: str


@dataclass(frozen=True, slots=True)
class Uitgaandstand:
    """How many effects wait, how many wait too long already (their moment has passed), and are given up."""

    wacht: int
    achter: int
    opgegeven: int


@dataclass(frozen=True, slots=True)
class Vastgesteld:
    """An approach version that a municipality has adopted: it counts from ``vanaf`` until ``tot``."""

    gemeente: str
    naam: str
    versie: str
    hash: str
    vanaf: datetime
    tot: datetime | None
    door: str = ""


class Leden(Protocol):
    """Who has which role in which municipality, and when."""

    def van(self, account: str, gemeente: str) -> Sequence[Lidmaatschap]:
        """The memberships of an account in a municipality, past and present."""


class Klok(Protocol):
    """Where time comes from."""

    def nu(self) -> datetime:
        """The present moment, aware, in UTC."""


@dataclass(frozen=True, slots=True)
class Gebruik:
    """How often an account in a role did one thing with one object, and when for the first and last time."""

    actor: str
    rol: str
    handeling: str
    uitkomst: str
    aantal: int
    eerst: datetime
    laatst: datetime


class Auditlog(Protocol):
    """Who did, saw or tried what. Codes and ids only, never content."""

    def noteer(
        self,
        gemeente: str,
        actor: str,
        rol: str | None,
        handeling: str,
        voorwerp: str,
        uitkomst: str,
        oorsprong: str,
        op: datetime,
        details: Mapping[str, str | int | bool] | None = None,
    ) -> None:
        """Write one line, in a transaction of its own unless one is already open."""

    def gebruik(
        self, gemeente: str, voorwerp: str, van: datetime | None, tot: datetime | None
    ) -> list[Gebruik]:
        """Who read an object, or tried to, from ``van`` until ``tot`` (None: no limit), with one query.

        Commands are left out: when and how often something was recorded is for the circle it lies in.
        """


@dataclass(frozen=True, slots=True)
class Verwerking:
    """A processing action for the log of processing: what was done to which stream, about which persons.

    ``personen`` are references such as P1; the log keeps a pseudonym of each, never the reference itself.
    """

    gemeente: str
    handeling: str
    stroom: str
    personen: tuple[str, ...]
    begonnen_op: datetime
    duur: timedelta = timedelta()


class Verwerkingenlog(Protocol):
    """Logboek Dataverwerkingen: a line per action and one per person in it. Who acted is not in it."""

    def noteer(self, verwerkingen: Sequence[Verwerking]) -> None:
        """Write the lines with one statement, in a transaction of their own unless one is already open.

        Raises LookupError for an action that falls under no processing activity.
        """

    def samen(self) -> AbstractContextManager[None]:
        """What is logged inside is committed together, here and in the audit log, or not at all."""


class Uitgaand(Protocol):
    """The outbox as its workers see it."""

    def neem(self, nu: datetime, maximum: int) -> list[Bericht]:
        """Take effects on lease, those that can wait for others last; nobody else gets them meanwhile."""

    def wacht(self, nu: datetime) -> bool:
        """Whether there is something to take now; looks only, so it may be asked often."""

    def gelukt(self, nr: int, nu: datetime, code: str = "") -> None:
        """The effect was carried out, or needs nothing; then ``code`` says why in one word."""

    def gelukt_samen(
        self, codes: Mapping[int, str], nu: datetime, ook: Sequence[Callable[[], None]] = ()
    ) -> None:
        """``gelukt`` for several at once, by number, in one commit with what ``ook`` writes."""

    def zet(self, delen: Sequence[Deelbericht]) -> None:
        """Put effects in the outbox that follow from no event; one with the same key is put in once."""

    def verdeel(self, nr: int, nu: datetime, delen: Sequence[Deelbericht]) -> None:
        """The effect is done by putting these in its place, all at once or not at all."""

    def mislukt(self, nr: int, nu: datetime, code: str, blijvend: bool = False) -> bool:
        """The effect failed: it comes back later. True when it was given up (dead letter).

        ``blijvend``: trying again is of no use.
        """

    def geef_terug(self, nrs: Sequence[int], vanaf: datetime) -> None:
        """Let go of effects that were taken and not tried; it does not count as a try."""

    def stand(self, nu: datetime) -> Uitgaandstand:
        """How the outbox stands."""

    def opgegeven(self, maximum: int) -> list[Opgegeven]:
        """Dead letters, newest first."""

    def opnieuw(self, nr: int) -> bool:
        """Try a dead letter again from the start; False when there is none with this number."""


class Termijnen(Protocol):
    """The terms table as its worker sees it."""

    def vuur(self, nu: datetime, maximum: int) -> list[Termijn]:
        """Terms that are due; each is given once, and its effect stands in the outbox when this returns."""


class Aanpakken(Protocol):
    """Adopted approach versions by content hash, overlays resolved."""

    def bewaar(self, naam: str, versie: str, inhoud: str) -> str:
        """Keep a version and return its hash; the same content is kept once."""

    def haal(self, inhoud_hash: str) -> str:
        """The content of a version; KeyError when it is not known."""

    def stel_vast(self, gemeente: str, inhoud_hash: str, vanaf: datetime, door: str) -> None:
        """A municipality adopts a version; the one of that name before it ends at ``vanaf``."""

    def trek_in(self, gemeente: str, inhoud_hash: str, op: datetime) -> None:
        """From ``op`` on this version holds no more for new cases; later adoptions of it lapse."""

    def vastgesteld(self, gemeente: str, op: datetime) -> list[Vastgesteld]:
        """What holds in a municipality at a moment, one version per name."""

    def ooit_vastgesteld(self, gemeente: str) -> list[Vastgesteld]:
        """Every adoption of a municipality, past and to come, newest first."""
