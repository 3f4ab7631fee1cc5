"""What the page with the flow chart shows."""

from dataclasses import dataclass

from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Plaatje:
    """A drawn figure: its SVG, safe to put in a page, its title, and whether it is for a lying page."""

    naam: str
    titel: str
    svg: str
    breed: bool


@dataclass(frozen=True, slots=True)
class Stapwoord:
    """A step in words; ``nr`` is its number in the figure, 0 for none."""

    id: str
    url: str
    nr: int
    naam: str
    soort: str
    naar: str
    beslist: str
    termijnen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lijnwoord:
    """A line of lead in words."""

    naam: str
    wie: str


@dataclass(frozen=True, slots=True)
class Niveauwoord:
    """A level in words, with the steps that begin there, lead away, or are taken within it."""

    id: str
    url: str
    naam: str
    kern: str
    toon: int
    begin: bool
    lijnen: tuple[Lijnwoord, ...]
    stappen: tuple[Stapwoord, ...]


@dataclass(frozen=True, slots=True)
class Loop:
    """A way from a signal to an outcome; per judgement who decides, and the outcomes with their address."""

    id: str
    naam: str
    samen: tuple[str, ...]
    oordelen: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    nagemaakt: bool


@scherm("web/tekening/stroomschema.html")
@dataclass(frozen=True, kw_only=True)
class Stroomschema(Scherm):
    """All figures of an approach, to look at and to print, and the same in words.

    ``formaten`` are address, name, and whether that is the one shown.
    """

    aanpak: str
    naam: str
    formaten: tuple[tuple[str, str, bool], ...]
    bestand_url: str
    plaatjes: tuple[Plaatje, ...]
    niveaus: tuple[Niveauwoord, ...]
    overal: tuple[Stapwoord, ...]
    lopen: tuple[Loop, ...]
