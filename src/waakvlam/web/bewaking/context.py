"""What the page of what lies still shows."""

from dataclasses import dataclass

from waakvlam.application.vragen.bewaking import Stilregel
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Knop:
    """Where something can be done about it."""

    tekst: str
    url: str


@dataclass(frozen=True, slots=True)
class Rij:
    """One thing that lies still, with where to go on."""

    regel: Stilregel
    knoppen: tuple[Knop, ...]


@dataclass(frozen=True, slots=True)
class Groep:
    """What lies still in the same way, with what it means and what helps."""

    soort: str
    kop: str
    uitleg: str
    rijen: tuple[Rij, ...]


@scherm("web/bewaking/bewaking.html")
@dataclass(frozen=True, kw_only=True)
class Bewaking(Scherm):
    """The page. ``alles``: what is of others is shown too."""

    groepen: tuple[Groep, ...]
    casussen: int
    van_u: int
    alles: bool
