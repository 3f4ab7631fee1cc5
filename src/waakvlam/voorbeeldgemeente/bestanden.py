"""The files of the fictional municipality."""

from importlib.resources import files
from typing import Any

from ruamel.yaml import YAML


def lees(naam: str) -> dict[str, Any]:
    """Return what a file of this folder says."""
    tekst = files("waakvlam.voorbeeldgemeente").joinpath(naam).read_text(encoding="utf-8")
    inhoud: dict[str, Any] = YAML(typ="safe", pure=True).load(tekst)
    return inhoud


def lees_bytes(naam: str) -> bytes:
    """Return a file of this folder as it is."""
    return files("waakvlam.voorbeeldgemeente").joinpath(naam).read_bytes()
