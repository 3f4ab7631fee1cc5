"""What the pages on requests to look out show."""

from dataclasses import dataclass

from waakvlam.application.vragen.gericht import GerichtBlad, GerichtRegel
from waakvlam.web.gericht.formulier import Besluitformulier, Gerichtformulier
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/gericht/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Opletten(Scherm):
    """Requests put to the visitor, and those they follow."""

    aan_mij: tuple[GerichtRegel, ...]
    gevolgd: tuple[GerichtRegel, ...]
    mag_vragen: bool


@scherm("web/gericht/nieuw.html")
@dataclass(frozen=True, kw_only=True)
class Nieuw(Scherm):
    """The form to ask the network; ``hoogstens`` is the longest period, in words of the approach.

    Who may not ask gets no form, and reads which roles may (``wie_wel``).
    """

    form: Gerichtformulier | None
    hoogstens: str
    wie_wel: tuple[str, ...]


@scherm("web/gericht/een.html")
@dataclass(frozen=True, kw_only=True)
class Een(Scherm):
    """One request with its answers, and what the visitor can do with it."""

    blad: GerichtBlad
    opdracht_id: str
    besluit: Besluitformulier | None
