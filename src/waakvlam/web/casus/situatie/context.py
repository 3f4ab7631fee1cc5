"""What the page of the situation report shows."""

from dataclasses import dataclass

from waakvlam.application.vragen.situatie import Situatieblad
from waakvlam.web.casus.situatie.formulier import Situatieformulier
from waakvlam.web.scherm import Scherm, scherm
from waakvlam.web.stukken.bestand import Bestand
from waakvlam.web.stukken.vakken import Vak


@scherm("web/casus/situatie/situatie.html")
@dataclass(frozen=True, kw_only=True)
class Situatie(Scherm):
    """The report in parts, the files it can be had as, and the form to send it to roles."""

    blad: Situatieblad
    vakken: tuple[Vak, ...]
    bestanden: tuple[Bestand, ...]
    form: Situatieformulier
