"""Whatever a guarded process starts is gone when it is."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from waakvlam.cli.bewaker import Bewaker

# Starts a child that itself starts another and writes both numbers.
KIND = """
import os, subprocess, sys, time
klein = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(120)"])
open(sys.argv[1], "w").write(f"{os.getpid()} {klein.pid}")
time.sleep(120)
"""
OUDER = """
import sys
from waakvlam.cli.bewaker import Bewaker
with Bewaker() as bewaker:
    bewaker.start("kind", [sys.executable, "-c", sys.argv[1], sys.argv[2]])
    sys.exit(bewaker.wacht())
"""


def wacht_op(voorwaarde: object, seconden: float = 60) -> bool:
    einde = time.monotonic() + seconden
    while time.monotonic() < einde:
        if voorwaarde():  # type: ignore[operator]
            return True
        time.sleep(0.05)
    return False


def leeft(nummer: int) -> bool:
    try:
        return psutil.Process(nummer).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@pytest.fixture
def gestart(tmp_path: Path) -> Iterator[tuple["subprocess.Popen[bytes]", list[int]]]:
    nummers = tmp_path / "nummers"
    ouder = subprocess.Popen([sys.executable, "-c", OUDER, KIND, str(nummers)])
    assert wacht_op(lambda: nummers.is_file() and len(nummers.read_text().split()) == 2)
    kinderen = [int(nummer) for nummer in nummers.read_text().split()]
    yield ouder, kinderen
    for nummer in [ouder.pid, *kinderen]:
        if leeft(nummer):
            os.kill(nummer, signal.SIGKILL)
    ouder.wait()


@pytest.mark.parametrize("teken", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_na_een_stopteken_blijft_er_niets_over(
    gestart: tuple["subprocess.Popen[bytes]", list[int]], teken: signal.Signals
) -> None:
    ouder, kinderen = gestart
    ouder.send_signal(teken)
    assert ouder.wait(20) == 0
    assert wacht_op(lambda: not any(map(leeft, kinderen)))


@pytest.mark.skipif(sys.platform != "linux", reason="alleen Linux meldt het einde van de ouder")
def test_het_kind_stopt_ook_als_de_ouder_hard_wordt_gestopt(
    gestart: tuple["subprocess.Popen[bytes]", list[int]],
) -> None:
    ouder, kinderen = gestart
    ouder.kill()
    ouder.wait()
    assert wacht_op(lambda: not leeft(kinderen[0]))


def test_een_kind_dat_zelf_stopt_is_een_fout_die_zijn_naam_noemt(capsys: pytest.CaptureFixture[str]) -> None:
    with Bewaker() as bewaker:
        bewaker.start("de proef", [sys.executable, "-c", "raise SystemExit(7)"])
        assert bewaker.wacht() == 1
    assert "de proef is gestopt (status 7)" in capsys.readouterr().err


def test_de_signalen_zijn_daarna_weer_zoals_ze_waren() -> None:
    voor = signal.getsignal(signal.SIGTERM)
    with Bewaker():
        assert signal.getsignal(signal.SIGTERM) != voor
    assert signal.getsignal(signal.SIGTERM) == voor


MAG_UITVALLEN = """
import sys
from waakvlam.cli import bewaker as b
b.OPNIEUW = 0.2
with b.Bewaker() as bewaker:
    bewaker.start("de rest", [sys.executable, "-c", "import time; time.sleep(120)"])
    telt = "import sys; open(sys.argv[1], 'a').write('x'); sys.exit(3)"
    bewaker.start("het extra", [sys.executable, "-c", telt, sys.argv[1]], mag_uitvallen=True)
    sys.exit(bewaker.wacht())
"""


def test_wat_mag_uitvallen_begint_opnieuw_en_de_rest_gaat_door(tmp_path: Path) -> None:
    keren = tmp_path / "keren"
    ouder = subprocess.Popen(
        [sys.executable, "-c", MAG_UITVALLEN, str(keren)], stderr=subprocess.PIPE, text=True
    )
    assert wacht_op(lambda: keren.is_file() and len(keren.read_text()) >= 2)
    assert ouder.poll() is None
    ouder.send_signal(signal.SIGINT)
    _, gezegd = ouder.communicate(timeout=20)
    assert ouder.returncode == 0
    assert "Het extra is gestopt (status 3). De rest gaat door." in gezegd
