"""Goals, decisions, measures and the plan as the state of a case holds them. Texts are references."""

from datetime import datetime
from typing import NamedTuple


class Doel(NamedTuple):
    """A goal, or a sub-goal of ``boven``. ``stand``: open, bereikt or losgelaten, with ``reden``."""

    id: str
    tekst: str
    boven: str | None
    kring: str
    nr: int
    op: datetime
    rol: str | None
    zitting: str | None = None
    stand: str = "open"
    reden: str | None = None
    einde_op: datetime | None = None


class Teambesluit(NamedTuple):
    """A decision of the team besides steps.

    ``stand``: ``voorgelegd`` (waits for who has the mandate), ``geldt`` or ``afgewezen``. ``wacht_op``: roles
    in whose name it was recorded, or to whom it was put, and who have yet to say. ``besloten_op`` is None as
    long as it waits: the time between ``op`` and that is the delay.
    """

    id: str
    over: str
    tekst: str | None
    kring: str
    nr: int
    op: datetime
    beslist_door: str
    vastgelegd_door: str | None
    wacht_op: tuple[str, ...] = ()
    weersproken_door: tuple[str, ...] = ()
    stand: str = "geldt"
    besloten_op: datetime | None = None
    voorgelegd: bool = False
    grond: str | None = None
    advies: str | None = None
    oneens: tuple[str, ...] = ()
    tegen: str | None = None
    gremium: str | None = None
    mandaat: str | None = None
    zitting: str | None = None
    maatregel: str | None = None
    tegenspraak: str | None = None


class Stap(NamedTuple):
    """Something that was done to a measure: verlengd, aangepast or beoordeeld, and why."""

    soort: str
    op: datetime
    rol: str | None
    reden: str | None
    tot: datetime | None
    herzien: datetime | None
    nr: int


class Maatregel(NamedTuple):
    """A measure. It always has an end (``tot``), a moment to look again (``herzien``), or both.

    ``stand``: voorgelegd, geldt, afgewezen or beeindigd; before ``begin`` one that holds is intended.
    ``vraag_op``: from when the owner is asked what to do with it. ``rol`` owns it, ``bewaakt`` monitors it.
    """

    id: str
    tekst: str
    kring: str
    nr: int
    op: datetime
    rol: str | None
    bewaakt: str | None
    resultaat: str | None
    doelen: tuple[str, ...]
    soort: str
    keten: str
    begin: datetime
    tot: datetime | None
    herzien: datetime | None
    vraag_op: datetime
    besluit: str
    bevoegdheid: str | None = None
    past: str | None = None
    lichter: str | None = None
    zitting: str | None = None
    stand: str = "geldt"
    verlengd: int = 0
    stappen: tuple[Stap, ...] = ()
    uitkomst: str | None = None
    afloop: str | None = None
    einde_op: datetime | None = None

    @property
    def loopt(self) -> bool:
        """Whether it holds and was not ended."""
        return self.stand == "geldt"

    @property
    def open(self) -> bool:
        """Whether anything about it is still to come."""
        return self.stand in ("geldt", "voorgelegd")

    @property
    def moment(self) -> datetime:
        """The first moment at which somebody must decide what happens to it."""
        return min(moment for moment in (self.herzien, self.tot) if moment is not None)

    @property
    def gewogen(self) -> bool:
        """Whether it was written down why it fits, and what lighter measure was considered."""
        return self.past is not None and self.lichter is not None


class Mandaat(NamedTuple):
    """A role that may decide by itself within what the text says, until a moment."""

    id: str
    rol: str
    tekst: str
    kring: str
    nr: int
    op: datetime
    door: str
    tot: datetime
    ingetrokken: datetime | None = None


class Plandeel(NamedTuple):
    """One version of a part of the plan. ``rol`` keeps watch over it; ``kijk_op``: when it is looked at."""

    deel: str
    tekst: str
    kring: str
    nr: int
    op: datetime
    door: str | None
    rol: str | None = None
    elke: str | None = None
    kijk_op: datetime | None = None
    bekeken: tuple[tuple[datetime, str | None, str], ...] = ()
