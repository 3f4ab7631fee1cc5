"""A command that points at an entry one does not read says the same as for an entry that is not there."""

from typing import Any

import pytest

from tests.toegang.planten import Wereld
from waakvlam.application.opdracht import Geweigerd
from waakvlam.core.casus import deelopdrachten as d
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.verzoekopdrachten import MarkeerWoo

WIJZERS = {
    "corrigeer": lambda nr: o.Corrigeer(nr, "Dit klopt niet."),
    "markeer_woo": lambda nr: MarkeerWoo(nr, "feit", "Het is een feit."),
    "deel": lambda nr: d.DeelStukken((str(nr),), "zorg", "x", "y", "nodig", None),
}


@pytest.mark.parametrize("wat", WIJZERS)
@pytest.mark.parametrize("wie", ["ada", "wim", "vera"])
def test_verborgen_en_ontbrekend_zijn_voor_een_verwijzing_gelijk(wereld: Wereld, wat: str, wie: str) -> None:
    stand = wereld.stand()
    verborgen = next(nr for nr, kring in sorted(stand.kring_van.items()) if kring == "justitie")
    nergens = stand.lengte + 50

    def probeer(nr: int) -> Any:
        uit = wereld.probeer(wie, WIJZERS[wat](nr), f"casus/{wereld.casus}")
        assert isinstance(uit, Geweigerd)
        return str(uit).replace(str(nr), "NR")

    assert probeer(verborgen) == probeer(nergens)


def test_een_correctie_ligt_waar_het_gecorrigeerde_ligt(wereld: Wereld) -> None:
    """Also when the corrector could have written it elsewhere: what is for everyone stays for everyone."""
    stand = wereld.stand()
    for wie, nr, kring in (
        ("otto", next(n for n, k in sorted(stand.kring_van.items()) if k == "justitie"), "justitie"),
        ("otto", 1, "casus"),
    ):
        wereld.probeer(wie, o.Corrigeer(nr, f"Zo is het: {kring}."), f"casus/{wereld.casus}")
        na = wereld.stand()
        assert na.lengte > stand.lengte
        assert na.kring_van.get(na.lengte, "casus") == kring
        stand = na
