"""Events about the persons in a case. Who P1 is stands in its own retention unit, so it can go by itself."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("persoon-toegevoegd")
@dataclass(frozen=True, slots=True)
class PersoonToegevoegd:
    """There is one more person in the case; not who it is."""

    persoon: str


@gebeurtenis("persoon-vastgelegd", kring=None)
@dataclass(frozen=True, slots=True)
class PersoonVastgelegd:
    """Who a person is, as one circle knows it. ``leeg`` are particulars that hold no longer."""

    BEWAAR = "persoon"

    persoon: str
    kring: str
    voornaam: Tekst | None = None
    achternaam: Tekst | None = None
    geboortedatum: Tekst | None = None
    bsn: Tekst | None = None
    adres: Tekst | None = None
    postcode: Tekst | None = None
    plaats: Tekst | None = None
    telefoon: Tekst | None = None
    email: Tekst | None = None
    relatie: Tekst | None = None
    leeg: tuple[str, ...] = ()


@gebeurtenis("gegevens-geopend")
@dataclass(frozen=True, slots=True)
class GegevensGeopend:
    """Particulars of a person were opened to one account, for one decision, until a moment."""

    BEWAAR = "persoon"

    persoon: str
    inzage: str
    besluitsoort: str
    voor: str
    tot: datetime
    velden: tuple[str, ...]
    reden: Tekst | None = None


@gebeurtenis("gegevens-gesloten")
@dataclass(frozen=True, slots=True)
class GegevensGesloten:
    """What was opened for a decision was closed before its time."""

    persoon: str
    inzage: str
