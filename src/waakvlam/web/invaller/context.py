"""What the page on stand-ins shows."""

from dataclasses import dataclass

from waakvlam.application.poorten.invallers import Invaller
from waakvlam.web.invaller.formulier import Invalformulier
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/invaller/invaller.html")
@dataclass(frozen=True, kw_only=True)
class Invallers(Scherm):
    """Who stands in now, and the form for another; ``form`` is None when nobody can."""

    nu: tuple[Invaller, ...]
    form: Invalformulier | None
