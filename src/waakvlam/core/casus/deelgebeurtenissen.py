"""Events on sharing. One for the circle that gives and one for the circle that gets."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("gedeeld", kring=None)
@dataclass(frozen=True, slots=True)
class Gedeeld:
    """Entries of ``kring`` may be read by another circle until a moment."""

    id: str
    nrs: tuple[int, ...]
    kring: str
    naar: str
    grond: str
    doel: str
    noodzaak: Tekst
    tot: datetime
    ingelicht: str
    gremium: str | None = None
    uitstel: Tekst | None = None


@gebeurtenis("ontvangen", kring=None)
@dataclass(frozen=True, slots=True)
class Ontvangen:
    """What ``kring`` got from another circle, and what for."""

    id: str
    nrs: tuple[int, ...]
    kring: str
    van: str
    grond: str
    doel: str
    noodzaak: Tekst
    tot: datetime


@gebeurtenis("deling-gestopt", kring=None)
@dataclass(frozen=True, slots=True)
class DelingGestopt:
    """Sharing stopped; both circles read this."""

    id: str
    kring: str
    reden: Tekst | None = None
