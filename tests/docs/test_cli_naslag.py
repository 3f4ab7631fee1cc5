"""The page on the command line is what the command line says of itself, and its examples can be typed."""

import argparse
import shlex
import sys

import pytest

from tests.docs.blad import bladen
from tests.huis.bestanden import PROJECT

sys.path.insert(0, str(PROJECT / "tools"))

import opdrachtregel

BLADEREN = {naam: ontleder for naam, _, ontleder in opdrachtregel.bladeren()}


def test_het_blad_is_bij() -> None:
    assert bladen()["docs/reference/cli.md"].tekst == opdrachtregel.pagina(), (
        "Draai tools/opdrachtregel.py: de opdrachtregel is veranderd."
    )


@pytest.mark.parametrize("naam", BLADEREN)
def test_elke_opdracht_heeft_een_voorbeeld_dat_klopt(naam: str) -> None:
    opdracht, _ = opdrachtregel.voorbeeld(BLADEREN[naam])
    assert opdracht.startswith(naam)
    woorden = shlex.split(opdracht.partition(" > ")[0])[len(naam.split()) :]
    assert BLADEREN[naam].parse_args(woorden) is not None


def test_een_opdracht_zonder_voorbeeld_wordt_gemerkt() -> None:
    with pytest.raises(ValueError, match="no example"):
        opdrachtregel.voorbeeld(argparse.ArgumentParser(prog="waakvlam niets"))
