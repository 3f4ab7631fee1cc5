"""What the scratch pad shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from waakvlam.application.poorten.klad import Kladje
from waakvlam.web.klad.formulier import Kladformulier
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/klad/kladblok.html")
@dataclass(frozen=True, kw_only=True)
class Kladblok(Scherm):
    """The visitor's own slips, and a form for another. ``dagen``: how long one stays."""

    kladjes: Sequence[Kladje]
    form: Kladformulier
    dagen: int
