"""A real ClamAV for the tests: its daemon with one signature, our own, and no list of known viruses."""

import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.hulp.onderdelen import ontbreekt
from waakvlam.adapters.scanner import Clamd

BESMET = b"WAAKVLAM-PROEFVIRUS-geen-echt-gevaar-7c1e"
"""What our signature looks for. It does no harm, and stands in no real list."""
NAAM = "Waakvlam.Proefvirus"
PROGRAMMA = shutil.which("clamd") or shutil.which("/usr/sbin/clamd")


def _instellingen(map_: Path) -> str:
    return "\n".join(
        (
            f"LocalSocket {map_ / 's'}",
            f"DatabaseDirectory {map_ / 'lijst'}",
            f"TemporaryDirectory {map_}",
            "Foreground yes",
            "StreamMaxLength 25M",
            "MaxThreads 2",
            "SelfCheck 3600",
            "",
        )
    )


@contextmanager
def draaiende_clamd(map_: Path) -> Iterator[Clamd]:
    """Start clamd with its files in ``map_`` and stop it afterwards."""
    (map_ / "lijst").mkdir()
    (map_ / "lijst" / "eigen.ndb").write_text(f"{NAAM}:0:*:{BESMET.hex()}\n")
    (map_ / "clamd.conf").write_text(_instellingen(map_))
    with (map_ / "log").open("wb") as log:
        proces = subprocess.Popen(
            [str(PROGRAMMA), f"--config-file={map_ / 'clamd.conf'}"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    scanner = Clamd(str(map_ / "s"), seconden=20)
    try:
        einde = time.monotonic() + 30
        while not scanner.leeft():
            if proces.poll() is not None or time.monotonic() > einde:
                raise RuntimeError(f"clamd is niet gestart:\n{(map_ / 'log').read_text()[-2000:]}")
            time.sleep(0.02)
        yield scanner
    finally:
        proces.terminate()
        proces.wait(20)


@pytest.fixture(scope="session")
def clamd() -> Iterator[Clamd]:
    """A scanner over a running clamd."""
    if not PROGRAMMA:
        ontbreekt("ClamAV", "Installeer het met: apt-get install --no-install-recommends clamav-daemon")
    # The path of a socket is short: the folders of pytest can be too long for it.
    with tempfile.TemporaryDirectory(prefix="wv") as map_, draaiende_clamd(Path(map_)) as scanner:
        yield scanner
