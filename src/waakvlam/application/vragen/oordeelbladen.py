"""What the questions about the judgement answer with."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Andersregel:
    """A role that sees it otherwise; ``niveau`` is the name of the level it would be."""

    rol: str
    niveau: str
    tekst: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Oordeelregel:
    """A joint judgement. ``wijkt_af``: the level of it is not that of the case; nothing follows by itself."""

    id: str
    niveau: str
    fase: str
    reden: str
    ernst: str
    spoed: str
    steunt_op: tuple[str, ...]
    op: datetime
    door: str
    kring: str
    anders: tuple[Andersregel, ...]
    wijkt_af: bool
    zitting: str = ""


@dataclass(frozen=True, slots=True)
class Optieregel:
    """Something one could do, and what speaks for and against it."""

    tekst: str
    voor: str
    tegen: str


@dataclass(frozen=True, slots=True)
class AlsDanregel:
    """A scenario of this case. ``zelf`` is None when nobody said whether we can handle it."""

    id: str
    als: str
    dan: str
    kans: str
    gevolg: str
    ergste: bool
    zelf: bool | None
    hulp: str
    verwacht: datetime | None
    communicatie: str
    woordvoerder: str
    uit: str
    op: datetime
    door: str
    kring: str
    opties: tuple[Optieregel, ...]
    eerder: tuple[str, ...]
    vervallen: str = ""
    zitting: str = ""


@dataclass(frozen=True, slots=True)
class Standpuntregel:
    """What the problem is, whose it is, and where we stand."""

    probleem: str
    van_wie: str
    standpunt: str
    op: datetime
    door: str
    kring: str


@dataclass(frozen=True, slots=True)
class Herinnering:
    """A scenario of the approach, to be reminded by. ``geschreven``: one of this case goes back to it."""

    code: str
    naam: str
    tekst: str
    gekozen: bool
    geschreven: bool


@dataclass(frozen=True, slots=True)
class Factor:
    """A necessary factor. ``stand``: er (it is there), niet (it is not), onbekend or open."""

    code: str
    blok: str
    tekst: str
    stand: str
    antwoord: str
    gevraagd: bool


@dataclass(frozen=True, slots=True)
class Factoren:
    """A list of factors that are all necessary. ``zwakste``: those to work on first.

    ``waarom``: ``niet`` (they are absent: keep it so), ``onbekend`` (find out first) or ``alle`` (all are
    there: people choose which to break).
    """

    lijst: str
    naam: str
    uitleg: str
    factoren: tuple[Factor, ...]
    uitkomst: str
    zwakste: tuple[Factor, ...]
    waarom: str


@dataclass(frozen=True, slots=True)
class Blokteling:
    """The counts of a block of a list."""

    blok: str
    hoog: int
    laag: int
    onbekend: int
    nvt: int
    open: int


@dataclass(frozen=True, slots=True)
class Telling:
    """What a filled list counts. It is no judgement, and no sum decides."""

    lijst: str
    naam: str
    beantwoord: int
    van: int
    blokken: tuple[Blokteling, ...]


@dataclass(frozen=True, slots=True)
class Oordeelblad:
    """The judgement of a case for one viewer; the newest first."""

    casus: str
    codenaam: str
    versie: str
    niveau: str
    gesloten_op: datetime | None
    oordelen: tuple[Oordeelregel, ...] = ()
    scenarios: tuple[AlsDanregel, ...] = ()
    vervallen: tuple[AlsDanregel, ...] = ()
    standpunten: tuple[Standpuntregel, ...] = ()
    herinneringen: tuple[Herinnering, ...] = ()
    factoren: tuple[Factoren, ...] = ()
    tellingen: tuple[Telling, ...] = ()

    @property
    def ergste(self) -> tuple[AlsDanregel, ...]:
        """The scenarios somebody marked as the worst that can happen."""
        return tuple(s for s in self.scenarios if s.ergste)

    @property
    def leeg(self) -> bool:
        """Whether nothing was written yet."""
        return not (self.oordelen or self.scenarios or self.standpunten)
