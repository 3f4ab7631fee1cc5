"""When two signals look alike, and why: place, time, theme and words. A person decides what it means."""

from dataclasses import dataclass
from datetime import datetime, timedelta

DAGEN = 60
"""Days before and after in which a signal can be about the same thing."""
MINSTENS = 30.0
"""Points from which a signal is worth showing."""


@dataclass(frozen=True, slots=True)
class Kant:
    """What is compared of a signal."""

    moment: datetime
    buurt: str
    thema: str
    melder: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Gelijkenis:
    """How alike: points to sort by, never shown, and the reasons that are."""

    punten: float
    zelfde_buurt: bool
    zelfde_thema: bool
    dagen: int
    woorden: tuple[str, ...]
    zelfde_tekst: bool
    zelfde_melder: bool


def rond(moment: datetime) -> tuple[datetime, datetime]:
    """From when until when a signal can be about the same thing."""
    return moment - timedelta(days=DAGEN), moment + timedelta(days=DAGEN)


def _kaal(tekst: str) -> str:
    """A text without what two copies of it can differ in: capitals and white space."""
    return " ".join(tekst.casefold().split())


def vergelijk(een: Kant, ander: Kant, woorden: tuple[str, ...], tekst: float) -> Gelijkenis:
    """How alike two signals are. ``woorden`` they share; ``tekst`` how alike their texts are (0 to 100).

    Place and time alone are not enough; nor is one word, in another place. The same words far apart in
    time and place are not about the same thing.
    """
    dagen = abs(een.moment - ander.moment).days
    buurt = bool(een.buurt) and een.buurt == ander.buurt
    thema = bool(een.thema) and een.thema == ander.thema
    zelfde = _kaal(een.tekst) == _kaal(ander.tekst) != ""
    punten = tekst * 0.35 + min(len(woorden), 6) * 5.0
    punten += 20.0 if buurt else 0.0
    punten += 8.0 if thema else 0.0
    punten += max(0.0, 15.0 * (1 - dagen / DAGEN))
    if not zelfde and len(woorden) < (1 if buurt else 2):
        punten = 0.0
    if dagen > DAGEN:
        punten = 0.0
    return Gelijkenis(punten, buurt, thema, dagen, woorden, zelfde, een.melder == ander.melder)
