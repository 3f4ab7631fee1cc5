"""What the pages on neighbourhoods show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.buurtteksten import Klacht
from waakvlam.application.vragen.buurtkaart import Kaartregel
from waakvlam.web.buurt.formulier import Inleesformulier, Vaststelformulier
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Kaart:
    """A drawn map, safe to put in a page, and its name. ``namen``: it is there for the names in it."""

    titel: str
    svg: str
    namen: bool = False


@dataclass(frozen=True, slots=True)
class Regel:
    """A neighbourhood in a list; ``bij`` is what there is to say of it."""

    code: str
    naam: str
    bij: str = ""


@dataclass(frozen=True, slots=True)
class Wijk:
    """A district with its neighbourhoods; the name is empty when it is not known."""

    naam: str
    buurten: tuple[Regel, ...]


@dataclass(frozen=True, slots=True)
class Eerder:
    """A division that holds, held or will hold; ``stand`` is nu, straks or eerder."""

    vanaf: datetime
    aantal: int
    bron: str
    door: str
    stand: str


@scherm("web/buurt/buurten.html")
@dataclass(frozen=True, kw_only=True)
class Buurten(Scherm):
    """The neighbourhoods of now, on a map and in a list, and the divisions before and after."""

    kaart: Kaart
    wijken: tuple[Wijk, ...]
    eerder: tuple[Eerder, ...]
    mag: bool


@scherm("web/buurt/inlezen.html")
@dataclass(frozen=True, kw_only=True)
class Inlezen(Scherm):
    """A file to choose, and what was wrong with the last one."""

    form: Inleesformulier
    klachten: tuple[Klacht, ...]


@dataclass(frozen=True, slots=True)
class Groep:
    """What changes in one way."""

    kop: str
    regels: tuple[Regel, ...]


@scherm("web/buurt/voorstel.html")
@dataclass(frozen=True, kw_only=True)
class Voorstelblad(Scherm):
    """A division that waits to be adopted: what it changes, on a map and in words."""

    nummer: int
    bron: str
    aantal: int
    gelijk: int
    eerste: bool
    omgerekend: bool
    niets: bool
    groepen: tuple[Groep, ...]
    kaart: Kaart
    form: Vaststelformulier


@dataclass(frozen=True, slots=True)
class Aantal:
    """A place in the list beside the map of signals; ``hier``: it is the one that was chosen.

    ``hard``: how many of them are figures; ``nieuwst``: when the newest was reported, None without any.
    """

    naam: str
    aantal: int
    url: str
    hier: bool
    hard: int = 0
    nieuwst: datetime | None = None


@dataclass(frozen=True, slots=True)
class Kaartwijk:
    """A district with the counts of its neighbourhoods."""

    naam: str
    rijen: tuple[Aantal, ...]


@dataclass(frozen=True, slots=True)
class Kaartrij:
    """A signal in the list, in words."""

    signaal: Kaartregel
    url: str
    buurt: str
    stand: str
    thema: str


@scherm("web/buurt/signalen.html")
@dataclass(frozen=True, kw_only=True)
class Signalenkaart(Scherm):
    """How many signals per neighbourhood, on the map and in a list, and the newest of them.

    ``rijen``: what people see, hear, feel or tell; ``cijfers``: the figures, beside them.
    """

    kaart: Kaart
    wijken: tuple[Kaartwijk, ...]
    los: tuple[Aantal, ...]
    samen: int
    gekozen: str
    alle: bool
    wissel_url: str
    alles_url: str
    rijen: tuple[Kaartrij, ...]
    cijfers: tuple[Kaartrij, ...]
    meer: bool
    mag_beheren: bool
