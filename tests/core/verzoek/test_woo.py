"""What an entry is under the Woo, and what happens to it."""

import pytest

from waakvlam.core.verzoek.rechten import Wooregel, Wooregels
from waakvlam.core.verzoek.woo import merk_van, oordeel

REGELS = Wooregels(
    {"besluit-genomen": "besluit", "genoteerd": "opvatting", "genoteerd.feit": "feit"},
    {"feit": Wooregel("geef"), "besluit": Wooregel("geef"), "opvatting": Wooregel("weg", "mening")},
    {"zorg": Wooregel("weg", "zorg"), "open": Wooregel("geef")},
    "personen",
)


@pytest.mark.parametrize(
    ("soort", "onder", "merk"),
    [
        ("besluit-genomen", "", "besluit"),
        ("genoteerd", "feit", "feit"),
        ("genoteerd", "vraag", "opvatting"),
        ("iets-nieuws", "", "feit"),
    ],
)
def test_wat_een_regel_van_huis_uit_is(soort: str, onder: str, merk: str) -> None:
    assert merk_van(soort, onder, REGELS) == merk


@pytest.mark.parametrize(
    ("merk", "kring", "tekst", "eigen", "doe", "grond"),
    [
        ("feit", "casus", True, False, "geef", ""),
        ("opvatting", "casus", True, False, "weg", "mening"),
        ("opvatting", "casus", False, False, "geef", ""),
        ("feit", "zorg", True, False, "weg", "zorg"),
        ("feit", "zorg", True, True, "geef", ""),
        ("opvatting", "zorg", True, True, "weg", "mening"),
        ("feit", "zorg", False, False, "geef", ""),
        ("opvatting", "open", True, False, "weg", "mening"),
    ],
)
def test_wat_ermee_gebeurt(merk: str, kring: str, tekst: bool, eigen: bool, doe: str, grond: str) -> None:
    assert oordeel(merk, kring, tekst, REGELS, eigen) == Wooregel(doe, grond)
