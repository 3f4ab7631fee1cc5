"""The division of a municipality into neighbourhoods (buurtindeling), and what changed between two."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from waakvlam.core.buurt.buren import buren
from waakvlam.core.buurt.rooster import Rooster, rooster
from waakvlam.core.buurt.vereenvoudigen import vereenvoudig
from waakvlam.core.buurt.vlak import Buurt, Kader, Ring, Vlak, kader_om, schaal

FIJNHEID = 700
"""A drawing shows at most this many different places across: nearer points cannot be told apart."""


@dataclass(frozen=True)
class Indeling:
    """The neighbourhoods of a municipality, by code. What takes work is worked out once, when asked."""

    buurten: tuple[Buurt, ...]

    @cached_property
    def per_code(self) -> dict[str, Buurt]:
        """Each neighbourhood by its code."""
        return {buurt.code: buurt for buurt in self.buurten}

    @cached_property
    def kader(self) -> Kader | None:
        """The rectangle around the municipality; None when there is no neighbourhood."""
        if not self.buurten:
            return None
        return kader_om(punt for b in self.buurten for vlak in b.vlakken for punt in vlak.rand)

    @cached_property
    def rooster(self) -> Rooster:
        """The grid in which places are looked up."""
        return rooster(self.buurten)

    @cached_property
    def buren(self) -> dict[str, frozenset[str]]:
        """Which neighbourhoods lie beside each other."""
        return buren(self.buurten)

    @cached_property
    def getekend(self) -> tuple[Buurt, ...]:
        """The neighbourhoods with no more points than a drawing can show."""
        if self.kader is None:
            return ()
        mx, my = schaal(self.kader.zuid)
        lang = max((self.kader.oost - self.kader.west) * mx, (self.kader.noord - self.kader.zuid) * my)
        return vereenvoudig(self.buurten, lang / FIJNHEID)

    @cached_property
    def merk(self) -> str:
        """A hash of everything in it; equal divisions have equal ones."""
        delen = [[b.code, b.naam, b.wijk, vlakken_naar_tekst(b.vlakken)] for b in self.buurten]
        return hashlib.sha256(json.dumps(delen, ensure_ascii=False).encode()).hexdigest()

    def zoek(self, lon: float, lat: float) -> Buurt | None:
        """Return the neighbourhood around a place in degrees; None outside the municipality."""
        return self.rooster.zoek(lon, lat)


def indeling(buurten: Iterable[Buurt]) -> Indeling:
    """Return a division of these neighbourhoods, sorted by code."""
    return Indeling(tuple(sorted(buurten, key=lambda b: b.code)))


def vlakken_naar_tekst(vlakken: tuple[Vlak, ...]) -> str:
    """Return ground as compact JSON, to keep: a list of pieces, each a list of rings."""
    return json.dumps([v.ringen() for v in vlakken], separators=(",", ":"))


def vlakken_uit_tekst(tekst: str) -> tuple[Vlak, ...]:
    """Return the ground that ``vlakken_naar_tekst`` wrote."""

    def ring(punten: list[list[float]]) -> Ring:
        return tuple((p[0], p[1]) for p in punten)

    return tuple(Vlak(ring(v[0]), tuple(map(ring, v[1:]))) for v in json.loads(tekst))


@dataclass(frozen=True, slots=True)
class Verschil:
    """What a new division changes, as neighbourhoods by code; ``anders`` are (old, new) names."""

    erbij: tuple[Buurt, ...]
    weg: tuple[Buurt, ...]
    anders: tuple[tuple[Buurt, Buurt], ...]
    grens: tuple[Buurt, ...]
    gelijk: int

    @property
    def leeg(self) -> bool:
        """Whether nothing changes."""
        return not (self.erbij or self.weg or self.anders or self.grens)


def vergelijk(oud: Indeling, nieuw: Indeling) -> Verschil:
    """Return what changes from one division to another."""
    samen = [(oud.per_code[b.code], b) for b in nieuw.buurten if b.code in oud.per_code]
    return Verschil(
        erbij=tuple(b for b in nieuw.buurten if b.code not in oud.per_code),
        weg=tuple(b for b in oud.buurten if b.code not in nieuw.per_code),
        anders=tuple((o, n) for o, n in samen if (o.naam, o.wijk) != (n.naam, n.wijk)),
        grens=tuple(n for o, n in samen if o.vlakken != n.vlakken),
        gelijk=sum(o == n for o, n in samen),
    )
