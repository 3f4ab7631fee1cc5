"""Events of goals, decisions of the team, measures and the plan.

A thing lies in the circle its maker chose; what happens to it later names that circle and goes there too.
"""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("doel-gesteld", kring=None)
@dataclass(frozen=True, slots=True)
class DoelGesteld:
    """A goal was set; with ``boven`` it is a sub-goal of that one."""

    doel: str
    tekst: Tekst
    boven: str | None = None
    zitting: str | None = None


@gebeurtenis("doel-gewijzigd", kring=None)
@dataclass(frozen=True, slots=True)
class DoelGewijzigd:
    """A goal was put in other words."""

    doel: str
    tekst: Tekst
    kring: str


@gebeurtenis("doel-afgerond", kring=None)
@dataclass(frozen=True, slots=True)
class DoelAfgerond:
    """A goal was reached, or let go."""

    doel: str
    uitkomst: str
    kring: str
    reden: Tekst | None = None


@gebeurtenis("teambesluit-genomen", kring=None)
@dataclass(frozen=True, slots=True)
class TeambesluitGenomen:
    """The team decided something, or (``voorgelegd``) put it to who has the mandate.

    ``wacht_op``: roles in whose name it was recorded or to whom it was put. ``oneens``: who disagreed;
    ``tegen``: why. ``mandaat``: by what the decider may: lijn, gremium, keten, bevoegdheid or the id of a
    recorded mandate. ``maatregel``: the measure it is about, whose text says what was decided.
    """

    besluit: str
    over: str
    beslist_door: str
    tekst: Tekst | None = None
    grond: Tekst | None = None
    advies: Tekst | None = None
    oneens: tuple[str, ...] = ()
    tegen: Tekst | None = None
    wacht_op: tuple[str, ...] = ()
    voorgelegd: bool = False
    gremium: str | None = None
    mandaat: str | None = None
    zitting: str | None = None
    maatregel: str | None = None


@gebeurtenis("teambesluit-bevestigd", kring=None)
@dataclass(frozen=True, slots=True)
class TeambesluitBevestigd:
    """Who was waited for said whether it is right; of a decision put to them, whether it is so decided."""

    besluit: str
    rol: str
    kring: str
    klopt: bool = True
    tekst: Tekst | None = None


@gebeurtenis("mandaat-gegeven", kring=None)
@dataclass(frozen=True, slots=True)
class MandaatGegeven:
    """A role may decide by itself on what the text says, until a moment."""

    mandaat: str
    rol: str
    tekst: Tekst
    tot: datetime
    door: str
    zitting: str | None = None


@gebeurtenis("mandaat-ingetrokken", kring=None)
@dataclass(frozen=True, slots=True)
class MandaatIngetrokken:
    """A recorded mandate ended before its time."""

    mandaat: str
    kring: str
    reden: Tekst | None = None


@gebeurtenis("maatregel-genomen", kring=None)
@dataclass(frozen=True, slots=True)
class MaatregelGenomen:
    """A measure was taken, or waits for who decides (``voorgelegd``). ``tot`` or ``herzien`` is there."""

    maatregel: str
    tekst: Tekst
    besluit: str
    soort: str
    begin: datetime
    vraag_op: datetime
    tot: datetime | None = None
    herzien: datetime | None = None
    rol: str | None = None
    bewaakt: str | None = None
    resultaat: Tekst | None = None
    doelen: tuple[str, ...] = ()
    keten: str = "eigen"
    bevoegdheid: str | None = None
    past: Tekst | None = None
    lichter: Tekst | None = None
    voorgelegd: bool = False
    zitting: str | None = None


@gebeurtenis("maatregel-verlengd", kring=None)
@dataclass(frozen=True, slots=True)
class MaatregelVerlengd:
    """A measure runs on, until another end or another moment to look again."""

    maatregel: str
    kring: str
    vraag_op: datetime
    tot: datetime | None = None
    herzien: datetime | None = None
    reden: Tekst | None = None


@gebeurtenis("maatregel-aangepast", kring=None)
@dataclass(frozen=True, slots=True)
class MaatregelAangepast:
    """A measure was changed. What is not given stays as it was."""

    maatregel: str
    kring: str
    tekst: Tekst | None = None
    rol: str | None = None
    bewaakt: str | None = None
    resultaat: Tekst | None = None
    doelen: tuple[str, ...] = ()
    past: Tekst | None = None
    lichter: Tekst | None = None
    reden: Tekst | None = None


@gebeurtenis("maatregel-beeindigd", kring=None)
@dataclass(frozen=True, slots=True)
class MaatregelBeeindigd:
    """A measure was taken down; ``afloop`` says what it brought."""

    maatregel: str
    kring: str
    uitkomst: str
    afloop: Tekst | None = None


@gebeurtenis("plandeel-geschreven", kring=None)
@dataclass(frozen=True, slots=True)
class PlandeelGeschreven:
    """A part of the plan was written, or written anew; the earlier text stays as a version."""

    deel: str
    tekst: Tekst
    rol: str | None = None
    elke: str | None = None
    kijk_op: datetime | None = None


@gebeurtenis("plandeel-bekeken", kring=None)
@dataclass(frozen=True, slots=True)
class PlandeelBekeken:
    """A part of the plan was looked at with those concerned; ``kijk_op`` is the next time."""

    deel: str
    kring: str
    tekst: Tekst | None = None
    kijk_op: datetime | None = None
