"""How the list of cases behaves when there are many cases or many rights, on PostgreSQL.

The same page is asked of a municipality with a thousand cases and of one with a million, by someone who
watches over all cases in one role, by someone who was let into sixty of them, and by someone with five
hundred memberships. What counts is the ratio of the slow times (p95) to those of the small municipality
with one membership, within one run.
"""

import os
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

NU = datetime(2026, 11, 20, 12, tzinfo=UTC)
WEINIG, VEEL = 1_000, 1_000_000
ROLLEN = 500
EIGEN = 60
"""Cases that the third person was let into by name."""
RONDEN = 30

_VUL = [
    """INSERT INTO readmodels_casusrij (casus_id, gemeente, codenaam, aanpak, aanpak_hash, gaat_over, niveau,
         rang, sinds, geopend_op, gesloten_op, bijgewerkt_op, oefening, kan_omlaag, onbevestigd, lengte)
       SELECT md5(n::text), 'waterveen', 'Casus ' || n, 'dalfsen', %(hash)s, 'huishouden',
         'ave' || (n %% 4 + 1), n %% 4, t, t, NULL, t, false, n %% 10 = 0, 0, 5
       FROM (SELECT n, %(nu)s::timestamptz - n * interval '37 seconds' AS t
             FROM generate_series(1, %(n)s) n) s""",
    """INSERT INTO readmodels_toegangrij (casus_id, gemeente, rol, wie, kring, tot, plek, haast, laatst)
       SELECT md5(n::text), 'waterveen', k.rol, k.wie, k.kring, NULL,
         ((1000 - round(1000 * (n %% 4) / 3.0)::bigint) << 52)
           | (extract(epoch FROM t) * 1000000)::bigint,
         (extract(epoch FROM t) * 1000000)::bigint + 864000000000, t
       FROM (SELECT n, %(nu)s::timestamptz - n * interval '37 seconds' AS t
             FROM generate_series(1, %(n)s) n) s
       CROSS JOIN LATERAL (VALUES
         ('netwerkcoordinator', '', 'casus'), ('netwerkcoordinator', '', 'zorg'),
         ('r' || (n %% %(rollen)s), '', 'casus'),
         (CASE WHEN n %% (%(n)s / %(eigen)s) = 0 THEN 'casusregisseur' END, '7', 'casus')
       ) AS k(rol, wie, kring) WHERE k.rol IS NOT NULL""",
    """INSERT INTO readmodels_regierij (casus_id, lijn, rol, wie, sinds)
       SELECT casus_id, 'casus', 'casusregisseur', '', sinds FROM readmodels_casusrij""",
    """INSERT INTO readmodels_vraagrij (casus_id, rol, code, soort, regel, taak, tekst, onderwerp, vanaf,
         uiterlijk, vraagt_datum, nr)
       SELECT casus_id, 'casusregisseur', 'maak-plan', 'plicht', '', '', '', '', sinds,
         sinds + interval '10 days', false, NULL FROM readmodels_casusrij""",
    """INSERT INTO readmodels_verlooprij (casus_id, nr, soort, kring, gebeurd_op, vastgelegd_op, actor, rol)
       SELECT casus_id, 1, 'casus-geopend', 'casus', sinds, sinds, '9', 'aov' FROM readmodels_casusrij""",
    "ANALYZE",
]


@dataclass
class Meting:
    """Per viewer the times of a page and of Vandaag (milliseconds), the queries and the blocks of a page."""

    bladzijde: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    vandaag: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    queries: dict[str, int] = field(default_factory=dict)
    blokken: dict[str, int] = field(default_factory=dict)


def _kijkers() -> dict[str, Any]:
    from waakvlam.core.toegang import Kijker

    rollen = frozenset(f"r{nr}" for nr in range(ROLLEN))
    return {
        "alles": Kijker("7", "waterveen", frozenset({"netwerkcoordinator"})),
        "eigen": Kijker("7", "waterveen", frozenset({"casusregisseur"})),
        "vijfhonderd": Kijker("7", "waterveen", rollen),
    }


def _p95(duren: list[float]) -> float:
    return statistics.quantiles(duren, n=20)[18]


def _tijd(doe: Callable[[], object]) -> float:
    """The best of two, so that a moment of something else on the machine does not count."""
    duren = []
    for _ in range(2):
        begin = time.perf_counter()
        doe()
        duren.append(1000 * (time.perf_counter() - begin))
    return min(duren)


