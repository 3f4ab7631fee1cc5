"""``waakvlam aanpak teken``: files, standard output, text, and what it says when it cannot."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.core.aanpak.hulp import VOORBEELD
from waakvlam.cli import main

AANPAKKEN = str(Path(__file__).parents[2] / "aanpakken")


def svg(tekst: str) -> ElementTree.Element:
    return ElementTree.fromstring(tekst)


def test_een_kleine_aanpak_gaat_naar_het_scherm(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "teken", str(VOORBEELD)]) == 0
    uit = capsys.readouterr()
    assert svg(uit.out).tag.endswith("svg")
    assert uit.err == ""


def test_een_grote_aanpak_krijgt_een_bestand_per_blad(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    doel = tmp_path / "kaart.svg"
    assert main(["aanpak", "teken", "--aanpakken", AANPAKKEN, "dalfsen", "--uit", str(doel)]) == 0
    namen = sorted(pad.name for pad in tmp_path.iterdir())
    assert namen == ["kaart-ave1.svg", "kaart-ave2.svg", "kaart-ave3.svg", "kaart-ave4.svg",
                     "kaart-overal.svg", "kaart.svg"]  # fmt: skip
    assert all(svg((tmp_path / naam).read_text()).attrib["viewBox"] for naam in namen)
    assert capsys.readouterr().out.count("Geschreven: ") == 6


def test_op_het_scherm_zegt_het_dat_er_meer_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "teken", "--aanpakken", AANPAKKEN, "dalfsen", "--liggend"]) == 0
    uit = capsys.readouterr()
    assert svg(uit.out).attrib["width"] == "1150"
    assert "Er zijn nog 5 bladen" in uit.err


def test_een_niveau(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "teken", str(VOORBEELD), "--niveau", "samen"]) == 0
    assert "Samen" in capsys.readouterr().out
    assert main(["aanpak", "teken", str(VOORBEELD), "--niveau", "hoog"]) == 1
    assert "Kies uit: kijken, samen, bestuur." in capsys.readouterr().err


def test_in_woorden(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "teken", str(VOORBEELD), "--tekst"]) == 0
    regels = capsys.readouterr().out.splitlines()
    koppen = [regel for regel in regels if regel[:1].isdigit()]
    assert koppen == ["1. Kijken (hier begint een casus)", "2. Samen", "3. Bestuur"]
    stap = next(nr for nr, regel in enumerate(regels) if "Samen aan de slag (opschalen naar Samen)" in regel)
    assert regels[stap + 1].strip().startswith("Beslist: ")
    assert any("(14 dagen)" in regel for regel in regels[stap:])


def test_een_bestand_dat_niet_kan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "teken", str(VOORBEELD), "--uit", str(tmp_path / "weg" / "x.svg")]) == 1
    assert "is niet te schrijven" in capsys.readouterr().err
