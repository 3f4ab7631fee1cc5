"""``waakvlam aanpak vergelijk``: what it prints for versions, for two approaches, and when it cannot."""

import json
from pathlib import Path

import pytest

from tests.core.aanpak.hulp import VOORBEELD, vervangen
from waakvlam.cli import main


def schrijf(map_: Path, alles: dict[str, bytes]) -> Path:
    map_.mkdir(parents=True)
    for naam, inhoud in alles.items():
        (map_ / naam).write_bytes(inhoud)
    return map_


@pytest.fixture
def nieuw(tmp_path: Path) -> Path:
    """The sample with another title, in a folder of its own."""
    return schrijf(tmp_path / "anders", vervangen("aanpak.yaml", "titel: Kleine", "titel: Kleinere"))


def test_gelijke_aanpakken(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "vergelijk", str(VOORBEELD), str(VOORBEELD)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Deze twee zijn gelijk."


def test_wat_er_stond_en_wat_er_staat(nieuw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "vergelijk", str(VOORBEELD), str(nieuw)]) == 0
    uit = capsys.readouterr().out
    assert "Anders (~): 1. Alleen in A (-): 0. Alleen in B (+): 0." in uit
    *_, kop, a, b = uit.splitlines()
    assert kop == "    Titel"
    assert a.startswith("      A: Kleine aanpak")
    assert b.startswith("      B: Kleinere aanpak")


def test_kort_noemt_alleen_de_regels(nieuw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "vergelijk", "--kort", str(VOORBEELD), str(nieuw)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("~ Kleinere aanpak")


def test_een_andere_bron_alleen_op_verzoek(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bron = next(
        line for line in (VOORBEELD / "werk.yaml").read_text().splitlines() if "bron: nota / " in line
    )
    b = schrijf(tmp_path / "b", vervangen("werk.yaml", bron, bron.replace("bron: nota / ", "bron: nota / X")))
    assert main(["aanpak", "vergelijk", str(VOORBEELD), str(b)]) == 0
    uit = capsys.readouterr().out
    assert "is anders bij 1." in uit
    assert "nota / X" not in uit
    assert main(["aanpak", "vergelijk", "--bron", str(VOORBEELD), str(b)]) == 0
    assert "nota / X" in capsys.readouterr().out


def test_als_json(nieuw: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "vergelijk", "--json", str(VOORBEELD), str(nieuw)]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["gelijk"], data["tel"]["anders"]) == (False, 1)
    (veld,) = [f for o in data["onderdelen"] for r in o["regels"] for f in r["velden"]]
    assert (veld["pad"], veld["naam"]) == (["titel"], "Titel")


def test_op_code_en_in_woorden_naast_elkaar(capsys: pytest.CaptureFixture[str]) -> None:
    map_ = str(Path(__file__).parents[2] / "aanpakken")
    assert main(["aanpak", "vergelijk", "--aanpakken", map_, "dalfsen", "leusden"]) == 0
    uit = capsys.readouterr().out
    assert "A: AVE 1   |   B: Gewone leven" in uit
    assert max(len(regel) for regel in uit.splitlines()) <= 110


@pytest.mark.parametrize("b", ["bestaat-niet", "map/bestaat-niet"])
def test_wat_er_niet_is(b: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "vergelijk", str(VOORBEELD), b]) == 1
    assert f"Er is geen aanpak «{b}»" in capsys.readouterr().err


def test_een_aanpak_met_fouten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stuk = schrijf(tmp_path / "stuk", {"a.yaml": b"taal: 1\naanpak: x\n"})
    assert main(["aanpak", "vergelijk", str(VOORBEELD), str(stuk)]) == 1
    fout = capsys.readouterr().err
    assert "waakvlam aanpak keur" in fout
    assert "fout:" in fout
