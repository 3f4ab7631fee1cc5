"""Calls, invitations and duty as the state of a case holds them. Texts are references."""

from datetime import datetime
from typing import NamedTuple

KOMT, KOMT_NIET, BEL_MIJ = "komt", "komt-niet", "bel-mij"
ANTWOORDEN = (KOMT, KOMT_NIET, BEL_MIJ)
"""What someone who is called can answer; a text message says 1, 2 or 3."""

UITKOMSTEN = ("geen-gehoor", "voicemail", "gesproken", KOMT, KOMT_NIET)
"""What came of a telephone call."""

WEGEN = ("mail", "sms")
"""Ways out of the house by which a message goes; what stands in Waakvlam is there anyhow."""

WERKER = "werker"
"""The actor under which the program itself acts. No account is called so: accounts are numbers."""

VERSTUURD, AANGEKOMEN, MISLUKT = "verstuurd", "aangekomen", "mislukt"
BEZORGD = (VERSTUURD, AANGEKOMEN, MISLUKT)
"""How far a message came."""


class Oproep(NamedTuple):
    """A body is called together for one moment.

    ``stil``: by telephone only, no message goes out. ``wachten``: minutes after which someone who did not
    answer is passed on (None: never). ``volgnr`` goes up with each change, as calendars want it.
    """

    id: str
    gremium: str
    op: datetime
    om: datetime | None
    stil: bool
    wachten: int | None
    door: str
    door_rol: str
    nr: int
    waar: str | None = None
    volgnr: int = 0
    ingetrokken: datetime | None = None


class Poging(NamedTuple):
    """Someone was rung up: when, what came of it, by whom."""

    op: datetime
    uitkomst: str
    rol: str | None
    nr: int
    tekst: str | None = None


class Uitnodiging(NamedTuple):
    """One person in one role who is called. ``wie`` is empty when nobody has the role.

    ``voor``: the invitation this one stands in for. ``uiterlijk``: when an answer is expected. ``bezorgd``:
    per way how far the message came. ``langs``: how the answer came in.
    """

    id: str
    oproep: str
    rol: str
    wie: str
    op: datetime
    uiterlijk: datetime | None
    nr: int
    voor: str = ""
    antwoord: str = ""
    antwoord_op: datetime | None = None
    langs: str = ""
    pogingen: tuple[Poging, ...] = ()
    bezorgd: tuple[tuple[str, str], ...] = ()
    doorgegeven: datetime | None = None


class Dienst(NamedTuple):
    """Who is on duty in a role, from when until when; handed over to ``aan`` and taken over by them."""

    id: str
    rol: str
    wie: str
    vanaf: datetime
    tot: datetime
    door_rol: str
    nr: int
    aan: str = ""
    regels: str | None = None
    kring: str = ""
    overgedragen: datetime | None = None
    overgenomen: datetime | None = None
    vervallen: datetime | None = None
