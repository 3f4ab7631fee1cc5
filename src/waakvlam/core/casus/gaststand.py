"""A guest as the state of a case holds them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Gastgrenzen:
    """How long an invitation lasts at most, how many wrong codes shut a link, how long one visit lasts.

    What holds is data, with when it was decided and why: ``gegevens/gasten.yaml``.
    """

    uitnodiging: timedelta = timedelta(days=14)
    pogingen: int = 5
    bezoek: timedelta = timedelta(minutes=30)


class Gast(NamedTuple):
    """Someone without an account, asked for one thing. Texts are references; ``kring`` is where they stand.

    ``rol``: for a confirmation the role that has to confirm. ``door`` and ``door_rol`` invited.
    """

    id: str
    waarvoor: str
    kring: str
    rol: str
    tot: datetime
    token_hash: str
    op: datetime
    door: str
    door_rol: str
    nr: int
    naam: str
    email: str
    tekst: str
    organisatie: str | None = None
    gremium: str | None = None
    besluit: str | None = None
    om: datetime | None = None
    plaats: str | None = None
    gestopt: datetime | None = None
    antwoord: str = ""
    antwoord_tekst: str | None = None
    antwoord_op: datetime | None = None
