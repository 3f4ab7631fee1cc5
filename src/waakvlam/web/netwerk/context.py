"""What the pages on the network show."""

from dataclasses import dataclass

from waakvlam.application.vragen.netwerk import Netwerkblad, Organisatieblad
from waakvlam.web.netwerk.formulier import Bijhoudformulier, Organisatieformulier
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/netwerk/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Netwerk(Scherm):
    """The whole network; ``blad`` is None for who has no part in it."""

    blad: Netwerkblad | None
    opdracht_id: str


@scherm("web/netwerk/nieuw.html")
@dataclass(frozen=True, kw_only=True)
class Nieuw(Scherm):
    """The form to add an organisation; who does not keep the network reads who does (``wie_wel``)."""

    form: Organisatieformulier | None
    wie_wel: tuple[str, ...]


@scherm("web/netwerk/een.html")
@dataclass(frozen=True, kw_only=True)
class Een(Scherm):
    """One organisation, with forms for who keeps the network."""

    blad: Organisatieblad
    bijhouden: Bijhoudformulier | None
    wijzigen: Organisatieformulier | None
    opdracht_id: str
