"""``waakvlam dekking`` counts per source and kind, names what is asked, and says what is wrong."""

from pathlib import Path

import pytest

from tests.huis.bestanden import PROJECT
from waakvlam.cli import main

NASLAG = PROJECT / "docs" / "reference"
EISEN = "| ID | kind | eis | bron |\n| LEU-001 | role | Iets. | x |\n| TWE-002 | team | Iets. | y |\n"
KOP = "eis\tstand\twaar\ttoelichting\n"


def map_met(pad: Path, tabel: str, eisen: str = EISEN) -> list[str]:
    """A folder with requirements and a table; returns the option that points to it."""
    (pad / "eisen").mkdir()
    (pad / "eisen" / "a.md").write_text(eisen, encoding="utf-8")
    if tabel:
        (pad / "dekking.tsv").write_text(tabel, encoding="utf-8")
    return ["--map", str(pad)]


def test_de_echte_tabel_telt_op(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dekking", "--map", str(NASLAG)]) == 0
    uit = capsys.readouterr().out
    assert "Twente (TWE)" in uit
    assert uit.strip().splitlines()[-1].startswith("alle bronnen")
    assert uit.strip().splitlines()[-1].endswith("2157")


def test_per_bron_en_soort(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    op = map_met(tmp_path, KOP + "LEU-001\twerkt\ttests/x.py::test_x\t\nTWE-002\tlater\tteam\tKomt nog\n")
    assert main(["dekking", *op]) == 0
    regels = capsys.readouterr().out.splitlines()
    assert [r.split() for r in regels if r.strip().startswith("role")] == [
        ["role", "1", "(100%)", "-", "-", "-", "1"]
    ]
    assert main(["dekking", *op, "--stand", "later"]) == 0
    uit = capsys.readouterr().out
    assert "TWE-002" in uit
    assert "Komt nog" in uit
    assert "LEU-001" not in uit
    assert main(["dekking", *op, "--bron", "LEU", "--soort", "team"]) == 0
    assert capsys.readouterr().out == "0 eisen.\n"


@pytest.mark.parametrize(
    ("tabel", "eisen", "zin"),
    [
        ("", EISEN, "is er niet"),
        (KOP, "niets", "staan geen eisen"),
        ("eis\tstand\n", EISEN, ":1: de kolommen horen te zijn"),
        (KOP + "LEU-001\tmisschien\tx\t\n", EISEN, ":2: vier kolommen"),
        (KOP + "LEU-001\twerkt\n", EISEN, ":2: vier kolommen"),
    ],
)
def test_wat_mis_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], tabel: str, eisen: str, zin: str
) -> None:
    assert main(["dekking", *map_met(tmp_path, tabel, eisen)]) != 0
    assert zin in capsys.readouterr().err
