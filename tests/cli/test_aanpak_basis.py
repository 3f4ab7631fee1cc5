"""``waakvlam aanpak basis``: bad input gets a sentence, and nothing is written over."""

from pathlib import Path

import pytest

from tests.core.aanpak.hulp import bestanden
from waakvlam.cli import main


@pytest.fixture
def aanpakken(tmp_path: Path) -> Path:
    """A folder with one approach to build on."""
    basis = tmp_path / "waterveen-mini"
    basis.mkdir()
    for naam, inhoud in bestanden().items():
        (basis / naam).write_bytes(inhoud)
    return tmp_path


def draai(aanpakken: Path, *argumenten: str) -> int:
    """Run the command on the folder «buurt»."""
    return main(["aanpak", "basis", str(aanpakken / "buurt"), "--aanpakken", str(aanpakken), *argumenten])


def test_beginnen_en_bekijken(aanpakken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert draai(aanpakken, "--begin", "waterveen-mini", "--titel", "Onze buurt") == 0
    assert draai(aanpakken) == 0
    assert "is dezelfde als waarop u begon" in capsys.readouterr().out
    assert main(["aanpak", "keur", str(aanpakken / "buurt")]) == 0


def test_er_wordt_niets_overschreven(aanpakken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draai(aanpakken, "--begin", "waterveen-mini")
    bestand = aanpakken / "buurt" / "aanpak.yaml"
    bestand.write_text(bestand.read_text() + "# van mij\n")
    assert draai(aanpakken, "--begin", "waterveen-mini") == 1
    assert "is er al" in capsys.readouterr().err
    assert bestand.read_text().endswith("# van mij\n")


@pytest.mark.parametrize(
    ("wat", "zin"),
    [
        (["--begin", "bestaat-niet"], "Er is geen aanpak «bestaat-niet»"),
        ([], "noemt geen basis"),
    ],
)
def test_wat_niet_kan(aanpakken: Path, capsys: pytest.CaptureFixture[str], wat: list[str], zin: str) -> None:
    assert draai(aanpakken, *wat) == 1
    assert zin in capsys.readouterr().err
    assert not (aanpakken / "buurt").exists()


def test_een_andere_basis_dan_die_was(aanpakken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draai(aanpakken, "--begin", "waterveen-mini")
    rollen = aanpakken / "waterveen-mini" / "mensen.yaml"
    rollen.write_text(rollen.read_text().replace("naam: Wethouder zorg", "naam: Wethouder wijken"))
    assert draai(aanpakken) == 0
    assert "is veranderd" in capsys.readouterr().out
    assert draai(aanpakken, "--oud", str(aanpakken / "waterveen-mini")) == 1
    assert "is niet de basis waarop u begon" in capsys.readouterr().err
    assert draai(aanpakken, "--neem-over") == 0
    assert draai(aanpakken) == 0
    assert "is dezelfde als waarop u begon" in capsys.readouterr().out
