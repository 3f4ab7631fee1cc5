"""The state of a case, as folded from its events.

Everything outside this floor treats a ``Toestand`` as a value: it is never changed, each event gives a
new one. ``kopie`` is the working copy of the fold. The values in it are named tuples: a fold makes many of
them, and they are made three times as fast as frozen dataclasses.
"""

from dataclasses import dataclass, field, fields
from datetime import datetime
from operator import attrgetter
from typing import Any, NamedTuple

from waakvlam.core.bewaren.stukken import Bewaard
from waakvlam.core.casus.gaststand import Gast
from waakvlam.core.casus.toegangsstand import Deelname, Deling, Noodtoegang
from waakvlam.core.casus.verzoekstand import Briefstand, Verzoekband, Woomerk
from waakvlam.core.maatregel.stand import Doel, Maatregel, Mandaat, Plandeel, Teambesluit
from waakvlam.core.oproep.stand import Dienst, Oproep, Uitnodiging
from waakvlam.core.overleg.stand import Overlegregel, Zitting
from waakvlam.core.overleglijst.stand import Punt
from waakvlam.core.stukken.stand import Noodpakket, Situatie


class Vink(NamedTuple):
    """A judged criterion."""

    stand: str
    op: datetime
    rol: str | None


class Product(NamedTuple):
    """A recorded product, or some parts of it."""

    id: str
    op: datetime
    delen: frozenset[str]
    heel: bool
    nvt: frozenset[str]
    rol: str | None
    gremium: str | None
    verantwoordelijk: str | None


class Raadpleging(NamedTuple):
    """A consultation that was held, or an advice that was given."""

    op: datetime
    over: str | None
    uitkomst: str | None


class Overleg(NamedTuple):
    """A meeting that was held."""

    op: datetime
    aanwezig: frozenset[str]
    voorzitter: str | None
    afgerond: bool


class Houder(NamedTuple):
    """Who holds a line of lead, since when, by which rule.

    ``vast``: a person or step designated it. ``terug``: to whom a temporary lead returns.
    """

    rollen: tuple[str, ...]
    sinds: datetime
    waarom: str
    wie: str | None = None
    vast: bool = False
    tijdelijk: bool = False
    tot: datetime | None = None
    onbekend: tuple[str, ...] = ()
    terug: "Houder | None" = None


class Taak(NamedTuple):
    """A task: open until it is done, cannot be done, is not needed or is handed over."""

    id: str
    code: str
    rollen: tuple[str, ...]
    regel: str | None
    tekst: str | None
    vanaf: datetime
    uiterlijk: datetime | None
    soort: str
    vraagt_datum: bool
    gremium: str | None
    keten: str | None
    nr: int
    stand: str = "open"


class Besluit(NamedTuple):
    """A decision on a step, with who has yet to confirm it and who contradicted it."""

    id: str
    stap: str
    op: datetime
    beslist_door: str
    vastgelegd_door: str | None
    wacht_op: tuple[str, ...]
    weersproken_door: tuple[str, ...]
    afgeweken: tuple[str, ...]
    motivering: str | None


class Schrijfsel(NamedTuple):
    """A text beside an answer, or the text that is the answer, in the circle it was written for."""

    kring: str
    tekst: str
    nr: int
    rol: str | None
    actor: str
    op: datetime


class Antwoord(NamedTuple):
    """The answer to a part of a list: a code, number or day. ``sinds``: answered since then, ``op``: so."""

    waarde: str | int
    op: datetime
    sinds: datetime
    nr: int
    rol: str | None
    actor: str
    teksten: tuple[Schrijfsel, ...] = ()


class Ronde(NamedTuple):
    """A round in which a list is filled."""

    nr: int
    op: datetime
    rol: str | None
    gebeurtenis: int
    reden: str | None = None


class EigenPunt(NamedTuple):
    """A question that the case itself added to a list."""

    code: str
    tekst: str
    nr: int
    rol: str | None
    actor: str
    op: datetime


class Wissel(NamedTuple):
    """A change of level."""

    niveau: str
    op: datetime
    stap: str | None
    rol: str | None