@contextmanager
def gevuld(dsn: str, aantal: int) -> Iterator[tuple[str, str]]:
    """A municipality with this many cases, in a database of its own on the server of ``dsn``; its addresses.

    The indexes on the lists are made after the rows, which is quicker.
    """
    from django.contrib.auth import get_user_model
    from django.db import connection

    from tests.application.hulp import AANPAKKEN
    from tests.hulp import postgres as pg
    from tests.hulp.databanken import _maak_tabellen, als_standaard
    from waakvlam.adapters.aanpakmap import laad_aanpak
    from waakvlam.application.omgeving import omgeving
    from waakvlam.readmodels.leden import zet_gemeente, zet_lid

    with tempfile.TemporaryDirectory() as map_, pg.verse_databank(dsn) as adres:
        sleutels = f"sqlite:{Path(map_) / 'sleutels.sqlite3'}"
        _maak_tabellen(adres, sleutels)
        with als_standaard(adres, sleutels):
            aanpak = laad_aanpak(AANPAKKEN / "dalfsen")
            zet_gemeente("waterveen", "Waterveen")
            van = NU - timedelta(days=400)
            omgeving().aanpakken.stel_vast("waterveen", aanpak, van, "0")
            get_user_model().objects.create(pk=7, username="nadia")
            zet_lid("waterveen", "nadia", "Nadia", "Bos", "netwerkcoordinator", "Netwerkcoördinator", van)
            waarden = {"n": aantal, "nu": NU, "hash": aanpak.hash, "rollen": ROLLEN, "eigen": EIGEN}
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT indexdef FROM pg_indexes WHERE indexname ~ '^(toegang|verloop_|vraag_)'"
                )
                gemaakt = [rij[0] for rij in cursor.fetchall() if " UNIQUE " not in rij[0]]
                for sql in gemaakt:
                    cursor.execute(f"DROP INDEX {sql.split()[2]}")
                for sql in [*_VUL[:-1], *gemaakt, _VUL[-1]]:
                    cursor.execute(sql, waarden if "%(" in sql else None)
        yield adres, sleutels


def _blokken(wie: Any) -> int:
    """The blocks that the question which cases stand on the first page reads: the same on any machine."""
    from django.db import connection

    from waakvlam.readmodels import bladeren
    from waakvlam.readmodels.volgorde import GEEN

    vraag: list[tuple[str, Any]] = []

    def onthoud(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        vraag.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(onthoud):
        bladeren.eerste(wie, NU, "plek", 0, GEEN, 51)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {vraag[0][0]}", vraag[0][1])
        plan = cursor.fetchone()[0][0]["Plan"]
    return int(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"])


def _ronde(m: Meting) -> None:
    """All viewers once, in the database that is open."""
    from django.contrib.auth import get_user_model
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from waakvlam.application.vragen import lijsten
    from waakvlam.application.vragen.vrager import Vrager

    client = Client()
    client.force_login(get_user_model().objects.get(pk=7))
    sinds = NU - timedelta(hours=8)
    for naam, kijker in _kijkers().items():
        wie = Vrager(kijker, NU)
        with patch("waakvlam.web.casussen.views.vrager", lambda _request, wie=wie: wie):
            with CaptureQueriesContext(connection) as queries:
                antwoord = client.get("/casussen")
            assert antwoord.content.count(b'class="wv-casusrij"') == 50, naam
            m.queries[naam], m.blokken[naam] = len(queries), _blokken(kijker)
            m.bladzijde[naam].append(_tijd(lambda: client.get("/casussen")))
        m.vandaag[naam].append(_tijd(partial(lijsten.vandaag, wie, sinds, str)))


def meet(weinig: int = WEINIG, veel: int = VEEL) -> tuple[Meting, Meting]:
    """The same measurements with few cases and with many, in rounds that alternate."""
    from tests.hulp import postgres as pg
    from tests.hulp.databanken import als_standaard

    klein, groot = Meting(), Meting()
    with (
        pg.postgres_server() as dsn,
        gevuld(dsn, weinig) as kleine,
        gevuld(dsn, veel) as grote,
    ):
        for nr in range(RONDEN + 2):
            for adressen, m in ((kleine, klein), (grote, groot)):
                with als_standaard(*adressen):
                    _ronde(m if nr > 1 else Meting())
    return klein, groot


def toon() -> None:
    """Measure and print a line for each viewer."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waakvlam.instellingen.test")
    django.setup()
    klein, groot = meet(veel=int(os.environ.get("BENCH_CASUSSEN", VEEL)))
    basis, basis_dag = _p95(klein.bladzijde["alles"]), _p95(klein.vandaag["alles"])
    for soort, m in (("weinig", klein), ("veel", groot)):
        for naam in m.queries:
            blad, dag = _p95(m.bladzijde[naam]), _p95(m.vandaag[naam])
            print(
                f"toegang    {blad:>9.1f} ms (p95) voor /casussen, {soort} casussen, {naam}: "
                f"{blad / basis:.2f} van weinig met alles; {m.queries[naam]} vragen, "
                f"{m.blokken[naam]} blokken; vandaag {dag:.1f} ms ({dag / basis_dag:.2f})",
                flush=True,
            )


if __name__ == "__main__":
    toon()
