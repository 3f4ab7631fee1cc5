"""What the page on sharing shows."""

from dataclasses import dataclass

from waakvlam.application.delen.stukken import Deelblad
from waakvlam.web.casus.delen.formulier import Deelformulier
from waakvlam.web.casus.weigering import WeigerBlad
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/casus/delen.html")
@dataclass(frozen=True, kw_only=True)
class DeelPagina(Scherm):
    """What was shared, and the form to share; ``gekozen`` are the entries ticked."""

    blad: Deelblad
    form: Deelformulier
    gekozen: frozenset[str]
    kan: bool
    weigering: WeigerBlad | None
