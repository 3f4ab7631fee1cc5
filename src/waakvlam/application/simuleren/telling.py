"""What is counted while cases are played."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from statistics import median
from typing import Any

Oorzaak = tuple[str, str]
"""The code of a reason for a refusal, and the path of the rule."""


@dataclass(slots=True)
class Niveau:
    """A level: how often a case came there, how long cases were there, and how many got stuck there.

    ``redenen`` are the reasons of the last tries of cases that got stuck.
    """

    bezoeken: int = 0
    duur: timedelta = timedelta()
    laatst: int = 0
    vast: int = 0
    redenen: Counter[Oorzaak] = field(default_factory=Counter)


@dataclass(slots=True)
class Stap:
    """A step: tries, how many went at once, how many after what lacked was added, how many never did."""

    geprobeerd: int = 0
    meteen: int = 0
    daarna: int = 0
    geweigerd: int = 0
    redenen: Counter[Oorzaak] = field(default_factory=Counter)

    @property
    def gezet(self) -> int:
        """How often it was taken."""
        return self.meteen + self.daarna


@dataclass(slots=True)
class Klok:
    """Something with a limit: how often it was met in time, or too late, and after how long."""

    op_tijd: int = 0
    te_laat: int = 0
    open: int = 0
    dagen: list[float] = field(default_factory=list)

    @property
    def midden(self) -> float | None:
        """The median number of days until it was met; None when it never was."""
        return round(median(self.dagen), 1) if self.dagen else None


@dataclass(slots=True)
class Telling:
    """The counts of all cases together. Maps go from code to count."""

    casussen: int = 0
    gesloten: int = 0
    vast: int = 0
    opdrachten: int = 0
    afgeweken: int = 0
    aangevuld: int = 0
    niveaus: dict[str, Niveau] = field(default_factory=dict)
    stappen: dict[str, Stap] = field(default_factory=dict)
    klokken: dict[str, Klok] = field(default_factory=dict)
    besluiten: Counter[str] = field(default_factory=Counter)
    gebruikt: dict[str, set[str]] = field(default_factory=dict)

    def niveau(self, code: str) -> Niveau:
        """The counts of a level."""
        return self.niveaus.setdefault(code, Niveau())

    def stap(self, code: str) -> Stap:
        """The counts of a step."""
        return self.stappen.setdefault(code, Stap())

    def klok(self, code: str) -> Klok:
        """The counts of something with a limit."""
        return self.klokken.setdefault(code, Klok())

    def gebruik(self, soort: str, *codes: str) -> None:
        """Remember that these were used."""
        self.gebruikt.setdefault(soort, set()).update(codes)

    def ongebruikt(self, model: Any) -> dict[str, list[str]]:
        """Per kind what the approach has and no case used."""
        alles = {
            "niveaus": model.niveaus, "stappen": model.overgangen, "aanleidingen": model.aanleidingen,
            "gremia": model.gremia, "lijsten": model.lijsten, "producten": model.producten,
        }  # fmt: skip
        gebruikt = {
            **self.gebruikt,
            "niveaus": set(self.niveaus),
            "stappen": {code for code, s in self.stappen.items() if s.gezet},
        }
        over = {
            soort: [c for c in codes if c not in gebruikt.get(soort, set())] for soort, codes in alles.items()
        }
        return {soort: codes for soort, codes in over.items() if codes}
