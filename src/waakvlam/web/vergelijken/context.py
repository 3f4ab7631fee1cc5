"""What the page that compares two approaches shows."""

from dataclasses import dataclass

from waakvlam.core.aanpak.vergelijk import Stuk
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Keuze:
    """An approach or version to choose."""

    waarde: str
    naam: str


@dataclass(frozen=True, slots=True)
class Veldpaar:
    """A field that differs, with the words that went and came marked; no pieces: there was nothing."""

    naam: str
    voor: tuple[Stuk, ...]
    na: tuple[Stuk, ...]


@dataclass(frozen=True, slots=True)
class Regelpaar:
    """A rule that differs; ``teken`` and ``stand`` say how, in a sign and in words."""

    naam: str
    soort: str
    teken: str
    stand: str
    velden: tuple[Veldpaar, ...]


@dataclass(frozen=True, slots=True)
class Regelgroep:
    """The rules under one root key that differ, and how many there are of each kind."""

    id: str
    naam: str
    tel: str
    regels: tuple[Regelpaar, ...]


@dataclass(frozen=True, slots=True)
class Paar:
    """One thing in both: a line of lead, or the steps of one kind."""

    naam: str
    a: tuple[str, ...]
    b: tuple[str, ...]
    gelijk: bool


@dataclass(frozen=True, slots=True)
class Naast:
    """A level of the one beside a level of the other; an empty name: there is none."""

    a: str
    b: str
    kern_a: str
    kern_b: str
    paren: tuple[Paar, ...]
    anders: int


@scherm("web/vergelijken/vergelijk.html")
@dataclass(frozen=True, kw_only=True)
class VergelijkBlad(Scherm):
    """Two approaches or versions side by side. ``gekozen``: there are two to compare."""

    keuzes: tuple[Keuze, ...]
    a: str
    b: str
    naam_a: str
    naam_b: str
    gekozen: bool
    gelijk: bool
    tel: tuple[tuple[str, int], ...]
    naast: tuple[Naast, ...]
    groepen: tuple[Regelgroep, ...]
    bron: bool
    stil: int
