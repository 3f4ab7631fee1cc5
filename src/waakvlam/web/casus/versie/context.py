"""What the page on moving a case to a newer version shows."""

from dataclasses import dataclass

from waakvlam.application.vragen.versie import Versieblad
from waakvlam.web.casus.versie.formulier import Versieformulier
from waakvlam.web.casus.weigering import WeigerBlad
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/casus/versie.html")
@dataclass(frozen=True, kw_only=True)
class Versiepagina(Scherm):
    """What moving changes in this case, and the form for who decides on it."""

    blad: Versieblad
    niets: bool
    form: Versieformulier
    weigering: WeigerBlad | None
    intussen: bool
