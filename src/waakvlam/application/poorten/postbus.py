"""Port of a mailbox that is read: what is new in it, and where a mail goes when it was dealt with."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

VERWERKT, OVERGESLAGEN, NIET_GELUKT = "Verwerkt", "Overgeslagen", "Niet gelukt"
"""Folders of the mailbox in which every mail ends; none is ever thrown away."""


class PostbusFout(Exception):
    """The mailbox cannot be read now; ``code`` says why in one word."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Nieuw:
    """A mail as it lies in the mailbox: its beginning when it is too large to read whole."""

    nummer: str
    ruw: bytes
    afgebroken: bool


class Sessie(Protocol):
    """One visit to the mailbox."""

    def nieuwe(self, hoogstens: int) -> Iterator[Nieuw]:
        """The oldest mails that lie in it."""

    def naar(self, nummer: str, map_: str) -> None:
        """Move a mail to a folder, which is made when it is not there."""


class Postbus(Protocol):
    """A mailbox of one municipality."""

    @property
    def gemeente(self) -> str:
        """The municipality whose signals come in here."""

    def open(self) -> AbstractContextManager[Sessie]:
        """Visit it; raises PostbusFout when that does not work."""
