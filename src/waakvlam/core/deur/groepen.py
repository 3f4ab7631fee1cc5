"""Words for a group by origin or faith."""

from collections.abc import Iterator
from functools import lru_cache

from waakvlam.core.deur.patronen import WOORD, gebouwd
from waakvlam.core.deur.woordenboek import Groep, Woordenboek

KORTST = 4
"""Letters of the shortest beginning of a word that counts."""


@lru_cache(maxsize=8)
def _lijsten(groepen: tuple[Groep, ...]) -> tuple[frozenset[str], frozenset[str]]:
    woorden = [woord for groep in groepen for woord in groep.woorden]
    begin = frozenset(w[:-1] for w in woorden if w.endswith("*"))
    return frozenset(w for w in woorden if not w.endswith("*")), begin


def groepen(recht: str, klein: str, woorden: Woordenboek) -> Iterator[tuple[int, int]]:
    """Where a word for a group stands."""
    heel, begin = _lijsten(woorden.groepen)
    langst = max((len(w) for w in begin), default=0)
    for m in gebouwd(WOORD).finditer(recht):
        van, tot = m.span()
        delen = [(van, tot)]
        if "-" in m.group():
            delen += _delen(recht, van, tot)
        if any(_is_groep(recht[a:b], klein[a:b], heel, begin, langst) for a, b in delen):
            yield van, tot


def _delen(recht: str, van: int, tot: int) -> Iterator[tuple[int, int]]:
    for deel in recht[van:tot].split("-"):
        yield van, van + len(deel)
        van += len(deel) + 1


def _is_groep(woord: str, klein: str, heel: frozenset[str], begin: frozenset[str], langst: int) -> bool:
    if klein in heel or woord in heel:
        return True
    return any(klein[:n] in begin for n in range(KORTST, min(langst, len(klein)) + 1))
