"""Municipalities full of signals, in databases of their own on PostgreSQL, filled by SQL."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

NU = datetime(2026, 11, 20, 12, tzinfo=UTC)
BUURTEN = 44
_RIJEN = """INSERT INTO readmodels_signaalrij (signaal_id, gemeente, stand, fase, kring, open, melder, rol,
         door, gemeld_op, moment, laatst, terug_uiterlijk, uiterlijk, gevaar, thema, buurt, soort, kanaal,
         volgorde, hoofd, tekst_nr, ontvangst, oefening, lengte)
       SELECT md5(n::text), 'waterveen',
         CASE WHEN n %% 5 = 0 THEN 'afgehandeld' WHEN n %% 5 = 1 THEN 'opgepakt' ELSE 'ontvangen' END,
         'waargenomen', 'casus', n %% 5 <> 0, CASE WHEN n %% 50 = 0 THEN '7' ELSE '@koppeling' END, '',
         CASE WHEN n %% 5 = 1 THEN '7' ELSE '' END, t, t, t, t + interval '5 days', t + interval '5 days',
         n %% 40 = 0, 'thema' || n %% 10, 'BU' || n %% %(buurten)s, 'melding', 'koppeling', '', '', 1, '',
         false, 1
       FROM (SELECT n, %(nu)s::timestamptz - n * %(stap)s * interval '1 second' AS t
             FROM generate_series(1, %(n)s) n) s"""


@contextmanager
def gevuld(dsn: str, aantal: int, dagen: int = 730) -> Iterator[tuple[str, str]]:
    """A municipality with this many signals in the last ``dagen``; gives the addresses of its databases.

    The indexes are made after the rows, which is quicker.
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
            zet_gemeente("waterveen", "Waterveen")
            van = NU - timedelta(days=800)
            omgeving().aanpakken.stel_vast("waterveen", laad_aanpak(AANPAKKEN / "dalfsen"), van, "0")
            get_user_model().objects.create(pk=7, username="nadia")
            zet_lid("waterveen", "nadia", "Nadia", "Bos", "netwerkcoordinator", "Netwerkcoördinator", van)
            waarden = {"n": aantal, "nu": NU, "buurten": BUURTEN, "stap": dagen * 86400 / aantal}
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT indexdef FROM pg_indexes WHERE tablename = 'readmodels_signaalrij' "
                    "AND indexdef NOT LIKE '%UNIQUE%'"
                )
                gemaakt = [rij[0] for rij in cursor.fetchall()]
                for sql in gemaakt:
                    cursor.execute(f'DROP INDEX "{sql.split()[2]}"')
                cursor.execute(_RIJEN, waarden)
                for sql in [*gemaakt, "ANALYZE"]:
                    cursor.execute(sql)
        yield adres, sleutels


def vrager() -> Any:
    """Someone who handles signals there."""
    from waakvlam.application.vragen.inzagelog import Vrager
    from waakvlam.core.toegang import Kijker

    return Vrager(Kijker("7", "waterveen", frozenset({"netwerkcoordinator"})), NU)
