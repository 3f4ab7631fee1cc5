"""``waakvlam aanpak beproef``: what it prints, and its exit status."""

import json

import pytest

from tests.core.casus.aanpakken import BEDACHT
from waakvlam.cli.hoofd import main

RONDE = str(next(pad for pad in BEDACHT if pad.name == "ronde"))


def test_het_verslag_zegt_dat_het_gesimuleerd_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "beproef", RONDE, "--aantal", "10"]) == 0
    uit = capsys.readouterr().out
    assert "10 bedachte casussen. Alle getallen zijn gesimuleerd." in uit
    for kop in ("NIVEAU", "STAP", "WIE BESLUIT", "TERMIJN"):
        assert kop in uit
    assert "Kies samen:" in uit and "Opbouwwerker" in uit


def test_als_json_zijn_het_dezelfde_tellingen_bij_hetzelfde_zaad(capsys: pytest.CaptureFixture[str]) -> None:
    opdracht = ["aanpak", "beproef", RONDE, "--aantal", "5", "--zaad", "7", "--json"]
    assert main(opdracht) == 0
    eerste = json.loads(capsys.readouterr().out)
    main(opdracht)
    assert json.loads(capsys.readouterr().out) == eerste
    assert eerste["gesimuleerd"] is True and eerste["casussen"] == 5
    assert eerste["stappen"]["luisteren-afspreken"]["geprobeerd"] > 0


@pytest.mark.parametrize("aantal", ["0", "5001"])
def test_een_aantal_dat_niet_kan_wordt_gezegd(aantal: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanpak", "beproef", RONDE, "--aantal", aantal]) != 0
    assert "van 1 tot en met 5000" in capsys.readouterr().err
