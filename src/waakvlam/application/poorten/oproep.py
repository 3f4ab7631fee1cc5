"""Ports of calling together: numbers of colleagues, text messages, calendars, and where an answer belongs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class Telefoons(Protocol):
    """Telephone numbers of people who work here, encrypted; one each per municipality."""

    def zet(self, gemeente: str, account: str, nummer: str, op: datetime) -> None:
        """Keep a number, in the international form (``+31…``)."""

    def weg(self, gemeente: str, account: str) -> bool:
        """Forget the number and destroy its key; False when there was none."""

    def van(self, gemeente: str, accounts: Iterable[str]) -> Mapping[str, str]:
        """The numbers of these accounts, of those that have one."""

    def met_nummer(self, nummer: str) -> Sequence[tuple[str, str]]:
        """Municipality and account of everyone with this number."""

    def iedereen(self) -> Sequence[tuple[str, str]]:
        """Municipality and account of everyone with a number."""


class Agendas(Protocol):
    """The secret addresses of personal calendars; only a hash of each is kept."""

    def zet(self, gemeente: str, account: str, token: str, op: datetime) -> None:
        """Make this the address of an account; an earlier one ends at once."""

    def weg(self, gemeente: str, account: str) -> bool:
        """End the address; False when there was none."""

    def sinds(self, gemeente: str, account: str) -> datetime | None:
        """When the address that holds was made."""

    def vind(self, token: str) -> tuple[str, str] | None:
        """Municipality and account behind an address; None when it does not hold."""


@dataclass(frozen=True, slots=True)
class Plek:
    """One thing on somebody's calendar: an invitation or a duty. ``stand``: open, an answer, or weg.

    ``volgnr`` goes up with each change. ``om`` None: now, that is ``op``.
    """

    gemeente: str
    casus: str
    codenaam: str
    kenmerk: str
    soort: str
    wie: str
    rol: str
    gremium: str
    aanpak_hash: str
    om: datetime | None
    tot: datetime | None
    stand: str
    volgnr: int
    op: datetime
    oefening: bool


class Plekken(Protocol):
    """Where invitations and duties are found by whom they are for."""

    def van(self, gemeente: str, account: str, vanaf: datetime) -> Sequence[Plek]:
        """What stands in an account's calendar and is not over before a moment; oldest first."""

    def open(self, gemeente: str, account: str) -> Sequence[Plek]:
        """The invitations of an account that still ask something, the newest first."""

    def bezet(self, gemeente: str, accounts: Iterable[str], van: datetime, tot: datetime) -> frozenset[str]:
        """Of these accounts those who said they come to something that begins between two moments."""

    def achter(self, token_hash: str) -> Plek | None:
        """The invitation behind the link in a mail; half of the hash is enough to name one."""


@dataclass(frozen=True, slots=True)
class Antwoordbericht:
    """A text message that came in: from which number, what it said, under which id of the gateway."""

    nummer: str
    tekst: str
    kenmerk: str


@dataclass(frozen=True, slots=True)
class Bezorgbericht:
    """The gateway says how far a message of ours came; ``kenmerk`` is the one we sent it under."""

    kenmerk: str
    aangekomen: bool


class Sms(Protocol):
    """The way out to a gateway for text messages, and reading what it sends us."""

    @property
    def aan(self) -> bool:
        """Whether there is a gateway at all."""

    def stuur(self, nummer: str, tekst: str, kenmerk: str) -> None:
        """Send one message; the same ``kenmerk`` is the same message. Raises PostFout when it was refused."""

    def lees(
        self, kop: Mapping[str, str], inhoud: bytes, nu: datetime
    ) -> Antwoordbericht | Bezorgbericht | None:
        """What the gateway sent; None when it does not prove that it is the gateway, or makes no sense."""


@dataclass(frozen=True, slots=True)
class Oproepwerk:
    """What calling together needs of the world. ``wachten``: minutes for an answer by default."""

    telefoons: Telefoons
    agendas: Agendas
    plekken: Plekken
    sms: Sms
    wachten: int = 15
