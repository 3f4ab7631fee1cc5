"""What the pages on signals show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.vragen.signaallijst import SignaalRegel
from waakvlam.web.scherm import Scherm, scherm
from waakvlam.web.signaal.meldformulier import Signaalformulier


@scherm("web/signaal/nieuw.html")
@dataclass(frozen=True, kw_only=True)
class Nieuw(Scherm):
    """The form to report a signal. ``opletten``: what one was asked to look out for, if that is why."""

    form: Signaalformulier
    opletten: str


@scherm("web/signaal/los.html")
@dataclass(frozen=True, kw_only=True)
class Los(Scherm):
    """The same form as it is kept on a device for when there is no connection; nothing of a person."""

    form: Signaalformulier


@scherm("web/signaal/ontvangen.html")
@dataclass(frozen=True, kw_only=True)
class Ontvangen(Scherm):
    """What happens with a signal that was just sent."""

    bekijkt: tuple[str, ...]
    ook_anderen: bool
    eigen_kring: str
    terug_uiterlijk: datetime | None
    gevaar: bool
    url: str
    vul_aan_url: str


@dataclass(frozen=True, slots=True)
class Rij:
    """A signal in the list, with its codes in words. ``kies``: it can be chosen together with others."""

    signaal: SignaalRegel
    url: str
    stand: str
    thema: str
    fase: str
    kies: bool


@dataclass(frozen=True, slots=True)
class Baktab:
    """A tray of the inbox; ``aantal`` is text, empty where it says nothing."""

    tekst: str
    aantal: str
    url: str
    hier: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """A list to narrow the inbox by, with what was chosen."""

    naam: str
    kop: str
    gekozen: str
    opties: tuple[tuple[str, str], ...]


@scherm("web/signaal/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Signalen(Scherm):
    """The inbox: a tray, narrowed or not; for who handles no signals their own reports."""

    rijen: tuple[Rij, ...]
    tabs: tuple[Baktab, ...]
    filters: tuple[Filter, ...]
    gevaar: bool
    bak: str
    vernauwd: bool
    alle: bool
    behandelaar: bool
    volgende_url: str
    begin_url: str
    hier: str
    opdracht_id: str
