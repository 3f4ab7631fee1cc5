"""What the small forms show."""

from dataclasses import dataclass

from waakvlam.application.vragen.bladen import VerloopRegel
from waakvlam.web.casus.doen.formulier import Doeformulier
from waakvlam.web.casus.weigering import WeigerBlad
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Ingang:
    """A small form to go to."""

    titel: str
    uitleg: str
    url: str


@dataclass(frozen=True, slots=True)
class Ingangen:
    """Small forms that belong together."""

    naam: str
    ingangen: tuple[Ingang, ...]


@scherm("web/casus/vastleggen.html")
@dataclass(frozen=True, kw_only=True)
class Vastleggen(Scherm):
    """Everything that can be recorded in a case."""

    casus: str
    codenaam: str
    groepen: tuple[Ingangen, ...]


@dataclass(frozen=True, slots=True)
class EersteKeus:
    """Something to choose first; ``bij`` says how it stands."""

    naam: str
    url: str
    bij: str


@scherm("web/casus/kies.html")
@dataclass(frozen=True, kw_only=True)
class Kies(Scherm):
    """The page to choose what a form is about."""

    casus: str
    uitleg: str
    eerst: tuple[EersteKeus, ...]
    anders: tuple[EersteKeus, ...]
    anders_kop: str


@scherm("web/casus/doe.html")
@dataclass(frozen=True, kw_only=True)
class Doe(Scherm):
    """A small form."""

    casus: str
    uitleg: str
    over: str
    form: Doeformulier
    knop: str
    weigering: WeigerBlad | None
    intussen: tuple[VerloopRegel, ...]
    concept: str
    meer_open: bool
