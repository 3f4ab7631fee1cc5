"""``waakvlam beheer buurten``: preview, confirm, adopt."""

import io
from pathlib import Path

import pytest

from tests.core.buurt.maken import bestand, feature, vierkant
from waakvlam.application.omgeving import omgeving
from waakvlam.application.vragen.buurten import buurten
from waakvlam.cli import main

pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])


@pytest.fixture
def zeg(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> "Zeg":
    assert main(["beheer", "gemeente", "waterveen", "Waterveen"]) == 0
    capsys.readouterr()
    return Zeg(capsys, tmp_path / "buurten.geojson")


class Zeg:
    """Gives the command with a file of this content."""

    def __init__(self, capsys: pytest.CaptureFixture[str], pad: Path) -> None:
        self._capsys, self.pad = capsys, pad

    def __call__(self, inhoud: bytes, *erbij: str) -> tuple[int, str]:
        self.pad.write_bytes(inhoud)
        status = main(["beheer", "buurten", str(self.pad), "--gemeente", "waterveen", *erbij])
        gezegd = self._capsys.readouterr()
        return status, gezegd.out + gezegd.err


def _namen() -> list[str]:
    return [b.naam for b in buurten("waterveen", omgeving().klok.nu())]


EEN = bestand(feature("A", "Kern"), feature("B", "Haven", vierkant(1, 0)))
TWEE = bestand(feature("A", "Oude kern"), feature("C", "Dijk", vierkant(3, 0)))


def test_van_niets_naar_buurten_en_naar_andere(zeg: Zeg) -> None:
    status, tekst = zeg(EEN, "--ja")
    assert status == 0
    assert "Dit zijn de eerste buurten" in tekst
    assert "gelden vanaf" in tekst
    assert _namen() == ["Haven", "Kern"]
    status, tekst = zeg(TWEE, "--ja")
    assert status == 0
    for regel in ("Erbij: 1", "  C  Dijk", "Weg: 1", "  B  Haven", "Andere naam of wijk: 1", "Gelijk: 0"):
        assert regel in tekst.splitlines()
    assert "  A  Kern, nu Oude kern" in tekst
    assert _namen() == ["Dijk", "Oude kern"]


def test_hetzelfde_bestand_nog_eens_verandert_niets(zeg: Zeg) -> None:
    zeg(EEN, "--ja")
    status, tekst = zeg(EEN)
    assert status == 0
    assert "Er is niets veranderd" in tekst
    assert len(omgeving().buurten.alle("waterveen")) == 1


@pytest.mark.parametrize(
    ("antwoord", "namen"), [("ja", ["Haven", "Kern"]), (" J ", ["Haven", "Kern"]), ("nee", []), ("", [])]
)
def test_er_wordt_eerst_gevraagd(
    zeg: Zeg, monkeypatch: pytest.MonkeyPatch, antwoord: str, namen: list[str]
) -> None:
    monkeypatch.setattr("builtins.input", lambda _vraag: antwoord)
    assert zeg(EEN)[0] == 0
    assert _namen() == namen


def test_zonder_antwoord_gebeurt_er_niets(zeg: Zeg, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    status, tekst = zeg(EEN)
    assert status == 1
    assert "Zet --ja erachter" in tekst
    assert _namen() == []


def test_een_datum_later_geldt_nu_nog_niet(zeg: Zeg) -> None:
    status, tekst = zeg(EEN, "--ja", "--vanaf", "2999-01-01")
    assert status == 0
    assert "vanaf 01-01-2999" in tekst
    assert _namen() == []


@pytest.mark.parametrize(
    ("inhoud", "erbij", "tekst"),
    [
        (b"{", (), "geen JSON"),
        (
            bestand(feature("A"), feature("A", ring=vierkant(3, 3))),
            (),
            "Nummer 2, A: Deze code staat er twee keer in",
        ),
        (EEN, ("--vanaf", "morgen"), "geen datum"),
    ],
)
def test_wat_niet_kan_zegt_wat_u_doet(zeg: Zeg, inhoud: bytes, erbij: tuple[str, ...], tekst: str) -> None:
    status, gezegd = zeg(inhoud, "--ja", *erbij)
    assert status == 1
    assert tekst in gezegd
    assert _namen() == []


def test_een_bestand_dat_er_niet_is_en_een_gemeente_die_er_niet_is(
    zeg: Zeg, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["beheer", "buurten", "weg.geojson", "--gemeente", "waterveen"]) == 1
    assert "niet te lezen" in capsys.readouterr().err
    assert main(["beheer", "buurten", "weg.geojson", "--gemeente", "nergens"]) == 1
    assert "Gemeente «nergens» is er niet" in capsys.readouterr().err
