"""What is wrong with a file of neighbourhoods, as a value: the rule, where, and the facts for a sentence."""

from dataclasses import dataclass, field

MEESTE = 100
"""How many objections are told at most; the last says how many more there are."""


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """One thing that is wrong.

    ``nr``: which neighbourhood in the file, counted from 1; 0 for the file itself. ``buurt``: its code or
    name as far as known, cut short. ``feiten``: names and values for the sentence.
    """

    code: str
    nr: int = 0
    buurt: str = ""
    feiten: dict[str, str | int] = field(default_factory=dict)


def afgekapt(bezwaren: list[Bezwaar]) -> tuple[Bezwaar, ...]:
    """Return at most ``MEESTE`` objections, with one at the end that counts the rest."""
    if len(bezwaren) <= MEESTE:
        return tuple(bezwaren)
    return (*bezwaren[:MEESTE], Bezwaar("en-meer", feiten={"aantal": len(bezwaren) - MEESTE}))
