"""The fixture ``databank``: the same test on SQLite and on PostgreSQL, with real commits.

Where pytest-django's ``db`` wraps a test in a transaction, each test here gets a fresh database, and a key
store: copies of ones with all tables, made once. Threads may be used, and see what others have committed.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.hulp.eenmaal import eenmaal
from tests.hulp.herstel import Herstelbaar
from tests.hulp.postgres import maak_databank

HOOFD, SLEUTELS = "waakvlam.sqlite3", "sleutels.sqlite3"
_HUIDIG: list[tuple[str, str]] = []


@contextmanager
def als_standaard(adres: str, sleutels: str) -> Iterator[None]:
    """Let Django's connections point here, in every thread that connects meanwhile."""
    from waakvlam.instellingen.databank import lees_databank, lees_sleutelkast

    _HUIDIG.append((adres, sleutels))
    try:
        with _als("default", lees_databank(adres)), _als("sleutels", lees_sleutelkast(sleutels)):
            yield
    finally:
        _HUIDIG.pop()


@contextmanager
def _als(alias: str, instelling: dict[str, Any]) -> Iterator[None]:
    from django.db import connections

    oude_verbinding = connections[alias]
    oude_instelling = connections.settings[alias]
    nieuw: dict[str, Any] = {**instelling, "CONN_MAX_AGE": 0}
    connections.settings[alias] = nieuw
    connections.configure_settings({"default": {}, alias: nieuw})
    connections[alias] = connections.create_connection(alias)
    try:
        yield
    finally:
        connections[alias].close()
        connections.settings[alias] = oude_instelling
        connections[alias] = oude_verbinding


def _maak_tabellen(adres: str, sleutels: str) -> None:
    from django.core.management import call_command

    with als_standaard(adres, sleutels):
        call_command("migrate", interactive=False, verbosity=0)
        call_command("migrate", database="sleutels", interactive=False, verbosity=0)


@pytest.fixture(scope="session")
def _sqlite_sjabloon(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any) -> Path:
    def maak(map_: Path) -> None:
        with django_db_blocker.unblock():
            _maak_tabellen(f"sqlite:{map_ / HOOFD}", f"sqlite:{map_ / SLEUTELS}")
        with sqlite3.connect(map_ / HOOFD) as verbinding:
            # One file to copy, no write-ahead log beside it.
            verbinding.execute("PRAGMA journal_mode=DELETE")

    return eenmaal(tmp_path_factory, "sjabloon", maak)


@pytest.fixture(scope="session")
def _postgres_paar(request: pytest.FixtureRequest, django_db_blocker: Any) -> tuple[Herstelbaar, Herstelbaar]:
    dsn = request.getfixturevalue("postgres_dsn")
    hoofd, kast = maak_databank(dsn), maak_databank(dsn)
    with django_db_blocker.unblock():
        _maak_tabellen(*(dsn.replace("/postgres?", f"/{naam}?") for naam in (hoofd, kast)))
    # They go with the server.
    return Herstelbaar(dsn, hoofd), Herstelbaar(dsn, kast)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def databank(request: pytest.FixtureRequest, tmp_path: Path, django_db_blocker: Any) -> Iterator[str]:
    """Run the test once on each kind of database; gives ``sqlite`` or ``postgres``."""
    soort: str = request.param
    if soort == "sqlite":
        sjabloon = request.getfixturevalue("_sqlite_sjabloon")
        for naam in (HOOFD, SLEUTELS):
            shutil.copyfile(sjabloon / naam, tmp_path / naam)
        adressen = f"sqlite:{tmp_path / HOOFD}", f"sqlite:{tmp_path / SLEUTELS}"
        with django_db_blocker.unblock(), als_standaard(*adressen):
            yield soort
        return
    hoofd, kast = request.getfixturevalue("_postgres_paar")
    with (
        hoofd.vers() as adres,
        kast.vers() as sleutels,
        django_db_blocker.unblock(),
        als_standaard(adres, sleutels),
    ):
        yield soort


@pytest.fixture
def databank_adressen(databank: str) -> tuple[str, str]:
    """The addresses of the main database and of the key store, for a process that is to use the same ones."""
    return _HUIDIG[-1]
