"""What a figure is made of. Units are CSS pixels; x goes right, y goes down."""

from dataclasses import dataclass, field, replace
from typing import Literal

Punt = tuple[float, float]
SoortVak = Literal["niveau", "elders", "kaart", "begin", "uitgang", "sluiten", "sprong", "lijst"]
SoortPijl = Literal["op", "af", "begin", "uit", "wijst"]


@dataclass(frozen=True, slots=True)
class Tekst:
    """One line of text; ``y`` is its base line."""

    x: float
    y: float
    tekst: str
    maat: float
    vet: bool = False
    zacht: bool = False
    code: str = ""


@dataclass(frozen=True, slots=True)
class Vak:
    """A box with text. ``niveau`` or ``stap`` name what it stands for; ``titel`` says it in full."""

    naam: str
    soort: SoortVak
    x: float
    y: float
    b: float
    h: float
    teksten: tuple[Tekst, ...] = ()
    toon: int = 0
    niveau: str = ""
    stap: str = ""
    titel: str = ""

    @property
    def rechts(self) -> float:
        """The x of the right side."""
        return self.x + self.b

    @property
    def onder(self) -> float:
        """The y of the lower side."""
        return self.y + self.h

    @property
    def midden(self) -> Punt:
        """The centre."""
        return self.x + self.b / 2, self.y + self.h / 2

    def naar(self, x: float, y: float) -> "Vak":
        """The same box with its text, with its upper left corner at ``x``, ``y``."""
        dx, dy = x - self.x, y - self.y
        teksten = tuple(replace(t, x=t.x + dx, y=t.y + dy) for t in self.teksten)
        return replace(self, x=x, y=y, teksten=teksten)


@dataclass(frozen=True, slots=True)
class Pijl:
    """A line from box ``van`` to box ``naar``, through ``punten``; without ``kop`` it joins another line."""

    stap: str
    soort: SoortPijl
    van: str
    naar: str
    punten: tuple[Punt, ...]
    kop: bool = True
    titel: str = ""


@dataclass(frozen=True, slots=True)
class Merk:
    """A numbered disc on an arrow: the number of the step in the list beside the figure."""

    x: float
    y: float
    nr: int
    stap: str
    straal: float = 9.0


@dataclass(frozen=True, slots=True)
class Figuur:
    """A figure: name for files and ids, title, what it shows in words, size, parts."""

    naam: str
    titel: str
    uitleg: str
    b: float
    h: float
    vakken: tuple[Vak, ...]
    pijlen: tuple[Pijl, ...] = ()
    merken: tuple[Merk, ...] = ()
    teksten: tuple[Tekst, ...] = field(default=())
