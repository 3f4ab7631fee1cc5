"""``waakvlam logboek``: what it says and how it ends."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from tests.adapters.hulp import STROOM, logboek, nieuw, schrijf
from tests.adapters.test_audit import knoei_met_audit
from waakvlam.adapters import opslag
from waakvlam.cli import main

pytestmark = pytest.mark.usefixtures("databank")


def _knoei() -> None:
    slot = {
        "sqlite": "DROP TRIGGER adapters_gebeurtenis_geen_update",
        "postgresql": "DROP TRIGGER alleen_toevoegen ON adapters_gebeurtenis",
    }
    with connection.cursor() as cursor:
        cursor.execute(slot[connection.vendor])
        cursor.execute("UPDATE adapters_gebeurtenis SET rol = 'burgemeester' WHERE nr = 2")


def test_verifieer_van_een_ongeschonden_logboek(capsys: pytest.CaptureFixture[str]) -> None:
    schrijf(logboek(), nieuw(), nieuw())
    assert main(["logboek", "verifieer"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Auditlog: 0 regels, waarvan 0 afgesloten.",
        "Log van verwerkingen: 0 regels, waarvan 0 afgesloten.",
        "1 stromen, 2 gebeurtenissen: alles klopt.",
    ]


def test_verifieer_noemt_de_stroom_het_nummer_en_wat_er_niet_klopt(
    capsys: pytest.CaptureFixture[str],
) -> None:
    schrijf(logboek(), nieuw(), nieuw(), nieuw())
    _knoei()
    assert main(["logboek", "verifieer"]) == 1
    assert f"{STROOM} nr 2: inhoud is veranderd" in capsys.readouterr().out
    assert main(["logboek", "verifieer", "--json"]) == 1
    uitkomst = json.loads(capsys.readouterr().out)
    assert uitkomst["gebeurtenissen"] == 3
    assert [(b["stroom"], b["nr"], b["code"]) for b in uitkomst["bevindingen"]] == [(STROOM, 2, "hash")]


def test_een_zegel_sluit_ook_het_auditlog_af(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Lines of longer ago are closed off; changing one afterwards is found and named."""
    schrijf(logboek(), nieuw())
    toen = opslag.klok().nu() - timedelta(hours=1)
    opslag.auditlog().noteer("waterveen", "7", None, "lees-casus", STROOM, "gelezen", "web", toen)
    assert main(["logboek", "zegel", "--naar", str(tmp_path / "zegels")]) == 0
    assert "Auditlog afgesloten tot en met regel" in capsys.readouterr().out
    assert main(["logboek", "verifieer"]) == 0
    knoei_met_audit("UPDATE adapters_auditregel SET actor = '8'")
    assert main(["logboek", "verifieer"]) == 1
    assert "auditblok 1" in capsys.readouterr().out


def test_zegels_volgen_op_elkaar_en_noemen_alleen_wat_veranderde(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    zegels = tmp_path / "zegels"
    boek = logboek()
    schrijf(boek, nieuw())
    schrijf(boek, nieuw(), stroom="casus/stil")
    assert main(["logboek", "zegel", "--naar", str(zegels)]) == 0
    schrijf(boek, nieuw())
    assert main(["logboek", "zegel", "--naar", str(zegels)]) == 0
    assert main(["logboek", "zegel", "--naar", str(zegels)]) == 0
    assert "niets veranderd" in capsys.readouterr().out
    eerste, tweede = (json.loads(pad.read_text())["zegel"] for pad in sorted(zegels.iterdir()))
    assert [kop[1] for kop in eerste["koppen"]] == [STROOM, "casus/stil"]
    assert [kop[1:3] for kop in tweede["koppen"]] == [[STROOM, 2]]
    assert main(["logboek", "verifieer", "--zegels", str(zegels)]) == 0


@pytest.mark.parametrize(
    ("knoei", "melding"),
    [
        (lambda pad: pad.write_text(pad.read_text().replace('"nr":1', '"nr":2')), "handtekening"),
        (lambda pad: pad.write_text("{}"), "geen zegel"),
        (lambda pad: pad.unlink(), "zegel-000001.json ontbreekt"),
    ],
)
def test_een_veranderd_zegel_wordt_geweigerd(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], knoei: object, melding: str
) -> None:
    boek = logboek()
    for _ in range(2):
        schrijf(boek, nieuw())
        assert main(["logboek", "zegel", "--naar", str(tmp_path)]) == 0
    knoei(tmp_path / "zegel-000001.json")  # type: ignore[operator]
    assert main(["logboek", "verifieer", "--zegels", str(tmp_path)]) == 1
    assert melding in capsys.readouterr().err


def test_een_zegel_van_een_ander_wordt_geweigerd(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schrijf(logboek(), nieuw())
    assert main(["logboek", "zegel", "--naar", str(tmp_path)]) == 0
    opdracht = ["logboek", "verifieer", "--zegels", str(tmp_path), "--sleutel"]
    assert main([*opdracht, "00" * 32]) == 1
    assert "niet van ons" in capsys.readouterr().err
    (onze,) = opslag.hoofdsleutel().zegels_van_ons()
    assert main([*opdracht, onze.hex()]) == 0


def test_na_terugzetten_zien_volgers_alles_opnieuw(databank: str) -> None:
    boek = logboek()
    schrijf(boek, nieuw(), nieuw())
    assert main(["logboek", "na-terugzetten"]) == 0
    from waakvlam.application.poorten import Plek

    regels = boek.volg(Plek(), 10)
    assert [regel.nr for regel in regels] == [1, 2]
    assert all(regel.transactie == 0 for regel in regels)
    schrijf(boek, nieuw())
    assert [regel.nr for regel in boek.volg(regels[-1].plek, 10)] == [3]
