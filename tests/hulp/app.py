"""Waakvlam as its users get it: a process of its own, real HTTP, a file on disk, the demo's data."""

import os
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hulp.eenmaal import eenmaal
from waakvlam.cli.netwerk import vrije_poort, wacht_tot_open

ZONDER_BIJWERKEN = {"WAAKVLAM_LIVE": "uit"}
OPDRACHT = [sys.executable, "-m", "waakvlam.cli", "start"]


@dataclass(frozen=True)
class App:
    """A running Waakvlam: its address without a slash at the end, its work folder and its process."""

    adres: str
    map: Path
    proces: "subprocess.Popen[bytes]"

    def haal(self, pad: str = "/") -> tuple[int, str]:
        """Return the status and the text that a GET of ``pad`` gives, without logging in."""
        with urllib.request.urlopen(self.adres + pad, timeout=30) as antwoord:
            return antwoord.status, antwoord.read().decode()


def omgeving(map_: Path) -> dict[str, str]:
    """Return the environment of an app that keeps its files in ``map_``."""
    eigen = {
        naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("WAAKVLAM_", "DJANGO_"))
    }
    return {**eigen, "WAAKVLAM_MAP": str(map_), "PYTHONUNBUFFERED": "1"}


@contextmanager
def draaiende_app(map_: Path, **anders: str) -> Iterator[App]:
    """Start Waakvlam on a free port with its files in ``map_``; stop it as Ctrl-C does.

    ``anders`` are variables of the environment besides.
    """
    poort = vrije_poort()
    with (map_ / "server.log").open("wb") as log:
        proces = subprocess.Popen(
            [*OPDRACHT, "--port", str(poort)],
            env={**omgeving(map_), **anders},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        if not wacht_tot_open("127.0.0.1", poort, seconden=120, zolang=lambda: proces.poll() is None):
            raise RuntimeError(f"Waakvlam is niet gestart:\n{(map_ / 'server.log').read_text()[-3000:]}")
        yield App(f"http://127.0.0.1:{poort}", map_, proces)
    finally:
        proces.send_signal(signal.SIGINT)
        try:
            proces.wait(30)
        except subprocess.TimeoutExpired:
            proces.kill()
            proces.wait()


@pytest.fixture(scope="session")
def demo_map(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A work folder with a filled demo database, made once; copy it, do not change it."""

    def maak(map_: Path) -> None:
        opdracht = [*OPDRACHT, "--alleen-klaarzetten"]
        klaar = subprocess.run(opdracht, env=omgeving(map_), capture_output=True, text=True, timeout=600)
        assert klaar.returncode == 0, klaar.stdout + klaar.stderr

    return eenmaal(tmp_path_factory, "demo", maak)


@pytest.fixture
def verse_app(demo_map: Path, tmp_path: Path) -> Iterator[Callable[[], App]]:
    """A function that starts an app with fresh demo data; call it once, the app stops after the test."""
    with _losse_app(demo_map, tmp_path / "app") as maak:
        yield maak


@pytest.fixture(scope="module")
def live_app(
    request: pytest.FixtureRequest, demo_map: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[App]:
    """A running app with fresh demo data, shared by the tests of one file.

    Its open pages keep up to date only when the file says ``BIJWERKEN = True``: it takes a process.
    """
    anders = {} if getattr(request.module, "BIJWERKEN", False) else ZONDER_BIJWERKEN
    with _losse_app(demo_map, tmp_path_factory.mktemp("live") / "app", **anders) as maak:
        yield maak()


@pytest.fixture(scope="session")
def kijk_app(demo_map: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """A running app with demo data for tests that only look: shared by all of them, so change nothing."""
    with _losse_app(demo_map, tmp_path_factory.mktemp("kijk") / "app", **ZONDER_BIJWERKEN) as maak:
        yield maak()


@contextmanager
def _losse_app(demo: Path, doel: Path, **anders: str) -> Iterator[Callable[[], App]]:
    from contextlib import ExitStack

    with ExitStack() as stapel:

        def maak() -> App:
            shutil.copytree(demo, doel)
            return stapel.enter_context(draaiende_app(doel, **anders))

        yield maak
