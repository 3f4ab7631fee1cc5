"""What the pages on approaches show."""

from dataclasses import dataclass, field

from waakvlam.core.aanpak.woorden import Zin
from waakvlam.web.scherm import Scherm, scherm


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Where a rule comes from: ``soort`` is bron, lezing, conflict or leemte, ``naam`` that in words."""

    soort: str
    naam: str
    bron: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class Regeltekst:
    """A rule as one sentence, with its origin."""

    tekst: str
    herkomst: Herkomst
    bij: str = ""


@dataclass(frozen=True, slots=True)
class Lijn:
    """Who holds a line of lead at a level."""

    naam: str
    wie: str
    herkomst: Herkomst
    delen: tuple[Zin, ...] = ()


@dataclass(frozen=True, slots=True)
class Stap:
    """A step from a level."""

    code: str
    naam: str
    soort: str
    naar: str
    beslist: Zin
    mee: tuple[Zin, ...]
    eerst: tuple[Zin, ...]
    aanleiding: Zin | None
    nodig: tuple[Zin, ...]
    daarna: tuple[str, ...]
    is_niet: str
    herkomst: Herkomst


@dataclass(frozen=True, slots=True)
class Trede:
    """A level on the ladder of an approach."""

    code: str
    naam: str
    kort: str
    kern: str
    uitleg: str
    toon: int
    tekens: tuple[str, ...]
    regie: tuple[Lijn, ...]
    stappen: tuple[Stap, ...]
    plichten: tuple[Regeltekst, ...]
    herkomst: Herkomst


@dataclass(frozen=True, slots=True)
class Gremium:
    """A team or body."""

    naam: str
    voorzitter: str
    leden: str
    ritme: str
    herkomst: Herkomst


@dataclass(frozen=True, slots=True)
class Kaart:
    """An approach in the list."""

    code: str
    url: str
    titel: str
    versie: str
    gaat_over: str
    niveaus: tuple[Trede, ...] = field(default=())


@scherm("web/aanpak/lijst.html")
@dataclass(frozen=True, kw_only=True)
class Aanpakken(Scherm):
    """The approaches that the municipality has adopted."""

    aanpakken: tuple[Kaart, ...]


@scherm("web/aanpak/aanpak.html")
@dataclass(frozen=True, kw_only=True)
class AanpakPagina(Scherm):
    """One approach, whole."""

    versie: str
    gaat_over: str
    doel: tuple[str, ...]
    bronnen: tuple[str, ...]
    niveaus: tuple[Trede, ...]
    overal: tuple[Stap, ...]
    gremia: tuple[Gremium, ...]
    termijnen: tuple[Regeltekst, ...]
    beginselen: tuple[Regeltekst, ...]
    lezingen: tuple[Regeltekst, ...]
