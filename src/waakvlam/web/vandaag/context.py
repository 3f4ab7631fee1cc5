"""What the start page shows."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.oproep.vanmij import MijnOproep
from waakvlam.application.vragen.cijfers import Cijferdag
from waakvlam.application.vragen.gezichten import Vertrek
from waakvlam.application.vragen.lijsten import CasusRegel, Werk
from waakvlam.application.vragen.netwerk import Werkregel
from waakvlam.application.vragen.nietaangekomen import Nietregel
from waakvlam.application.vragen.signaaldag import Signaaldag
from waakvlam.application.vragen.signaalwerk import Signaalwerk
from waakvlam.application.vragen.sleutelpersonen import Sleutelwerk
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Nieuws:
    """What changed in one case, the last first; ``op`` is when the last was recorded."""

    casus: str
    codenaam: str
    op: datetime
    teksten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Klopt:
    """A decision recorded in the visitor's name, to be confirmed in one tap."""

    casus: str
    codenaam: str
    niveau: str
    tekst: str
    besluit: str
    opdracht_id: str
    oefening: bool


@scherm("web/vandaag/vandaag.html")
@dataclass(frozen=True, kw_only=True)
class Vandaag(Scherm):
    """The work of today of one person in one role, in the order in which it matters.

    ``stil`` counts the cases in which something lies still; ``netwerk``: work for the network that is late;
    ``vertrekken``: familiar faces that leave without a successor;
    ``sleutelwerk``: key residents to speak to or to ask again.
    ``weg_sinds`` is the end of the visitor's last visit; None when this is the first.
    """

    niet_aangekomen: tuple[Nietregel, ...]
    nachtwerk: tuple[Nietregel, ...]
    invallen_mag: bool
    nakijken: int
    toezicht: int
    oproepen: tuple[MijnOproep, ...]
    klopt: tuple[Klopt, ...]
    signaalwerk: tuple[Signaalwerk, ...]
    signaaldag: Signaaldag
    cijferdag: Cijferdag
    nu: tuple[Werk, ...]
    van_mij: tuple[Werk, ...]
    wacht: tuple[Werk, ...]
    vast: tuple[Werk, ...]
    omlaag: tuple[CasusRegel, ...]
    stil: int
    netwerk: tuple[Werkregel, ...]
    vertrekken: tuple[Vertrek, ...]
    sleutelwerk: tuple[Sleutelwerk, ...]
    nieuws: tuple[Nieuws, ...]
    weg_sinds: datetime | None
    op: datetime
