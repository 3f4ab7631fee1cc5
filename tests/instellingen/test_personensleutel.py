"""The secret of the index on persons: its own when there is one, else derived from the master key."""

import importlib
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from waakvlam.instellingen import personen

NAAM = "WAAKVLAM_PERSONENSLEUTEL"


def lees() -> str:
    return str(importlib.reload(personen).PERSONENSLEUTEL)


def test_zonder_eigen_geheim_is_er_geen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAAM, raising=False)
    assert lees() == ""


def test_een_eigen_geheim_uit_een_bestand(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bestand = tmp_path / "sleutel"
    bestand.write_text("p" * 40 + "\n")
    monkeypatch.setenv(f"{NAAM}_BESTAND", str(bestand))
    assert lees() == "p" * 40
    monkeypatch.undo()
    lees()


def test_een_kort_geheim_wordt_geweigerd(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAAM, "kort")
    with pytest.raises(ImproperlyConfigured, match="korter dan 32 tekens"):
        lees()
    monkeypatch.undo()
    assert lees() == ""
