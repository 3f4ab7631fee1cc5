"""What measures go by: kinds, statutory powers with their maximum, parts of the plan. Dated data.

A power says what the law allows at most. Whether it may be used here is for who decides, with a lawyer.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from waakvlam.core.tijd import ZONE, plus


@dataclass(frozen=True, slots=True)
class Soort:
    """A kind of measure. ``altijd``: it is asked about in every case of unrest that has measures."""

    code: str
    naam: str
    uitleg: str
    bron: str
    altijd: bool = False


@dataclass(frozen=True, slots=True)
class Bevoegdheid:
    """A statutory power. ``door`` are the roles that decide, by code.

    ``duur``: how long it runs at most at first, None when the law names no length; ``totaal``: how long with
    everything it is extended by. ``keer``: how often it can be extended (0: not, None: no number named),
    ``elk``: by how much at most each time. ``kijk``: how soon we ask to look again when no length is named.
    """

    code: str
    naam: str
    door: tuple[str, ...]
    wie: str
    grondslag: str
    bron: str
    vanaf: date
    tot: date | None = None
    duur: str | None = None
    totaal: str | None = None
    keer: int | None = 0
    elk: str | None = None
    kijk: str | None = None
    verlenging: str = ""
    let_op: str = ""
    herkomst: str = "bron"

    def geldt(self, op: datetime) -> bool:
        """Whether the power holds on the day of a moment, in the Netherlands."""
        dag = op.astimezone(ZONE).date()
        return self.vanaf <= dag and (self.tot is None or dag < self.tot)

    def uiterste(self, begin: datetime, tot: datetime | None = None, keer: int = 0) -> datetime | None:
        """The latest moment it can run to: at first, or (``tot`` is its end now) extended once more.

        None when the law names no length.
        """
        if tot is None:
            return later(begin, self.duur) if self.duur else None
        if self.keer is not None and keer >= self.keer:
            return tot
        grenzen = [later(tot, self.elk)] if self.elk else []
        grenzen += [later(begin, self.totaal)] if self.totaal else []
        return min(grenzen) if grenzen else None


def later(moment: datetime, duur: str) -> datetime:
    """The moment a duration later; days and months are counted on the calendar of the Netherlands."""
    return plus(moment.astimezone(ZONE), duur).astimezone(moment.tzinfo)


@dataclass(frozen=True, slots=True)
class Plansoort:
    """A part of a plan with words of its own. ``kern``: what it asks; ``bewaakt``: it names who watches.

    ``voor_doelen``: it comes before the goals and measures of the plan, else after.
    """

    code: str
    naam: str
    kern: str
    voorbeeld: str
    gaat_over: tuple[str, ...]
    bewaakt: bool = False
    elke: str | None = None
    voor_doelen: bool = False
    bron: str = ""
    herkomst: str = "bron"


@dataclass(frozen=True, slots=True)
class Maatregelregels:
    """The rules in use. ``vooraf``: how long before its moment the owner of a measure is asked.

    ``mandaat``: how long a mandate can be given for at most. ``ritmes``: names of rhythms to choose from.
    """

    soorten: Mapping[str, Soort] = field(default_factory=dict)
    bevoegdheden: Mapping[str, Bevoegdheid] = field(default_factory=dict)
    plandelen: Mapping[str, Plansoort] = field(default_factory=dict)
    vooraf: timedelta = timedelta()
    mandaat: str = "P1Y"
    ritmes: Mapping[str, str] = field(default_factory=dict)

    def op(self, moment: datetime) -> dict[str, Bevoegdheid]:
        """The powers that hold at a moment, by code."""
        return {code: b for code, b in self.bevoegdheden.items() if b.geldt(moment)}

    def vraag_op(self, nu: datetime, moment: datetime) -> datetime:
        """From when the owner is asked: some time before the moment, of a short measure halfway."""
        return max(moment - self.vooraf, nu + (moment - nu) / 2)
