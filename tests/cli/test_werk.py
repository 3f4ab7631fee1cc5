"""``waakvlam werk`` as a process: it comes along with ``start``, stops cleanly, and survives being killed."""

import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psutil
import pytest

from tests.hulp.app import App, omgeving
from tests.hulp.postkantoor import postkantoor

WERK = [sys.executable, "-m", "waakvlam.cli", "werk"]


def wacht_op(voorwaarde: Callable[[], bool], seconden: float = 30) -> bool:
    einde = time.monotonic() + seconden
    while time.monotonic() < einde:
        if voorwaarde():
            return True
        time.sleep(0.1)
    return False


def draai(map_: Path, *args: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*WERK, *args], env=omgeving(map_), capture_output=True, text=True, timeout=120, check=False
    )


def sql(map_: Path, opdracht: str, *waarden: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(map_ / "waakvlam.sqlite3", timeout=20)) as databank, databank:
        return databank.execute(opdracht, waarden).fetchall()


@pytest.fixture(scope="module")
def leeg(demo_map: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A work folder of the demo in which nothing waits."""
    import shutil

    doel = tmp_path_factory.mktemp("werk") / "app"
    shutil.copytree(demo_map, doel)
    klaar = draai(doel, "--een-keer")
    assert klaar.returncode == 0, klaar.stderr
    return doel


@contextmanager
def werker(map_: Path, **anders: str) -> Iterator["subprocess.Popen[bytes]"]:
    proces = subprocess.Popen(WERK, env={**omgeving(map_), **anders}, stdin=subprocess.DEVNULL)
    try:
        yield proces
    finally:
        if proces.poll() is None:
            proces.kill()
        proces.wait(20)


def zet_effect(map_: Path, sleutel: str, soort: str = "uit-de-toekomst") -> None:
    sql(
        map_,
        "INSERT INTO adapters_effect (soort, sleutel, ids, pogingen, fout) VALUES (?, ?, ?, 0, '')",
        soort,
        sleutel,
        '{"gemeente":"waterveen"}',
    )


def test_een_keer_doet_wat_klaarstaat_en_de_stand_is_dan_goed(leeg: Path) -> None:
    assert sql(leeg, "SELECT COUNT(*) FROM adapters_effect WHERE gelukt_op IS NULL") == [(0,)]
    stand = draai(leeg, "--stand")
    assert stand.returncode == 0
    assert "Wacht: 0" in stand.stdout
    assert "Opgegeven: 0" in stand.stdout


def test_wat_is_opgegeven_is_zichtbaar_en_kan_opnieuw(leeg: Path) -> None:
    zet_effect(leeg, "x1")
    draai(leeg, "--een-keer")
    stand = draai(leeg, "--stand")
    assert stand.returncode == 1
    assert "onbekende-soort" in stand.stdout
    nummer = next(regel.split()[0] for regel in stand.stdout.splitlines() if "onbekende-soort" in regel)
    assert draai(leeg, "--opnieuw", nummer).returncode == 0
    assert draai(leeg, "--opnieuw", nummer).returncode == 1
    sql(leeg, "DELETE FROM adapters_effect WHERE sleutel = 'x1'")


@pytest.mark.parametrize("teken", [signal.SIGTERM, signal.SIGINT])
def test_een_stopteken_stopt_netjes(leeg: Path, teken: signal.Signals) -> None:
    with werker(leeg) as proces:
        zet_effect(leeg, f"stop-{teken}")
        klaar = f"SELECT 1 FROM adapters_effect WHERE sleutel = 'stop-{teken}' AND opgegeven_op IS NOT NULL"
        assert wacht_op(lambda: bool(sql(leeg, klaar)))
        proces.send_signal(teken)
        assert proces.wait(20) == 0
    sql(leeg, "DELETE FROM adapters_effect WHERE soort = 'uit-de-toekomst'")


def test_wie_midden_in_een_mail_wordt_afgeschoten_laat_niets_verloren_gaan(
    leeg: Path, tmp_path: Path
) -> None:
    """The worker dies while a slow mail server lets it wait; the next one sends under the same number."""
    account = sql(leeg, "SELECT id FROM auth_user WHERE username = 'nadia'")[0][0]
    sql(leeg, "UPDATE auth_user SET email = 'nadia@waterveen.example' WHERE id = ?", account)
    ids = f'{{"aan":"{account}","gemeente":"waterveen","stroom":"casus/x","soort":"taak-gesteld"}}'
    sql(
        leeg,
        "INSERT INTO adapters_effect (soort, sleutel, ids, pogingen, fout) VALUES ('post', 'p1', ?, 0, '')",
        ids,
    )
    with postkantoor(tmp_path) as kantoor:
        kantoor.traag = 3
        mail = {
            "WAAKVLAM_MAIL_SERVER": "127.0.0.1",
            "WAAKVLAM_MAIL_POORT": str(kantoor.poort),
            "WAAKVLAM_MAIL_BEVEILIGING": "geen",
            "WAAKVLAM_MAIL_AFZENDER": "waakvlam@waterveen.example",
        }
        with werker(leeg, **mail) as proces:
            bezig = "SELECT 1 FROM adapters_effect WHERE sleutel = 'p1' AND pogingen = 1"
            assert wacht_op(lambda: bool(sql(leeg, bezig)))
            time.sleep(1)
            proces.kill()
        assert sql(leeg, "SELECT gelukt_op FROM adapters_effect WHERE sleutel = 'p1'") == [(None,)]
        kantoor.traag = 0
        sql(leeg, "UPDATE adapters_effect SET vanaf = NULL WHERE sleutel = 'p1'")  # the lease ran out
        with werker(leeg, **mail) as proces:
            gelukt = "SELECT 1 FROM adapters_effect WHERE sleutel = 'p1' AND gelukt_op IS NOT NULL"
            assert wacht_op(lambda: bool(sql(leeg, gelukt)))
            proces.terminate()
            assert proces.wait(20) == 0
        assert kantoor.binnen
        assert len({bericht["Message-ID"] for bericht in kantoor.binnen}) == 1


@pytest.fixture(scope="module")
def live_app(kijk_app: App) -> App:
    """These tests only look."""
    return kijk_app


def test_start_brengt_een_werker_mee(live_app: App) -> None:
    kinderen = psutil.Process(live_app.proces.pid).children(recursive=True)
    werkers = [kind for kind in kinderen if kind.cmdline()[-1:] == ["werk"]]
    assert werkers
    # The pages go first when the machine is full.
    paginas = [kind for kind in kinderen if "waakvlam.web.wsgi:application" in kind.cmdline()]
    assert min(w.nice() for w in werkers) > max(p.nice() for p in paginas)
