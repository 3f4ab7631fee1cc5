"""Ports of the index on persons: keyed marks, and the lookup through them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from waakvlam.core.toegang import Kijker


class Personenmerken(Protocol):
    """Gives marks of particulars, with a key that does nothing else."""

    def merk(self, gemeente: str, soort: str, kenmerk: str) -> str:
        """The mark of a particular of a kind (bsn, naam, adres), as it is kept."""

    def zoekmerken(self, gemeente: str, soort: str, kenmerk: str) -> Sequence[str]:
        """The marks under which it may have been kept, also with former keys."""


@dataclass(frozen=True, slots=True)
class Gevonden:
    """A case in which a person is known: whether the viewer reads who it is there, else whom to call.

    ``regie`` is (role, account) of who leads, ``aanpak_hash`` the approach in which the role has its name.
    """

    casus: str
    persoon: str
    leest: bool
    codenaam: str
    aanpak_hash: str
    regie: tuple[tuple[str, str], ...]


class Personenindex(Protocol):
    """The index as the questions use it."""

    def zoek(self, kijker: Kijker, merken: Iterable[str], nu: datetime) -> list[Gevonden]:
        """Where one of these marks is known, as far as this viewer may hear of it.

        The same queries are made whatever there is.
        """

    def in_straat(self, gemeente: str, merken: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """Per mark of a postcode the cases, exercises left out, with somebody who lives there."""
