"""What happens to a familiar face."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("gezicht-opgenomen")
@dataclass(frozen=True, slots=True)
class GezichtOpgenomen:
    """Somebody is there for a neighbourhood. ``waar``: where and when; no ``buurten``: all of it."""

    naam: Tekst
    functie: Tekst
    organisatie: Tekst
    waar: Tekst
    sinds: datetime
    buurten: tuple[str, ...] = ()
    oefening: bool = False


@gebeurtenis("gezicht-gewijzigd")
@dataclass(frozen=True, slots=True)
class GezichtGewijzigd:
    """What is known of them is put right."""

    naam: Tekst
    functie: Tekst
    organisatie: Tekst
    waar: Tekst
    sinds: datetime
    buurten: tuple[str, ...] = ()


@gebeurtenis("vertrek-gemeld")
@dataclass(frozen=True, slots=True)
class VertrekGemeld:
    """They leave, or left, on this day; None: they stay after all."""

    op: datetime | None = None


@gebeurtenis("opvolging-geregeld")
@dataclass(frozen=True, slots=True)
class OpvolgingGeregeld:
    """Who takes over (``hoe`` is ``opvolger``), or that the place stays open and why (``open``)."""

    hoe: str
    tekst: Tekst


@gebeurtenis("gezicht-weg")
@dataclass(frozen=True, slots=True)
class GezichtWeg:
    """They are taken off the list; the texts go at night."""
