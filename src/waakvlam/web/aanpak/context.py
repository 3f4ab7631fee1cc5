"""What the pages on approaches show."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from waakvlam.web.aanpak.blad import Blad, Groep, Link
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Niveaukop:
    """A level in a list of levels; ``begin``: a case can begin there."""

    code: str
    naam: str
    kort: str
    kern: str
    toon: int
    url: str
    begin: bool


@dataclass(frozen=True, slots=True)
class Kaart:
    """An approach in the list."""

    code: str
    url: str
    titel: str
    versie: str
    gaat_over: str
    sinds: str
    stand: str
    niveaus: tuple[Niveaukop, ...]


@dataclass(frozen=True, slots=True)
class Menukeuze:
    """A chapter in the menu of an approach. ``aantal`` is how many rules it holds."""

    titel: str
    url: str
    aantal: int
    hier: bool
    uitleg: str = ""


@dataclass(frozen=True, slots=True)
class Menu:
    """The way through an approach: its pages, and search within it."""

    naam: str
    titel: str
    url: str
    hoofdstukken: tuple[Menukeuze, ...]
    handboek: str


@dataclass(frozen=True, slots=True)
class Geval:
    """Who leads in one case: when ``als`` holds, or when nothing before it did (``anders``).

    ``aspect`` is the part of process lead it begins; ``bij`` stands beside it, or says why nobody does.
    """

    wie: str
    als: str = ""
    anders: bool = False
    aspect: str = ""
    bij: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cel:
    """One line of lead at one level. ``zoals`` is what holds when it only says: the same as above."""

    lijn: str
    gevallen: tuple[Geval, ...]
    zoals: tuple[Geval, ...] = ()


@dataclass(frozen=True, slots=True)
class Regierij:
    """Who leads at a level: one cell per line."""

    niveau: Niveaukop
    cellen: tuple[Cel, ...]


@dataclass(frozen=True, slots=True)
class Keuze:
    """One choice of a filter."""

    code: str
    naam: str
    gekozen: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter above a chapter."""

    naam: str
    label: str
    keuzes: tuple[Keuze, ...]


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of a text; ``raak`` when it is what was looked for."""

    tekst: str
    raak: bool


@dataclass(frozen=True, slots=True)
class Vondst:
    """A rule in which the words that were looked for stand."""

    titel: str
    hoofdstuk: str
    url: str
    stukken: tuple[Stuk, ...]


@dataclass(frozen=True, slots=True)
class Hoofdstuktekst:
    """A chapter as the handbook prints it."""

    anker: str
    nummer: int
    titel: str
    uitleg: str
    groepen: tuple[Groep, ...]


@scherm("web/aanpak/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Aanpakken(Scherm):
    """The approaches that the municipality has adopted."""

    aanpakken: tuple[Kaart, ...]


@scherm("web/aanpak/aanpak.html")
@dataclass(frozen=True, kw_only=True)
class Overzicht(Scherm):
    """An approach in short: what it is about, who leads when, what there is to read."""

    menu: Menu
    versie: str
    gaat_over: str
    basis: str
    doel: tuple[str, ...]
    niveaus: tuple[Niveaukop, ...]
    ordening: str
    lijnen: tuple[str, ...]
    regie: tuple[Regierij, ...]
    figuur: SafeString
    figuur_url: str
    begrippen: tuple[Link, ...]
    keuzes: Menukeuze | None
    aanpassingen: Menukeuze | None
    bronnen: tuple[Link, ...]


@scherm("web/aanpak/hoofdstuk.html")
@dataclass(frozen=True, kw_only=True)
class Hoofdstuk(Scherm):
    """One chapter of an approach."""

    menu: Menu
    uitleg: str
    aantal: int
    getoond: int
    filters: tuple[Filter, ...]
    groepen: tuple[Groep, ...]
    inhoud: tuple[Link, ...]


@scherm("web/aanpak/blad.html")
@dataclass(frozen=True, kw_only=True)
class Regelpagina(Scherm):
    """One rule that has a page of its own: a level, a list, a scenario."""

    menu: Menu
    soort: str
    blad: Blad
    hierbij: tuple[Groep, ...]
    vorige: Link | None
    volgende: Link | None


@scherm("web/aanpak/zoek.html")
@dataclass(frozen=True, kw_only=True)
class Zoekpagina(Scherm):
    """What was found in an approach."""

    menu: Menu
    zoek: str
    aantal: int
    vondsten: tuple[Vondst, ...]


@scherm("web/aanpak/handboek.html")
@dataclass(frozen=True, kw_only=True)
class Handboek(Scherm):
    """An approach whole, to print."""

    naam: str
    versie: str
    gaat_over: str
    gemaakt: str
    terug: str
    pdf_url: str
    pdf_duur: str
    mist: str
    doel: tuple[str, ...]
    niveaus: tuple[Niveaukop, ...]
    lijnen: tuple[str, ...]
    regie: tuple[Regierij, ...]
    hoofdstukken: tuple[Hoofdstuktekst, ...]
