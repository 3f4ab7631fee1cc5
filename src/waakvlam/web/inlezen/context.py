"""What the pages on reading signals in show."""

from dataclasses import dataclass

from waakvlam.web.inlezen.formulier import Doeformulier, Inleesformulier
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Klacht:
    """Something that is wrong: where, and what to do."""

    waar: str
    wat: str


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column that the file can have: its header, what stands in it, and whether it must be there."""

    kop: str
    wat: str
    moet: bool = False


@scherm("web/inlezen/inlezen.html")
@dataclass(frozen=True, kw_only=True)
class Inlezen(Scherm):
    """A file to choose, what it can hold, and what was wrong with the last one."""

    form: Inleesformulier
    kolommen: tuple[Kolom, ...]
    klachten: tuple[Klacht, ...]
    opmerkingen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voorrij:
    """A row as the signal it becomes. ``stand`` is nieuw or al; ``let_op`` what to look at first."""

    nr: int
    tekst: str
    wanneer: str
    waar: str
    thema: str
    melder: str
    stand: str
    gevaar: bool
    let_op: tuple[str, ...]


@scherm("web/inlezen/voorbeeld.html")
@dataclass(frozen=True, kw_only=True)
class Voorbeeld(Scherm):
    """What a file would give: nothing was kept yet. ``pakket`` holds the rows, sealed."""

    form: Doeformulier
    nieuw: int
    al: int
    fouten: int
    dubbel: int
    mensen: int
    rijen: tuple[Voorrij, ...]
    verder: int
    klachten: tuple[Klacht, ...]
    meer_klachten: int
    opmerkingen: tuple[str, ...]


@scherm("web/inlezen/bezig.html")
@dataclass(frozen=True, kw_only=True)
class Bezig(Scherm):
    """Part of the rows is done; the form sends the rest."""

    form: Doeformulier
    gedaan: int
    totaal: int


@scherm("web/inlezen/klaar.html")
@dataclass(frozen=True, kw_only=True)
class Klaar(Scherm):
    """What came of it: how many are new and were there already, and which rows are not in and why."""

    nieuw: int
    al: int
    dubbel: int
    klachten: tuple[Klacht, ...]
    lijst_url: str
