"""Ports of guests: links and codes that are made from a key and kept nowhere, and where a link leads."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Gastplek:
    """Where the invitation behind a link stands."""

    gemeente: str
    casus: str
    gast: str


class Gastsleutels(Protocol):
    """Links and codes of guests. Both follow from a key outside the database, so neither is stored."""

    def token(self, gemeente: str, gast: str, hash_: str = "") -> str | None:
        """The secret part of a link; with ``hash_`` the one that belongs to it, None when no key makes it."""

    def hash(self, token: str) -> str:
        """What is stored of a token and searched by; the token does not follow from it."""

    def code(self, gemeente: str, gast: str) -> str:
        """The six digits that the inviter reads out."""

    def code_klopt(self, gemeente: str, gast: str, code: str) -> bool:
        """Whether these are the six digits; takes as long for a wrong code as for a right one."""


class Gastpogingen(Protocol):
    """Wrong codes, counted for good: guessing ends, whatever the address it comes from."""

    def aantal(self, gast: Gastplek) -> int:
        """How many wrong codes were typed for this guest."""

    def tel(self, gast: Gastplek, op: datetime) -> int:
        """Count one more and return how many there are."""


class Gastplekken(Protocol):
    """Where a link leads."""

    def vind(self, token_hash: str) -> Gastplek | None:
        """The invitation with this hash; None when there is none."""

    def gemeentenaam(self, gemeente: str) -> str:
        """The name of a municipality, for a guest to read."""
