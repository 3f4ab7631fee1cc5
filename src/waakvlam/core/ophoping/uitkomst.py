"""What comes out of the reckoning: places and weeks, never people."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class Weekpunt(NamedTuple):
    """A week of one neighbourhood and theme: how many came, and what is usual (from, to).

    ``bekend`` is false for a week that was not counted.
    """

    eerste_dag: date
    aantal: int
    verwacht: float
    van: int
    tot: int
    bekend: bool = True


@dataclass(frozen=True, slots=True)
class Meer:
    """A neighbourhood and theme with its weeks, because in the last one more came in than is usual there.

    ``kans``: how often at least as many come by chance alone, per week. ``weken`` ends with the last week.
    """

    buurt: str
    thema: str
    kans: float
    weken: tuple[Weekpunt, ...]

    @property
    def laatst(self) -> Weekpunt:
        """The week it is about."""
        return self.weken[-1]


@dataclass(frozen=True, slots=True)
class Haard:
    """Neighbouring neighbourhoods that in the last weeks were busier on a theme than the rest.

    ``dagen`` and ``verwacht`` count days with a signal per neighbourhood. ``kans``: how often chance alone
    makes something in the municipality stand out as much.
    """

    buurten: tuple[str, ...]
    thema: str
    weken: int
    dagen: int
    verwacht: float
    kans: float


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """All there is to ask about. ``genoeg``: whether there is enough past to say anything.

    ``ook`` are the series that were asked for by name, whether they stand out or not.

    ``bekeken``: how many series (neighbourhood × theme) were judged.
    """

    genoeg: bool
    bekeken: int
    meer: tuple[Meer, ...] = ()
    haarden: tuple[Haard, ...] = ()
    ook: tuple[Meer, ...] = ()