@dataclass(slots=True)
class Toestand:
    """All that is known of a case. Maps go from code to value; times are moments with a zone.

    ``versies`` says from which event on the case runs under which version (hash) of its approach.
    ``ingevuld`` goes from list, round and copy (a role or person, else empty) to the answers per part.
    ``spelers``: the accounts that acted, per role. ``deelnemers``: who was let in, by account and role;
    ``geweerd``: who was kept out. ``kring_van`` and ``merken``: the circle and the mark of an entry, by
    number, where it has one. ``beeld``: what ``core.beeld.stand`` describes, by id.
    """

    bestaat: bool = False
    aanpak: str = ""
    aanpak_hash: str = ""
    codenaam: str = ""
    titel: str | None = None
    oefening: bool = False
    niveau: str = ""
    sinds: datetime | None = None
    stap: str | None = None
    gesloten: datetime | None = None
    personen: int = 0
    stand: str | None = None
    stand_op: datetime | None = None
    regie_op: datetime | None = None
    lengte: int = 0
    afwijkingen: tuple[str, ...] = ()
    versies: tuple[tuple[int, str], ...] = ()
    verloop: tuple[Wissel, ...] = ()
    gesignaleerd: datetime | None = None
    kenmerken: dict[str, Any] = field(default_factory=dict)
    aanleidingen: dict[str, Vink] = field(default_factory=dict)
    producten: dict[str, tuple[Product, ...]] = field(default_factory=dict)
    raadplegingen: dict[str, tuple[Raadpleging, ...]] = field(default_factory=dict)
    adviezen: dict[str, tuple[Raadpleging, ...]] = field(default_factory=dict)
    overleggen: dict[str, tuple[Overleg, ...]] = field(default_factory=dict)
    gremia: dict[str, datetime] = field(default_factory=dict)
    opgeschort: dict[str, datetime] = field(default_factory=dict)
    agenda: dict[str, datetime] = field(default_factory=dict)
    punten: dict[str, Punt] = field(default_factory=dict)
    regie: dict[str, Houder] = field(default_factory=dict)
    taken: dict[str, Taak] = field(default_factory=dict)
    open_taken: dict[str, str] = field(default_factory=dict)
    geinformeerd: dict[str, datetime] = field(default_factory=dict)
    instemmingen: dict[str, tuple[datetime, bool]] = field(default_factory=dict)
    markeringen: dict[str, datetime] = field(default_factory=dict)
    besluiten: dict[str, Besluit] = field(default_factory=dict)
    stappen: dict[str, datetime] = field(default_factory=dict)
    termijnen: dict[str, datetime] = field(default_factory=dict)
    signalen: dict[str, datetime] = field(default_factory=dict)
    ingevuld: dict[tuple[str, int, str], dict[str, Antwoord]] = field(default_factory=dict)
    rondes: dict[str, tuple[Ronde, ...]] = field(default_factory=dict)
    eigen_punten: dict[str, tuple[EigenPunt, ...]] = field(default_factory=dict)
    scenarios: dict[str, datetime] = field(default_factory=dict)
    gewijzigd_in: dict[str, int] = field(default_factory=dict)
    spelers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    deelnemers: dict[tuple[str, str], Deelname] = field(default_factory=dict)
    geweerd: dict[str, datetime] = field(default_factory=dict)
    verborgen: dict[str, datetime] = field(default_factory=dict)
    noodtoegang: dict[str, Noodtoegang] = field(default_factory=dict)
    delingen: dict[str, Deling] = field(default_factory=dict)
    kring_van: dict[int, str] = field(default_factory=dict)
    merken: dict[int, str] = field(default_factory=dict)
    bijlagen: dict[str, Any] = field(default_factory=dict)
    betrokkenen: dict[str, Any] = field(default_factory=dict)
    verzoeken: dict[str, Verzoekband] = field(default_factory=dict)
    woo: dict[int, Woomerk] = field(default_factory=dict)
    brieven: dict[str, Briefstand] = field(default_factory=dict)
    situaties: dict[str, Situatie] = field(default_factory=dict)
    noodpakketten: dict[str, Noodpakket] = field(default_factory=dict)
    gasten: dict[str, Gast] = field(default_factory=dict)
    doelen: dict[str, Doel] = field(default_factory=dict)
    teambesluiten: dict[str, Teambesluit] = field(default_factory=dict)
    mandaten: dict[str, Mandaat] = field(default_factory=dict)
    maatregelen: dict[str, Maatregel] = field(default_factory=dict)
    plandelen: dict[tuple[str, str], tuple[Plandeel, ...]] = field(default_factory=dict)
    bewaard: dict[str, Bewaard] = field(default_factory=dict)
    vernietigd: dict[str, datetime] = field(default_factory=dict)
    oproepen: dict[str, Oproep] = field(default_factory=dict)
    uitnodigingen: dict[str, Uitnodiging] = field(default_factory=dict)
    diensten: dict[str, Dienst] = field(default_factory=dict)
    opgepakt: dict[str, tuple[str, str, datetime]] = field(default_factory=dict)
    herinnerd: dict[str, tuple[datetime, ...]] = field(default_factory=dict)
    komt_van: dict[str, str] = field(default_factory=dict)
    steller: dict[str, str] = field(default_factory=dict)
    zittingen: dict[str, Zitting] = field(default_factory=dict)
    overlegregels: dict[str, Overlegregel] = field(default_factory=dict)
    beeld: dict[str, Any] = field(default_factory=dict)

    def kopie(self) -> "Toestand":
        """A working copy whose maps can change without changing this value."""
        return Toestand(*_GEWOON(self), *[kaart.copy() for kaart in _KAARTEN(self)])


# The plain fields come first in the class, then the maps: ``kopie`` relies on it.
_GEWOON = attrgetter(*(f.name for f in fields(Toestand) if f.default_factory is not dict))
_KAARTEN = attrgetter(*(f.name for f in fields(Toestand) if f.default_factory is dict))
