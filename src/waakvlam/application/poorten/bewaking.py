"""Port of the signs that cases stand still."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from waakvlam.core.toegang import Kijker


@dataclass(frozen=True, slots=True)
class TekenInLijst:
    """A sign in a case; see ``core.bewaking.tekens``."""

    casus: str
    codenaam: str
    aanpak_hash: str
    niveau: str
    oefening: bool
    code: str
    onderwerp: str
    wie: str
    vanaf: datetime
    aantal: int


class Bewaking(Protocol):
    """The signs. The policy is in the query."""

    def tekens(
        self, kijker: Kijker, nu: datetime, sinds: datetime, gemist: int, maximum: int
    ) -> list[TekenInLijst]:
        """What holds now in cases that are there for a viewer, the longest first.

        ``sinds``: going up before that is left out; ``gemist``: and fewer meetings missed than this.
        """


class GeenBewaking:
    """The port where nothing is kept."""

    def tekens(
        self, kijker: Kijker, nu: datetime, sinds: datetime, gemist: int, maximum: int
    ) -> list[TekenInLijst]:
        """Nothing."""
        return []


GEEN_BEWAKING = GeenBewaking()
