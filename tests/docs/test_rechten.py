"""The page on roles and rights is what the approaches say, and agrees with the policy itself."""

import sys

import pytest

from tests.core.casus.aanpakken import MAPPEN, lees
from tests.docs.blad import bladen
from tests.huis.bestanden import PROJECT
from waakvlam.core.toegang.beleid import IEDEREEN, kringen_van

sys.path.insert(0, str(PROJECT / "tools"))

import rechten


def test_het_blad_is_bij() -> None:
    assert bladen()["docs/reference/rechten.md"].tekst == rechten.pagina(), (
        "Draai tools/rechten.py: een rol of kring in een aanpak is veranderd."
    )


@pytest.mark.parametrize("map_", MAPPEN, ids=lambda m: m.name)
def test_een_hoofdlijn_leest_geen_kring_en_elke_andere_rol_een(map_: object) -> None:
    aanpak = lees(map_)  # type: ignore[arg-type]
    for code, rol in aanpak.model.rollen.items():
        eigen = kringen_van(aanpak, code) - {IEDEREEN}
        assert eigen == (frozenset() if aanpak.model.kringen[rol.kring].hoofdlijn else {rol.kring})
