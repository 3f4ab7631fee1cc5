"""What the pages of measures and the plan show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.maatregelen.bladen import Besluitregel, Maatregelblad, Planblad
from waakvlam.application.vragen.bladen import VerloopRegel
from waakvlam.application.vragen.maatregelinvoer import Machtkeus
from waakvlam.web.casus.maatregelen.formulier import Maatregelformulier
from waakvlam.web.casus.weigering import WeigerBlad
from waakvlam.web.scherm import Scherm, scherm
from waakvlam.web.stukken.bestand import Bestand


@dataclass(frozen=True, slots=True)
class TeZeggen:
    """A decision that waits for somebody to say whether it is right, with the id of the button."""

    besluit: Besluitregel
    tekst: str
    opdracht_id: str


@scherm("web/casus/maatregelen/maatregelen.html")
@dataclass(frozen=True, kw_only=True)
class Maatregelen(Scherm):
    """Goals, decisions and measures. ``wacht``: decisions that wait for a yes, those of the viewer first."""

    blad: Maatregelblad
    wacht: tuple[TeZeggen, ...]
    zitting: str
    op: datetime


@scherm("web/casus/maatregelen/plan.html")
@dataclass(frozen=True, kw_only=True)
class Plan(Scherm):
    """The plan, to read, to write and to print; ``bestanden``: as what it can be taken along."""

    blad: Maatregelblad
    plan: Planblad
    bestanden: tuple[Bestand, ...]
    op: datetime


@scherm("web/casus/maatregelen/doe.html")
@dataclass(frozen=True, kw_only=True)
class Doe(Scherm):
    """A deed; ``over``: the text it is about. ``machten``: what the law lets be used, with its end."""

    casus: str
    uitleg: str
    over: str
    form: Maatregelformulier
    machten: tuple[Machtkeus, ...]
    knop: str
    weigering: WeigerBlad | None
    intussen: tuple[VerloopRegel, ...]
    concept: str
    meer_open: bool
    terug_url: str
