"""Grounds for sharing: which law lets which organisation share, in which body, for which purpose, and when.

The list is dated data with a source. It says what may be offered; whether it is right in this case is for
the person who shares, who writes why it is needed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Grond:
    """A ground. Empty ``organisaties``, ``gremia`` or ``doelen``: any; ``tot``: the first day it is gone."""

    code: str
    naam: str
    wet: str
    bron: str
    vanaf: date
    tot: date | None = None
    organisaties: frozenset[str] = frozenset()
    gremia: frozenset[str] = frozenset()
    doelen: frozenset[str] = frozenset()
    let_op: str = ""


@dataclass(frozen=True, slots=True)
class Merk:
    """A mark that travels with a fact: where it comes from and which organisations may pass it on."""

    code: str
    naam: str
    organisaties: frozenset[str]
    uitleg: str
    bron: str


@dataclass(frozen=True, slots=True)
class Deelregels:
    """The grounds, purposes and marks there are; ``soorten``: kinds of organisation by words in a name."""

    gronden: Mapping[str, Grond] = field(default_factory=dict)
    doelen: Mapping[str, str] = field(default_factory=dict)
    merken: Mapping[str, Merk] = field(default_factory=dict)
    soorten: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def soort_van(self, organisatie: str | None, kring: str) -> str:
        """The kind of an organisation: from words in its name, else from the circle of the role."""
        naam = (organisatie or "").lower()
        for soort, woorden in self.soorten.items():
            if any(woord in naam for woord in woorden):
                return soort
        return kring

    def mogelijk(self, soort: str, gremium: str, doel: str, op: date) -> tuple[Grond, ...]:
        """The grounds to offer an organisation of a kind, in a kind of body, for a purpose, on a day."""
        return tuple(g for g in self.gronden.values() if past(g, soort, gremium, doel, op))


def past(grond: Grond, soort: str, gremium: str, doel: str, op: date) -> bool:
    """Whether a ground may be used: by a kind of organisation and body, for a purpose, on a day."""
    if op < grond.vanaf or (grond.tot is not None and op >= grond.tot):
        return False
    pasjes: Iterable[tuple[frozenset[str], str]] = (
        (grond.organisaties, soort),
        (grond.gremia, gremium),
        (grond.doelen, doel),
    )
    return all(not lijst or waarde in lijst for lijst, waarde in pasjes)
