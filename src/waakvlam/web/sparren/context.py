"""What the pages on questions without names show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.vragen.sparren import SparBlad, SparRegel
from waakvlam.web.scherm import Scherm, scherm
from waakvlam.web.sparren.formulier import Antwoordformulier, Vraagformulier


@scherm("web/sparren/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Sparren(Scherm):
    """Questions put to the visitor's role, and their own."""

    aan_mij: tuple[SparRegel, ...]
    van_mij: tuple[SparRegel, ...]


@scherm("web/sparren/nieuw.html")
@dataclass(frozen=True, kw_only=True)
class Nieuw(Scherm):
    """The form to ask something; without roles there is nobody to ask."""

    form: Vraagformulier
    rollen: bool
    dagen: int


@dataclass(frozen=True, slots=True)
class Zegregel:
    """Something that was said, with what it is in words."""

    wat: str
    tekst: str
    op: datetime
    wie: str
    antwoord: bool


@scherm("web/sparren/spar.html")
@dataclass(frozen=True, kw_only=True)
class Vraag(Scherm):
    """One question with what was said, and the form to say more."""

    blad: SparBlad
    gezegd: tuple[Zegregel, ...]
    form: Antwoordformulier
