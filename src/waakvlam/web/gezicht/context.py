"""What the pages on familiar faces show."""

from dataclasses import dataclass

from waakvlam.application.vragen.gezichten import Gezichtblad, Gezichtenblad
from waakvlam.web.gezicht.formulier import Gezichtformulier, Opvolgformulier, Vertrekformulier
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/gezicht/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Gezichten(Scherm):
    """Who is there per neighbourhood; ``blad`` is None for who has no part in the network."""

    blad: Gezichtenblad | None


@scherm("web/gezicht/nieuw.html")
@dataclass(frozen=True, kw_only=True)
class Nieuw(Scherm):
    """The form to add somebody; who does not keep the list reads who does (``wie_wel``)."""

    form: Gezichtformulier | None
    wie_wel: tuple[str, ...]


@scherm("web/gezicht/een.html")
@dataclass(frozen=True, kw_only=True)
class Een(Scherm):
    """One professional, with forms for who keeps the list."""

    blad: Gezichtblad
    wijzigen: Gezichtformulier | None
    vertrek: Vertrekformulier | None
    opvolging: Opvolgformulier | None
    opdracht_id: str
