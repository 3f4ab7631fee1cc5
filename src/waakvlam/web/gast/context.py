"""What the pages on guests show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.vragen.gast import Gastblad, Uitnodigkeuzes
from waakvlam.web.gast.formulier import Antwoordformulier, Codeformulier, Gastformulier
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/gast/uitnodigen.html")
@dataclass(frozen=True, kw_only=True)
class Uitnodigen(Scherm):
    """The form to ask a guest in."""

    casus: str
    keuzes: Uitnodigkeuzes
    form: Gastformulier


@scherm("web/gast/uitgenodigd.html")
@dataclass(frozen=True, kw_only=True)
class Uitgenodigd(Scherm):
    """A guest was asked in: the code to read out, this once."""

    casus: str
    naam: str
    code: str
    tot: datetime


@scherm("web/gast/code.html")
@dataclass(frozen=True, kw_only=True)
class Code(Scherm):
    """The page behind a link, the same for every link: it asks for the code and says nothing else."""

    form: Codeformulier


@scherm("web/gast/gast.html")
@dataclass(frozen=True, kw_only=True)
class Gast(Scherm):
    """The one thing a guest was asked for."""

    blad: Gastblad
    form: Antwoordformulier | None
    gemeente: str
    bewaard: bool


@scherm("web/gast/voorbij.html")
@dataclass(frozen=True, kw_only=True)
class Voorbij(Scherm):
    """There is nothing here for this visitor (any more)."""
