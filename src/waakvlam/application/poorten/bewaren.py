"""Ports of retention: the terms, the keys of a stream, what else is kept of it, and signing a certificate."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from waakvlam.application.poorten.regels import Bewaareenheid
from waakvlam.core.bewaren.termijnen import Termijnboek


@dataclass(frozen=True, slots=True)
class Waarmerk:
    """A signature with the public key it can be checked with, both hexadecimal."""

    sleutel: str
    handtekening: str


class Opruimer(Protocol):
    """Something that keeps rows or files of a case or signal beside the log and the read models."""

    def ruim_op(self, gemeente: str, stroom: str, deel: str) -> Mapping[str, int]:
        """Remove what belongs to this part for good, and say how much, by kind. Twice is harmless."""


class Bewaarbeheer(Protocol):
    """What destroying needs from the stores. Keys first; everything here may be done again."""

    def boek(self, gemeente: str) -> Termijnboek:
        """The terms as they hold for a municipality."""

    def eenheden(self, gemeente: str, stroom: str) -> Sequence[Bewaareenheid]:
        """The retention units of a stream that have a key now."""

    def vernietig(self, gemeente: str, stroom: str, deel: str, op: datetime) -> tuple[str, ...]:
        """Destroy the keys of a part of a stream; the ids of those there were, hexadecimal."""

    def vernietig_nummers(self, gemeente: str, nummers: Iterable[str], op: datetime) -> int:
        """Destroy keys by id, where they are there again; how many there were."""

    def ruim_op(self, gemeente: str, stroom: str, deel: str) -> Mapping[str, int]:
        """Remove stored answers, effects, terms, files and what else is kept; how much, by kind."""

    def maak_schoon(self) -> None:
        """Let the databases drop what was deleted from their files, their logs included."""

    def teken(self, inhoud: bytes) -> Waarmerk:
        """Sign with the key that signs seals."""

    def is_van_ons(self, inhoud: bytes, waarmerk: Waarmerk) -> bool:
        """Whether a signature is good and was made with a key of ours, a former one included."""


@dataclass(frozen=True, slots=True)
class VervalInLijst:
    """A part whose term runs, as the list of what is due shows it; nothing of what it holds."""

    stroom: str
    deel: str
    soort: str
    begon: datetime
    gaat_over: str
    oefening: bool


@dataclass(frozen=True, slots=True)
class BewaringInLijst:
    """The record of a case or signal as lists show it: a row for each proposal and each hold that runs."""

    stroom: str
    soort: str
    kenmerk: str
    deel: str
    stand: str
    op: datetime
    tot: datetime | None
    oefening: bool
    telling: Mapping[str, str]


class Bewaarlijsten(Protocol):
    """The lists on retention."""

    def verval(
        self, gemeente: str, grenzen: Mapping[tuple[str, str], datetime], maximum: int
    ) -> list[VervalInLijst]:
        """Parts whose term began at or before the limit for (kind, what the case is about); oldest first.

        A whole case is in it only when no part of it has yet to run out.
        """

    def bewaringen(self, gemeente: str, standen: Sequence[str], maximum: int) -> list[BewaringInLijst]:
        """Proposals in these states, or holds with the state ``vast``, newest first."""

    def tellingen(self, gemeente: str) -> list[tuple[Mapping[str, str], datetime]]:
        """Of everything destroyed what remains for figures, with when it was decided."""
