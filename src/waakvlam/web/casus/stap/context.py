"""What the pages for going up and down show."""

from dataclasses import dataclass

from waakvlam.application.vragen.bladen import Grens, Punt, StapBlad, VerloopRegel
from waakvlam.web.casus.stap.formulier import Stapformulier
from waakvlam.web.casus.weigering import WeigerBlad
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Keus:
    """A step that can be chosen."""

    naam: str
    url: str
    gekozen: bool


@dataclass(frozen=True, slots=True)
class Nodig:
    """Something the step asks, with the form to record it."""

    punt: Punt
    url: str


@dataclass(frozen=True, slots=True)
class Intussen:
    """What others did since the page was shown; ``kan_nog``: the step still exists from here."""

    regels: tuple[VerloopRegel, ...]
    kan_nog: bool
    niveau: str


@scherm("web/casus/stap.html")
@dataclass(frozen=True, kw_only=True)
class Stappagina(Scherm):
    """The page to decide on a step."""

    blad: StapBlad
    form: Stapformulier
    keuzes: tuple[Keus, ...]
    nodig: tuple[Nodig, ...]
    knop: str
    genoeg: str
    weigering: WeigerBlad | None
    intussen: Intussen | None
    concept: str
    advies_url: str
    leg_voor_url: str
    leg_voor: str


@scherm("web/casus/stap-weg.html")
@dataclass(frozen=True, kw_only=True)
class StapWeg(Scherm):
    """Somebody else was first and the step is no longer there; the text that was typed is kept."""

    casus: str
    intussen: Intussen
    tekst: str
    notitie_url: str


@scherm("web/casus/grens-pagina.html")
@dataclass(frozen=True, kw_only=True)
class GrensPagina(Scherm):
    """There is no step in this direction."""

    casus: str
    niveaunaam: str
    grens: Grens | None
    anders: bool
