"""What the screens of sittings show, as data."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.uitleg import _
from waakvlam.application.vragen.ambities import Voortgangen
from waakvlam.application.vragen.invoer import Optie

VASTE_PUNTEN = {
    "eerst-dit": (_("Eerst dit"), _("Is er nu iemand in gevaar? Wie doet daar meteen iets aan?")),
    "beeld": (
        _("Beeld"),
        _("Wat weten we zeker, wat is een gerucht, wat weten we niet en wie zoekt dat uit?"),
    ),
    "oordeel": (
        _("Oordeel"),
        _("Als dit gebeurt, wat dan? Wat is het ergste? Kunnen wij dit zelf? Wie heeft er baat bij?"),
    ),
    "besluit": (_("Besluit"), _("Wat doen we, wie besluit, wie doet het, wanneer klaar en tot wanneer?")),
    "vertellen": (
        _("Wie vertellen we eerst?"),
        _("Wie hoort dit van ons, en van wie, voor een ander het zegt?"),
    ),
}
"""Name and question of the items that every sitting has, in their order."""
LOS = _("Buiten de punten")


@dataclass(frozen=True, slots=True)
class Zittingregel:
    """A sitting in a list."""

    id: str
    gremium: str
    soort: str
    begonnen: datetime
    gesloten: datetime | None
    besluiten: int
    goedgekeurd: bool


@dataclass(frozen=True, slots=True)
class Gremiumkeus:
    """A body that can sit down now; ``soort`` is which sitting it would be, ``voorbereiding`` its list."""

    code: str
    naam: str
    soort: str
    soortnaam: str
    voorzitter: str
    notulist: str
    leden: tuple[str, ...]
    bijeen: bool
    voorbereiding: str
    per_lid: bool
    ambities: Voortgangen


@dataclass(frozen=True, slots=True)
class Zittingen:
    """The sittings of a case, and what can begin."""

    casus: str
    codenaam: str
    gesloten: bool
    gremia: tuple[Gremiumkeus, ...]
    rollen: tuple[Optie, ...]
    rol: str
    nu: tuple[Zittingregel, ...]
    eerder: tuple[Zittingregel, ...]


@dataclass(frozen=True, slots=True)
class Wie:
    """A role, or a guest by id."""

    code: str
    naam: str


@dataclass(frozen=True, slots=True)
class Erbij:
    """Someone at the sitting; ``er``: still there."""

    code: str
    naam: str
    van: datetime
    tot: datetime | None
    telefonisch: bool
    er: bool


@dataclass(frozen=True, slots=True)
class Tekst:
    """A text of a line."""

    tekst: str
    door: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Regel:
    """A line. ``stand``: see ``besluitenlijst.STANDEN``; ``bevestig``: the viewer is who has to confirm."""

    id: str
    nr: int
    soort: str
    soortnaam: str
    teksten: tuple[Tekst, ...]
    op: datetime
    punt: str
    door: str
    doornaam: str
    hoe: str
    stand: str
    eigenaar: str
    eigenaarnaam: str
    aan: str
    aannaam: str
    uiterlijk: datetime | None
    eindigt: datetime | None
    klaar: bool
    kring: str
    bevestig: bool


@dataclass(frozen=True, slots=True)
class Punt:
    """An item with its lines; of the agenda also whether it was answered, and the list it belongs to."""

    code: str
    naam: str
    uitleg: str
    regels: tuple[Regel, ...]
    nu: bool
    klaar: bool = False
    antwoord: str = ""
    tekst: bool = False
    lijst: str = ""


@dataclass(frozen=True, slots=True)
class Blok:
    """Items of the agenda under one heading; ``klaar``: how many are answered, ``open``: not all of them.

    ``samen``: the codes of those that can be said at once not to be known yet, or not to apply.
    """

    naam: str
    punten: tuple[Punt, ...]
    klaar: int
    open: bool
    samen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Zittingblad:
    """One sitting. ``punt`` is the item now; ``sinds`` says what changed since the previous sitting.

    ``nr`` is the number of the last event of the case that the viewer reads. ``voorbereiding``: the list that
    each member filled in before a first sitting; empty at another.
    """

    casus: str
    nr: int
    codenaam: str
    id: str
    gremium: str
    gremiumnaam: str
    soort: str
    soortnaam: str
    begonnen: datetime
    gesloten: datetime | None
    voorzitter: str
    notulist: str
    aanwezig: tuple[Erbij, ...]
    afwezig: tuple[Wie, ...]
    punt: str
    punt_op: datetime | None
    spreekt: str
    geschorst_tot: datetime | None
    geschorst: bool
    vast: tuple[Punt, ...]
    blokken: tuple[Blok, ...]
    besluiten: tuple[Regel, ...]
    mag: bool
    voorzit: bool
    noteert: bool
    rollen: tuple[Optie, ...]
    kringen: tuple[tuple[str, str], ...]
    bewaard_op: datetime
    verslag: Zittingregel | None
    sinds: tuple["Sinds", ...]
    gasten: tuple[Wie, ...]
    gast_mag: bool
    goedgekeurd: datetime | None
    verzonden: datetime | None
    voorbereiding: str
    oefening: bool
    ambities: Voortgangen

    @property
    def punten(self) -> tuple[Punt, ...]:
        """All items, in the order of the page."""
        return (*self.vast, *(punt for blok in self.blokken for punt in blok.punten))


@dataclass(frozen=True, slots=True)
class Sinds:
    """What changed since the previous sitting, under one heading."""

    kop: str
    zinnen: tuple[str, ...]
