"""How soon 500 open pages hear that something changed: the live process on its own, real HTTP, SQLite.

Printed: from recording an event to the last byte of the wake at each page, and how long one page takes to be
drawn again. Both on this machine, with the listeners in the same process as the measuring.
"""

import asyncio
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

OPEN, RONDEN, EIS_MS = 500, 20, 300


async def _luister(pad: str, koppen: dict[str, str], gehoord: list[float], klaar: asyncio.Semaphore) -> None:
    """One page: ask, and note when each wake comes in."""
    lezer, schrijver = await asyncio.open_unix_connection(pad)
    regels = [f"{naam}: {waarde}" for naam, waarde in {"Host": "hier", **koppen}.items()]
    schrijver.write("\r\n".join(["GET /live HTTP/1.1", *regels, "", ""]).encode())
    try:
        while regel := await lezer.readline():
            if regel.startswith(b"event: klaar"):
                klaar.release()
            elif regel.startswith(b"data: {"):
                gehoord.append(time.perf_counter())
    finally:
        schrijver.close()


async def _meet(hier: Any, pad: str, aantal: int, ronden: int) -> list[float]:
    """Milliseconds from recorded to heard, of every page in every round."""
    from tests.live.hulp import koppen, log_in
    from waakvlam.core.casus import opdrachten as o

    casus = await asyncio.to_thread(hier.ave2)
    mensen = [hier.lid(naam) for naam in ("nadia", "sanne", "tom", "joost")]
    sessies = [await asyncio.to_thread(log_in, mensen[nr % 4]) for nr in range(aantal)]
    per_pagina: list[list[float]] = [[] for _ in range(aantal)]
    klaar = asyncio.Semaphore(0)
    taken = []
    for nr, sessie in enumerate(sessies):
        koppen_ = koppen(mensen[nr % 4], sessie, f"casus/{casus}")
        taken.append(asyncio.create_task(_luister(pad, koppen_, per_pagina[nr], klaar)))
        if nr % 25 == 24:
            for _ in range(25):
                await klaar.acquire()
    await asyncio.sleep(1.0)
    duren = []
    for nr in range(ronden):
        for gehoord in per_pagina:
            gehoord.clear()
        await asyncio.to_thread(hier.doe, "joost", o.Informeer(("casusregisseur",)), casus, gebeurd_op=None)
        begin = time.perf_counter()
        while sum(1 for gehoord in per_pagina if gehoord) < aantal:
            await asyncio.sleep(0.002)
            if time.perf_counter() - begin > 10:
                raise RuntimeError(f"ronde {nr}: niet iedereen hoorde het")
        duren += [1000 * (gehoord[0] - begin) for gehoord in per_pagina]
        await asyncio.sleep(0.2)
    for taak in taken:
        taak.cancel()
    return duren


def _teken(hier: Any, casus: str) -> list[float]:
    """Milliseconds of processor time for the page of a case that asks for itself again."""
    wie = hier.als("sanne")
    duren = []
    for _ in range(12):
        begin = time.process_time()
        assert wie.get(f"/casussen/{casus}", headers={"X-Waakvlam-Live": "1"}).status_code == 200
        duren.append(1000 * (time.process_time() - begin))
    return duren[2:]


def meet(aantal: int = OPEN, ronden: int = RONDEN) -> tuple[list[float], list[float]]:
    """Milliseconds until a page heard, and milliseconds to draw a page again."""
    from bench.casusblad import wereld
    from tests.hulp.databanken import _HUIDIG
    from waakvlam.live.voorportaal.ruimte import ruimte_voor_verbindingen

    ruimte_voor_verbindingen()
    with wereld() as hier:
        adressen = _HUIDIG[-1]
        pad = str(Path(adressen[0].removeprefix("sqlite:")).with_name("live"))
        proces = subprocess.Popen(
            [sys.executable, "-m", "waakvlam.cli", "live", "--socket", pad],
            env={**os.environ, "WAAKVLAM_DATABASE_URL": adressen[0], "WAAKVLAM_SLEUTELS_URL": adressen[1]},
        )
        try:
            while not Path(pad).exists():
                time.sleep(0.1)
            gehoord = asyncio.run(_meet(hier, pad, aantal, ronden))
        finally:
            proces.terminate()
            proces.wait()
        return gehoord, _teken(hier, hier.ave2())


def toon() -> None:
    """Measure and print two lines."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "waakvlam.instellingen.test")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    django.setup()
    aantal = int(os.environ.get("BENCH_OPEN", OPEN))
    gehoord, teken = meet(aantal)
    p95 = statistics.quantiles(gehoord, n=20)[18]
    print(
        f"live       {p95:>9.1f} ms (p95; midden {statistics.median(gehoord):.1f}) tot {aantal} open "
        f"bladzijden het horen (eis: {EIS_MS})",
        flush=True,
    )
    print(
        f"live       {statistics.median(teken):>9.1f} ms rekentijd om de bladzijde van een casus opnieuw te "
        "maken",
        flush=True,
    )


if __name__ == "__main__":
    toon()
