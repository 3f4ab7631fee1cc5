"""The page on surfaces is what the register says, with the addresses that there are."""

import sys

from tests.docs.blad import bladen
from tests.huis.bestanden import PROJECT
from waakvlam.core.toegang.oppervlakken import OPPERVLAKKEN

sys.path.insert(0, str(PROJECT / "tools"))

import oppervlakken


def test_het_blad_is_bij() -> None:
    assert bladen()["docs/reference/oppervlakken.md"].tekst == oppervlakken.pagina(), (
        "Draai tools/oppervlakken.py: het register of een adres is veranderd."
    )


def test_elk_oppervlak_heeft_een_adres() -> None:
    regels = oppervlakken.pagina().splitlines()
    assert [regel for regel in regels if regel.startswith("| `–`")] == []
    assert sum(regel.startswith("| `/") for regel in regels) == len(OPPERVLAKKEN)
