"""The page of a case: few events, two thousand, many open tasks. Processor time and questions, on SQLite."""

import os
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

WEINIG, VEEL, RONDEN = 60, 2_000, 15
TAKEN = 500
"""Open tasks, in a case of its own."""
EIS_MS = 150


@contextmanager
def wereld() -> Iterator[Any]:
    """A municipality with the approach of Dalfsen on a database of its own; gives who can act in it."""
    import tempfile
    from pathlib import Path

    from tests.application.hulp import dalfsen
    from tests.hulp.databanken import _maak_tabellen, als_standaard
    from tests.web.casus.wereld import VAN, Wereld
    from waakvlam.application.omgeving import omgeving
    from waakvlam.readmodels.leden import zet_gemeente

    with tempfile.TemporaryDirectory() as map_:
        adressen = f"sqlite:{Path(map_) / 'hoofd.sqlite3'}", f"sqlite:{Path(map_) / 'sleutels.sqlite3'}"
        _maak_tabellen(*adressen)
        with als_standaard(*adressen):
            zet_gemeente("waterveen", "Waterveen", voorbeeld=True)
            uit = Wereld()
            omgeving().aanpakken.stel_vast("waterveen", dalfsen(), VAN, uit.lid("nadia").account)
            yield uit


def vul(hier: Any, casus: str, aantal: int, elke: int = 100) -> None:
    """Let people work in a case until so many events were recorded: notes, and every so often a task."""
    from waakvlam.application.omgeving import omgeving
    from waakvlam.core.casus import opdrachten as o
    from waakvlam.core.gebeurtenis import Tekst

    boek = omgeving().logboek
    kop = boek.kop("waterveen", f"casus/{casus}")
    nr = kop.lengte if kop else 0
    while nr < aantal:
        wat = (
            o.Noteer(Tekst(f"Regel {nr}: gebeld met de school en met de wijkagent."))
            if nr % elke
            else o.MaakTaak(Tekst(f"Bel de huisarts terug, {nr}"), "politie")
        )
        hier.doe("sanne" if nr % 2 else "nadia", wat, casus, gebeurd_op=None)
        nr += 1


def meet(veel: int = VEEL, ronden: int = RONDEN) -> dict[str, tuple[list[float], int]]:
    """Per case the milliseconds of its page and the questions to the database."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    uit = {}
    with wereld() as hier:
        wie = hier.als("sanne")
        for wat, aantal, elke in (
            (f"{WEINIG} gebeurtenissen", WEINIG, 100),
            (f"{veel:,} gebeurtenissen", veel, 100),
            (f"{TAKEN} open taken", TAKEN, 1),
        ):
            casus = hier.ave2()
            vul(hier, casus, aantal, elke)
            adres = f"/casussen/{casus}"
            for _ in range(2):
                assert wie.get(adres).status_code == 200
            with CaptureQueriesContext(connection) as er:
                wie.get(adres)
            vragen = len(er)
            tijden = []
            for _ in range(ronden):
                begin = time.process_time()  # the machine may be busy with other things
                wie.get(adres)
                tijden.append(1000 * (time.process_time() - begin))
            uit[wat] = (tijden, vragen)
    return uit


def toon() -> None:
    """Measure and print a line for each number of events."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waakvlam.instellingen.test")
    django.setup()
    for wat, (tijden, vragen) in meet(veel=int(os.environ.get("BENCH_REGELS", VEEL))).items():
        p95 = statistics.quantiles(tijden, n=20)[18]
        print(
            f"casusblad  {statistics.median(tijden):>9.1f} ms (midden; p95 {p95:.1f}) met {wat}, "
            f"{vragen} vragen (eis: {EIS_MS} ms, evenveel vragen)",
            flush=True,
        )


if __name__ == "__main__":
    toon()
