"""The daily seal covers the audit log and the log of processing, and a missed day shows."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection

from tests.adapters.hulp import GEMEENTE, STROOM, logboek, nieuw, schrijf
from waakvlam.adapters import opslag
from waakvlam.adapters.models import Auditregel
from waakvlam.application.poorten import Verwerking
from waakvlam.cli import main

pytestmark = pytest.mark.usefixtures("databank")
NU = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)


class Klok:
    nu_is = NU

    def nu(self) -> datetime:
        return self.nu_is


@pytest.fixture(autouse=True)
def klok(monkeypatch: pytest.MonkeyPatch) -> Klok:
    eigen = Klok()
    monkeypatch.setattr(opslag, "klok", lambda: eigen)
    return eigen


def vul(op: datetime = NU - timedelta(hours=1)) -> None:
    opslag.auditlog().noteer(GEMEENTE, "7", None, "lees-casus", STROOM, "gelezen", "web", op)
    opslag.verwerkingen().noteer([Verwerking(GEMEENTE, "lees-casus", STROOM, ("P1", "P2"), op)])


def zegel(map_: Path, *verder: str) -> int:
    return main(["logboek", "zegel", "--naar", str(map_), *verder])


def verifieer(map_: Path, *verder: str) -> int:
    return main(["logboek", "verifieer", "--zegels", str(map_), *verder])


def knoei(tabel: str, *opdrachten: str) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for naam in ("alleen_toevoegen", "alleen_na_termijn"):
                cursor.execute(f"DROP TRIGGER IF EXISTS {naam} ON {tabel}")
        else:
            for werk in ("update", "delete"):
                cursor.execute(f"DROP TRIGGER IF EXISTS {tabel}_geen_{werk}")
        for opdracht in opdrachten:
            cursor.execute(opdracht)


def test_een_zegel_noemt_de_blokken_van_beide_logs(tmp_path: Path) -> None:
    vul()
    assert zegel(tmp_path) == 0
    blokken = json.loads((tmp_path / "zegel-000001.json").read_text())["zegel"]["blokken"]
    assert [blok[:2] for blok in blokken] == [["audit", 1], ["verwerkingen", 1]]
    assert verifieer(tmp_path) == 0


@pytest.mark.parametrize(
    ("tabel", "opdracht", "melding"),
    [
        (
            "adapters_verwerking",
            "UPDATE adapters_verwerking SET naam = 'x' WHERE positie = 1",
            "is veranderd",
        ),
        (
            "adapters_verwerking",
            "DELETE FROM adapters_verwerking WHERE positie = 2",
            "2 regels, het waren er 3",
        ),
        ("adapters_auditregel", "UPDATE adapters_auditregel SET actor = '8'", "is veranderd"),
        ("adapters_auditregel", "DELETE FROM adapters_auditregel", "0 regels, het waren er 1"),
    ],
)
def test_knoeien_valt_op(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], tabel: str, opdracht: str, melding: str
) -> None:
    vul()
    zegel(tmp_path)
    knoei(tabel, opdracht)
    assert verifieer(tmp_path) == 1
    uit = capsys.readouterr().out
    assert melding in uit
    assert "keer klopt iets niet" in uit


@pytest.mark.parametrize("log", ["audit", "verwerkings"])
def test_opnieuw_gemaakte_blokken_passen_niet_bij_het_zegel(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], log: str
) -> None:
    """Who can rewrite the database makes the blocks fit again; the seal, kept elsewhere, still tells."""
    vul()
    zegel(tmp_path)
    tabel, veld = {
        "audit": ("adapters_auditregel", "actor"),
        "verwerkings": ("adapters_verwerking", "naam"),
    }[log]
    knoei(tabel, f"UPDATE {tabel} SET {veld} = '8'", f"DELETE FROM adapters_{log}blok")
    assert main(["logboek", "zegel", "--naar", str(tmp_path / "vals")]) == 0
    assert main(["logboek", "verifieer"]) == 0
    assert verifieer(tmp_path) == 1
    assert "is een ander blok dan verzegeld werd" in capsys.readouterr().out
    knoei(tabel, f"DELETE FROM adapters_{log}blok")
    assert verifieer(tmp_path) == 1
    assert "is verzegeld maar ontbreekt" in capsys.readouterr().out


def test_dagelijks_is_een_zegel_per_dag_ook_als_er_niets_gebeurde(
    tmp_path: Path, klok: Klok, capsys: pytest.CaptureFixture[str]
) -> None:
    schrijf(logboek(), nieuw())
    for uur in (0, 1, 5):
        klok.nu_is = NU + timedelta(hours=uur)
        assert zegel(tmp_path, "--dagelijks") == 0
    assert "Vandaag is al verzegeld." in capsys.readouterr().out
    assert [pad.name for pad in tmp_path.glob("*.json")] == ["zegel-000001.json"]
    klok.nu_is = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)  # in Dutch time it is the 23rd already
    assert zegel(tmp_path, "--dagelijks") == 0
    leeg = json.loads((tmp_path / "zegel-000002.json").read_text())["zegel"]
    assert (leeg["koppen"], leeg["blokken"]) == ([], [])
    assert verifieer(tmp_path) == 0


@pytest.mark.parametrize(("dagen", "uitkomst"), [(0, 0), (1, 0), (3, 1)])
def test_een_te_oud_zegel_valt_op(
    tmp_path: Path, klok: Klok, capsys: pytest.CaptureFixture[str], dagen: int, uitkomst: int
) -> None:
    zegel(tmp_path, "--dagelijks")
    klok.nu_is = NU + timedelta(days=dagen)
    assert verifieer(tmp_path, "--hoogstens", "2") == uitkomst
    assert ("dagen oud" in capsys.readouterr().out) == bool(uitkomst)


def test_geen_enkel_zegel_is_ook_te_oud(tmp_path: Path) -> None:
    assert verifieer(tmp_path, "--hoogstens", "2") == 1
    assert verifieer(tmp_path) == 0


def test_de_kopie_is_gelijk_of_er_is_een_melding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schrijf(logboek(), nieuw())
    elders = tmp_path / "elders"
    assert zegel(tmp_path / "z", "--kopie", str(elders)) == 0
    naam = "zegel-000001.json"
    assert (elders / naam).read_bytes() == (tmp_path / "z" / naam).read_bytes()
    (elders / naam).write_text("{}")
    assert zegel(tmp_path / "z", "--kopie", str(elders)) == 1
    assert f"{naam} in {elders} is anders" in capsys.readouterr().err


@pytest.mark.parametrize(("knoeien", "uitkomst"), [(False, "klopt"), (True, "klopt-niet")])
def test_een_controle_kan_zelf_in_het_auditlog(tmp_path: Path, knoeien: bool, uitkomst: str) -> None:
    vul()
    zegel(tmp_path)
    if knoeien:
        knoei("adapters_verwerking", "DELETE FROM adapters_verwerking WHERE positie = 2")
    assert verifieer(tmp_path, "--noteer") == int(knoeien)
    regel = Auditregel.objects.latest("pk")
    assert (regel.handeling, regel.uitkomst) == ("verifieer-logboek", uitkomst)
