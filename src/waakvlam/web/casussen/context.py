"""What the list of cases shows."""

from dataclasses import dataclass

from waakvlam.application.vragen.lijsten import CasusRegel
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Groep:
    """Cases at one level of one approach."""

    naam: str
    aanpaknaam: str
    rang: int
    treden: int
    casussen: tuple[CasusRegel, ...]


@scherm("web/casussen/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Casussen(Scherm):
    """The cases the visitor has a part in, highest level first; ``aantal`` is how many stand on this page.

    ``nood``: the visitor may look wider in an emergency.
    """

    groepen: tuple[Groep, ...]
    aantal: int
    gesloten: bool
    volgende_url: str
    begin_url: str
    nood: bool
