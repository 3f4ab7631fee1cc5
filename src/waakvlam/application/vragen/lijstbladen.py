"""What the pages of the lists of a case hold: plain records, made for one viewer."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Keus:
    """An answer to choose. ``hoog``: it is on the side of the higher risk."""

    code: str
    naam: str
    hoog: bool = False


@dataclass(frozen=True, slots=True)
class Schrijfsel:
    """A text beside an answer that the viewer may read; ``kring`` is empty when everyone in the case may."""

    tekst: str
    kring: str
    door: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Gegeven:
    """An answer as it was given: its value, in words, with the texts that may be read."""

    waarde: str
    naam: str
    door: str
    op: datetime
    telling: str
    teksten: tuple[Schrijfsel, ...] = ()


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question or point of a list.

    ``nummer`` is 0 for one that does not count. ``soort`` is keuze, ja_nee, vink, aantal, datum or tekst;
    ``keuzes`` what can be chosen. ``nu`` is the answer of this round, ``eigen_tekst`` the text that the
    viewer can go on with, ``teksten`` the others.
    ``anders``: what somebody else answered before in this round. ``vorige``: the answer of the round before.
    ``eerder``: the answer to the part that this one repeats. ``wacht``: why it is not asked (yet).
    ``mag``: the viewer may answer it. ``dicht``: it lies in a circle the viewer does not read.
    """

    code: str
    nummer: int
    tekst: str
    uitleg: str
    soort: str
    keuzes: tuple[Keus, ...]
    verplicht: bool
    gevraagd: bool
    wacht: str
    na: tuple[str, ...]
    labels: tuple[str, ...]
    bron: str
    rol: str
    kring: str
    mag: bool
    dicht: bool
    nu: Gegeven | None
    eigen_tekst: str
    teksten: tuple[Schrijfsel, ...]
    anders: Gegeven | None
    vorige: Gegeven | None
    eerder: Gegeven | None
    eigen: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """How the answers of a block count, per side; never a sum that passes for a verdict."""

    naam: str
    hoog: int
    laag: int
    ander: int
    onbekend: int
    nvt: int
    open: int
    beantwoord: int
    alle: int


@dataclass(frozen=True, slots=True)
class Blok:
    """Questions that belong together. ``sectie``: the section of a scenario it lies in, when that is new."""

    code: str
    naam: str
    sectie: str
    vragen: tuple[Vraag, ...]
    telling: Telling


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What a filled list says, what that rests on, and what is not known of it."""

    tekst: str
    steunt_op: tuple[str, ...]
    onbekend: tuple[str, ...]
    bron: str


@dataclass(frozen=True, slots=True)
class RondeRegel:
    """A round: its number, when it began and by whom, why, and whether it is the present one."""

    nr: int
    op: datetime
    door: str
    reden: str
    nu: bool


@dataclass(frozen=True, slots=True)
class LijstRegel:
    """A list in an overview. ``laatst``: who answered last. ``nu``: offered at this level.

    ``gekozen``: the scenario was chosen in this case. ``leesbaar``: False when it lies in a circle the viewer
    does not read.
    """

    code: str
    naam: str
    tekst: str
    soort: str
    scenario: str
    kring: str
    leesbaar: bool
    nu: bool
    gekozen: bool
    beantwoord: int
    alle: int
    compleet: bool
    ronde: int
    laatst: str
    laatst_op: datetime | None
    mag: bool


@dataclass(frozen=True, slots=True)
class Lijstenblad:
    """All lists and scenarios of a case."""

    casus: str
    versie: str
    codenaam: str
    gesloten_op: datetime | None
    niveaunaam: str
    lijsten: tuple[LijstRegel, ...]
    scenarios: tuple[LijstRegel, ...]


@dataclass(frozen=True, slots=True)
class Lijstblad:
    """A list as it is filled in: one copy in one round. ``hoog`` of ``kopieen`` marks the one shown.

    ``hoogstens``: so many characters do the texts have together at most; None is no bound.
    """

    casus: str
    versie: str
    codenaam: str
    niveaunaam: str
    aanpaknaam: str
    gesloten_op: datetime | None
    regel: LijstRegel
    bron: str
    toelichting: str
    rollen: str
    per: str
    voor: str
    kopieen: tuple[Keus, ...]
    ronde: int
    rondes: tuple[RondeRegel, ...]
    blokken: tuple[Blok, ...]
    eigen: tuple[Vraag, ...]
    eigen_mag: bool
    tellingen: tuple[Telling, ...]
    met_kant: bool
    uitkomst: Uitkomst | None
    kringkeuzes: tuple[Keus, ...]
    kring: str
    namens: tuple[Keus, ...]
    mag: bool
    hoogstens: int | None

    def vragen(self) -> list[Vraag]:
        """Every question, with those of the case itself at the end."""
        return [*(vraag for blok in self.blokken for vraag in blok.vragen), *self.eigen]


@dataclass(frozen=True, slots=True)
class Kolom:
    """One side of a comparison: a round, or a copy."""

    naam: str
    bij: str


@dataclass(frozen=True, slots=True)
class Rij:
    """A question in a comparison, with the answer in each column."""

    vraag: str
    blok: str
    cellen: tuple[Gegeven | None, ...]
    anders: bool


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """Rounds or copies of a list side by side. ``anders``: how many questions differ."""

    casus: str
    codenaam: str
    regel: LijstRegel
    voor: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[Rij, ...]
    anders: int
    rondes: tuple[RondeRegel, ...]
