"""Who of the people is in a case, who looked wider in an emergency, and what was shared: values."""

from datetime import datetime
from typing import NamedTuple

GAST = "gast-"
"""How the actor of a guest begins; a guest is no account."""


class Deelname(NamedTuple):
    """A person was let in, in a role, until a moment or without one; ``nr`` is the event that says why."""

    tot: datetime | None
    door: str
    sinds: datetime
    nr: int


class Noodtoegang(NamedTuple):
    """Someone on duty looks wider, into these circles, until ``tot`` or until they stop."""

    id: str
    account: str
    rol: str
    kringen: tuple[str, ...]
    sinds: datetime
    tot: datetime
    nr: int
    gestopt: datetime | None = None
    beoordeeld_door: str | None = None
    terecht: bool | None = None


class Deling(NamedTuple):
    """Entries of one circle that another may read, on a ground, for a purpose, until a moment."""

    id: str
    nrs: tuple[int, ...]
    van: str
    naar: str
    grond: str
    doel: str
    sinds: datetime
    tot: datetime
    door: str
    rol: str | None
    nr: int
    ingelicht: str
    ingetrokken: datetime | None = None

    def geldt(self, op: datetime) -> bool:
        """Whether it may be read at a moment."""
        return op < self.tot and (self.ingetrokken is None or op < self.ingetrokken)
