"""What happens to a request to look out for something."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("gericht-gevraagd")
@dataclass(frozen=True, slots=True)
class GerichtGevraagd:
    """The network was asked. ``lezers``: the roles behind who was asked; ``volgers``: who may ask."""

    waarop: Tekst
    tot: datetime
    thema: str | None = None
    buurten: tuple[str, ...] = ()
    rollen: tuple[str, ...] = ()
    gremia: tuple[str, ...] = ()
    lezers: tuple[str, ...] = ()
    volgers: tuple[str, ...] = ()
    hoogstens: str | None = None
    oefening: bool = False


@gebeurtenis("gericht-beantwoord")
@dataclass(frozen=True, slots=True)
class GerichtBeantwoord:
    """Someone saw it, or did not; both are kept."""

    antwoord: str
    tekst: Tekst | None = None
    signaal: str | None = None


@gebeurtenis("gericht-verlengd")
@dataclass(frozen=True, slots=True)
class GerichtVerlengd:
    """It was decided anew to go on until a later day."""

    tot: datetime
    reden: Tekst


@gebeurtenis("gericht-gestopt")
@dataclass(frozen=True, slots=True)
class GerichtGestopt:
    """It was stopped before its day."""

    reden: Tekst
