"""What the pages on accumulation show."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.safestring import SafeString

from waakvlam.web.ophoping.formulier import Nietsformulier, Samenformulier
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Zegregel:
    """What someone said: that it is nothing special, or something to look at together."""

    wat: str
    reden: str
    door: str
    op: datetime
    tot: datetime
    loopt: bool


@dataclass(frozen=True, slots=True)
class Kaart:
    """A neighbourhood and theme in the list, in words and as a chart."""

    naam: str
    thema: str
    url: str
    kwam: str
    zeker: str
    grafiek: SafeString
    gezegd: tuple[Zegregel, ...]
    weer: bool
    laatste: str


@dataclass(frozen=True, slots=True)
class Groep:
    """Neighbourhoods that are busier together, each with its page."""

    buurten: tuple[tuple[str, str], ...]
    thema: str
    zin: str


@scherm("web/ophoping/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Ophoping(Scherm):
    """Where more came in than is usual, and where someone looked at it already."""

    nieuw: tuple[Kaart, ...]
    gezien: tuple[Kaart, ...]
    groepen: tuple[Groep, ...]
    genoeg: bool
    weken: int
    minstens_weken: int
    seizoen: bool
    bekeken: int
    vals_per: int
    minimum: int
    zonder_buurt: int


@dataclass(frozen=True, slots=True)
class Weekrij:
    """A week in the table beside the chart."""

    week: str
    aantal: str
    gewoon: str
    laatst: bool


@dataclass(frozen=True, slots=True)
class Signaalrij:
    """A signal of the last week."""

    begin: str
    url: str
    moment: datetime
    stand: str


@scherm("web/ophoping/een.html")
@dataclass(frozen=True, kw_only=True)
class Een(Scherm):
    """One neighbourhood and theme, and the two answers one can give."""

    kaart: Kaart
    valt_op: bool
    weken: tuple[Weekrij, ...]
    signalen: tuple[Signaalrij, ...]
    samen: Samenformulier
    niets: Nietsformulier
    minimum: int
