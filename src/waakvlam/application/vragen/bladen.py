"""What the pages of a case hold: plain records, made for one viewer, nothing more than they may see."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from waakvlam.application.maatregelen.bladen import Maatregelblok
from waakvlam.application.oproep.bladen import Nummer, Oproepblad
from waakvlam.application.overleglijst.opcasus import Opslijst
from waakvlam.application.uitleg import Zin
from waakvlam.application.vragen.beeldbladen import Beeldkort
from waakvlam.application.vragen.gast import Gastregel
from waakvlam.application.vragen.lijstbladen import LijstRegel
from waakvlam.application.vragen.overlegbladen import Zittingregel
from waakvlam.application.vragen.personen import Personenblad


@dataclass(frozen=True, slots=True)
class Trede:
    """A level on the ladder of the approach."""

    code: str
    naam: str
    kort: str
    rang: int
    nu: bool


@dataclass(frozen=True, slots=True)
class RegieRegel:
    """A line of lead: who, since when, why. ``rollen`` empty: nobody, designate someone."""

    lijn: str
    naam: str
    rollen: tuple[str, ...]
    rolcodes: tuple[str, ...]
    wie: str
    sinds: datetime
    waarom: str
    bron: str
    herkomst: str
    onbekend: tuple[str, ...]
    aanwijzen: bool
    aangewezen_door: tuple[str, ...]
    kan_aanwijzen: tuple[tuple[str, str], ...]
    van_mij: bool
    tot: datetime | None


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What would answer a question: the name of the command, its field, and the code to fill in there."""

    opdracht: str
    veld: str
    code: str
    naam: str


@dataclass(frozen=True, slots=True)
class VraagRegel:
    """Something asked now. ``antwoord``: the command that would answer it, when one is known.

    ``opgepakt``: the role in which somebody said to do it.
    """

    code: str
    tekst: str
    soort: str
    wie: str
    vanaf: datetime | None
    uiterlijk: datetime | None
    te_laat: bool
    van_mij: bool
    bron: str
    taak: str | None
    onderwerp: str | None
    vraagt_datum: bool
    antwoord: Antwoord | None = None
    opgepakt: str = ""


@dataclass(frozen=True, slots=True)
class Punt:
    """A point for going up or down: what it asks and whether it is there (None: unknown).

    ``antwoord``: the command that would bring it about, when one is known.
    """

    tekst: str
    er: bool | None
    soort: str
    code: str
    antwoord: Antwoord | None = None


@dataclass(frozen=True, slots=True)
class StapRegel:
    """A step from the present level. ``hoeveel`` of its criteria are needed: een_van, alle, minstens."""

    code: str
    naam: str
    soort: str
    naar: str
    naar_naam: str
    kan: bool
    punten: tuple[Punt, ...]
    beslist: str
    bron: str
    herkomst: str
    mag_ik: bool
    hoeveel: str = ""
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class VerloopRegel:
    """One event, in a sentence, with the texts the viewer may read.

    ``opdracht`` is the same for events that one act brought about. ``stand`` is that of a decision in
    somebody's name: open (not confirmed), weersproken, or empty. ``kringnaam`` is empty when everyone in the
    case reads it.
    """

    nr: int
    soort: str
    zin: str
    teksten: tuple[str, ...]
    op: datetime
    vastgelegd_op: datetime
    later: bool
    door: str
    namens: str
    kring: str
    belangrijk: bool
    opdracht: str = ""
    stand: str = ""
    kringnaam: str = ""
    gevolgen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of time at a level, with who led the case then."""

    niveau: str
    naam: str
    rang: int
    van: datetime
    tot: datetime
    leider: str


@dataclass(frozen=True, slots=True)
class TeBevestigen:
    """A decision recorded in someone's name that they have not confirmed."""

    besluit: str
    stap: str
    op: datetime
    vastgelegd_door: str
    wacht_op: str
    van_mij: bool


@dataclass(frozen=True, slots=True)
class Klokregel:
    """A term without a period in the approach: since when it runs, and until when once it was met."""

    naam: str
    sinds: datetime
    tot: datetime | None
    wie: tuple[str, ...]
    regel: str


