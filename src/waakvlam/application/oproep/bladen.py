"""What the pages of calling together are told: the call list, the choice of whom to call, duty."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Gebeld:
    """Somebody was rung up: when, what came of it in words, what was said, by which role."""

    op: datetime
    uitkomst: str
    door: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Belregel:
    """One person on the call list, in the order in which to ring.

    ``stand``: bel-mij, niet-bereikt, wacht, komt-niet or komt. ``nummer`` is empty for who may not ring, and
    where there is none. ``voor``: the role they stand in for. ``berichten``: how far each message came.
    """

    uitnodiging: str
    rol: str
    naam: str
    nummer: str
    stand: str
    sinds: datetime | None
    uiterlijk: datetime | None
    te_laat: bool
    voor: str
    doorgegeven: bool
    berichten: tuple[str, ...]
    pogingen: tuple[Gebeld, ...]
    van_mij: bool
    dienst: bool


@dataclass(frozen=True, slots=True)
class Nummer:
    """Somebody who can be rung: a name, and a number as people here write it."""

    naam: str
    nummer: str


@dataclass(frozen=True, slots=True)
class Oproepblad:
    """One call with everyone in it. ``eerst``: whom to ring now; None when nobody has to be rung."""

    oproep: str
    gremium: str
    gremiumcode: str
    op: datetime
    om: datetime | None
    waar: str
    stil: bool
    wachten: int | None
    door: str
    mag_bellen: bool
    mag_roepen: bool
    loopt: bool
    ingetrokken: datetime | None
    regels: tuple[Belregel, ...]
    komen: int
    niet: int
    stilte: int
    eerst: Belregel | None


@dataclass(frozen=True, slots=True)
class Gremiumregel:
    """A body that this viewer may call together; ``bijeen``: it is together already."""

    code: str
    naam: str
    bijeen: bool


@dataclass(frozen=True, slots=True)
class Dienstregel:
    """A duty of one person. ``stand``: straks, nu, overgedragen, over or klaar; ``regels`` for who comes."""

    dienst: str
    rol: str
    wie: str
    vanaf: datetime
    tot: datetime
    stand: str
    van_mij: bool
    regels: str
    van: str
    """Who hands over to this one and waits for it to be taken; empty when nobody does."""
    van_dienst: str
    opvolgers: tuple[tuple[str, str, datetime], ...]
    """To whom the viewer can hand over: duty, name, from when."""
    schrapbaar: bool


@dataclass(frozen=True, slots=True)
class Bellijst:
    """Everyone who is called in a case, what was held before, and which bodies can be called.

    ``nr``: the last event on it. ``bijeen``: bodies that are together now and this viewer may dissolve.
    ``rollen``: for whom the viewer may plan a duty, as ``rol/account`` and a name. ``anderen``: bodies of
    this level that the viewer may not call together, each with the roles that may.
    """

    casus: str
    codenaam: str
    nr: int
    gesloten: bool
    oefening: bool
    bijeen: tuple[Gremiumregel, ...]
    rollen: tuple[tuple[str, str], ...]
    oproepen: tuple[Oproepblad, ...]
    eerder: tuple[Oproepblad, ...]
    gremia: tuple[Gremiumregel, ...]
    anderen: tuple[tuple[str, tuple[str, ...]], ...]
    diensten: tuple[Dienstregel, ...]


@dataclass(frozen=True, slots=True)
class Mens:
    """Somebody who can be called in a role; ``bezet``: asked elsewhere around that time."""

    keuze: str
    naam: str
    nummer: bool
    dienst: bool
    bezet: bool
    vast: bool
    gevraagd: bool
    """Called already in a call of this body that goes on."""


@dataclass(frozen=True, slots=True)
class Rolkeus:
    """A role of a body with the people who have it now."""

    code: str
    naam: str
    vast: bool
    mensen: tuple[Mens, ...]


@dataclass(frozen=True, slots=True)
class Oproepkeus:
    """Whom to call for one body."""

    casus: str
    codenaam: str
    gremium: str
    naam: str
    bijeen: bool
    mag: bool
    mogen: tuple[str, ...]
    rollen: tuple[Rolkeus, ...]
    anderen: tuple[Rolkeus, ...]
    wachten: int
    sms: bool
    oproep: str
    """A call of this body that goes on, to which people can be added; empty when there is none."""
