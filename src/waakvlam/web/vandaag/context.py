"""What the start page shows."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """One thing that is asked: in which case, what, of which role, until when."""

    casus: str
    url: str
    tekst: str
    rol: str
    uiterlijk: datetime | None = None
    telaat: bool = False


@dataclass(frozen=True, slots=True)
class Nieuws:
    """Something that happened in a case while the visitor was away."""

    casus: str
    url: str
    tekst: str
    op: datetime
    rol: str


@scherm("web/vandaag/vandaag.html")
@dataclass(frozen=True, kw_only=True)
class Vandaag(Scherm):
    """The work of today of one person in one role, in the order in which it matters."""

    nu: tuple[Gevraagd, ...]
    van_mij: tuple[Gevraagd, ...]
    wacht: tuple[Gevraagd, ...]
    vast: tuple[Gevraagd, ...]
    omlaag: tuple[Gevraagd, ...]
    nieuws: tuple[Nieuws, ...]
    weg_sinds: datetime | None
    op: datetime
    notitie_url: str
    signaal_url: str
