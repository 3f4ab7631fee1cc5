"""Events of the record of retention, and the one that falls on the case or signal itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("vernietiging-voorgesteld")
@dataclass(frozen=True, slots=True)
class VernietigingVoorgesteld:
    """Somebody proposed to destroy a part, with the term it falls under as it held then."""

    voorstel: str
    deel: str
    grond: str
    soort: str = ""
    termijn: str = ""
    bron: str = ""
    begon: datetime | None = None
    verviel: datetime | None = None
    reden: Tekst | None = None


@gebeurtenis("vernietiging-teruggetrokken")
@dataclass(frozen=True, slots=True)
class VernietigingTeruggetrokken:
    """The proposal was taken back."""

    voorstel: str
    reden: Tekst | None = None


@gebeurtenis("vernietiging-besloten")
@dataclass(frozen=True, slots=True)
class VernietigingBesloten:
    """Somebody else decided. ``telling``: what remains for figures: codes and years, nobody's.

    ``mee``: signals that go with the case.
    """

    voorstel: str
    deel: str
    akkoord: bool
    reden: Tekst | None = None
    mee: tuple[str, ...] = ()
    telling: Mapping[str, Any] = field(default_factory=dict)


@gebeurtenis("vernietiging-uitgevoerd")
@dataclass(frozen=True, slots=True)
class VernietigingUitgevoerd:
    """The keys are gone, and the rows. ``verklaring`` is the signed text of the certificate."""

    voorstel: str
    verklaring: str
    zegelsleutel: str
    handtekening: str
    sleutels: tuple[str, ...] = ()
    rijen: Mapping[str, int] = field(default_factory=dict)


@gebeurtenis("vernietiging-hersteld")
@dataclass(frozen=True, slots=True)
class VernietigingHersteld:
    """A destruction of before, which a restored copy had forgotten, holds again."""

    deel: str
    besloten_op: datetime


@gebeurtenis("vasthouding-begonnen")
@dataclass(frozen=True, slots=True)
class VasthoudingBegonnen:
    """Nothing is destroyed while this runs."""

    vasthouding: str
    soort: str
    reden: Tekst | None = None
    tot: datetime | None = None
    verwijzing: str | None = None


@gebeurtenis("vasthouding-beeindigd")
@dataclass(frozen=True, slots=True)
class VasthoudingBeeindigd:
    """It runs no more."""

    vasthouding: str
    reden: Tekst | None = None


@gebeurtenis("vernietigd")
@dataclass(frozen=True, slots=True)
class Vernietigd:
    """On the case or signal itself: from here on this part can be read by nobody."""

    deel: str
    voorstel: str
