"""The command line finds its subcommands by itself."""

import pytest

from waakvlam.cli import hoofd
from waakvlam.cli.fout import Fout


def test_elke_opdracht_heeft_een_regel_hulp(capsys: pytest.CaptureFixture[str]) -> None:
    assert hoofd.main([]) == 0
    getoond = capsys.readouterr().out
    for naam in hoofd.namen():
        assert naam in getoond
        assert len(hoofd.laad(naam).HULP) > 10


def test_een_onbekende_opdracht_is_fout_gebruik() -> None:
    with pytest.raises(SystemExit) as einde:
        hoofd.main(["bestaat-niet"])
    assert einde.value.code == 2


def test_een_fout_van_de_gebruiker_staat_er_in_een_zin(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def mislukt(args: object) -> int:
        raise Fout("Poort 8000 is bezet.")

    monkeypatch.setattr(hoofd.laad("django"), "voer_uit", mislukt)
    assert hoofd.main(["django", "check"]) == 1
    assert capsys.readouterr().err == "Fout: Poort 8000 is bezet.\n"
