"""Events of a data breach."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("datalek-gemeld")
@dataclass(frozen=True, slots=True)
class DatalekGemeld:
    """Somebody noticed a breach. ``uiterlijk`` is when the authority must know, by rule ``regel``."""

    wat: Tekst
    ontdekt_op: datetime
    regel: str
    uiterlijk: datetime
    gegevens: tuple[str, ...] = ()
    mensen: tuple[str, ...] = ()
    aantal: int | None = None
    oefening: bool = False


@gebeurtenis("datalek-beoordeeld")
@dataclass(frozen=True, slots=True)
class DatalekBeoordeeld:
    """The risk was judged."""

    risico: str
    reden: Tekst
    gegevens: tuple[str, ...] = ()
    mensen: tuple[str, ...] = ()
    aantal: int | None = None


@gebeurtenis("melding-beslist")
@dataclass(frozen=True, slots=True)
class MeldingBeslist:
    """It was reported to the authority, or it was decided not to."""

    gemeld: bool
    reden: Tekst
    gemeld_op: datetime | None = None
    nummer: Tekst | None = None
    waarom_later: Tekst | None = None


@gebeurtenis("vertellen-beslist")
@dataclass(frozen=True, slots=True)
class VertellenBeslist:
    """The people were told, or it was decided not to."""

    verteld: bool
    reden: Tekst
    verteld_op: datetime | None = None


@gebeurtenis("maatregel-bij-datalek")
@dataclass(frozen=True, slots=True)
class MaatregelBijDatalek:
    """Something was done about it."""

    tekst: Tekst


@gebeurtenis("bij-datalek-betrokken")
@dataclass(frozen=True, slots=True)
class BijDatalekBetrokken:
    """Somebody reads along, or no longer."""

    wie: str
    mee: bool = True


@gebeurtenis("datalek-gesloten")
@dataclass(frozen=True, slots=True)
class DatalekGesloten:
    """The breach was closed."""

    geleerd: Tekst | None = None
