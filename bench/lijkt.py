"""Suggestions for one new signal among a hundred thousand, on PostgreSQL: how long, how much is decrypted.

Sixty signals were really reported and look like the new one, so that as many texts are read as ever are.
The others are rows with marks of words: common words often, rare ones seldom.
"""

import os
import random
import statistics
import time
from datetime import timedelta
from typing import Any
from unittest.mock import patch

AANTAL, KEREN, GELIJK = 100_000, 30, 60
TEKST = "Elke avond staan jongeren bij de flat aan het plein te schreeuwen en gooien vuurwerk naar ramen"
WOORDEN = 3_000
PER_SIGNAAL = 12


def _merken() -> list[int]:
    """Marks of many words: those of the text first, since those are the common ones."""
    from waakvlam.application.omgeving import omgeving

    stammen = omgeving().stammen
    letters = random.Random(1)  # noqa: S311 - made-up words
    anders: list[int] = []
    for _ in range(WOORDEN // 50):
        woorden = ("".join(letters.choices("abdegiklmnoprstuv", k=7)) for _ in range(50))
        anders += stammen.merken("waterveen", " ".join(woorden))
    return [*stammen.merken("waterveen", TEKST), *anders]


def _vul(aantal: int) -> str:
    """Marks for every row, and signals that were really reported; gives the id of the new one."""
    from django.db import connection

    from bench.vulling import NU
    from waakvlam.application.kanalen.koppeling import meld_koppeling
    from waakvlam.application.opdracht import Aanvaard
    from waakvlam.core.gebeurtenis import Tekst
    from waakvlam.core.signaal.opdrachten import Meld

    with connection.cursor() as cursor:
        # Every row is of a signal that is there: no need to look, and the index comes after.
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = 'signaalstam_stam'")
        ((index,),) = cursor.fetchall()
        cursor.execute("SET session_replication_role = replica; DROP INDEX signaalstam_stam")
        cursor.execute(
            """INSERT INTO readmodels_signaalstamrij (signaal_id, stam, moment)
               SELECT s.signaal_id, (%s::bigint[])[1 + floor(power(random(), 3) * %s)::int], s.moment
               FROM readmodels_signaalrij s CROSS JOIN generate_series(1, %s)""",
            [_merken(), len(_merken()), PER_SIGNAAL],
        )
        cursor.execute(f"{index}; SET session_replication_role = DEFAULT; ANALYZE")
    id_ = ""
    for nr in range(GELIJK + 1):
        meld = Meld(
            Tekst(f"{TEKST} {nr}"), waar="online", soort="melding", melder_soort="anoniem", buurt="BU1",
            moment=NU - timedelta(hours=nr),
        )  # fmt: skip
        uit = meld_koppeling("meting", "waterveen", f"meting-{nr}", meld).uitkomst
        assert isinstance(uit, Aanvaard), uit
        id_ = uit.id
    return id_


def meet(aantal: int = AANTAL, keren: int = KEREN) -> tuple[list[float], int, int, int]:
    """Milliseconds of each time; how many texts were read, suggestions there were and queries it took."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from bench.vulling import NU, gevuld, vrager
    from tests.hulp import postgres as pg
    from tests.hulp.databanken import als_standaard
    from waakvlam.application.omgeving import omgeving
    from waakvlam.application.vragen import lijkt

    gelezen: list[int] = []
    echt = lijkt.signaalteksten

    def tel(gemeente: str, ids: list[str]) -> Any:
        uit = echt(gemeente, ids)
        gelezen.append(len(uit))
        return uit

    with pg.postgres_server() as dsn, gevuld(dsn, aantal, 110) as adressen, als_standaard(*adressen):
        with patch.object(type(omgeving().klok), "nu", lambda _: NU):
            id_ = _vul(aantal)
        duren = []
        with patch.object(lijkt, "signaalteksten", tel):
            for _ in range(keren + 2):
                begin = time.perf_counter()
                gevonden = lijkt.lijkt_op(vrager(), id_)
                duren.append(1000 * (time.perf_counter() - begin))
            with CaptureQueriesContext(connection) as vragen:
                lijkt.lijkt_op(vrager(), id_)
        return duren[2:], max(gelezen), len(gevonden), len(vragen)


def toon() -> None:
    """Measure and print a line."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waakvlam.instellingen.test")
    django.setup()
    aantal = int(os.environ.get("BENCH_SIGNALEN", AANTAL))
    duren, gelezen, gevonden, vragen = meet(aantal)
    p95 = statistics.quantiles(duren, n=20)[18]
    print(
        f"lijkt      {p95:>9.1f} ms (p95; midden {statistics.median(duren):.0f}) voor wat op een nieuw "
        f"signaal lijkt onder {aantal:,} (eis: 200 ms); {gelezen} teksten gelezen (eis: 50), "
        f"{gevonden} getoond, {vragen} vragen",
        flush=True,
    )


if __name__ == "__main__":
    toon()
