"""Numbers of a person among the figures of a text, however they are written."""

from collections.abc import Iterator
from itertools import pairwise

from waakvlam.core.deur import vondst as v
from waakvlam.core.deur.keuren import is_bsn, is_telefoon
from waakvlam.core.deur.patronen import CIJFERGROEP, LOSSE_DATUM, TUSSEN, gebouwd
from waakvlam.core.deur.tekens import is_teken

LANGST = 15
MEESTE_GROEPEN = 10
"""Figures, and groups of figures, in one number at most."""


def nummers(recht: str) -> Iterator[tuple[int, int, str]]:
    """Begin, end and kind of every number; what begins first comes first, and the longest of those."""
    tekst = gebouwd(LOSSE_DATUM).sub(lambda m: "x" * len(m.group()), recht)
    groepen = [m.span() for m in gebouwd(CIJFERGROEP).finditer(tekst)]
    aan_elkaar = [_tussen(tekst[a[1] : b[0]]) for a, b in pairwise(groepen)]
    i = 0
    while i < len(groepen):
        gevonden = _vanaf(tekst, groepen, aan_elkaar, i) if _los(tekst, groepen[i][0] - 1) else None
        if gevonden is None:
            i += 1
            continue
        tot, soort = gevonden
        begin = groepen[i][0]
        while begin and tekst[begin - 1] in "+(":
            begin -= 1
        yield begin, groepen[tot][1], soort
        i = tot + 1


def _vanaf(
    tekst: str, groepen: list[tuple[int, int]], aan_elkaar: list[bool], i: int
) -> tuple[int, str] | None:
    """The last group and the kind of the number that begins with this group, or None."""
    voor = tekst[max(0, groepen[i][0] - 2) : groepen[i][0]]
    plus = voor.endswith("+") or voor == "+("
    cijfers, tekens, beste = "", set[str](), None
    for j in range(i, min(i + MEESTE_GROEPEN, len(groepen))):
        if j > i:
            if not aan_elkaar[j - 1]:
                break
            tekens.add(tekst[groepen[j - 1][1] : groepen[j][0]])
        begin, einde = groepen[j]
        if len(cijfers) + einde - begin > LANGST:
            break
        cijfers += tekst[begin:einde]
        if not _los(tekst, einde):
            continue
        if is_telefoon(cijfers, plus):
            beste = j, v.TELEFOON
        # One character between the groups, or the same everywhere: 1112.22.333, 111 - 222 - 333.
        elif (len(tekens) < 2 or all(len(t) == 1 for t in tekens)) and not plus and is_bsn(cijfers):
            beste = j, v.BSN
    return beste


def _tussen(stuk: str) -> bool:
    return 0 < len(stuk) <= 3 and all(teken in TUSSEN for teken in stuk)


def _los(tekst: str, plek: int) -> bool:
    """Whether no letter, figure or underscore stands at this place."""
    if not 0 <= plek < len(tekst):
        return True
    return tekst[plek] != "_" and not is_teken(tekst[plek])
