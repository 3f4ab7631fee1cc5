"""From a signal to an outcome, drawn from the rules of an approach."""

from pathlib import Path

import pytest

from tests.core.aanpak.hulp import VOORBEELD
from tests.core.aanpak.test_tekening import model
from waakvlam.core.aanpak.tekening.signaalloop import Signaalloop, signaallopen

AANPAKKEN = Path("aanpakken")


def test_twente_gaat_van_signaal_langs_vooroverleg_en_driehoek_naar_een_van_twee_uitkomsten() -> None:
    (loop,) = signaallopen(model(AANPAKKEN / "twente"))
    assert loop.naam == "Signaal van (dreigende) onrust"
    assert loop.samen == ("Ambtelijk vooroverleg",)
    (oordeel,) = loop.oordelen
    assert oordeel.beslist == "Lokale driehoek of burgemeester"
    assert [uit.code for uit in oordeel.uitkomsten] == ["beoordeel-kan-onrust", "beoordeel-geen-indicator"]
    assert loop.nagemaakt, "the figure is missing in the text of the source"


@pytest.mark.parametrize("aanpak", ["dalfsen", "kis-samos", "oude-ijsselstreek"])
def test_zonder_overleg_waarin_het_wordt_geduid_is_er_geen_plaat(aanpak: str) -> None:
    assert signaallopen(model(AANPAKKEN / aanpak)) == ()


def test_wat_verderop_komt_en_sluiten_staan_er_niet_bij() -> None:
    lopen = signaallopen(model(AANPAKKEN / "leusden"))
    assert [_codes(loop) for loop in lopen] == [["vraag1-ja", "vraag1-nee"]] * 2
    assert signaallopen(model(VOORBEELD)) == ()


def _codes(loop: Signaalloop) -> list[str]:
    return [uit.code for oordeel in loop.oordelen for uit in oordeel.uitkomsten]
