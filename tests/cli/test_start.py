"""``waakvlam start`` as a person uses it."""

import shutil
import signal
import socket
import subprocess
import time
import urllib.error
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from tests.hulp.app import OPDRACHT, App, omgeving
from waakvlam.cli.netwerk import vrije_poort


@pytest.fixture(scope="module")
def live_app(kijk_app: App) -> App:
    """These tests only look."""
    return kijk_app


def test_de_app_antwoordt_met_pagina_en_stijl(live_app: App) -> None:
    assert live_app.haal("/account/login/")[0] == 200
    assert "--" in live_app.haal("/static/derden/basis.css")[1]


def test_wat_er_niet_is_geeft_404(live_app: App) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        live_app.haal("/bestaat-niet")


def test_ctrl_c_stopt_alles_wat_gestart_is(verse_app: Callable[[], App]) -> None:
    app = verse_app()
    alle = psutil.Process(app.proces.pid).children(recursive=True)
    assert alle, "er draait geen server"
    app.proces.send_signal(signal.SIGINT)
    assert app.proces.wait(20) == 0
    _, over = psutil.wait_procs(alle, timeout=10)
    assert over == []


def test_het_adres_en_het_stoppen_staan_op_het_scherm(live_app: App) -> None:
    getoond = (live_app.map / "server.log").read_text()
    assert live_app.adres in getoond
    assert "Ctrl-C" in getoond


def test_een_bezette_poort_geeft_een_zin_en_geen_spoor(tmp_path: Path) -> None:
    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", 0))
        bezet.listen()
        poort = bezet.getsockname()[1]
        klaar = subprocess.run(
            [*OPDRACHT, "--port", str(poort)],
            env=omgeving(tmp_path),
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert klaar.returncode == 1
    assert f"Poort {poort} is al bezet" in klaar.stderr
    assert f"PORT={poort + 1}" in klaar.stderr
    assert "Traceback" not in klaar.stderr
    assert not (tmp_path / "waakvlam.sqlite3").exists()


def test_ctrl_c_tijdens_het_starten_is_geen_fout(demo_map: Path, tmp_path: Path) -> None:
    poort = vrije_poort()
    proces = subprocess.Popen(
        [*OPDRACHT, "--port", str(poort)],
        env=omgeving(shutil.copytree(demo_map, tmp_path / "app")),
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    while not psutil.Process(proces.pid).children():
        assert proces.poll() is None
        time.sleep(0.01)
    proces.send_signal(signal.SIGINT)
    _, fouten = proces.communicate(timeout=20)
    assert "Fout" not in fouten
    assert proces.returncode == 0
