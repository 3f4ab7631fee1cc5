"""Ports of mail: who gets it, how it goes out, and what did not arrive."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Brief:
    """A mail as text and as HTML. ``kenmerk`` is the same when it is sent again, so that mail servers see it.

    It holds nothing about any case: only that there is something. ``agenda``: a calendar file that goes with
    it, and ``methode`` what a calendar does with that (REQUEST or CANCEL).
    """

    kenmerk: str
    onderwerp: str
    tekst: str
    html: str
    agenda: bytes = b""
    methode: str = ""


class PostFout(Exception):
    """A mail did not go out. ``code`` says why in one word; ``blijvend``: trying again is of no use.

    ``hele_server``: nothing goes out at present, whoever it is for.
    """

    def __init__(self, code: str, blijvend: bool = False, hele_server: bool = False) -> None:
        super().__init__(code)
        self.code, self.blijvend, self.hele_server = code, blijvend, hele_server


class Post(Protocol):
    """The way out to a mail server."""

    @property
    def aan(self) -> bool:
        """Whether there is a mail server at all."""

    @property
    def afzender(self) -> str:
        """The bare address that mail comes from; empty when there is none."""

    def stuur(self, aan: str, brief: Brief) -> None:
        """Send to one address; raises PostFout when the server did not take it."""


@dataclass(frozen=True, slots=True)
class Ontvanger:
    """An account with its address (may be empty) in one of its roles."""

    account: str
    adres: str
    rol: str


class Adressen(Protocol):
    """Who has which role now, with an address."""

    def met_rol(self, gemeente: str, rollen: Iterable[str], op: datetime) -> Sequence[Ontvanger]:
        """The accounts that have one of these roles at a moment, each role once."""

    def van(self, gemeente: str, account: str, op: datetime) -> Sequence[Ontvanger]:
        """An account in the roles it has at a moment; empty when it has none any more."""

    def gemeentenaam(self, gemeente: str) -> str:
        """The name of a municipality, for people."""


@dataclass(frozen=True, slots=True)
class NietAangekomen:
    """Something that did not reach who it was for; ``aan`` is an account or a guest.

    ``afzender`` is the account whose act it follows from (empty: a term that ran out), ``rol`` the role
    behind it. ``gemeente`` is empty for work of the whole installation: people of any municipality in that
    role see it.
    """

    sleutel: str
    gemeente: str
    stroom: str
    soort: str
    aan: str
    afzender: str
    rol: str
    code: str
    op: datetime


class Postvak(Protocol):
    """What did not arrive and has to be said in another way."""

    def noteer(self, wat: NietAangekomen) -> None:
        """Keep it; the same ``sleutel`` is kept once."""

    def toch_aangekomen(self, sleutel: str) -> None:
        """It arrived after all, so nobody has to do anything."""

    def open(self, gemeente: str, account: str, rollen: Iterable[str]) -> Sequence[NietAangekomen]:
        """What this account has to pass on, or its roles when nobody sent it; oldest first."""

    def gezegd(self, sleutel: str, gemeente: str, door: str, rollen: Iterable[str], op: datetime) -> bool:
        """Someone passed it on; False when it is not theirs to pass on, or was done before."""
