"""``waakvlam live`` as somebody runs it behind a front of their own."""

import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.hulp.app import omgeving
from waakvlam.cli.netwerk import vrije_poort


def _status(adres: str) -> int:
    """The status of an answer; 0 while nobody listens."""
    try:
        with urllib.request.urlopen(adres, timeout=5) as antwoord:
            return int(antwoord.status)
    except urllib.error.HTTPError as fout:
        fout.close()
        return fout.code
    except OSError:
        return 0


def test_het_luistert_op_een_poort_en_geeft_zonder_aanmelden_niets(tmp_path: Path) -> None:
    poort = vrije_poort()
    proces = subprocess.Popen(
        [sys.executable, "-m", "waakvlam.cli", "live", "--port", str(poort)],
        env=omgeving(tmp_path), cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        while not (status := _status(f"http://127.0.0.1:{poort}/live")):
            assert proces.poll() is None
            time.sleep(0.05)
        assert 400 <= status < 500
    finally:
        proces.send_signal(signal.SIGINT)
        proces.wait(20)
    assert proces.returncode == 0
