"""Which question of a measure covers which of the five properties of a good agreement."""

from dataclasses import fields

import pytest

from waakvlam.core.maatregel.opdrachten import NeemMaatregel
from waakvlam.core.maatregel.smart import SMART, nog_niet

ALLES = {"tekst", "resultaat", "past", "lichter", "rol", "tot"}


@pytest.mark.parametrize(
    ("gezegd", "open_"),
    [
        (ALLES, ()),
        (ALLES - {"tot"} | {"herzien"}, ()),
        (ALLES - {"tot"}, ("tijdgebonden",)),
        (ALLES - {"resultaat"}, ("meetbaar",)),
        (ALLES - {"lichter"}, ("acceptabel",)),
        (ALLES - {"past"}, ("acceptabel",)),
        (ALLES - {"rol"}, ("realistisch",)),
        (set(), ("specifiek", "meetbaar", "acceptabel", "realistisch", "tijdgebonden")),
    ],
)
def test_wat_nog_niet_is_beantwoord(gezegd: set[str], open_: tuple[str, ...]) -> None:
    assert nog_niet(gezegd) == open_


def test_elke_vraag_bestaat_in_de_opdracht() -> None:
    assert {veld for velden in SMART.values() for veld in velden} <= {f.name for f in fields(NeemMaatregel)}
