"""Within two texts: which words went, which came."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

WOORD = re.compile(r"\s+|\w+|[^\w\s]")
MINST_GELIJK = 0.35
"""Below this likeness two texts are shown whole: a patchwork of single words says nothing."""


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of text that is in both, only in the first (weg) or only in the second (erbij)."""

    soort: Literal["gelijk", "weg", "erbij"]
    tekst: str


def stukken(voor: str, na: str) -> tuple[Stuk, ...]:
    """Return both texts as one row of pieces, whole words at a time; no piece is empty."""
    a, b = WOORD.findall(voor), WOORD.findall(na)
    if _lijkt(a, b) < MINST_GELIJK:
        heel = (Stuk("weg", voor), Stuk("erbij", na))
        return tuple(stuk for stuk in heel if stuk.tekst)
    rij = SequenceMatcher(None, a, b, autojunk=False)
    return tuple(stuk for stuk in _uit(rij, a, b) if stuk.tekst)


def _lijkt(a: list[str], b: list[str]) -> float:
    """How much two texts share, from 0 to 1; spaces do not count, every text has those."""
    woorden_a, woorden_b = ([woord for woord in rij if not woord.isspace()] for rij in (a, b))
    return SequenceMatcher(None, woorden_a, woorden_b, autojunk=False).ratio()


def _uit(rij: "SequenceMatcher[str]", a: list[str], b: list[str]) -> Iterator[Stuk]:
    for soort, a1, a2, b1, b2 in rij.get_opcodes():
        if soort == "equal":
            yield Stuk("gelijk", "".join(a[a1:a2]))
        else:
            yield Stuk("weg", "".join(a[a1:a2]))
            yield Stuk("erbij", "".join(b[b1:b2]))
