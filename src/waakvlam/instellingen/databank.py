"""Turns one address into Django's database settings."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

HERGEBRUIK = 60
"""Seconds that a thread keeps its connection. Closing the last one makes SQLite fold its log into the
file, which costs more than the write itself; a minute is short enough to notice a file put in its place."""

SQLITE_OPTIES = {
    # Take the write lock at BEGIN, so that two writers queue instead of failing half way.
    "transaction_mode": "IMMEDIATE",
    # Seconds to wait for that lock.
    "timeout": 20,
    # Readers go on while one writes; a commit is on disk before it is answered.
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON",
}


def lees_databank(adres: str) -> dict[str, Any]:
    """Return the entry for ``DATABASES`` that belongs to ``adres``.

    ``adres`` is ``sqlite:PATH`` (or only a path), or
    ``postgres://user:password@host:port/name?option=value``. Parts of a PostgreSQL address may be
    percent-encoded; ``host`` may be an option, for a socket folder. Raises ValueError for any other scheme
    and for a PostgreSQL address without a name.
    """
    schema, scheiding, rest = adres.partition(":")
    if schema in ("postgres", "postgresql"):
        return _postgres(adres)
    if schema == "sqlite":
        pad = rest.removeprefix("//") if rest.startswith("///") else rest
        return _sqlite(Path(pad))
    if scheiding and rest.startswith("//"):
        raise ValueError(f"Onbekende soort databank: {schema!r}. Gebruik sqlite: of postgres:.")
    return _sqlite(Path(adres))


def lees_sleutelkast(adres: str) -> dict[str, Any]:
    """Return the entry for ``DATABASES`` for the key store at ``adres`` (see ``lees_databank``).

    SQLite overwrites what is deleted there, and keeps no log in which a destroyed key could linger.
    """
    databank = lees_databank(adres)
    if databank["ENGINE"].endswith("sqlite3"):
        databank["OPTIONS"]["init_command"] = (
            "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON"
        )
    return databank


def _sqlite(pad: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(pad),
        "CONN_MAX_AGE": HERGEBRUIK,
        "OPTIONS": dict(SQLITE_OPTIES),
    }


def _postgres(adres: str) -> dict[str, Any]:
    delen = urlsplit(adres)
    naam = unquote(delen.path.removeprefix("/"))
    if not naam:
        raise ValueError("Het adres van de PostgreSQL-databank noemt geen databank.")
    opties: dict[str, Any] = dict(parse_qsl(delen.query))
    return {
        "ENGINE": "waakvlam.adapters.postgresql",
        "NAME": naam,
        "USER": unquote(delen.username or ""),
        "PASSWORD": unquote(delen.password or ""),
        "HOST": opties.pop("host", None) or unquote(delen.hostname or ""),
        "PORT": str(delen.port or ""),
        "CONN_MAX_AGE": HERGEBRUIK,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": opties,
    }
