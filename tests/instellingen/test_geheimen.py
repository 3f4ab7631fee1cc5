"""Secrets come from outside in real use, and are made once for a demo."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from waakvlam.instellingen import omgeving

LANG = "x" * 32
NAAM = "WAAKVLAM_PROEF"


def schoon() -> dict[str, str]:
    """Return the environment without what the test run itself put there."""
    return {naam: w for naam, w in os.environ.items() if not naam.startswith(("WAAKVLAM_", "DJANGO_"))}


@pytest.fixture(autouse=True)
def _lege_omgeving(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(NAAM, raising=False)
    monkeypatch.delenv(f"{NAAM}_BESTAND", raising=False)
    monkeypatch.setenv("WAAKVLAM_MAP", str(tmp_path / "var"))


def test_uit_de_omgeving(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAAM, f" {LANG}\n")
    assert omgeving.geheim(NAAM) == LANG


def test_uit_een_bestand(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "sleutel").write_text(f"{LANG}\n")
    monkeypatch.setenv(f"{NAAM}_BESTAND", str(tmp_path / "sleutel"))
    assert omgeving.geheim(NAAM) == LANG


@pytest.mark.parametrize("waarde", ["", "kort", "x" * 31])
def test_zonder_of_te_kort_wordt_geweigerd(monkeypatch: pytest.MonkeyPatch, waarde: str) -> None:
    monkeypatch.setenv(NAAM, waarde)
    with pytest.raises(ImproperlyConfigured, match=NAAM):
        omgeving.geheim(NAAM)


def test_een_bestand_dat_er_niet_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(f"{NAAM}_BESTAND", str(tmp_path / "weg"))
    with pytest.raises(ImproperlyConfigured, match="kan niet worden gelezen"):
        omgeving.geheim(NAAM)


def test_een_eigen_geheim_blijft_hetzelfde_en_is_alleen_voor_de_eigenaar(tmp_path: Path) -> None:
    eerste = omgeving.eigen_geheim(NAAM)
    assert len(eerste) >= 32
    assert omgeving.eigen_geheim(NAAM) == eerste
    bestanden = list((tmp_path / "var" / "sleutels").iterdir())
    assert [stat.S_IMODE(pad.stat().st_mode) for pad in bestanden] == [0o600]


@pytest.mark.parametrize(
    ("gegeven", "mist"),
    [
        ({}, "WAAKVLAM_SECRET_KEY"),
        ({"WAAKVLAM_SECRET_KEY": LANG}, "WAAKVLAM_HOOFDSLEUTEL"),
        ({"WAAKVLAM_SECRET_KEY": LANG, "WAAKVLAM_HOOFDSLEUTEL": LANG}, "WAAKVLAM_HOSTS"),
    ],
)
def test_productie_start_niet_zonder(gegeven: dict[str, str], mist: str) -> None:
    klaar = subprocess.run(
        [sys.executable, "-c", "import waakvlam.instellingen.productie"],
        env={**schoon(), **gegeven},
        capture_output=True,
        text=True,
    )
    assert klaar.returncode != 0
    assert mist in klaar.stderr.splitlines()[-1]


def test_productie_is_streng() -> None:
    klaar = subprocess.run(
        [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"],
        env={
            **schoon(),
            "DJANGO_SETTINGS_MODULE": "waakvlam.instellingen.productie",
            "WAAKVLAM_SECRET_KEY": "een-lange-zin-1234567890-met-genoeg-verschillende-TEKENS",
            "WAAKVLAM_HOOFDSLEUTEL": "een-ander-lange-zin-0987654321-met-genoeg-verschillende-TEKENS",
            "WAAKVLAM_HOSTS": "waakvlam.example",
        },
        capture_output=True,
        text=True,
    )
    assert klaar.returncode == 0, klaar.stderr
