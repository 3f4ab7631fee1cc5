"""``waakvlam bewaren`` and ``waakvlam sleutels``: what they print, and what they leave behind."""

import json
from pathlib import Path

import pytest

from tests.application.bewaarwereld import BEHEER, CASUSREGIE, Wereld
from tests.application.hulp import GEMEENTE
from waakvlam.adapters import opslag
from waakvlam.application.omgeving import omgeving
from waakvlam.cli import main
from waakvlam.core.bewaren import opdrachten as b
from waakvlam.core.bewaren.namen import bewaring_van
from waakvlam.readmodels.leden import zet_gemeente, zet_lid

pytestmark = pytest.mark.parametrize("databank", ["sqlite"], indirect=True)


@pytest.fixture
def w(databank: str, monkeypatch: pytest.MonkeyPatch) -> Wereld:
    wereld = Wereld()
    # The command line looks at the same clock.
    monkeypatch.setattr(type(opslag.klok()), "nu", lambda _: wereld.klok.op)
    zet_gemeente(GEMEENTE, "Waterveen")
    zet_lid(GEMEENTE, "wim", "Wim", "Proef", "archivaris", "Archivaris", wereld.klok.op)
    zet_lid(GEMEENTE, "sanne", "Sanne", "Vos", CASUSREGIE, "Casusregisseur", wereld.klok.op)
    return wereld


def _gezegd(capsys: pytest.CaptureFixture[str], *woorden: str) -> tuple[int, str]:
    status = main([*woorden])
    gezegd = capsys.readouterr()
    return status, gezegd.out + gezegd.err


def _dicht(w: Wereld) -> str:
    stroom = w.open()
    w.sluit(stroom)
    w.later(days=7310)
    return stroom


def test_van_lijst_tot_verklaring(w: Wereld, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert _gezegd(capsys, "bewaren", "lijst", GEMEENTE) == (0, "Er is nu niets aan de beurt.\n")
    stroom = _dicht(w)
    status, lijst = _gezegd(capsys, "bewaren", "lijst", GEMEENTE)
    assert status == 0
    assert bewaring_van(stroom).partition("/")[2] in lijst
    assert "Lindenhof" not in lijst
    bewaring = bewaring_van(stroom)
    w.lukt("archivaris", b.StelVernietigingVoor(), bewaring)
    voorstel = w.bureau.toestand(bewaring).open_voorstel("alles").id
    w.lukt(BEHEER, b.BesluitVernietiging(voorstel, "alles", True), bewaring)
    assert _gezegd(capsys, "bewaren", "uitvoeren", GEMEENTE, "--door", "wim") == (
        0, "1 uitgevoerd, 0 niet gelukt.\n",
    )  # fmt: skip
    assert _gezegd(capsys, "bewaren", "uitvoeren", GEMEENTE, "--door", "wim") == (0, "Er lag niets.\n")
    map_ = tmp_path / "verklaringen"
    assert "1 nieuwe" in _gezegd(capsys, "bewaren", "verklaringen", GEMEENTE, "--naar", str(map_))[1]
    assert "0 nieuwe" in _gezegd(capsys, "bewaren", "verklaringen", GEMEENTE, "--naar", str(map_))[1]
    (pad,) = map_.iterdir()
    assert "Lindenhof" not in pad.read_text()
    terug = ("bewaren", "na-terugzetten", GEMEENTE, "--uit", str(map_), "--door", "wim")
    assert _gezegd(capsys, *terug)[0] == 0
    inhoud = json.loads(pad.read_text())
    pad.write_text(json.dumps({**inhoud, "verklaring": inhoud["verklaring"] + " "}))
    status, tekst = _gezegd(capsys, *terug)
    assert status == 1
    assert "niet van ons" in tekst


@pytest.mark.parametrize("naam", ["sanne", "niemand"])
def test_wie_het_niet_mag_voert_niets_uit(w: Wereld, capsys: pytest.CaptureFixture[str], naam: str) -> None:
    status, tekst = _gezegd(capsys, "bewaren", "uitvoeren", GEMEENTE, "--door", naam)
    assert status == 1
    assert "geen rol die dit mag" in tekst


def test_eigen_termijnen_van_de_gemeente(
    w: Wereld, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(omgeving().beheer, "_termijnen", tmp_path)
    assert "dossier            20 jaar" in _gezegd(capsys, "bewaren", "termijnen", GEMEENTE)[1]
    eigen = tmp_path / f"{GEMEENTE}.yaml"
    eigen.write_text(
        "gecontroleerd_op: 2026-01-01\ntermijnen:\n"
        "  - {code: dossier, naam: Dossier, termijn: P10Y, grondslag: besluit van het college, "
        "bron: Collegebesluit, geldt_vanaf: 2026-01-01}\n"
    )
    assert (
        "dossier            10 jaar    Collegebesluit" in _gezegd(capsys, "bewaren", "termijnen", GEMEENTE)[1]
    )
    eigen.write_text("gecontroleerd_op: 2026-01-01\ntermijnen: [{code: dossier, termijn: P1D}]\n")
    status, tekst = _gezegd(capsys, "bewaren", "lijst", GEMEENTE)
    assert status == 1
    assert f"{GEMEENTE}.yaml is geen bestand met bewaartermijnen" in tekst


def test_sleutels_draaien(w: Wereld, capsys: pytest.CaptureFixture[str]) -> None:
    stroom = w.open()
    status, tekst = _gezegd(capsys, "sleutels", "draai")
    assert status == 0
    assert "1 gemeenten en" in tekst
    assert "Merk-titel" in w.bureau.teksten(stroom)
