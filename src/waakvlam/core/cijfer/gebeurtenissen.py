"""What happens to a figure that is kept under watch."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("cijfer-gekozen")
@dataclass(frozen=True, slots=True)
class CijferGekozen:
    """A figure was chosen. ``levertijd`` (ISO 8601), ``hoogstens`` and ``te_klein`` held at that time.

    ``ambitie``: what in an approach it shows the progress of, as approach, document and ambition.
    """

    naam: Tekst
    eenheid: Tekst
    ritme: str
    thema: str
    vanaf: datetime
    tot: datetime
    levertijd: str
    hoogstens: str
    buurten: tuple[str, ...] = ()
    rollen: tuple[str, ...] = ()
    laag: str | None = None
    hoog: str | None = None
    te_klein: int = 0
    uitleg: Tekst | None = None
    oefening: bool = False
    ambitie: str | None = None


@gebeurtenis("cijfers-gegeven")
@dataclass(frozen=True, slots=True)
class CijfersGegeven:
    """Values were given, per period and place. A number of too few people is not in it."""

    waarden: Mapping[str, str]
    toelichting: Tekst | None = None


@gebeurtenis("cijfer-bekeken")
@dataclass(frozen=True, slots=True)
class CijferBekeken:
    """Somebody said what they make of a value that is not usual. It changes nothing else."""

    plek: str
    periode: str
    waarde: str
    uitkomst: str
    reden: Tekst


@gebeurtenis("cijfer-herzien")
@dataclass(frozen=True, slots=True)
class CijferHerzien:
    """It was decided anew to go on until a later day, with what is usual from now on."""

    tot: datetime
    reden: Tekst
    laag: str | None = None
    hoog: str | None = None


@gebeurtenis("cijfer-gestopt")
@dataclass(frozen=True, slots=True)
class CijferGestopt:
    """The figure is watched no longer."""

    reden: Tekst
