"""A rule as people read it: name, text, fields, points below it, and where it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass

from waakvlam.core.aanpak.woorden import Zin, plat

LEEG = Zin("")
LANG = 40
"""From this length on the items of a row stand below each other."""


@dataclass(frozen=True, slots=True)
class Link:
    """A text, with the address of what it stands for where that has one."""

    tekst: str
    url: str = ""
    bij: str = ""


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Where a rule comes from. ``soort`` is bron, lezing, conflict or leemte, ``naam`` that in words.

    ``kort`` is the first source without the title of its document, ``eisen`` are the numbers of the
    requirements it answers to.
    """

    soort: str
    naam: str
    bronnen: tuple[str, ...]
    kort: str
    toelichting: str
    eisen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Veld:
    """A field of a rule: a sentence with parts, links, or points that are rules themselves.

    ``lang``: its links are sentences, to stand below each other.
    """

    label: str
    zin: Zin = LEEG
    links: tuple[Link, ...] = ()
    punten: "tuple[Blad, ...]" = ()
    code: str = ""
    lang: bool = False

    @property
    def tekst(self) -> str:
        """The field on one line, without its points."""
        return ", ".join(link.tekst for link in self.links) or plat(self.zin)


@dataclass(frozen=True, slots=True)
class Aanpassing:
    """A rule that the municipality changed: in words how, which fields, why."""

    naam: str
    velden: str
    reden: str


@dataclass(frozen=True, slots=True)
class Blad:
    """A rule, or a point of one. ``pad`` is its path in the approach and its anchor on the page.

    ``tekst`` are paragraphs, ``delen`` parts of the sentence it is; ``bij`` stands small beside the name.
    ``kracht`` says in words whether one may deviate, ``hard`` that one may not. ``dieper`` is what only
    people who look closely need. ``vak``: how a question is answered on paper. ``filters`` are pairs of a
    filter and a code.
    """

    pad: str
    naam: str
    tekst: tuple[str, ...] = ()
    delen: tuple[Zin, ...] = ()
    bij: str = ""
    toon: int = 0
    kracht: str = ""
    hard: bool = False
    velden: tuple[Veld, ...] = ()
    dieper: tuple[Veld, ...] = ()
    herkomst: Herkomst | None = None
    aanpassing: Aanpassing | None = None
    url: str = ""
    is_zin: bool = False
    vak: str = ""
    blok: str = ""
    opties: tuple[Link, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()

    def alle(self) -> "Iterator[Blad]":
        """Yield this and every point below it."""
        yield self
        for veld in self.velden:
            for punt in veld.punten:
                yield from punt.alle()

    def teksten(self) -> Iterator[str]:
        """Yield every text of this rule itself, without the points below it."""
        yield self.naam
        yield from self.tekst
        yield self.bij
        yield from (plat(deel) for deel in self.delen)
        yield from (veld.tekst for veld in self.velden)
        yield from (optie.tekst for optie in self.opties)
        if self.herkomst is not None:
            yield self.herkomst.toelichting


@dataclass(frozen=True, slots=True)
class Groep:
    """Rules of a chapter that belong together. ``anker`` is its place on the page, ``ook`` more of them
    that stand elsewhere.
    """

    titel: str
    anker: str
    bladen: tuple[Blad, ...] = ()
    ook: tuple[Link, ...] = ()
    uitleg: str = ""
    vouw: bool = False
    toon: int = 0
