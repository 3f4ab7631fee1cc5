"""Commands on the record of retention of a case or signal."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.bewaren.namen import ALLES
from waakvlam.core.casus.opdrachten import v
from waakvlam.core.gebeurtenis import Tekst

OPDRACHTEN: dict[str, type] = {}


@dataclass(frozen=True, slots=True)
class StelVernietigingVoor:
    """Stel voor om een casus, signaal, stuk of persoon te vernietigen. Een collega besluit."""

    deel: str = v("alles, P1, P2 … of de naam van een stuk", default=ALLES)
    grond: str = v("termijn of verzoek", default="termijn")
    reden: Tekst | None = v("Waarom; verplicht bij een verzoek. Zonder namen", default=None)


@dataclass(frozen=True, slots=True)
class TrekVernietigingTerug:
    """Trek een voorstel om te vernietigen in."""

    voorstel: str = v("Kenmerk van het voorstel")
    reden: Tekst | None = v("Waarom, zonder namen", default=None)


@dataclass(frozen=True, slots=True)
class BesluitVernietiging:
    """Besluit over een voorstel van een collega. Bij akkoord is wat er stond daarna voor niemand te lezen."""

    voorstel: str = v("Kenmerk van het voorstel")
    deel: str = v("Wat er dan weggaat, zoals het in het voorstel staat")
    akkoord: bool = v("ja: vernietigen; nee: bewaren")
    reden: Tekst | None = v("Waarom; verplicht bij nee. Zonder namen", default=None)
    mee: tuple[str, ...] = v("Signalen die met de hele casus meegaan", default=())


@dataclass(frozen=True, slots=True)
class HoudVast:
    """Houd iets vast: er wordt niets vernietigd zolang dat loopt."""

    soort: str = v("bewaarplicht, verzoek of onderzoek")
    reden: Tekst | None = v("Waarom, zonder namen", default=None)
    tot: datetime | None = v("Tot wanneer; leeg is tot iemand het vrijgeeft", default=None)
    verwijzing: str | None = v("Kenmerk van het verzoek of onderzoek", default=None)


@dataclass(frozen=True, slots=True)
class GeefVrij:
    """Geef iets vrij wat werd vastgehouden."""

    vasthouding: str = v("Kenmerk van de vasthouding, of het kenmerk waar zij naar verwijst")
    reden: Tekst | None = v("Waarom, zonder namen", default=None)


OPDRACHTEN.update(
    stel_vernietiging_voor=StelVernietigingVoor,
    trek_vernietiging_terug=TrekVernietigingTerug,
    besluit_vernietiging=BesluitVernietiging,
    houd_vast=HoudVast,
    geef_vrij=GeefVrij,
)


@dataclass(frozen=True, slots=True)
class MeldVernietigd:
    """What was done after a decision: the keys and rows that went, and the certificate. Given by the program.

    ``sleutels`` are the ids of the keys, which say nothing; ``rijen`` counts what else went, per kind.
    """

    voorstel: str
    sleutels: tuple[str, ...]
    rijen: tuple[tuple[str, int], ...]
    verklaring: str
    zegelsleutel: str
    handtekening: str


@dataclass(frozen=True, slots=True)
class HerstelVernietiging:
    """A destruction that a restored copy had forgotten holds again. Given by the program, never by a form."""

    deel: str
    besloten_op: datetime


@dataclass(frozen=True, slots=True)
class VerwerkVernietiging:
    """The part of a decision that falls on the case or signal itself; never given by itself."""

    deel: str
    voorstel: str


INTERN: frozenset[type] = frozenset({MeldVernietigd, HerstelVernietiging})
for _naam, _klasse in OPDRACHTEN.items():
    _klasse.NAAM = _naam  # type: ignore[attr-defined]
MeldVernietigd.NAAM = "meld_vernietigd"  # type: ignore[attr-defined]
HerstelVernietiging.NAAM = "herstel_vernietiging"  # type: ignore[attr-defined]
VerwerkVernietiging.NAAM = "verwerk_vernietiging"  # type: ignore[attr-defined]
