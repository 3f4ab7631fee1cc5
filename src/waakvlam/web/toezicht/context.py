"""What the page of odd patterns shows."""

from dataclasses import dataclass

from waakvlam.application.vragen.patronen import Patroonregel
from waakvlam.web.scherm import Scherm, scherm
from waakvlam.web.toezicht.formulier import Gezienformulier


@dataclass(frozen=True, slots=True)
class Casuslink:
    """A case by the beginning of its reference, with the page on who looked at it."""

    kort: str
    url: str


@dataclass(frozen=True, slots=True)
class Opvallend:
    """One notice with its cases; ``form`` is None when there is nothing (more) to write."""

    regel: Patroonregel
    casussen: tuple[Casuslink, ...]
    form: Gezienformulier | None


@scherm("web/toezicht/patronen.html")
@dataclass(frozen=True, kw_only=True)
class Patronen(Scherm):
    """The notices; ``alle``: also those that were looked at. ``nodig``: how many still have to be."""

    meldingen: tuple[Opvallend, ...]
    alle: bool
    meer: bool
    nodig: int
