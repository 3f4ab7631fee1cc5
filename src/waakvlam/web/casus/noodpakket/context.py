"""What the pages of the emergency pack show."""

from dataclasses import dataclass
from datetime import date

from waakvlam.application.vragen.noodpakket import Noodpakketblad
from waakvlam.application.vragen.noodpakketten import Pakkettenblad
from waakvlam.web.casus.noodpakket.formulier import Pakketformulier
from waakvlam.web.scherm import Kruimel, Scherm, scherm


@scherm("web/casus/noodpakket/begin.html")
@dataclass(frozen=True, kw_only=True)
class Noodpakket(Scherm):
    """What goes in a pack, and until when it is good. ``pdf``: a PDF can be made here."""

    blad: Noodpakketblad
    form: Pakketformulier
    pdf: bool


@scherm("web/casus/noodpakket/wachtwoord.html")
@dataclass(frozen=True, kw_only=True)
class Wachtwoord(Scherm):
    """The password, once, and the button to get the pack; ``bon`` is the signed slip for that.

    ``terug`` is the page to go back to, and what to call it; ``taken``: how many tasks to make it again.
    """

    wachtwoord: str
    bon: str
    opdracht_id: str
    vernieuw: date
    zip_url: str
    terug: Kruimel
    taken: int


@scherm("web/casus/noodpakket/alle.html")
@dataclass(frozen=True, kw_only=True)
class Noodpakketten(Scherm):
    """The cases that go in one pack, and until when it is good. ``hoogstens``: how many fit."""

    blad: Pakkettenblad
    form: Pakketformulier
    hoogstens: int
    pdf: bool
