"""What pages and documents show of goals, decisions, measures and the plan. Names and texts, no codes."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Keus:
    """Something to choose: its code, its name, and what to know about it."""

    code: str
    naam: str
    uitleg: str = ""


@dataclass(frozen=True, slots=True)
class Besluitregel:
    """A decision of the team. ``vertraging``: how long it waited, or waits, for who has the mandate.

    ``stand``: voorgelegd, onbevestigd, bevestigd (also when nobody need confirm), weersproken or afgewezen.
    ``van_mij``: it is for the viewer to say. ``maatregel``: the id of the measure it is about, or empty.
    """

    id: str
    over: str
    tekst: str
    beslist_door: str
    vastgelegd_door: str
    op: datetime
    besloten_op: datetime | None
    vertraging: timedelta | None
    stand: str
    wacht_op: str
    van_mij: bool
    grond: str
    advies: str
    oneens: str
    tegen: str
    tegenspraak: str
    mandaat: str
    gremium: str
    zitting: str
    maatregel: str
    kring: str
    kringnaam: str
    nr: int


@dataclass(frozen=True, slots=True)
class Machtregel:
    """The power a measure rests on: who decides, by which law, until when at most, and how it is extended."""

    code: str
    naam: str
    wie: str
    grondslag: str
    bron: str
    uiterste: datetime | None
    verlenging: str
    let_op: str


@dataclass(frozen=True, slots=True)
class Stapregel:
    """Something done to a measure earlier."""

    zin: str
    op: datetime
    door: str
    reden: str


@dataclass(frozen=True, slots=True)
class Maatregelregel:
    """A measure as one viewer may read it.

    ``stand``: voorgelegd, voorgenomen, loopt, voorbij (its moment passed and nobody decided), beeindigd or
    afgewezen. ``moment`` is when it ends or is looked at, whichever comes first; ``stopt``: it ends then.
    ``vraagt``: it is time to ask what to do with it. ``mag``: the viewer may act on it.
    """

    id: str
    tekst: str
    soort: str
    soortcode: str
    eigenaar: str
    eigenaar_code: str
    bewaakt: str
    resultaat: str
    doelen: tuple[str, ...]
    keten: str
    begin: datetime
    tot: datetime | None
    herzien: datetime | None
    moment: datetime
    stopt: bool
    stand: str
    vraagt: bool
    verlengd: int
    aangepast: int
    macht: Machtregel | None
    past: str
    lichter: str
    gewogen: bool
    stappen: tuple[Stapregel, ...]
    uitkomst: str
    afloop: str
    einde_op: datetime | None
    besluit: Besluitregel
    zitting: str
    kring: str
    kringnaam: str
    van_mij: bool
    nr: int


@dataclass(frozen=True, slots=True)
class Doelregel:
    """A goal with its sub-goals; ``maatregelen`` counts those that serve it, ``klaar`` those that ended."""

    id: str
    tekst: str
    stand: str
    reden: str
    op: datetime
    einde_op: datetime | None
    maatregelen: int
    klaar: int
    sub: tuple["Doelregel", ...]
    kringnaam: str
    nr: int


@dataclass(frozen=True, slots=True)
class Mandaatregel:
    """A role that may decide by itself, on what, until when."""

    id: str
    rol: str
    tekst: str
    door: str
    tot: datetime
    kringnaam: str


@dataclass(frozen=True, slots=True)
class Maatregelblad:
    """Goals, decisions and measures of a case for one viewer. ``besluiten`` leaves out those on measures.

    ``lopend`` includes what is past its moment (first) and what waits; ``klaar`` is the latest first.
    """

    casus: str
    versie: str
    codenaam: str
    gesloten: bool
    doelen: tuple[Doelregel, ...]
    lopend: tuple[Maatregelregel, ...]
    klaar: tuple[Maatregelregel, ...]
    besluiten: tuple[Besluitregel, ...]
    mandaten: tuple[Mandaatregel, ...]

    @property
    def voorbij(self) -> tuple[Maatregelregel, ...]:
        """The measures whose moment passed without a decision."""
        return tuple(m for m in self.lopend if m.stand == "voorbij")

    @property
    def zonder_eigenaar(self) -> tuple[Maatregelregel, ...]:
        """The measures nobody carries out."""
        return tuple(m for m in self.lopend if not m.eigenaar)
