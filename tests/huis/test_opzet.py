"""The set-up scripts: what is missing is named or installed, and nothing is done twice."""

import subprocess
from pathlib import Path
from types import ModuleType

import pytest
from django.core.management import call_command

from tests.huis.bestanden import PROJECT, bestanden, tekst


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(str(PROJECT / "tools"))
    return PROJECT / "tools"


@pytest.fixture
def onderdelen(tools: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script on a machine without Chromium, for somebody who is not root."""
    import onderdelen

    monkeypatch.setitem(onderdelen.ONDERDELEN, "chromium", lambda: False)
    monkeypatch.setattr(onderdelen.os, "geteuid", lambda: 1000)
    return onderdelen


@pytest.mark.parametrize(("ci", "status"), [("true", 1), ("", 0)])
def test_zonder_rechten_staat_er_wat_te_doen(
    onderdelen: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    ci: str,
    status: int,
) -> None:
    monkeypatch.setenv("CI", ci)
    assert onderdelen.main() == status
    assert "apt-get install --no-install-recommends chromium" in capsys.readouterr().out


def test_als_beheerder_wordt_het_opgehaald(onderdelen: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    gehaald: list[list[str]] = []

    def doe_alsof(pakketten: list[str]) -> bool:
        gehaald.append(pakketten)
        monkeypatch.setitem(onderdelen.ONDERDELEN, "chromium", lambda: True)
        return True

    monkeypatch.setattr(onderdelen.os, "geteuid", lambda: 0)
    monkeypatch.setattr(onderdelen.shutil, "which", lambda naam: f"/usr/bin/{naam}")
    monkeypatch.setattr(onderdelen, "installeer", doe_alsof)
    assert onderdelen.main() == 0
    assert gehaald == [["chromium"]]


def test_een_stap_geldt_als_gedaan_tot_een_bestand_verandert(
    tools: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import opzet

    monkeypatch.setattr(opzet, "HIER", tmp_path)
    monkeypatch.setattr(opzet, "MERKEN", tmp_path / "merken")
    (tmp_path / "slot").write_text("a")
    opzet.zet_merk("stap", opzet.merk(["slot"]))
    assert opzet.gedaan("stap", opzet.merk(["slot"]))
    (tmp_path / "slot").write_text("b")
    assert not opzet.gedaan("stap", opzet.merk(["slot"]))


def test_vertalingen_werken_zonder_gettext(
    tools: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import gettext

    import vertalingen

    map_ = tmp_path / "src/waakvlam/locale/en/LC_MESSAGES"
    map_.mkdir(parents=True)
    kop = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    (map_ / "django.po").write_text(kop + 'msgid "Log uit"\nmsgstr "Log out"\n')
    monkeypatch.setattr(vertalingen, "HIER", tmp_path)
    assert vertalingen.main() == 0
    gelezen = gettext.translation("django", tmp_path / "src/waakvlam/locale", ["en"])
    assert gelezen.gettext("Log uit") == "Log out"


def test_make_help_noemt_elke_opdracht_met_een_regel() -> None:
    klaar = subprocess.run(["make", "help"], cwd=PROJECT, capture_output=True, text=True, check=True)
    getoond = {regel.split()[0]: regel.split(maxsplit=1)[1] for regel in klaar.stdout.splitlines()}
    assert {"start", "test", "snel", "lint", "bench", "fmt", "clean", "lock", "help"} <= set(getoond)
    assert all(len(uitleg) > 10 for uitleg in getoond.values())


def test_de_sloten_kennen_elk_pakket_met_zijn_som() -> None:
    for slot in (naam for naam in bestanden() if naam.endswith(".lock")):
        pakketten = [
            regel for regel in tekst(slot).splitlines() if "==" in regel and not regel.startswith(" ")
        ]
        assert pakketten
        assert all(regel.endswith("\\") for regel in pakketten), f"{slot}: een pakket zonder som"
        assert tekst(slot).count("--hash=sha256:") >= len(pakketten)


def test_wat_draait_en_wat_test_gebruikt_dezelfde_versies() -> None:
    def versies(slot: str) -> set[str]:
        return {regel.split()[0] for regel in tekst(slot).splitlines() if "==" in regel}

    assert versies("requirements.lock") <= versies("requirements-dev.lock")


@pytest.mark.django_db(databases=["default", "sleutels"])
def test_elke_wijziging_van_een_tabel_heeft_een_migratie(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        call_command("makemigrations", check_changes=True, dry_run=True)
    except SystemExit:
        pytest.fail(f"draai waakvlam django makemigrations:\n{capsys.readouterr().out}")
