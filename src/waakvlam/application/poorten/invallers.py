"""Port of stand-ins from another municipality."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from waakvlam.core.toegang import Lidmaatschap


@dataclass(frozen=True, slots=True)
class Collega:
    """Someone with a role in another municipality of this installation."""

    account: str
    naam: str
    gemeente: str


@dataclass(frozen=True, slots=True)
class Invaller:
    """A stand-in who is there now: the membership, who it is, in which role, until when."""

    nummer: int
    naam: str
    rol: str
    rolnaam: str
    tot: datetime


class Invallers(Protocol):
    """Who can stand in, who does, and making and ending it."""

    def collegas(self, gemeente: str, rollen: Collection[str], op: datetime) -> Sequence[Collega]:
        """Who has one of these roles now in another municipality, and none of them here; by name."""

    def overal(self, account: str) -> Sequence[Lidmaatschap]:
        """The memberships of an account in every municipality."""

    def nu(self, gemeente: str, op: datetime) -> Sequence[Invaller]:
        """The stand-ins of a municipality at a moment; their role ends by itself."""

    def geef(
        self, gemeente: str, account: str, rol: str, rolnaam: str, tot: datetime, door: str, als: str,
        reden: str, op: datetime, oorsprong: str,
    ) -> int:  # fmt: skip
        """Give the role from now until ``tot``, with a line in the audit log; its number."""

    def stop(self, gemeente: str, nummer: int, door: str, als: str, op: datetime, oorsprong: str) -> bool:
        """End it now, with a line in the audit log; False when it is no stand-in who is there now."""
