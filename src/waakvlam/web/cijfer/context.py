"""What the pages on figures under watch show."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.safestring import SafeString

from waakvlam.web.cijfer.formulier import (
    Besluitformulier,
    Cijferformulier,
    Inleesformulier,
    Waardenformulier,
    Zegformulier,
)
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Regel:
    """A figure in a list; ``wacht`` names the period that waits for a value, empty when none does."""

    url: str
    geef_url: str
    naam: str
    bij: str
    wacht: str
    uiterlijk: datetime | None
    te_laat: bool
    vragen: int
    herzien: bool
    gestopt_op: datetime | None
    oefening: bool


@scherm("web/cijfer/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Cijfers(Scherm):
    """Figures that ask to be looked at, that the visitor supplies, and all that are followed."""

    vragen: tuple[Regel, ...]
    leveren: tuple[Regel, ...]
    alle: tuple[Regel, ...]
    mag_kiezen: bool


@scherm("web/cijfer/nieuw.html")
@dataclass(frozen=True, kw_only=True)
class Nieuw(Scherm):
    """The form to choose a figure; None for who may not."""

    form: Cijferformulier | None


@dataclass(frozen=True, slots=True)
class Plekrij:
    """A place with its last value."""

    naam: str
    url: str
    periode: str
    waarde: str
    vraag: bool


@dataclass(frozen=True, slots=True)
class Zegrij:
    """What somebody said: what, about which value, and why."""

    wat: str
    over: str
    reden: str
    wie: str
    op: datetime


@scherm("web/cijfer/een.html")
@dataclass(frozen=True, kw_only=True)
class Een(Scherm):
    """One figure: its places, what waits, what was said, and deciding anew."""

    cijfer: str
    uitleg: str
    ambitie: str
    regel: str
    gewoon: str
    wie: tuple[str, ...]
    tot: datetime
    loopt: bool
    gestopt: bool
    klein: int
    wacht: tuple[tuple[str, str], ...]
    te_laat: bool
    mag_geven: bool
    plekken: tuple[Plekrij, ...]
    gezegd: tuple[Zegrij, ...]
    besluit: Besluitformulier | None
    oefening: bool


@dataclass(frozen=True, slots=True)
class Waarderij:
    """A value in the table under the chart."""

    periode: str
    waarde: str
    gewoon: bool
    wie: str
    verbeterd: bool


@dataclass(frozen=True, slots=True)
class Signaalrij:
    """A signal beside a figure."""

    begin: str
    url: str
    moment: datetime
    stand: str


@scherm("web/cijfer/plek.html")
@dataclass(frozen=True, kw_only=True)
class Plek(Scherm):
    """One place of a figure: the chart, the question, and the signals there on the same theme."""

    naam: str
    kern: str
    gewoon: str
    vraag: bool
    grafiek: SafeString | None
    waarden: tuple[Waarderij, ...]
    signalen: tuple[Signaalrij, ...] | None
    thema: str
    gezegd: tuple[Zegrij, ...]
    zeg: Zegformulier | None
    opletten_url: str


@scherm("web/cijfer/geven.html")
@dataclass(frozen=True, kw_only=True)
class Geven(Scherm):
    """The values of one period; ``andere``: other periods, by name and address."""

    form: Waardenformulier
    naam: str
    gewoon: str
    klein: int
    uitleg: str
    andere: tuple[tuple[str, str], ...]
    inlees_url: str


@dataclass(frozen=True, slots=True)
class Voorrij:
    """A row as it will be kept."""

    periode: str
    plek: str
    waarde: str
    al: bool


@scherm("web/cijfer/inlezen.html")
@dataclass(frozen=True, kw_only=True)
class Inlezen(Scherm):
    """Many values at once: what they give, before anything is kept, or all that is wrong."""

    form: Inleesformulier
    klachten: tuple[str, ...]
    rijen: tuple[Voorrij, ...]
    plek_nodig: bool
    voorbeeld: str
