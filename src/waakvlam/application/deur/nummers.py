"""What a rule recognises by its shape, for texts in which nobody may be pointed at."""

from datetime import date

from waakvlam.application.deur.woorden import deurwoorden, woordenboek
from waakvlam.core.deur import vind
from waakvlam.core.deur.vondst import NUMMERS, SOORTEN


def herken(tekst: str, dag: date | None = None) -> tuple[str, ...]:
    """The kinds of numbers, addresses and accounts in a text, each once, the gravest first.

    A name is a guess and is left out, so the page says so as well. ``dag`` is of no matter for numbers.
    """
    gevonden = {vondst.soort for vondst in vind(tekst, woordenboek(dag or deurwoorden().geldt_vanaf))}
    return tuple(soort for soort in SOORTEN if soort in gevonden & NUMMERS)
