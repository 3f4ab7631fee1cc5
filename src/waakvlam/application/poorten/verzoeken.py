"""The read models on requests and data breaches as the questions use them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class VerzoekInLijst:
    """A request as a list shows it, without who asks or what."""

    verzoek: str
    soort: str
    stand: str
    ontvangen_op: datetime
    uiterlijk: datetime
    verlengd: bool
    identiteit: bool
    uitkomst: str
    oefening: bool


@dataclass(frozen=True, slots=True)
class LopendVerzoek:
    """A request that runs, about a case; ``persoon`` is P1, P2 … or empty."""

    verzoek: str
    soort: str
    persoon: str
    uiterlijk: datetime


@dataclass(frozen=True, slots=True)
class DatalekInLijst:
    """A data breach as a list shows it; ``gemeld`` and ``verteld`` are None until that was decided."""

    datalek: str
    stand: str
    ontdekt_op: datetime
    uiterlijk: datetime
    risico: str
    gemeld: bool | None
    verteld: bool | None
    oefening: bool


class Verzoeklijsten(Protocol):
    """Lists of requests and data breaches. The policy is in every query."""

    def verzoeken(
        self, gemeente: str, soorten: frozenset[str], rollen: frozenset[str], klaar: bool, maximum: int
    ) -> list[VerzoekInLijst]:
        """Requests of these kinds, and running ones for which these roles were asked; earliest day first."""

    def na_te_kijken(self, gemeente: str, account: str, rollen: frozenset[str]) -> int:
        """How many running requests these roles were asked to look for, and this account did not yet."""

    def lopende_verzoeken(self, gemeente: str, casus: str) -> list[LopendVerzoek]:
        """The requests about a case that are not finished, with the person they are about in it."""

    def datalekken(
        self, gemeente: str, account: str, alle: bool, gesloten: bool, maximum: int
    ) -> list[DatalekInLijst]:
        """Data breaches: every one, or those this account was named in; the shortest clock first."""
