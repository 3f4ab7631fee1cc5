"""Ports of live updates: that something was recorded, and who has which right on what was touched."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from waakvlam.application.poorten.regels import Plek
from waakvlam.core.toegang import Kijker, Recht


@dataclass(frozen=True, slots=True)
class Spoor:
    """That an event was recorded: where, of which kind, in which circle and by whom; never what is in it."""

    gemeente: str
    stroom: str
    nr: int
    soort: str
    kring: str
    actor: str
    plek: Plek


class Livelog(Protocol):
    """The log as a follower sees it that only wants to know that something came."""

    def einde(self) -> Plek:
        """The place after which everything is that no follower can have seen yet."""

    def sporen(self, na: Plek, maximum: int) -> list[Spoor]:
        """The next traces after ``na``; none is ever skipped, whatever commits late."""


class Liverechten(Protocol):
    """The rights on cases and of people, as they are now."""

    def op_casussen(self, gemeente: str, casussen: Collection[str]) -> Mapping[str, tuple[Recht, ...]]:
        """Per case every right to read in it, with one query; a case that is not there is left out."""

    def houdt_rol(self, kijkers: Collection[Kijker]) -> frozenset[Kijker]:
        """Those who have the role they look in at this moment, with one query."""
