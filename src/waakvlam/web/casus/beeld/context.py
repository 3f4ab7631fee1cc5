"""What the pages of picture and judgement show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.vragen.beeldbladen import Beeldblad, Uitspraakregel
from waakvlam.application.vragen.bladen import VerloopRegel
from waakvlam.application.vragen.invoer import Optie
from waakvlam.application.vragen.oordeelbladen import Oordeelblad, Oordeelregel, Standpuntregel
from waakvlam.web.casus.beeld.formulier import Beeldformulier
from waakvlam.web.casus.beeld.partijtekening import Partijtekening
from waakvlam.web.casus.beeld.tijdlijn import Tijdtekening
from waakvlam.web.casus.weigering import WeigerBlad
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of the picture: its lines, and whether typing goes on here."""

    soort: str
    naam: str
    uitspraken: tuple[Uitspraakregel, ...]
    verder: bool
    opdracht_id: str


@dataclass(frozen=True, slots=True)
class Botsing:
    """Two statements that cannot both be so, side by side; ``eerste``: the words of one of them."""

    id: str
    paar: tuple[Uitspraakregel, ...]
    tekst: str
    eerste: str


@dataclass(frozen=True, slots=True)
class Momentkeus:
    """A moment to look back at; ``waarde``: as it stands in an address."""

    waarde: str
    op: datetime
    wat: str
    gekozen: bool


@scherm("web/casus/beeld.html")
@dataclass(frozen=True, kw_only=True)
class Beeld(Scherm):
    """The picture. ``schrijven``: it is of now, and the case is open. ``kring``: where was written last.

    ``zitting``: the sitting it is looked at in; ``achter`` and ``erbij`` keep it in addresses, as the first
    and as a next value.
    """

    blad: Beeldblad
    kolommen: tuple[Kolom, ...]
    botsingen: tuple[Botsing, ...]
    momenten: tuple[Momentkeus, ...]
    kringen: tuple[Optie, ...]
    rollen: tuple[Optie, ...]
    kring: str
    schrijven: bool
    tekening: Tijdtekening | None
    partijtekening: Partijtekening | None
    op_veld: str
    op_fout: bool
    zitting: str
    achter: str
    erbij: str


@scherm("web/casus/oordeel.html")
@dataclass(frozen=True, kw_only=True)
class Oordeel(Scherm):
    """The judgement. ``laatste`` and ``standpunt``: at most one each; of the sitting see ``Beeld``."""

    blad: Oordeelblad
    laatste: tuple[Oordeelregel, ...]
    eerder: tuple[Oordeelregel, ...]
    standpunt: tuple[Standpuntregel, ...]
    eerdere_standpunten: tuple[Standpuntregel, ...]
    schrijven: bool
    zitting: str
    achter: str
    erbij: str


@scherm("web/casus/beeld-doe.html")
@dataclass(frozen=True, kw_only=True)
class BeeldDoe(Scherm):
    """A deed on the picture or the judgement; ``over``: the text it is about.

    ``snel``: the column of the picture under which it was typed, if it was.
    """

    casus: str
    uitleg: str
    over: str
    form: Beeldformulier
    knop: str
    weigering: WeigerBlad | None
    intussen: tuple[VerloopRegel, ...]
    concept: str
    snel: str
    meer_open: bool
    terug_url: str
