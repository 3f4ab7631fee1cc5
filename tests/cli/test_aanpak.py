"""``waakvlam aanpak``: what it prints, and the exit status it ends with."""

import json
from pathlib import Path

import pytest

from tests.core.aanpak.hulp import VOORBEELD, bestanden
from waakvlam.cli import main


@pytest.fixture
def fout(tmp_path: Path) -> Path:
    """A folder with an approach that has one mistake and one thing to look at."""
    for naam, inhoud in bestanden().items():
        (tmp_path / naam).write_bytes(inhoud)
    (tmp_path / "z.yaml").write_text(
        "taal: 1\nbeginselen:\n  b: {tekst: Zonder bron.}\nmarkeringen:\n  rood: Rood\n"
    )
    return tmp_path


def test_keur_zonder_gebrek(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "keur", str(VOORBEELD)]) == 0
    assert capsys.readouterr().out == f"{VOORBEELD}: geen fouten, 0 keer let op.\n"


def test_keur_noemt_plek_en_eindigt_met_1(fout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "keur", str(fout)]) == 1
    regels = capsys.readouterr().out.splitlines()
    assert regels[0].startswith(f"{fout}/z.yaml:3:3: fout: Deze regel noemt geen bron.")
    assert regels[1].startswith(f"{fout}/z.yaml:5:3: let op: Markering «rood»")
    assert regels[2] == f"{fout}: 1 fout, 1 keer let op."


def test_keur_alleen_let_op_is_goed(fout: Path) -> None:
    (fout / "z.yaml").write_text("taal: 1\nmarkeringen:\n  rood: Rood\n")
    assert main(["aanpak", "keur", str(fout)]) == 0


def test_keur_als_json(fout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "keur", "--json", str(fout), str(VOORBEELD)]) == 1
    eerste, tweede = json.loads(capsys.readouterr().out)
    assert (eerste["fouten"], eerste["letOp"], tweede["fouten"]) == (1, 1, 0)
    assert eerste["meldingen"][0] | {"tekst": ""} == {
        "bestand": f"{fout}/z.yaml", "regel": 3, "kolom": 3, "ernst": "fout", "code": "geen-bron",
        "tekst": "", "bedoelt_u": None,
    }  # fmt: skip
    assert len(tweede["hash"]) == 64


def test_keur_een_map_met_aanpakken(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "keur", str(VOORBEELD.parent)]) == 0
    assert "waterveen-mini: geen fouten" in capsys.readouterr().out


def test_keur_een_pad_dat_er_niet_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "keur", str(VOORBEELD), str(tmp_path / "weg")]) == 2
    assert "weg: deze map of dit bestand bestaat niet" in capsys.readouterr().err


@pytest.mark.parametrize("argumenten", [["aanpak"], ["aanpak", "keur"], ["aanpak", "iets"]])
def test_verkeerd_gebruik(argumenten: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        main(argumenten)
    assert einde.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_lijst(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "lijst", "--aanpakken", str(VOORBEELD.parent)]) == 0
    kop, rij = capsys.readouterr().out.splitlines()
    assert kop.split() == ["AANPAK", "VERSIE", "NIVEAUS", "HASH"]
    assert rij.split()[:5] == ["waterveen-mini", "2026-11", "kijken,", "samen,", "bestuur"]
    assert main(["aanpak", "lijst", "--json", "--aanpakken", str(VOORBEELD.parent)]) == 0
    (een,) = json.loads(capsys.readouterr().out)
    assert een["hash"].startswith(rij.split()[5])


def test_lijst_met_een_aanpak_die_niet_laadt(fout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (fout / "z.yaml").write_text("taal: 3")
    assert main(["aanpak", "lijst", "--aanpakken", str(fout)]) == 1
    assert "1 x fout" in capsys.readouterr().out


def test_lijst_zonder_map(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "lijst", "--aanpakken", str(tmp_path / "weg")]) == 1
    assert "Er is geen map" in capsys.readouterr().err


def test_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["required"] == ["taal"]
    assert "rollen" in schema["properties"]
