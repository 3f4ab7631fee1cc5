"""What the law says on requests and data breaches, as dated rules with a source. The numbers are data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from waakvlam.core.tijd import ZONE, plus

SOORTEN = ("inzage", "rectificatie", "bezwaar", "verwijdering", "woo")
"""Kinds of request; all but the last are by a person about their own data."""

DATALEK = "datalek"
MERKEN = ("feit", "opvatting", "besluit")
"""What an entry is under the Woo: fact, opinion for internal deliberation, decision."""


@dataclass(frozen=True, slots=True)
class Termijnregel:
    """How long there is for a request: ISO 8601 durations, which kinds, from when, and where it stands."""

    code: str
    soorten: frozenset[str]
    van: date
    duur: str
    bron: str
    verlenging: str | None = None
    tot: date | None = None


@dataclass(frozen=True, slots=True)
class Grond:
    """A ground: its name for staff, the sentence for the person, and whether the person is told of it."""

    code: str
    naam: str
    zin: str
    soorten: frozenset[str]
    van: date
    bron: str
    tot: date | None = None
    noemen: bool = True


@dataclass(frozen=True, slots=True)
class Wooregel:
    """What happens to an entry: ``doe`` is geef or weg; a ground goes with weg."""

    doe: str
    grond: str = ""


@dataclass(frozen=True, slots=True)
class Wooregels:
    """Marks by kind of event, and what happens per mark and per circle; ``personen`` is a ground."""

    standaard: Mapping[str, str] = field(default_factory=dict)
    merken: Mapping[str, Wooregel] = field(default_factory=dict)
    kringen: Mapping[str, Wooregel] = field(default_factory=dict)
    personen: str = ""


@dataclass(frozen=True, slots=True)
class Inzageregels:
    """Grounds proposed for leaving out: by circle, by mark of the source, about others, and a report."""

    kringen: Mapping[str, str] = field(default_factory=dict)
    merken: Mapping[str, str] = field(default_factory=dict)
    anderen: str = ""
    melder: str = ""


@dataclass(frozen=True, slots=True)
class Rechten:
    """All of it: terms by code, and grounds by code for extending, suspending, refusing and leaving out."""

    termijnen: Mapping[str, Termijnregel]
    verlengen: Mapping[str, Grond] = field(default_factory=dict)
    opschorten: Mapping[str, Grond] = field(default_factory=dict)
    afwijzen: Mapping[str, Grond] = field(default_factory=dict)
    weglaten: Mapping[str, Grond] = field(default_factory=dict)
    inzage: Inzageregels = Inzageregels()
    woo: Wooregels = Wooregels()

    def termijn(self, soort: str, op: datetime) -> Termijnregel | None:
        """The rule for a kind of request that holds on the day of a moment; None when there is none."""
        dag = op.astimezone(ZONE).date()
        return next((t for t in self.termijnen.values() if soort in t.soorten and _geldt(t, dag)), None)


def _geldt(regel: Termijnregel | Grond, dag: date) -> bool:
    return regel.van <= dag and (regel.tot is None or dag < regel.tot)


def gronden(bekend: Mapping[str, Grond], soort: str, op: datetime) -> dict[str, Grond]:
    """Of these grounds those for a kind of request that hold on the day of a moment."""
    dag = op.astimezone(ZONE).date()
    return {code: g for code, g in bekend.items() if soort in g.soorten and _geldt(g, dag)}


def uiterlijk(ontvangen: datetime, regel: Termijnregel, verlengd: bool, stil: int = 0) -> datetime:
    """When it has to be done: the last minute of the last day, in Dutch time.

    A month later is the same day of the next month, and the last day of a shorter one. ``stil`` are the
    days on which the term stood still. A last day at a weekend is not moved on: this is never later than
    the law. A rule in hours counts from the moment itself.
    """
    if "T" in regel.duur:
        return plus(ontvangen, regel.duur)
    dag = datetime.combine(ontvangen.astimezone(ZONE).date(), time(23, 59), ZONE)
    if verlengd and regel.verlenging and "M" in regel.duur:
        dag = plus(dag, _samen(regel.duur, regel.verlenging))
    else:
        dag = plus(dag, regel.duur)
        if verlengd and regel.verlenging:
            dag = plus(dag, regel.verlenging)
    return dag + timedelta(days=stil)


def _samen(duur: str, verlenging: str) -> str:
    """Months and months: counted together, so that 31 January and three months is 30 April."""
    return f"P{int(duur[1:-1]) + int(verlenging[1:-1])}M"


def dagen_tot(tot: datetime, nu: datetime) -> int:
    """Calendar days left in Dutch time; 0 is today, below 0 is too late."""
    return (tot.astimezone(ZONE).date() - nu.astimezone(ZONE).date()).days
