"""Ports of attachments: looking at a file, scanning it for malware, and keeping it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from waakvlam.application.poorten.regels import Bewaareenheid

Scanuitslag = Literal["schoon", "besmet", "onbereikbaar"]
Stand = Literal["schoon", "wacht", "besmet"]


@dataclass(frozen=True, slots=True)
class Aangeboden:
    """A file as somebody offers it: its name, the type the sender says it is, and its content."""

    naam: str
    verklaard: str
    inhoud: bytes


@dataclass(frozen=True, slots=True)
class Bestandsbezwaar:
    """Why a file is not taken: a stable code, and what it is about (a kind, a size, a name)."""

    code: str
    over: str = ""
    is_eigenlijk: str = ""


@dataclass(frozen=True, slots=True)
class Gekeurd:
    """A file that may be kept, made anew: ``inhoud`` holds what was meant to be seen and nothing else.

    ``soort`` is the kind it has now, ``naam`` a name that is safe to save.
    """

    naam: str
    soort: str
    inhoud: bytes


@dataclass(frozen=True, slots=True)
class Bijlagekop:
    """A file that is kept, without its content. ``vast``: an event says that it belongs to its stream."""

    bijlage: str
    eenheid: Bewaareenheid
    stand: Stand
    grootte: int
    op: datetime
    vast: bool


class Bestandskeuring(Protocol):
    """Looks at what a file is, and makes it anew without what does not belong in it."""

    def keur(self, bestand: Aangeboden) -> Gekeurd | Bestandsbezwaar:
        """The file as it may be kept, or why not. Never raises on any content."""

    def verklein(self, inhoud: bytes, soort: str, zijde: int) -> bytes:
        """A small JPEG of a kept picture, to show on a page; ``zijde`` is its longest side in pixels."""


class Scanner(Protocol):
    """Looks for malware."""

    def kijk_na(self, inhoud: bytes) -> tuple[Scanuitslag, str]:
        """What was found, and its name if any. Never raises: what cannot be asked is ``onbereikbaar``."""


class Bijlagekluis(Protocol):
    """Keeps contents of files, encrypted with a key that goes when the key of their unit goes."""

    def bewaar(self, eenheid: Bewaareenheid, bijlage: str, inhoud: bytes, stand: Stand, op: datetime) -> None:
        """Keep a file under a mark that nobody has; it is loose until ``maak_vast``."""

    def maak_vast(self, gemeente: str, bijlage: str) -> None:
        """An event now says that the file is there."""

    def koppen(self, gemeente: str, bijlagen: Sequence[str]) -> dict[str, Bijlagekop]:
        """What is kept of these files, in one query; one that is not kept is left out."""

    def stukken(self, gemeente: str, bijlage: str) -> Iterator[bytes] | None:
        """The content, in pieces; None when there is none or its key is gone.

        Raises Gebroken, at the latest at the piece it is about, when something was changed or moved.
        """

    def zet_stand(self, gemeente: str, bijlage: str, stand: Stand) -> None:
        """What looking for malware gave; of an infected file the content goes at once."""

    def wis(self, gemeente: str, bijlage: str) -> bool:
        """Take the content away for good, with its key; False when there was none."""

    def wachtend(self, maximum: int) -> list[Bijlagekop]:
        """Files that have yet to be looked at, of all municipalities, oldest first."""

    def los(self, voor: datetime, maximum: int) -> list[Bijlagekop]:
        """Files from before a moment that no event is known to speak of, oldest first."""


@dataclass(frozen=True, slots=True)
class Bijlagegrenzen:
    """What an installation takes: ``soorten`` are codes, sizes are in bytes and pixels.

    Everything has one place: the pages say these limits, and the check keeps to them.
    """

    bytes: int
    soorten: frozenset[str]
    beeldpunten: int = 60_000_000
    zijde: int = 4096
    uitgepakt: int = 100_000_000
    delen: int = 5_000


@dataclass(frozen=True, slots=True)
class Bijlagewerk:
    """All that attachments need. ``scanner`` None: this installation takes no files."""

    kluis: Bijlagekluis
    keuring: Bestandskeuring
    scanner: Scanner | None
    grenzen: Bijlagegrenzen
