"""What the pages on signals show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.vragen.signaallijst import SignaalRegel
from waakvlam.web.scherm import Scherm, scherm
from waakvlam.web.signaal.meldformulier import Signaalformulier


@scherm("web/signaal/nieuw.html")
@dataclass(frozen=True, kw_only=True)
class Nieuw(Scherm):
    """The form to report a signal."""

    form: Signaalformulier


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
    terug_uiterlijk: datetime | None
    gevaar: bool
    url: str
    vul_aan_url: str


@dataclass(frozen=True, slots=True)
class Rij:
    """A signal in the list, with its state and subject in words."""

    signaal: SignaalRegel
    url: str
    stand: str
    thema: str


@scherm("web/signaal/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Signalen(Scherm):
    """Signals: every open one for who handles them, else one's own; or all of them."""

    rijen: tuple[Rij, ...]
    alle: bool
    behandelaar: bool
