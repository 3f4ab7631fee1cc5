"""What the pages on attachments show."""

from dataclasses import dataclass

from waakvlam.application.bijlagen.lezen import BijlageRegel
from waakvlam.web.bijlagen.formulier import Bijlageformulier, Intrekformulier
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Rij:
    """An attachment, with its kind and size in words; an address is empty when it leads nowhere."""

    bijlage: BijlageRegel
    soort: str
    grootte: str
    url: str
    beeld_url: str
    intrek_url: str


@scherm("web/bijlagen/casus.html")
@dataclass(frozen=True, kw_only=True)
class Bijlagen(Scherm):
    """The attachments of a case, and the form to add one (None: none can be added now)."""

    casus: str
    rijen: tuple[Rij, ...]
    form: Bijlageformulier | None
    soorten: str
    mb: int
    geen_scanner: bool


@scherm("web/bijlagen/intrekken.html")
@dataclass(frozen=True, kw_only=True)
class Intrekken(Scherm):
    """Taking an attachment back."""

    rij: Rij
    form: Intrekformulier
    terug: str
