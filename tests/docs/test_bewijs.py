"""Every test that a page of the documentation names as proof exists."""

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
BEWIJS = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
BLADEN = ("docs/explanation/threat-model.md", "docs/reference/asvs.md")


def genoemd(tekst: str) -> list[tuple[str, str]]:
    """File and name of each test in a text."""
    return BEWIJS.findall(tekst)


def bestaat(bestand: str, naam: str) -> bool:
    """Tell whether this test is in this file."""
    pad = PROJECT / bestand
    return pad.is_file() and re.search(rf"^def {naam}\(", pad.read_text(), re.MULTILINE) is not None


def test_elke_test_die_als_bewijs_genoemd_is_bestaat() -> None:
    for blad in BLADEN:
        alle = genoemd((PROJECT / blad).read_text())
        assert len(alle) >= 10, blad
        assert [b for b in alle if not bestaat(*b)] == []


def test_een_test_die_er_niet_is_valt_op() -> None:
    assert not bestaat("tests/docs/test_bewijs.py", "test_die_er_niet_is")
    assert not bestaat("tests/weg.py", "test_een")


def test_elke_dreiging_noemt_bewijs() -> None:
    tekst = (PROJECT / BLADEN[0]).read_text()
    delen = [deel for deel in tekst.split("\n## ") if "| wat er is |" in deel]
    assert len(delen) >= 7
    zonder = [deel.splitlines()[0] for deel in delen if not genoemd(deel)]
    assert zonder == ["De collega met dezelfde rol"]
