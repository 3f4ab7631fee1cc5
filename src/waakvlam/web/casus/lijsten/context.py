"""What the pages of the lists of a case show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.vragen.lijstbladen import (
    Blok,
    Gegeven,
    Lijstblad,
    Lijstenblad,
    LijstRegel,
    Vergelijking,
    Vraag,
)
from waakvlam.web.casus.lijsten.formulier import Eigenformulier, Lijstformulier, Rondeformulier
from waakvlam.web.formulier import Fout
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Rij:
    """A question with what stands in its fields.

    ``botst``: somebody else answered meanwhile. ``fouten``: why the answer cannot be kept. ``open``: the
    field for a text is unfolded. ``veld``: it has fields, as it may be answered or somebody just tried.
    """

    vraag: Vraag
    keus: str
    waarde: str
    tekst: str
    botst: Gegeven | None
    fouten: tuple[str, ...]
    open: bool
    veld: bool


@dataclass(frozen=True, slots=True)
class BlokRijen:
    """A block with its questions."""

    blok: Blok
    rijen: tuple[Rij, ...]


@scherm("web/casus/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Invullen(Scherm):
    """A list to fill in. ``ronde_om``: a new round began while it was open; ``namen``: a name in a text.

    ``tekens``: how many characters stand in the fields; ``krap``: hardly any more fit.
    """

    blad: Lijstblad
    blokken: tuple[BlokRijen, ...]
    eigen: tuple[Rij, ...]
    form: Lijstformulier
    ronde_form: Rondeformulier
    eigen_form: Eigenformulier
    fouten: tuple[Fout, ...]
    algemeen: tuple[str, ...]
    botsingen: tuple[Rij, ...]
    ronde_om: bool
    concept: str
    eerste_open: str
    vergelijk_url: str
    afdruk_url: str
    leeg_url: str
    meer_open: bool
    scenario_id: str
    namen: bool
    tekens: int
    krap: bool


@scherm("web/casus/lijsten.html")
@dataclass(frozen=True, kw_only=True)
class Overzicht(Scherm):
    """All lists and scenarios of a case."""

    blad: Lijstenblad
    nu: tuple[LijstRegel, ...]
    anders: tuple[LijstRegel, ...]
    gekozen: tuple[LijstRegel, ...]
    scenarios: tuple[LijstRegel, ...]


@scherm("web/casus/lijst-naast.html")
@dataclass(frozen=True, kw_only=True)
class Naast(Scherm):
    """Rounds or copies side by side; ``alles``: also what is the same."""

    v: Vergelijking
    alles: bool
    wissel_url: str
    terug_url: str


@scherm("web/casus/lijst-afdruk.html")
@dataclass(frozen=True, kw_only=True)
class OpPapier(Scherm):
    """A list on paper; ``leeg``: to fill in by hand."""

    blad: Lijstblad
    leeg: bool
    op: datetime
    wie: str
    terug_url: str


@scherm("web/casus/lijst-vraag.html")
@dataclass(frozen=True, kw_only=True)
class EenForm(Scherm):
    """A small form beside a list that has to be corrected: a question of one's own."""

    form: Eigenformulier
    lijst: str
    terug_url: str
