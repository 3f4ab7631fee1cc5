"""Requests, objections, marks under the Woo and letters in a case: values."""

from datetime import datetime
from typing import NamedTuple


class Verzoekband(NamedTuple):
    """A request that is about the case; ``bezwaar`` is the outcome of the weighing, if there was one."""

    personen: tuple[str, ...]
    sinds: datetime
    bezwaar: str = ""


class Woomerk(NamedTuple):
    """What an entry was said to be: by whom, in which event, and in which circle that may be read."""

    soort: str
    nr: int
    kring: str


class Briefstand(NamedTuple):
    """Of a share: when the household was told, or until when telling was put off."""

    verteld: datetime | None
    wacht_tot: datetime | None
    nr: int
