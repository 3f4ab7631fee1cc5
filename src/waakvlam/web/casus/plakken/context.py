"""What the three pages show: paste, choose, and look over before it is kept."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.web.casus.plakken.formulier import Bewaarformulier, Plakformulier
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/casus/plakken/plak.html")
@dataclass(frozen=True, kw_only=True)
class Plak(Scherm):
    """The field to paste in."""

    casus: str
    form: Plakformulier


@dataclass(frozen=True, slots=True)
class Regel:
    """A message to choose; ``dag`` is filled for the first of a day."""

    nr: int
    op: datetime | None
    wie: str
    tekst: str
    leeg: bool
    gekozen: bool
    dag: datetime | None


@dataclass(frozen=True, slots=True)
class Schrijver:
    """Someone who wrote in the chat, and as whom they are known here (``als``, a code or empty)."""

    nr: int
    naam: str
    als: str


@scherm("web/casus/plakken/kies.html")
@dataclass(frozen=True, kw_only=True)
class Kies(Scherm):
    """The messages to choose from. ``rest``: how many came after those that are shown."""

    casus: str
    plak: str
    regels: tuple[Regel, ...]
    schrijvers: tuple[Schrijver, ...]
    bekenden: tuple[tuple[str, str], ...]
    rest: int
    hoogstens: int
    mis: str


@scherm("web/casus/plakken/bewaar.html")
@dataclass(frozen=True, kw_only=True)
class Bewaar(Scherm):
    """The chosen lines as notes, to look over and keep."""

    casus: str
    form: Bewaarformulier
