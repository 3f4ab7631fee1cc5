"""What the page of a signal shows, and the pages on which one does something with it."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.vragen.signaalblad import Signaalblad, vormen
from waakvlam.web.bijlagen.context import Rij as Bijlagerij
from waakvlam.web.bijlagen.formulier import Bijlageformulier
from waakvlam.web.deur.views import Nakijkregel
from waakvlam.web.scherm import Scherm, scherm
from waakvlam.web.signaal.blad.formulieren import Daadformulier


@dataclass(frozen=True, slots=True)
class Fase:
    """A step of what is known; ``stand`` is gedaan, nu or later, ``woord`` says it, ``bij`` says how."""

    naam: str
    over: str
    stand: str
    woord: str
    bij: str


@dataclass(frozen=True, slots=True)
class Knop:
    """Something one can do: a link to a form, or with ``direct`` one tap with an id of its own."""

    tekst: str
    url: str
    direct: bool
    opdracht_id: str


@dataclass(frozen=True, slots=True)
class Groep:
    """Buttons that belong together, under a name."""

    naam: str
    knoppen: tuple[Knop, ...]


@dataclass(frozen=True, slots=True)
class Waarneming:
    """A further observation in words."""

    tekst: str
    wie: str
    op: datetime
    moment: datetime | None
    telt: str
    telt_mee: bool


@dataclass(frozen=True, slots=True)
class Antwoord:
    """An answer in words."""

    antwoord: str
    gezien: bool
    tekst: str
    wie: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question with its answers; ``mijn`` is the viewer's own answer in words, empty when there is none."""

    vraag: vormen.Vraag
    antwoorden: tuple[Antwoord, ...]
    mijn: str
    opdracht_id: str
    toelichting_id: str


@dataclass(frozen=True, slots=True)
class Betekenis:
    """A meaning with the button to hold it possible too; ``url`` is empty when that cannot be."""

    betekenis: vormen.Betekenis
    url: str
    opdracht_id: str


@dataclass(frozen=True, slots=True)
class Termijn:
    """Something that runs out, in words."""

    tekst: str
    op: datetime
    te_laat: bool


@dataclass(frozen=True, slots=True)
class Stap:
    """Something that happened, in words."""

    tekst: str
    op: datetime
    door: str
    bij: str
    waarom: str


@dataclass(frozen=True, slots=True)
class Ander:
    """Another signal that goes with this one; ``los_url`` undoes that."""

    hoe: str
    signaal: str
    begin: str
    op: datetime
    stand: str
    los_url: str
    opdracht_id: str


@dataclass(frozen=True, slots=True)
class Agendapunt:
    """An agenda it stands on; ``url`` takes it off."""

    code: str
    naam: str
    op: datetime | None
    url: str
    opdracht_id: str


@dataclass(frozen=True, slots=True)
class Lijkt:
    """A signal that resembles this one, with why; the addresses are of the forms to tie them together."""

    signaal: str
    begin: str
    op: datetime
    waarom: tuple[str, ...]
    verbind_url: str
    samen_url: str


@scherm("web/signaal/blad/blad.html")
@dataclass(frozen=True, kw_only=True)
class Signaal(Scherm):
    """One signal: where it is, what is known, what waits, and what the visitor can do.

    ``gezien``: how the text is headed and the label beside it. ``ernaast``: figures beside what people saw,
    or what people saw beside a figure; ``naast_url`` puts another one there.
    """

    blad: Signaalblad
    stand: str
    fasen: tuple[Fase, ...]
    waar: str
    wanneer: str
    thema: str
    buurt: str
    hoe: str
    gezien: tuple[str, str]
    aard: str
    naast_url: str
    naast_woord: str
    ernaast: tuple[Ander, ...]
    ernaast_kop: str
    melder_soort: str
    nu: str
    nakijken: Nakijkregel | None
    eerst: tuple[Knop, ...]
    groepen: tuple[Groep, ...]
    termijnen: tuple[Termijn, ...]
    mij: tuple[Vraag, ...]
    vragen: tuple[Vraag, ...]
    waarnemingen: tuple[Waarneming, ...]
    betekenissen: tuple[Betekenis, ...]
    volgorde: str
    overdracht: str
    uitkomst: str
    agenda: tuple[Agendapunt, ...]
    anderen: tuple[Ander, ...]
    verbonden: tuple[Ander, ...]
    lijkt_op: tuple[Lijkt, ...]
    weg: tuple[Stap, ...]
    antwoord_url: str
    mag_casus: bool
    bijlagen: tuple[Bijlagerij, ...]
    bijlageformulier: Bijlageformulier | None


@scherm("web/signaal/blad/doe.html")
@dataclass(frozen=True, kw_only=True)
class Doe(Scherm):
    """The form for one thing to do with a signal. ``vooraf`` says what follows from doing it."""

    signaal: str
    uitleg: str
    over: str
    vooraf: str
    form: Daadformulier
    knop: str
    zoeken: bool
    gevonden: bool
    uitweg: tuple[Knop, ...]
    casus_url: str
    concept: str
