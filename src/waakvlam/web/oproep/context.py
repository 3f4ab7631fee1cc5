"""What the pages around calls show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.oproep.antwoorden import Gevraagd
from waakvlam.web.oproep.formulier import Nummerformulier
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/oproep/antwoord.html")
@dataclass(frozen=True, kw_only=True)
class Antwoordpagina(Scherm):
    """The page behind the link in a mail: no more than the mail said. ``vraag`` None: nothing to answer."""

    vraag: Gevraagd | None
    gezegd: bool


@scherm("web/oproep/bereik.html")
@dataclass(frozen=True, kw_only=True)
class Bereik(Scherm):
    """One's own number and calendar. ``adres`` is shown once, right after it was made."""

    nummer: str
    form: Nummerformulier
    sinds: datetime | None
    adres: str
    sms: bool
