"""What the pages of the lists of meetings show."""

from dataclasses import dataclass

from waakvlam.application.vragen.overleglijst import Overleglijst, Overlegregel, Partner
from waakvlam.application.vragen.overlegmaand import Maandoverzicht
from waakvlam.web.casus.weigering import WeigerBlad
from waakvlam.web.cijfer.voortgang import Ambitieblok
from waakvlam.web.overleglijst.formulier import Partnervelden, Puntformulier
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/overleglijst/overzicht.html")
@dataclass(frozen=True, kw_only=True)
class Overzicht(Scherm):
    """The bodies with a list."""

    regels: tuple[Overlegregel, ...]


@dataclass(frozen=True, slots=True)
class Vak:
    """A partner with the fields to fill in; without ``velden`` the viewer only reads."""

    partner: Partner
    velden: Partnervelden | None


@scherm("web/overleglijst/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Lijst(Scherm):
    """A list, with the case that is on. ``later``: the refusal can be answered by going on another time."""

    lijst: Overleglijst
    vakken: tuple[Vak, ...]
    form: Puntformulier
    weigering: WeigerBlad | None
    later: bool
    begin_id: str
    er: str
    ieder: int
    ambities: Ambitieblok


@scherm("web/overleglijst/maand.html")
@dataclass(frozen=True, kw_only=True)
class Maand(Scherm):
    """The overview of a month."""

    blad: Maandoverzicht
    terug: str
    eerder: str
    later: str
