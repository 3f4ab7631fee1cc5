"""Every test that a page of the documentation names as proof exists."""

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
BEWIJS = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
BLADEN = ("docs/explanation/threat-model.md", "docs/reference/asvs.md", "docs/reference/asvs-eisen.md")
BESTAND = re.compile(r"`(tests/[\w/]+\.py)`")
ASVS = (
    "1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 "
    "4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 "
    "7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 "
    "11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 "
    "14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2"
)
"""Per section of the standard how many demands of level 1 and 2 it has; they come before those of level 3."""


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
    assert [deel.splitlines()[0] for deel in delen if not genoemd(deel)] == []


def test_elke_eis_van_asvs_heeft_precies_een_regel() -> None:
    eisen = [
        tuple(map(int, (*deel.split(":")[0].split("."), nr)))
        for deel in ASVS.split()
        for nr in range(1, int(deel.split(":")[1]) + 1)
    ]
    tekst = (PROJECT / BLADEN[2]).read_text()
    regels = re.findall(r"^\| ([\d.]+)(?:–([\d.]+))? \| [^|]+ \| ([^|]+) \| ([^|]+) \|$", tekst, re.MULTILINE)
    gedekt = []
    for van, tot, stand, bewijs in regels:
        assert stand in ("ja", "deels", "nee", "gemeente", "n.v.t.") and len(bewijs) > 5, van
        begin, eind = (tuple(map(int, nr.split("."))) for nr in (van, tot or van))
        gedekt += [eis for eis in eisen if begin <= eis <= eind]
    assert gedekt == eisen


def test_elk_bestand_met_tests_dat_genoemd_is_bestaat() -> None:
    genoemde = {pad for blad in BLADEN for pad in BESTAND.findall((PROJECT / blad).read_text())}
    assert genoemde
    assert sorted(pad for pad in genoemde if not (PROJECT / pad).is_file()) == []
