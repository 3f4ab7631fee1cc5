"""The table of requirements is whole, up to date and true: every pointer leads to what it says."""

import re
import sys

import pytest

from tests.huis.bestanden import PROJECT
from waakvlam.cli.dekkingstabel import STANDEN, Dekking, lees_dekking, lees_eisen

sys.path.insert(0, str(PROJECT / "tools"))

import dekking

NASLAG = PROJECT / "docs" / "reference"
EISEN = lees_eisen(NASLAG / "eisen")
RIJEN = lees_dekking(NASLAG / "dekking.tsv")
ONDERDELEN = {
    "need-to-know", "signals", "team", "communication", "network", "neighbourhood", "learning", "outward",
    "scale", "face",
}  # fmt: skip
WERKEND = {"level", "role", "transition", "trigger", "authority", "questionnaire", "checklist", "scenario"}
"""Kinds that must work or say plainly to which part still to come they belong."""
BESCHREVEN = {"team", "meeting", "clock", "duty", "principle"}


def test_elke_eis_staat_er_een_keer_in() -> None:
    assert len(EISEN) == 693 + 808 + 656
    assert [rij.eis for rij in RIJEN] == list(EISEN)


def test_de_tabel_is_bij() -> None:
    assert (NASLAG / "dekking.tsv").read_text(encoding="utf-8") == dekking.tekst(), "Draai tools/dekking.py."


def fout(rij: Dekking) -> str:
    """What is wrong with a row; empty when nothing is."""
    if rij.stand == "later":
        return "" if rij.waar in ONDERDELEN else f"«{rij.waar}» is geen onderdeel"
    if rij.stand == "niet":
        return "" if len(rij.toelichting) > 10 else "zonder reden"
    pad, _, naam = rij.waar.partition("::")
    bestand = PROJECT / pad
    if not bestand.is_file():
        return f"{pad} is er niet"
    tekst = bestand.read_text(encoding="utf-8")
    if naam and not re.search(rf"^def {re.escape(naam)}\(", tekst, re.MULTILINE):
        return f"{naam} staat niet in {pad}"
    if rij.stand == "werkt" and pad.startswith("tests/voorbeelden/") and rij.eis not in tekst:
        return f"{pad} noemt de eis niet"
    if rij.stand == "werkt" and not pad.startswith("tests/"):
        return "werkt, maar er is geen toets"
    if rij.stand == "werkt" and pad.endswith(".py") and not naam:
        return "werkt, maar er staat niet welke toets"
    return ""


def test_elke_verwijzing_klopt() -> None:
    assert [(rij.eis, fout(rij)) for rij in RIJEN if fout(rij)] == []


@pytest.mark.parametrize(
    ("rij", "zin"),
    [
        (Dekking("LEU-001", "werkt", "tests/dekking/test_delen.py::test_bestaat_niet", ""), "staat niet in"),
        (Dekking("LEU-001", "werkt", "tests/dekking/weg.py::test_x", ""), "is er niet"),
        (Dekking("LEU-001", "werkt", "tests/voorbeelden/dalfsen/A-10.yaml", ""), "noemt de eis niet"),
        (Dekking("LEU-001", "werkt", "aanpakken/leusden/aanpak.yaml", ""), "geen toets"),
        (Dekking("LEU-001", "werkt", "tests/dekking/test_delen.py", ""), "welke toets"),
        (Dekking("LEU-001", "later", "ooit", ""), "geen onderdeel"),
        (Dekking("LEU-001", "niet", "", "kort"), "zonder reden"),
    ],
)
def test_wat_niet_klopt_valt_op(rij: Dekking, zin: str) -> None:
    assert zin in fout(rij)


def test_wat_moet_werken_werkt_of_hoort_bij_een_ander_onderdeel() -> None:
    half = [r.eis for r in RIJEN if EISEN[r.eis] in WERKEND and r.stand not in ("werkt", "later", "niet")]
    assert half == []


def test_wat_moet_zijn_beschreven_is_dat() -> None:
    zonder = [r.eis for r in RIJEN if EISEN[r.eis] in BESCHREVEN and r.stand not in STANDEN]
    assert zonder == []
