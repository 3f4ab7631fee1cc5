"""Everything in a text that points to a person or a group, with its place. The browser does it alike."""

from bisect import bisect_left
from collections.abc import Callable, Iterator

from waakvlam.core.deur import keuren as k
from waakvlam.core.deur import vondst as v
from waakvlam.core.deur.cijfers import nummers
from waakvlam.core.deur.groepen import groepen
from waakvlam.core.deur.namen import namen
from waakvlam.core.deur.patronen import Patroon, gebouwd, patronen
from waakvlam.core.deur.tekens import gelijk, laag
from waakvlam.core.deur.vondst import LEEG, MEESTE, Vondst
from waakvlam.core.deur.woordenboek import Woordenboek

Deel = tuple[int, int]
VOOR_CIJFERS = frozenset({v.EMAIL, v.ACCOUNT, v.IBAN})
"""What is looked for before numbers: digits in it are no number of their own."""


class _Bezet:
    """The finds so far, none of which overlap."""

    def __init__(self) -> None:
        self._begin: list[int] = []
        self._van: list[Vondst] = []

    def erbij(self, nieuw: Vondst) -> None:
        """Keep a find, unless something was found there before."""
        plek = bisect_left(self._begin, nieuw.begin)
        if len(self._van) >= MEESTE or nieuw.begin >= nieuw.einde:
            return
        if plek and self._van[plek - 1].einde > nieuw.begin:
            return
        if plek < len(self._van) and self._van[plek].begin < nieuw.einde:
            return
        self._begin.insert(plek, nieuw.begin)
        self._van.insert(plek, nieuw)

    def alle(self) -> tuple[Vondst, ...]:
        """The finds in the order of the text."""
        return tuple(self._van)


def vind(tekst: str, woorden: Woordenboek) -> tuple[Vondst, ...]:
    """What in a text points to a person or a group, in the order of the text; none overlap.

    At most ``MEESTE`` finds. The work is proportional to the length of the text.
    """
    recht = gelijk(tekst)
    klein = laag(recht)
    bezet = _Bezet()
    _cijfers(bezet, recht, klein, woorden)
    for patroon in (p for p in patronen(woorden) if p.soort not in VOOR_CIJFERS):
        for begin, einde in _passend(patroon, recht, klein, woorden):
            door = _bewoner(klein[begin:einde], woorden) if patroon.door else LEEG[patroon.soort]
            bezet.erbij(Vondst(begin, einde, patroon.soort, door))
    for begin, einde in namen(recht, klein, woorden):
        bezet.erbij(Vondst(begin, einde, v.NAAM, LEEG[v.NAAM]))
    for begin, einde in groepen(recht, klein, woorden):
        bezet.erbij(Vondst(begin, einde, v.GROEP, LEEG[v.GROEP]))
    return bezet.alle()


def vind_cijfers(tekst: str, woorden: Woordenboek) -> tuple[Vondst, ...]:
    """Only the numbers of ``vind``, with the addresses and accounts of which digits may be a part."""
    recht = gelijk(tekst)
    bezet = _Bezet()
    _cijfers(bezet, recht, laag(recht), woorden)
    return bezet.alle()


def _cijfers(bezet: _Bezet, recht: str, klein: str, woorden: Woordenboek) -> None:
    for patroon in (p for p in patronen(woorden) if p.soort in VOOR_CIJFERS):
        for begin, einde in _passend(patroon, recht, klein, woorden):
            bezet.erbij(Vondst(begin, einde, patroon.soort, LEEG[patroon.soort]))
    for begin, einde, soort in nummers(recht):
        bezet.erbij(Vondst(begin, einde, soort, LEEG[soort]))


def _passend(patroon: Patroon, recht: str, klein: str, woorden: Woordenboek) -> Iterator[Deel]:
    """Where a pattern fits and its test agrees. After a test that does not, it goes on one further."""
    zoek, tekst, vanaf = gebouwd(patroon.uitdrukking), klein if patroon.laag else recht, 0
    while (m := zoek.search(tekst, vanaf)) is not None:
        begin, einde = m.span()
        if patroon.groep:
            begin = einde - len(m.group(patroon.groep))
        goed = KEUREN[patroon.keur](recht[begin:einde], woorden) if patroon.keur else (0, einde - begin)
        if goed is None:
            vanaf = m.start() + 1
            continue
        yield begin + goed[0], begin + goed[1]
        vanaf = max(begin + goed[1], m.start() + 1)


def _iban(stuk: str, woorden: Woordenboek) -> Deel | None:
    lengte = k.iban_in(stuk)
    return (0, lengte) if lengte else None


def _postcode(stuk: str, woorden: Woordenboek) -> Deel | None:
    return (0, len(stuk)) if k.is_postcode(stuk) else None


def _apenstaart(stuk: str, woorden: Woordenboek) -> Deel | None:
    return (0, len(stuk)) if k.is_apenstaart(stuk) else None


def _straat(stuk: str, woorden: Woordenboek) -> Deel | None:
    """The street without words before it that are no part of its name, such as In or Gisteren."""
    if not k.is_straat(stuk, woorden.geen_straat):
        return None
    begin = 0
    while (eerste := stuk[begin:].partition(" ")[0]) in woorden.geen_naam and " " in stuk[begin:].strip():
        begin += len(eerste) + 1
    return begin, len(stuk)


KEUREN: dict[str, Callable[[str, Woordenboek], Deel | None]] = {
    "iban": _iban,
    "postcode": _postcode,
    "apenstaart": _apenstaart,
    "straat": _straat,
}
"""The test behind a pattern: which part of what fits was found, or None."""


def _bewoner(stuk: str, woorden: Woordenboek) -> str:
    """``een bewoner`` for ``de bewoner van nr. 14``."""
    for woord in stuk.split(" ")[:2]:
        if woord in woorden.bewoners:
            return woorden.bewoners[woord]
    return LEEG[v.ADRES]
