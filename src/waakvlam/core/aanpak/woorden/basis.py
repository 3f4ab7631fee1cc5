"""Small things all words are made with: a sentence with parts, an enumeration, a period."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from waakvlam.core.aanpak.taal.basis import DUUR

Vertaal = Callable[[str], str]


def _(tekst: str) -> str:
    """Marks a text for translation, and is the translator when none is given: the text stays Dutch."""
    return tekst


@dataclass(frozen=True, slots=True)
class Zin:
    """A sentence, with the parts it consists of."""

    tekst: str
    delen: tuple["Zin", ...] = ()


def plat(zin: Zin) -> str:
    """Return a sentence and its parts on one line: ``Een van deze: a; b (c; d)``."""
    if not zin.delen:
        return zin.tekst
    delen = "; ".join(f"({plat(deel)})" if deel.delen else deel.tekst for deel in zin.delen)
    return f"{zin.tekst}: {delen}"


def opsomming(woorden: Iterable[str], slot: str) -> str:
    """Return words as ``a, b en c``, each once; ``slot`` is the word before the last."""
    lijst = list(dict.fromkeys(woorden))
    if len(lijst) < 2:
        return "".join(lijst)
    return f"{', '.join(lijst[:-1])} {slot} {lijst[-1]}"


def hoofdletter(tekst: str) -> str:
    """Return a text with a capital at the start."""
    return tekst[:1].upper() + tekst[1:]


def klein(tekst: str) -> str:
    """Return a text for use inside a sentence: a small first letter, unless it is short for something."""
    return tekst if tekst[1:2].isupper() else tekst[:1].lower() + tekst[1:]


_EENHEDEN = (
    (_("1 jaar"), _("%d jaar")),
    (_("1 maand"), _("%d maanden")),
    (_("1 week"), _("%d weken")),
    (_("1 dag"), _("%d dagen")),
    (_("1 uur"), _("%d uur")),
    (_("1 minuut"), _("%d minuten")),
)


def duur(waarde: str, vertaal: Vertaal = _) -> str:
    """Return an ISO 8601 period such as ``P14D`` as ``14 dagen``; what is no period stays as it is."""
    gevonden = DUUR.fullmatch(waarde)
    if not gevonden:
        return waarde
    dagen, uren = gevonden.groups()[:4], gevonden.groups()[5:]  # between them stands the whole part after T
    aantallen = [int(re.sub(r"\D", "", deel or "") or 0) for deel in (*dagen, *uren)]
    delen = (
        vertaal(vormen[0]) if aantal == 1 else vertaal(vormen[1]) % aantal
        for vormen, aantal in zip(_EENHEDEN, aantallen, strict=True)
        if aantal
    )
    return ", ".join(delen)
