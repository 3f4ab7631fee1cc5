"""What the pages of the meeting room show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.vragen.besluitenlijst import Besluitenlijst
from waakvlam.application.vragen.overlegbladen import Gremiumkeus, Punt, Regel, Zittingblad, Zittingen
from waakvlam.web.casus.overleg.formulier import Regelformulier
from waakvlam.web.casus.weigering import WeigerBlad
from waakvlam.web.cijfer.voortgang import Ambitieblok
from waakvlam.web.scherm import Scherm, scherm
from waakvlam.web.stukken.bestand import Bestand


@dataclass(frozen=True, slots=True)
class Lid:
    """A role with whether it is at the sitting: empty (not said), ``niet``, ``hier`` or ``telefonisch``."""

    code: str
    naam: str
    er: str


@scherm("web/casus/overleg/lijst.html")
@dataclass(frozen=True, kw_only=True)
class OverlegPagina(Scherm):
    """The sittings of a case, and the form to begin one of ``gekozen``."""

    blad: Zittingen
    gekozen: Gremiumkeus | None
    voorzitter: str
    notulist: str
    soort: str
    leden: tuple[Lid, ...]
    anderen: tuple[Lid, ...]
    opdracht_id: str
    afwijken: str
    weigering: WeigerBlad | None
    ambities: Ambitieblok | None


@scherm("web/casus/overleg/zitting.html")
@dataclass(frozen=True, kw_only=True)
class ZittingPagina(Scherm):
    """One sitting. ``als``: notulist, voorzitter or lid; ``form`` is the line that is being written.

    ``schrijf``: lines may still change. ``ik``: the visitor is there, in this role.
    ``volgend`` is the item after the one now. ``weigering`` is why something could not be done.
    """

    blad: Zittingblad
    als: str
    nu: datetime
    form: Regelformulier
    schrijf: bool
    ik: str
    punt: Punt | None
    volgend: Punt | None
    duur: int
    punt_duur: int
    opdracht_id: str
    weigering: WeigerBlad | None
    sluiten: bool
    afwijken: bool
    geplakt: str
    geplakt_nog: int
    ambities: Ambitieblok


@scherm("web/casus/overleg/regel.html")
@dataclass(frozen=True, kw_only=True)
class RegelPagina(Scherm):
    """The form to change one line; ``opdracht_id`` is of the button that takes it back."""

    casus: str
    zitting: str
    regel: Regel
    form: Regelformulier
    opdracht_id: str
    weigering: WeigerBlad | None
    gezien: int
    was: str


@scherm("web/casus/overleg/besluitenlijst.html")
@dataclass(frozen=True, kw_only=True)
class BesluitenlijstPagina(Scherm):
    """The minutes, to read out, to read and to print."""

    lijst: Besluitenlijst
    voor: bool
    wie: str
    bestanden: tuple[Bestand, ...]
    mist: str
    opdracht_id: str
