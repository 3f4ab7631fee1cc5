"""Histories with signals hold on a real store too, through ``execute``: with its access, locks and log."""

import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.application.signaalspel import Signaalspel
from tests.core.casus.aanpakken import PROJECT, lees

VERHALEN = [
    pad
    for pad in sorted((PROJECT / "tests/voorbeelden").rglob("*.yaml"))
    if re.search("signaal:|gericht:", pad.read_text("utf-8"))
]


def _lees(pad: Path) -> dict[str, Any]:
    gelezen: dict[str, Any] = YAML(typ="safe", pure=True).load(pad.read_text(encoding="utf-8"))
    return gelezen


MET = [
    pad
    for pad in VERHALEN
    if any({"signaal", "gericht"} & set(stap) and "doe" in stap for stap in _lees(pad)["stappen"])
    # What follows in a case, decided for somebody else, is played in memory: tests/voorbeelden.
    and not any("namens" in stap for stap in _lees(pad)["stappen"])
]


@pytest.mark.django_db(databases=["default", "sleutels"])
@pytest.mark.parametrize("pad", MET, ids=lambda pad: f"{pad.parent.name}/{pad.stem}")
def test_het_verhaal_klopt_in_een_echte_opslag(pad: Path) -> None:
    verhaal = _lees(pad)
    gespeeld = list(Signaalspel(lees(PROJECT / "aanpakken" / verhaal["aanpak"]), verhaal["stappen"]).speel())
    assert [(nr, fout) for nr, fout in gespeeld if fout] == []
    assert len(gespeeld) >= 5


def test_er_zijn_verhalen_met_signalen() -> None:
    assert {pad.stem for pad in MET} >= {
        "C-03",
        "C-05",
        "C-06",
        "C-08",
        "AC-01",
        "AC-03",
        "A-10-signaal",
        "C-23-gericht",
    }