@dataclass(frozen=True, slots=True)
class Vastregel:
    """A standing part of the work of roles at this level, with where the approach has it from."""

    tekst: str
    wie: str
    van_mij: bool
    bron: str
    wet: str


@dataclass(frozen=True, slots=True)
class Weetregel:
    """Somebody who was told, when; or who has yet to be (``op`` is None), with by when."""

    code: str
    naam: str
    op: datetime | None
    uiterlijk: datetime | None
    te_laat: bool


@dataclass(frozen=True, slots=True)
class CasusBlad:
    """Everything on the page of a case."""

    casus: str
    versie: str
    codenaam: str
    titel: str
    soort: str
    aanpak: str
    aanpaknaam: str
    aanpakversie: str
    doel: tuple[str, ...]
    geopend_op: datetime
    gesloten_op: datetime | None
    oefening: bool
    personen: tuple[str, ...]
    niveau: str
    niveaunaam: str
    kern: str
    sinds: datetime
    dagen: int
    ladder: tuple[Trede, ...]
    regie: tuple[RegieRegel, ...]
    vragen: tuple[VraagRegel, ...]
    stand: tuple[str, ...]
    stand_op: datetime | None
    op: tuple[StapRegel, ...]
    af: tuple[StapRegel, ...]
    anders: tuple[StapRegel, ...]
    verloop: tuple[VerloopRegel, ...]
    band: tuple[Band, ...]
    weten: tuple[Weetregel, ...]
    gremia: tuple[str, ...]
    markeringen: tuple[str, ...]
    bevestigen: tuple[TeBevestigen, ...]
    kringen: tuple[str, ...]
    andere_kringen: tuple[str, ...]
    nood: tuple[tuple[str, datetime], ...]
    signalen: tuple[str, ...]
    rollen: tuple[tuple[str, str], ...] = field(default=())
    grens_op: "Grens | None" = None
    grens_af: "Grens | None" = None
    lijsten: tuple[LijstRegel, ...] = ()
    scenarios: int = 0
    nieuwer: str = ""
    gasten: tuple[Gastregel, ...] = ()
    gast_uitnodigen: bool = False
    kaart: Personenblad | None = None
    overleg: tuple[Zittingregel, ...] = ()
    wie_keek: bool = False
    meenemen: bool = False
    klokken: tuple[Klokregel, ...] = ()
    vast_werk: tuple[Vastregel, ...] = ()
    overleglijsten: tuple[Opslijst, ...] = ()
    maatregelen: Maatregelblok | None = None
    beeld: Beeldkort | None = None
    noodpakket: bool = False
    rapport: tuple[int, datetime] | None = None
    oproepen: tuple[Oproepblad, ...] = ()
    nummers: Mapping[str, tuple[Nummer, ...]] = field(default_factory=dict)
    """Per role whom the viewer can ring, of those who are called in this case now."""


@dataclass(frozen=True, slots=True)
class Grens:
    """Why a case cannot go higher or lower, what can be done instead, and proposals."""

    tekst: str
    stappen: tuple[str, ...]
    voorstellen: tuple[str, ...]
    bron: str


@dataclass(frozen=True, slots=True)
class Keuze:
    """An option in a form. ``stand`` is how it was judged before (ja, nee, onbekend, nvt, or empty)."""

    code: str
    naam: str
    aan: bool = False
    uitleg: str = ""
    stand: str = ""


@dataclass(frozen=True, slots=True)
class StapBlad:
    """The page for going up or down, or another step: what it asks, and what will change."""

    casus: str
    versie: str
    codenaam: str
    soort: str
    nu_naam: str
    stappen: tuple[StapRegel, ...]
    gekozen: StapRegel
    aanleidingen: tuple[Keuze, ...]
    raadplegen: tuple[Keuze, ...]
    medebesluit: tuple[Keuze, ...]
    vereist: tuple[Punt, ...]
    namens: tuple[Keuze, ...]
    rollen: tuple[Keuze, ...]
    wijzigt: tuple[str, ...]
    hoort_het: tuple[tuple[str, str], ...]
    is_niet: str
    redenen: tuple[Zin, ...]
    motivering: str
    kringen: tuple[Keuze, ...]
    adviseert: str
