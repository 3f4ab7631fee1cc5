"""What the pages on data breaches show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.vragen.datalekken import DatalekBlad, DatalekRegel
from waakvlam.web.datalek.formulieren import Melden
from waakvlam.web.formulier import Formulier
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Klok:
    """How much of the term is left, in words; ``laat``: it is over."""

    tekst: str
    laat: bool


@dataclass(frozen=True, slots=True)
class Rij:
    """A breach in the list, in words."""

    regel: DatalekRegel
    url: str
    risico: str
    klok: Klok


@scherm("web/datalek/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Datalekken(Scherm):
    """The breaches that are there for the visitor, the shortest clock first."""

    rijen: tuple[Rij, ...]
    gesloten: bool
    alles: bool


@scherm("web/datalek/nieuw.html")
@dataclass(frozen=True, kw_only=True)
class Nieuw(Scherm):
    """The form to report a breach."""

    form: Melden


@scherm("web/datalek/ontvangen.html")
@dataclass(frozen=True, kw_only=True)
class Ontvangen(Scherm):
    """What happens with a breach that was just reported."""


@dataclass(frozen=True, slots=True)
class Punt:
    """Something to decide: what it is, how it stands, where to do it, and whether it still lacks."""

    naam: str
    stand: str
    url: str
    open: bool


@dataclass(frozen=True, slots=True)
class Wegstap:
    """Something that happened, in words."""

    naam: str
    op: datetime
    door: str
    teksten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Knop:
    """A link to a small form."""

    tekst: str
    url: str


@scherm("web/datalek/datalek.html")
@dataclass(frozen=True, kw_only=True)
class Datalek(Scherm):
    """One breach: the clock, what is decided and what still lacks."""

    blad: DatalekBlad
    klok: Klok
    stand: str
    gegevens: tuple[str, ...]
    mensen: tuple[str, ...]
    punten: tuple[Punt, ...]
    knoppen: tuple[Knop, ...]
    weg: tuple[Wegstap, ...]


@scherm("web/datalek/daad.html")
@dataclass(frozen=True, kw_only=True)
class Daad(Scherm):
    """A small form on a breach."""

    form: Formulier
    knop: str
