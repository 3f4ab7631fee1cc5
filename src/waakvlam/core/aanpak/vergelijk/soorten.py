"""What a comparison consists of. Everything is plain data; texts are ready to show."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Stand = Literal["gelijk", "anders", "alleen_a", "alleen_b"]
STANDEN: tuple[Stand, ...] = ("gelijk", "anders", "alleen_a", "alleen_b")


@dataclass(frozen=True, slots=True)
class Veldverschil:
    """A field that differs: its path of codes, its name, and what stood there before and after in words.

    An empty text means that there was nothing. ``verantwoording``: the field says where a rule comes from
    (source, explanation, number of the requirement), not what the rule asks.
    """

    pad: tuple[str, ...]
    naam: str
    voor: str
    na: str
    verantwoording: bool = False


@dataclass(frozen=True, slots=True)
class Regelverschil:
    """A rule in both approaches or in one; ``code`` is that of b, or of a where b has none."""

    code: str
    naam: str
    stand: Stand
    velden: tuple[Veldverschil, ...] = ()
    code_a: str = ""

    @property
    def inhoudelijk(self) -> bool:
        """Whether it asks something else, and not only names another source or explanation."""
        return self.stand != "gelijk" and not (
            self.stand == "anders" and all(veld.verantwoording for veld in self.velden)
        )


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """All rules under one root key of the language."""

    sleutel: str
    naam: str
    regels: tuple[Regelverschil, ...]

    @property
    def verschillen(self) -> tuple[Regelverschil, ...]:
        """The rules that are not the same in both."""
        return tuple(regel for regel in self.regels if regel.stand != "gelijk")

    @property
    def tel(self) -> dict[Stand, int]:
        """How many rules have each state."""
        telling = Counter(regel.stand for regel in self.regels)
        return {stand: telling[stand] for stand in STANDEN}


@dataclass(frozen=True, slots=True)
class Niveaukop:
    """A level of one of the two."""

    code: str
    naam: str
    kern: str


@dataclass(frozen=True, slots=True)
class Lijnpaar:
    """A line of lead in both: who holds it, in words. An empty text: this level has no such line."""

    sleutel: str
    naam: str
    a: str
    b: str

    @property
    def gelijk(self) -> bool:
        """Whether the same people lead."""
        return self.a == self.b


@dataclass(frozen=True, slots=True)
class Stappaar:
    """The steps of one kind from a level, in both: name and who decides."""

    soort: str
    naam: str
    a: tuple[str, ...]
    b: tuple[str, ...]

    @property
    def gelijk(self) -> bool:
        """Whether the same steps can be taken by the same deciders."""
        return sorted(self.a) == sorted(self.b)


@dataclass(frozen=True, slots=True)
class Trede:
    """A level of a beside one of b; either may be missing."""

    a: Niveaukop | None
    b: Niveaukop | None
    lijnen: tuple[Lijnpaar, ...]
    stappen: tuple[Stappaar, ...]


@dataclass(frozen=True, slots=True)
class Kant:
    """One of the two approaches."""

    aanpak: str
    titel: str
    versie: str


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """The whole comparison. ``zelfde_aanpak``: two versions of one approach."""

    a: Kant
    b: Kant
    onderdelen: tuple[Onderdeel, ...]
    treden: tuple[Trede, ...]

    @property
    def zelfde_aanpak(self) -> bool:
        """Whether these are two versions of one approach."""
        return self.a.aanpak == self.b.aanpak

    @property
    def gelijk(self) -> bool:
        """Whether nothing differs."""
        return all(regel.stand == "gelijk" for regel in self._regels())

    @property
    def tel(self) -> dict[Stand, int]:
        """How many rules have each state, over all root keys."""
        telling = Counter(regel.stand for regel in self._regels())
        return {stand: telling[stand] for stand in STANDEN}

    def _regels(self) -> Iterator[Regelverschil]:
        for onderdeel in self.onderdelen:
            yield from onderdeel.regels
