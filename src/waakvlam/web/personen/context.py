"""What the pages about persons show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.vragen.personen import OpenInzage, Personenblad, Persoonsblad
from waakvlam.application.vragen.persoonsbesluit import Besluitblad, SoortRegel
from waakvlam.application.vragen.persoonzoeken import Treffer
from waakvlam.web.casus.weigering import WeigerBlad
from waakvlam.web.personen.formulier import Besluitformulier, Persoonsformulier, Zoekformulier
from waakvlam.web.scherm import Scherm, scherm


@scherm("web/personen/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Personen(Scherm):
    """The persons of a case."""

    kaart: Personenblad


@scherm("web/personen/persoon.html")
@dataclass(frozen=True, kw_only=True)
class Persoon(Scherm):
    """One person."""

    blad: Persoonsblad


@scherm("web/personen/vastleggen.html")
@dataclass(frozen=True, kw_only=True)
class Vastleggen(Scherm):
    """The form to say who a person is; ``persoon`` empty: one more person."""

    casus: str
    persoon: str
    form: Persoonsformulier
    weigering: WeigerBlad | None


@scherm("web/personen/zoeken.html")
@dataclass(frozen=True, kw_only=True)
class Zoeken(Scherm):
    """Asking whether someone is already known. ``treffers`` is None before anything was asked."""

    mag: bool
    rol: str
    form: Zoekformulier
    treffers: tuple[Treffer, ...] | None
    op: datetime


@scherm("web/personen/besluit.html")
@dataclass(frozen=True, kw_only=True)
class Besluit(Scherm):
    """The form to open a person for a decision."""

    casus: str
    form: Besluitformulier
    soorten: tuple[SoortRegel, ...]
    inzagen: tuple[OpenInzage, ...]
    weigering: WeigerBlad | None


@scherm("web/personen/gegevens.html")
@dataclass(frozen=True, kw_only=True)
class Gegevens(Scherm):
    """Exactly what a decision needs of a person."""

    blad: Besluitblad
    opdracht_id: str


@scherm("web/personen/gegevens-afdruk.html")
@dataclass(frozen=True, kw_only=True)
class GegevensAfdruk(Scherm):
    """The same, as it goes on paper."""

    blad: Besluitblad
    op: datetime
    wie: str
