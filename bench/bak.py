"""The first page of the inbox with ten thousand signals and with a million, on PostgreSQL, in one run."""

import os
import statistics
import time

WEINIG, VEEL = 10_000, 1_000_000
RONDEN = 40
BAKKEN = ("nieuw", "mijn", "alles")
Tijden = dict[str, list[float]]


def _blad(bak: str) -> int:
    """Ask a page; gives how many lines are on it."""
    from bench.vulling import vrager
    from waakvlam.application.poorten.signaalbak import Bakkeuze
    from waakvlam.application.vragen.signaallijst import signaalblad

    return len(signaalblad(vrager(), Bakkeuze(bak)).regels)  # type: ignore[arg-type]


def meet(weinig: int = WEINIG, veel: int = VEEL) -> tuple[tuple[Tijden, int], tuple[Tijden, int]]:
    """Milliseconds per tray and the most queries of a page, with few signals and with many."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from bench.vulling import gevuld
    from tests.hulp import postgres as pg
    from tests.hulp.databanken import als_standaard

    tijden: list[Tijden] = [{bak: [] for bak in BAKKEN}, {bak: [] for bak in BAKKEN}]
    vragen = [0, 0]
    with pg.postgres_server() as dsn, gevuld(dsn, weinig) as kleine, gevuld(dsn, veel) as grote:
        for nr in range(RONDEN + 2):
            for welke, adressen in enumerate((kleine, grote)):
                with als_standaard(*adressen):
                    for bak in BAKKEN:
                        with CaptureQueriesContext(connection) as er:
                            assert _blad(bak) == 50, bak
                        vragen[welke] = max(vragen[welke], len(er)) if nr else 0
                        begin = time.perf_counter()
                        _blad(bak)
                        duur = 1000 * (time.perf_counter() - begin)
                        if nr > 1:
                            tijden[welke][bak].append(duur)
    return (tijden[0], vragen[0]), (tijden[1], vragen[1])


def toon() -> None:
    """Measure and print a line for each tray."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waakvlam.instellingen.test")
    django.setup()
    veel = int(os.environ.get("BENCH_SIGNALEN", VEEL))
    (klein, vragen), (groot, vragen_groot) = meet(veel=veel)
    for bak in BAKKEN:
        a, b = (statistics.quantiles(t[bak], n=20)[18] for t in (klein, groot))
        m = statistics.median(groot[bak]) / statistics.median(klein[bak])
        print(
            f"bak        {b:>9.1f} ms (p95) voor bak «{bak}» met {veel:,} signalen: {b / a:.2f} van "
            f"{WEINIG:,} (eis: 1,5; midden {m:.2f}); {vragen_groot} vragen, was {vragen}",
            flush=True,
        )


if __name__ == "__main__":
    toon()
