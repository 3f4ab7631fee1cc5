"""What the pages on requests show."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.verzoeken.stukken import Geleverd, Stuk
from waakvlam.application.vragen.verzoeken import VerzoekBlad, VerzoekRegel
from waakvlam.core.verzoek.rechten import Grond
from waakvlam.web.formulier import Formulier, Fout
from waakvlam.web.scherm import Scherm, scherm
from waakvlam.web.verzoeken.formulieren import Bezwaarformulier, Koppelen, Ontvangst


@dataclass(frozen=True, slots=True)
class Klok:
    """How long there is left, in words; ``laat``: the day is over. ``stil``: it does not run."""

    tekst: str
    laat: bool
    stil: bool


@dataclass(frozen=True, slots=True)
class Rij:
    """A request in the list, in words."""

    regel: VerzoekRegel
    url: str
    soort: str
    stand: str
    uitkomst: str
    klok: Klok


@scherm("web/verzoeken/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Verzoeken(Scherm):
    """The requests that are there for the visitor, overdue first."""

    rijen: tuple[Rij, ...]
    klaar_ook: bool
    mag_nieuw: bool


@scherm("web/verzoeken/nieuw.html")
@dataclass(frozen=True, kw_only=True)
class Nieuw(Scherm):
    """The form to take a request in."""

    form: Ontvangst


@dataclass(frozen=True, slots=True)
class Wegstap:
    """Something that happened with a request, in words."""

    naam: str
    op: datetime
    door: str
    teksten: tuple[str, ...]
    grond: str


@dataclass(frozen=True, slots=True)
class Knop:
    """A link to a small form."""

    tekst: str
    url: str


@dataclass(frozen=True, slots=True)
class Casusdeel:
    """A case the request is about, as the handler sees it: a number, not which case."""

    nr: int
    personen: tuple[str, ...]
    door: str
    geleverd_door: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nakijker:
    """Somebody who looked."""

    naam: str
    rol: str
    op: datetime


@scherm("web/verzoeken/verzoek.html")
@dataclass(frozen=True, kw_only=True)
class Verzoek(Scherm):
    """One request for who handles it."""

    blad: VerzoekBlad
    soort: str
    stand: str
    kanaal: str
    uitkomst: str
    klok: Klok
    identiteit_hoe: str
    knoppen: tuple[Knop, ...]
    rollen: tuple[str, ...]
    nagekeken: tuple[Nakijker, ...]
    casussen: tuple[Casusdeel, ...]
    weg: tuple[Wegstap, ...]
    bundel_url: str


@dataclass(frozen=True, slots=True)
class MijnCasus:
    """A case of the visitor that the request is about, and what can be done there."""

    naam: str
    url: str
    personen: tuple[str, ...]
    geleverd: bool
    stukken_url: str
    bezwaar_url: str
    correctie_url: str


@scherm("web/verzoeken/nakijken.html")
@dataclass(frozen=True, kw_only=True)
class Nakijken(Scherm):
    """One request for who was asked to look."""

    blad: VerzoekBlad
    soort: str
    klok: Klok
    casussen: tuple[MijnCasus, ...]
    koppel_url: str
    opdracht_id: str


@scherm("web/verzoeken/daad.html")
@dataclass(frozen=True, kw_only=True)
class Daad(Scherm):
    """A small form on a request."""

    form: Formulier
    uitleg: str
    knop: str


@scherm("web/verzoeken/koppel.html")
@dataclass(frozen=True, kw_only=True)
class Koppel(Scherm):
    """Which case, and which number the person has there."""

    form: Koppelen
    naam: str
    leeg: bool


@scherm("web/verzoeken/bezwaar.html")
@dataclass(frozen=True, kw_only=True)
class Bezwaar(Scherm):
    """Weighing an objection in a case."""

    form: Bezwaarformulier
    codenaam: str
    vraag: str


@dataclass(frozen=True, slots=True)
class Stukrij:
    """A piece to judge, with what was chosen for it."""

    stuk: Stuk
    op: datetime
    over: str
    doe: str
    grond: str
    reden: str
    tekst: str
    fout: str


@scherm("web/verzoeken/stukken.html")
@dataclass(frozen=True, kw_only=True)
class Stukken(Scherm):
    """The pieces of a case for a request, each to be given, given in part or left out.

    ``kort``: lines without a text of their own that go out whole; they stand folded below.
    """

    codenaam: str
    naam: str
    woo: bool
    eerder: bool
    kringen: tuple[str, ...]
    rijen: tuple[Stukrij, ...]
    kort: tuple[Stukrij, ...]
    gronden: tuple[Grond, ...]
    fouten: tuple[Fout, ...]
    opdracht_id: str
    geef: int
    lak: int
    weg: int


@dataclass(frozen=True, slots=True)
class Bundelstuk:
    """A piece as it goes out; ``grond`` is set where it was left out and that is told per piece."""

    op: datetime
    stuk: Geleverd
    grond: Grond | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """The pieces of one case, under a number."""

    nr: int
    stukken: tuple[Bundelstuk, ...]


@dataclass(frozen=True, slots=True)
class Weglating:
    """A reason for leaving out, and how many pieces that was."""

    grond: Grond
    aantal: int


@dataclass(frozen=True, slots=True)
class Bundel:
    """What the person gets."""

    naam: str
    soort: str
    woo: bool
    ontvangen_op: datetime
    gemaakt_op: datetime
    uitkomst: str
    dossiers: tuple[Dossier, ...]
    weggelaten: tuple[Weglating, ...]
    gelakt: int
    doelen: tuple[str, ...]
    gemeente: str


@scherm("web/verzoeken/bundel.html")
@dataclass(frozen=True, kw_only=True)
class Bundelblad(Scherm):
    """What the person will get, before it is sent."""

    bundel: Bundel
    zip_url: str
    terug_url: str
    open_casussen: int
    mist: str
