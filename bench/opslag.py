"""Appends to the event store, against a bare insert on the same database in the same run.

One append is one transaction, as in use: lock the head of a stream, encrypt one text, hash, insert, commit.
The bare insert commits one row of the same size through the driver itself, with the same settings. Rounds
of both alternate, so what else the machine does hits both alike. PostgreSQL runs with its own durability.
"""

import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

NU = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
TEKST = "Bij de flat aan het plein staan elke avond jongeren. Bewoners durven niet meer naar buiten. " * 3
TABEL = "CREATE TABLE kaal (nr INTEGER {sleutel}, soort TEXT, data TEXT, cijfers {bytes}, hash {bytes})"
INSERT = "INSERT INTO kaal (soort, data, cijfers, hash) VALUES ({0}, {0}, {0}, {0})"
RIJ = ("genoteerd", '{"tekst": "t1"}', os.urandom(len(TEKST) + 28), os.urandom(32))


def per_seconde(doe: Callable[[], object], seconden: float) -> float:
    """How often a second something can be done."""
    keren, begin = 0, time.perf_counter()
    while (nu := time.perf_counter()) - begin < seconden:
        doe()
        keren += 1
    return keren / (nu - begin)


def om_en_om(
    een: Callable[[], object], ander: Callable[[], object], seconden: float
) -> tuple[float, float, float]:
    """The best rate of each over ten rounds, and the ratio of the first to the second."""
    per_seconde(een, seconden / 20), per_seconde(ander, seconden / 20)
    rondes = [(per_seconde(een, seconden / 20), per_seconde(ander, seconden / 20)) for _ in range(10)]
    beste, beste_kaal = max(a for a, _ in rondes), max(b for _, b in rondes)
    return beste, beste_kaal, beste / beste_kaal


@contextmanager
def _kaal_sqlite(map_: Path) -> Iterator[Callable[[], object]]:
    from waakvlam.instellingen.databank import SQLITE_OPTIES

    verbinding = sqlite3.connect(map_ / "kaal.sqlite3", isolation_level=None)
    verbinding.executescript(str(SQLITE_OPTIES["init_command"]))
    verbinding.execute(TABEL.format(sleutel="PRIMARY KEY", bytes="BLOB"))
    zin = INSERT.format("?")

    def insert() -> None:
        verbinding.execute("BEGIN IMMEDIATE")
        verbinding.execute(zin, RIJ)
        verbinding.execute("COMMIT")

    try:
        yield insert
    finally:
        verbinding.close()


@contextmanager
def _kaal_postgres(adres: str) -> Iterator[Callable[[], object]]:
    import psycopg

    with psycopg.connect(adres) as verbinding:
        verbinding.execute(TABEL.format(sleutel="GENERATED ALWAYS AS IDENTITY PRIMARY KEY", bytes="bytea"))
        verbinding.commit()
        zin = INSERT.format("%s")

        def insert() -> None:
            verbinding.execute(zin, RIJ)
            verbinding.commit()

        yield insert


def _schrijver() -> Callable[[], object]:
    """A function that appends one event with one encrypted text, to a new stream every twenty events."""
    from waakvlam.adapters import opslag
    from waakvlam.adapters.logboek import DatabaseLogboek
    from waakvlam.adapters.sleutelkast.kast import Sleutelkast
    from waakvlam.adapters.sleutelkast.voorraad import Stroomnamen
    from waakvlam.application.poorten import NieuweRegel

    kast = Sleutelkast(opslag.hoofdsleutel())
    boek = DatabaseLogboek(kast, namen=Stroomnamen(kast))
    stand: dict[str, Any] = {"nr": 0, "stroom": ""}

    def schrijf() -> None:
        stand["nr"] += 1
        nr = stand["nr"]
        if nr % 20 == 1:
            stand["stroom"] = boek.nieuwe_stroom("waterveen", "casus", "casus")
        stroom, ref = stand["stroom"], f"m{nr}-1"
        regel = NieuweRegel("genoteerd", 1, {"tekst": ref}, "casus", NU, teksten={ref: TEKST})
        with boek.transactie() as eenheid:
            kop = eenheid.vergrendel("waterveen", [stroom])[stroom]
            eenheid.schrijf(
                kop, [regel], actor="a-1", rol="regisseur", namens=None, opdracht_id=f"m{nr}",
                vastgelegd_op=NU, oefening=False,
            )  # fmt: skip

    return schrijf


def _meet(
    adres: str, sleutels: str, kaal: Callable[[], object], seconden: float
) -> tuple[float, float, float]:
    from tests.hulp.databanken import _maak_tabellen, als_standaard

    _maak_tabellen(adres, sleutels)
    with als_standaard(adres, sleutels):
        return om_en_om(_schrijver(), kaal, seconden)


def sqlite(seconden: float = 8.0) -> tuple[float, float, float]:
    """Appends a second, bare inserts a second, and their ratio, on SQLite."""
    with tempfile.TemporaryDirectory() as naam, _kaal_sqlite(Path(naam)) as kaal:
        return _meet(f"sqlite:{naam}/waakvlam.sqlite3", f"sqlite:{naam}/sleutels.sqlite3", kaal, seconden)


def postgres(seconden: float = 8.0) -> tuple[float, float, float]:
    """The same on PostgreSQL, with the key store in a database of its own."""
    from tests.hulp import postgres as pg

    pg.OPTIES[:] = [optie for optie in pg.OPTIES if optie.startswith(("max_connections", "listen_addresses"))]
    with (
        pg.postgres_server() as dsn,
        pg.verse_databank(dsn) as adres,
        pg.verse_databank(dsn) as sleutels,
        _kaal_postgres(adres) as kaal,
    ):
        return _meet(adres, sleutels, kaal, seconden)


def toon() -> None:
    """Measure both and print a line for each."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waakvlam.instellingen.test")
    django.setup()
    for naam, meet in (("sqlite", sqlite), ("postgres", postgres)):
        eigen, kaal, deel = meet()
        print(
            f"logboek    {eigen:>9,.0f} keer/s op {naam} (een gebeurtenis met tekst, vastgelegd);"
            f" kaal {kaal:,.0f}/s; verhouding {deel:.2f}",
            flush=True,
        )


if __name__ == "__main__":
    toon()
