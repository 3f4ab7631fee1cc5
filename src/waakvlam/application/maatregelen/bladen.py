"""What pages and documents show of goals, decisions, measures and the plan. Names and texts, no codes."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Keus:
    """Something to choose: its code, its name, and what to know about it."""

    code: str
    naam: str
    uitleg: str = ""


@dataclass(frozen=True, slots=True)
class Besluitregel:
    """A decision of the team. ``voorgelegd``: it was put to who has the mandate, who decided ``besloten_op``.

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
    voorgelegd: bool
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
    ``niet_smart``: which of the five properties of a good measure are not answered yet, in words.
    """

    id: str
    tekst: str
    soort: str
    soortcode: str
    eigenaar: str
    eigenaar_code: str
    bewaakt: str
    bewaakt_code: str
    resultaat: str
    doelen: tuple[str, ...]
    doelcodes: tuple[str, ...]
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
    niet_smart: tuple[str, ...]


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
class Bekekenregel:
    """A time at which a part of the plan was looked at, and what was seen."""

    op: datetime
    door: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Versieregel:
    """An earlier text of a part of the plan."""

    op: datetime
    door: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Planstuk:
    """A part of the plan as it stands in one circle. ``rol`` watches over it; ``vraagt``: it is time to look.

    ``bekeken`` and ``eerder`` have the latest first.
    """

    kring: str
    kringnaam: str
    tekst: str
    op: datetime
    door: str
    rol: str
    rolcode: str
    ritme: str
    elke: str
    kijk_op: datetime | None
    vraagt: bool
    bekeken: tuple[Bekekenregel, ...]
    eerder: tuple[Versieregel, ...]


@dataclass(frozen=True, slots=True)
class Plandeelregel:
    """A part of the plan: what it asks, what is written per circle. ``bewaakt``: it names who watches."""

    code: str
    naam: str
    kern: str
    voorbeeld: str
    bewaakt: bool
    elke: str
    stukken: tuple[Planstuk, ...]


@dataclass(frozen=True, slots=True)
class Planblad:
    """The plan of a case: its parts, those before and after the goals and measures that it shares.

    ``huishouden``: the plan is of a household, so it is written with them.
    """

    huishouden: bool
    voor: tuple[Plandeelregel, ...]
    na: tuple[Plandeelregel, ...]
    niveau: str
    regie: tuple[tuple[str, str], ...]

    @property
    def delen(self) -> tuple[Plandeelregel, ...]:
        """All parts in order."""
        return (*self.voor, *self.na)


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
    ``nog_niet``: kinds that are always asked about, such as care for victims, of which there is none yet.
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
    nog_niet: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Maatregelblok:
    """The measures on the page of a case: how many run, the most pressing ones, and how many more."""

    casus: str
    gesloten: bool
    aantal: int
    eerst: tuple[Maatregelregel, ...]
    meer: int
