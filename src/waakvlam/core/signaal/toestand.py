"""The state of a signal: what is known of it (``fase``) and where it is (``stand``)."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from waakvlam.core.casus.bijlage import Bijlage

FASEN = ("waargenomen", "geverifieerd", "geduid", "beoordeeld")
STANDEN = ("ontvangen", "opgepakt", "doorgegeven", "bij_casus", "samengevoegd", "afgehandeld")
OPEN = ("ontvangen", "opgepakt", "doorgegeven")


class Nagegaan(NamedTuple):
    """A way in which a signal was verified: own or others, by whom in which role, when, in which event."""

    wijze: str
    actor: str
    rol: str | None
    op: datetime
    nr: int


class Vraag(NamedTuple):
    """A question to colleagues, with who answered what."""

    soort: str
    door: str
    rol: str | None
    rollen: tuple[str, ...]
    mensen: tuple[str, ...]
    gremium: str | None
    uiterlijk: datetime | None
    op: datetime
    nr: int
    antwoorden: dict[str, tuple[str, str | None, datetime]]
    """Per account: the answer, the role in which it was given, and when."""


class Betekenis(NamedTuple):
    """What the signal may mean, by whom, and which kinds of work hold it possible."""

    actor: str
    rol: str | None
    verschijnselen: tuple[str, ...]
    soorten_werk: dict[str, str]
    """Per account: its kind of work."""
    nr: int


class Duiding(NamedTuple):
    """The interpretation that was settled."""

    voorlopig: bool
    soorten_werk: tuple[str, ...]
    door: str
    op: datetime


class Overdracht(NamedTuple):
    """A passing on: to which role or body, by whom, and what became of it (wacht, aangenomen, terug)."""

    rol: str | None
    gremium: str | None
    van: str
    van_rol: str | None
    op: datetime
    uiterlijk: datetime | None
    stand: str = "wacht"


@dataclass(frozen=True, slots=True)
class Signaal:
    """The state of a signal. ``kring`` is the circle in which the observation lies."""

    bestaat: bool = False
    stand: str = ""
    fase: str = "waargenomen"
    kring: str = "casus"
    gemeld_op: datetime | None = None
    melder: str = ""
    rol: str | None = None
    door: str | None = None
    gevaar: bool = False
    oefening: bool = False
    thema: str | None = None
    soort: str = "eigen"
    kanaal: str = "app"
    buurt: str | None = None
    moment: datetime | None = None
    al_gaande: bool = False
    organisatie: str | None = None
    melder_soort: str = "professional"
    melder_bekend: bool = False
    ontvangstcode: str | None = None
    aanpak_hash: str = ""
    weg: str = ""
    tekst: str | None = None
    tekst_nr: int = 1
    schoon_gevraagd: bool = False
    opgeschoond: bool = False
    terug_uiterlijk: datetime | None = None
    teruggemeld_op: datetime | None = None
    nagegaan: tuple[Nagegaan, ...] = ()
    vragen: dict[str, Vraag] = field(default_factory=dict)
    alert_tot: datetime | None = None
    betekenissen: dict[str, Betekenis] = field(default_factory=dict)
    duiding: Duiding | None = None
    volgorde: str = ""
    overdracht: Overdracht | None = None
    agenda: dict[str, datetime | None] = field(default_factory=dict)
    verbonden: frozenset[str] = frozenset()
    hoofd: str | None = None
    opgenomen: frozenset[str] = frozenset()
    casussen: tuple[str, ...] = ()
    uitkomst: str = ""
    laatst: datetime | None = None
    lengte: int = 0
    gewijzigd_in: dict[str, int] = field(default_factory=dict)
    bijlagen: dict[str, Bijlage] = field(default_factory=dict)
    afgehandeld_op: datetime | None = None
    vernietigd: dict[str, datetime] = field(default_factory=dict)

    @property
    def open(self) -> bool:
        """Whether something still has to happen with it here."""
        return self.stand in OPEN

    @property
    def geverifieerd(self) -> bool:
        """Whether the observation was verified."""
        return self.fase != FASEN[0]
