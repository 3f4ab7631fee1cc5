"""The fixture ``databank``: the same test on SQLite and on PostgreSQL, with real commits.

Where pytest-django's ``db`` wraps a test in a transaction, here each test gets a database of its own: a copy of one
with all tables, made once. Threads may be used, and see what others have committed.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.hulp.postgres import verse_databank


@contextmanager
def als_standaard(adres: str) -> Iterator[None]:
    """Let Django's default connection point to ``adres``, in every thread that starts a connection meanwhile."""
    from django.db import connections

    from waakvlam.instellingen.databank import lees_databank

    oude_verbinding = connections["default"]
    oude_instelling = connections.settings["default"]
    nieuw: dict[str, Any] = {**lees_databank(adres), "CONN_MAX_AGE": 0}
    connections.settings["default"] = nieuw
    connections.configure_settings({"default": nieuw})
    connections["default"] = connections.create_connection("default")
    try:
        yield
    finally:
        connections["default"].close()
        connections.settings["default"] = oude_instelling
        connections["default"] = oude_verbinding


def _maak_tabellen(adres: str) -> None:
    from django.core.management import call_command

    with als_standaard(adres):
        call_command("migrate", interactive=False, verbosity=0)


@pytest.fixture(scope="session")
def _sqlite_sjabloon(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any) -> Path:
    pad = tmp_path_factory.mktemp("sjabloon") / "leeg.sqlite3"
    with django_db_blocker.unblock():
        _maak_tabellen(f"sqlite:{pad}")
    with sqlite3.connect(pad) as verbinding:
        # One file to copy, no write-ahead log beside it.
        verbinding.execute("PRAGMA journal_mode=DELETE")
    return pad


@pytest.fixture(scope="session")
def _postgres_sjabloon(request: pytest.FixtureRequest, django_db_blocker: Any) -> Iterator[str]:
    with verse_databank(request.getfixturevalue("postgres_dsn")) as adres:
        with django_db_blocker.unblock():
            _maak_tabellen(adres)
        yield adres.partition("@/")[2].partition("?")[0]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def databank(request: pytest.FixtureRequest, tmp_path: Path, django_db_blocker: Any) -> Iterator[str]:
    """Run the test once on each kind of database; gives ``sqlite`` or ``postgres``."""
    soort: str = request.param
    if soort == "sqlite":
        pad = tmp_path / "waakvlam.sqlite3"
        shutil.copyfile(request.getfixturevalue("_sqlite_sjabloon"), pad)
        with django_db_blocker.unblock(), als_standaard(f"sqlite:{pad}"):
            yield soort
        return
    dsn = request.getfixturevalue("postgres_dsn")
    with verse_databank(dsn, request.getfixturevalue("_postgres_sjabloon")) as adres:
        with django_db_blocker.unblock(), als_standaard(adres):
            yield soort
