"""What the list of cases and the page to open one show."""

from dataclasses import dataclass

from waakvlam.application.vragen.lijsten import CasusRegel
from waakvlam.web.casussen.formulier import Openformulier
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Groep:
    """Cases at one level of one approach."""

    naam: str
    aanpaknaam: str
    rang: int
    treden: int
    casussen: tuple[CasusRegel, ...]


@scherm("web/casussen/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Casussen(Scherm):
    """The cases the visitor has a part in, highest level first."""

    groepen: tuple[Groep, ...]
    aantal: int
    gesloten: bool


@scherm("web/casussen/nieuw.html")
@dataclass(frozen=True, kw_only=True)
class NieuweCasus(Scherm):
    """The form to open a case; ``uit_signaal``: it starts from a signal."""

    form: Openformulier
    uit_signaal: bool
    kan: bool
