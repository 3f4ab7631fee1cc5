"""Events of a request. The last day stands in them, so that a later law never changes what was said."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("verzoek-ontvangen")
@dataclass(frozen=True, slots=True)
class VerzoekOntvangen:
    """A request came in. ``regel`` is the term that runs, ``uiterlijk`` its last moment."""

    soort: str
    ontvangen_op: datetime
    kanaal: str
    regel: str
    uiterlijk: datetime
    naam: Tekst
    bereikbaar: Tekst | None = None
    vraag: Tekst | None = None
    oefening: bool = False


@gebeurtenis("identiteit-nagegaan")
@dataclass(frozen=True, slots=True)
class IdentiteitNagegaan:
    """Somebody checked who asks."""

    hoe: str
    klopt: bool
    toelichting: Tekst | None = None


@gebeurtenis("verzoek-verlengd")
@dataclass(frozen=True, slots=True)
class VerzoekVerlengd:
    """The term was extended, and the person was told."""

    grond: str
    uiterlijk: datetime
    reden: Tekst


@gebeurtenis("verzoek-opgeschort")
@dataclass(frozen=True, slots=True)
class VerzoekOpgeschort:
    """The term stands still."""

    grond: str
    reden: Tekst | None = None


@gebeurtenis("verzoek-hervat")
@dataclass(frozen=True, slots=True)
class VerzoekHervat:
    """The term runs again; ``dagen`` is how long it stood still this time."""

    dagen: int
    uiterlijk: datetime


@gebeurtenis("verzoek-uitgezet")
@dataclass(frozen=True, slots=True)
class VerzoekUitgezet:
    """Roles were asked to look in their cases."""

    rollen: tuple[str, ...]


@gebeurtenis("verzoek-nagekeken")
@dataclass(frozen=True, slots=True)
class VerzoekNagekeken:
    """Somebody looked, and has nothing more."""


@gebeurtenis("casus-bij-verzoek")
@dataclass(frozen=True, slots=True)
class CasusBijVerzoek:
    """The request is about this case; ``persoon`` is the one who asks."""

    casus: str
    persoon: str = ""


@gebeurtenis("stukken-bij-verzoek")
@dataclass(frozen=True, slots=True)
class StukkenBijVerzoek:
    """Pieces of a case as the person gets them, and per piece what was decided."""

    casus: str
    stukken: Tekst
    besluiten: Mapping[str, str]


@gebeurtenis("bij-verzoek-genoteerd")
@dataclass(frozen=True, slots=True)
class BijVerzoekGenoteerd:
    """A note beside the request."""

    tekst: Tekst


@gebeurtenis("verzoek-afgerond")
@dataclass(frozen=True, slots=True)
class VerzoekAfgerond:
    """The request ended."""

    uitkomst: str
    grond: str | None = None
    reden: Tekst | None = None
