"""Events of a case that come from a request, and from the letter to a household."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("verzoek-gekoppeld")
@dataclass(frozen=True, slots=True)
class VerzoekGekoppeld:
    """A request is about this case; until it is finished nothing in it is destroyed."""

    verzoek: str
    persoon: str = ""


@gebeurtenis("stukken-aangeleverd", kring=None)
@dataclass(frozen=True, slots=True)
class StukkenAangeleverd:
    """Somebody delivered what they may read of this case for a request."""

    verzoek: str


@gebeurtenis("bezwaar-gewogen", kring=None)
@dataclass(frozen=True, slots=True)
class BezwaarGewogen:
    """An objection of a person was weighed."""

    verzoek: str
    persoon: str
    uitkomst: str
    weging: Tekst


@gebeurtenis("woo-gemarkeerd", kring=None)
@dataclass(frozen=True, slots=True)
class WooGemarkeerd:
    """An entry is something else under the Woo than its kind says."""

    nr: int
    soort: str
    reden: Tekst


@gebeurtenis("brief-meegegeven", kring=None)
@dataclass(frozen=True, slots=True)
class BriefMeegegeven:
    """A person or household got a letter on what was shared."""

    delingen: tuple[str, ...]
    hoe: str
    persoon: str = ""


@gebeurtenis("brief-uitgesteld", kring=None)
@dataclass(frozen=True, slots=True)
class BriefUitgesteld:
    """Telling was put off until ``tot``, with a reason."""

    delingen: tuple[str, ...]
    reden: Tekst
    tot: datetime
