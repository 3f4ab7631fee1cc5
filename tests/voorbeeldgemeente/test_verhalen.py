"""The stories of the demo are told, and proven, as histories; filling again changes nothing."""

import shutil
import sqlite3
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.core.casus.aanpakken import PROJECT
from tests.hulp.app import omgeving
from waakvlam.voorbeeldgemeente import bestanden

PAREN = [
    ("verhaal-boomvalk.yaml", "twente/DEMO-boomvalk.yaml"),
    ("verhaal-waterlelie.yaml", "kis-samos/DEMO-waterlelie.yaml"),
]


def _voorbeeld(pad: str) -> list[dict[str, Any]]:
    tekst = (PROJECT / "tests/voorbeelden" / pad).read_text(encoding="utf-8")
    stappen: list[dict[str, Any]] = YAML(typ="safe", pure=True).load(tekst)["stappen"]
    return stappen


def _uit_verhaal(stap: dict[str, Any]) -> tuple[Any, ...]:
    met = {naam: waarde for naam, waarde in stap["met"].items() if naam != "signalen"}
    return stap["tijd"].replace(".", ":"), stap["als"], stap["doe"], met


def _uit_voorbeeld(stap: dict[str, Any]) -> tuple[Any, ...]:
    met = {naam: waarde for naam, waarde in stap["met"].items() if naam != "uiterlijk"}
    op = stap["op"] if isinstance(stap["op"], datetime) else datetime.fromisoformat(stap["op"])
    return op.strftime("%H:%M"), stap["als"], stap["doe"], met


@pytest.mark.parametrize(("verhaal", "voorbeeld"), PAREN)
def test_het_verhaal_en_het_voorbeeld_zeggen_hetzelfde(verhaal: str, voorbeeld: str) -> None:
    (casus,) = bestanden.lees(verhaal)["casussen"]
    assert [_uit_verhaal(stap) for stap in casus["stappen"]] == [
        _uit_voorbeeld(stap) for stap in _voorbeeld(voorbeeld)
    ]


def _inhoud(map_: Path) -> list[str]:
    with sqlite3.connect(map_ / "waakvlam.sqlite3") as databank:
        return list(databank.iterdump())


def test_nog_een_keer_vullen_verandert_niets(demo_map: Path, tmp_path: Path) -> None:
    map_ = tmp_path / "demo"
    shutil.copytree(demo_map, map_)
    eerst = _inhoud(map_)
    klaar = subprocess.run(
        [sys.executable, "-m", "waakvlam.cli", "demo"],
        env=omgeving(map_),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert "er is niets veranderd" in klaar.stdout, klaar.stderr
    assert _inhoud(map_) == eerst


def test_op_de_lijst_van_een_overleg_dat_nog_komt_staan_casussen(demo_map: Path) -> None:
    with sqlite3.connect(demo_map / "waakvlam.sqlite3") as databank:
        lijst = databank.execute(
            "SELECT c.codenaam, p.besproken_op IS NOT NULL FROM readmodels_puntrij p"
            " JOIN readmodels_casusrij c ON c.casus_id = p.casus_id"
            " WHERE p.gremium = 'mot' AND p.sinds IS NOT NULL ORDER BY c.codenaam"
        ).fetchall()
        (gesloten, volgende, klaar), *meer = databank.execute(
            "SELECT gesloten_op, volgende, (SELECT max(gebeurd_op) FROM adapters_gebeurtenis)"
            " FROM readmodels_bijeenkomstrij"
        ).fetchall()
    assert lijst == [("Kwikstaart", 1), ("Tureluur", 0), ("Wulp", 0)]
    assert gesloten and meer == [] and volgende > klaar


def test_het_netwerk_is_begonnen_en_een_cijfer_vraagt_iets(demo_map: Path) -> None:
    with sqlite3.connect(demo_map / "waakvlam.sqlite3") as databank:
        sectoren = databank.execute(
            "SELECT code, verteld_op IS NOT NULL, getraind_op IS NOT NULL FROM readmodels_netwerkrij"
            " WHERE soort = 'organisatie' ORDER BY code"
        ).fetchall()
        cijfers = databank.execute(
            "SELECT thema, vragen, plekken, gestopt_op IS NULL, tot > laat_vanaf FROM readmodels_cijferrij"
        ).fetchall()
    assert sectoren == [("onderwijs", 1, 0), ("welzijn", 1, 1), ("wonen", 1, 0), ("zorg", 0, 0)]
    assert cijfers == [("jongeren", 1, 2, 1, 1)]
