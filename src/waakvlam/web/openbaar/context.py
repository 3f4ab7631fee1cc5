"""What the pages for residents show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.kanalen.volgen import Gevolgd
from waakvlam.web.openbaar.formulier import Meldformulier, Volgformulier
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/openbaar/melden.html")
@dataclass(frozen=True, kw_only=True)
class Melden(Scherm):
    """The form; ``gemeenten`` to choose from when there are more and none was chosen yet."""

    gemeente: str
    form: Meldformulier | None
    gemeenten: tuple[tuple[str, str], ...]
    volg_url: str = ""


@scherm("web/openbaar/ontvangen.html")
@dataclass(frozen=True, kw_only=True)
class Ontvangen(Scherm):
    """The receipt, with the code to follow it by and when there is word."""

    gemeente: str
    code: str
    terug_uiterlijk: datetime | None
    volg_url: str
    meld_url: str


@scherm("web/openbaar/volgen.html")
@dataclass(frozen=True, kw_only=True)
class Volgen(Scherm):
    """The form for a code, and what it opened."""

    gemeente: str
    form: Volgformulier
    gevolgd: Gevolgd | None
    volg_url: str
    meld_url: str
