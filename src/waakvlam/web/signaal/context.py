"""What the pages on signals show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.web.scherm import Scherm, scherm
from waakvlam.web.signaal.formulier import Signaalformulier


@scherm("web/signaal/nieuw.html")
@dataclass(frozen=True, kw_only=True)
class Nieuw(Scherm):
    """The form to report a signal."""

    form: Signaalformulier


@scherm("web/signaal/ontvangen.html")
@dataclass(frozen=True, kw_only=True)
class Ontvangen(Scherm):
    """What happens with a signal that was just sent."""

    bekijkt: tuple[str, ...]
    terug_uiterlijk: datetime | None
    gevaar: bool
    url: str
