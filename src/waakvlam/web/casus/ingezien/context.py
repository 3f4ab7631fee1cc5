"""What the pages on who looked at a case show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Regel:
    """One person in one role; ``wat`` says in words how often they did what."""

    naam: str
    rol: str
    eerst: datetime
    laatst: datetime
    wat: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class _Ingezien(Scherm):
    regels: tuple[Regel, ...]
    mensen: int
    van: datetime | None
    tot_en_met: datetime | None


@scherm("web/casus/ingezien.html")
@dataclass(frozen=True, kw_only=True)
class Blad(_Ingezien):
    """Who looked, with the period to choose; ``terug_url`` is empty for who reads no case."""

    casus: str
    van_tekst: str
    tot_tekst: str
    periode_fout: str
    afdruk_url: str
    terug_url: str


@scherm("web/casus/ingezien-afdruk.html")
@dataclass(frozen=True, kw_only=True)
class Afdruk(_Ingezien):
    """The same on paper, with who made it and when."""

    op: datetime
    wie: str
