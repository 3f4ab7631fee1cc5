"""Reports and packs as the state of a case holds them."""

from datetime import datetime
from typing import NamedTuple


class Situatie(NamedTuple):
    """A situation report that was sent. ``volgnr`` counts from 1; ``bij`` is the number of the last event
    before it, so that it can always be made again as it was, for each reader with their own rights.
    """

    id: str
    volgnr: int
    op: datetime
    aan: tuple[str, ...]
    bij: int
    rol: str
    tekst: str | None


class Noodpakket(NamedTuple):
    """An emergency pack with this case in it: who made it, when, and when it is to be made again."""

    id: str
    op: datetime
    rol: str
    actor: str
    vernieuw: datetime
