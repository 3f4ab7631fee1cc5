"""What a rule recognises by its shape, for texts in which nobody may be pointed at."""

from datetime import date

from waakvlam.application.deur.woorden import deurwoorden, woordenboek
from waakvlam.core.deur import vind, vind_cijfers
from waakvlam.core.deur.vondst import BSN, NOOIT, NUMMERS, SOORTEN, vervang


def herken(tekst: str, dag: date | None = None) -> tuple[str, ...]:
    """The kinds of numbers, addresses and accounts in a text, each once, the gravest first.

    A name is a guess and is left out, so the page says so as well. ``dag`` is of no matter for numbers.
    """
    gevonden = {vondst.soort for vondst in vind(tekst, woordenboek(dag or deurwoorden().geldt_vanaf))}
    return tuple(soort for soort in SOORTEN if soort in gevonden & NUMMERS)


def heeft_bsn(tekst: str) -> bool:
    """Whether a citizen service number stands in a text."""
    gevonden = vind_cijfers(tekst, woordenboek(deurwoorden().geldt_vanaf))
    return any(vondst.soort == BSN for vondst in gevonden)


def zonder(tekst: str, soorten: frozenset[str] = NOOIT) -> tuple[str, tuple[str, ...]]:
    """A text with blank words for what may not stand in it, and which kinds that were.

    For a channel where nobody can be asked, such as mail or an import: better a report without the number
    than a number, or no report.
    """
    weg = [v for v in vind(tekst, woordenboek(deurwoorden().geldt_vanaf)) if v.soort in soorten]
    gevonden = {vondst.soort for vondst in weg}
    return vervang(tekst, weg), tuple(soort for soort in SOORTEN if soort in gevonden)
