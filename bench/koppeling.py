"""Intake by the API on PostgreSQL, as shipped, against a bare endpoint with one committed insert.

As shipped: `waakvlam start` with its own demo in a process of its own; key, privacy at the door, access,
idempotency, encryption, chain, read models, marks of words and logs on. Only the limit per key is off, as in
every demo. The bare endpoint has a connection for each sender. Both in rounds that alternate.
"""

import hashlib
import http.client
import itertools
import json
import tempfile
from pathlib import Path

from bench.signalen import BEZOEKERS, Bezoek, Meting, kale_app, ronde

SLEUTEL = "alleen-voor-de-meting-" + "0" * 20
TEKST = "Bij de flat aan het plein staan elke avond jongeren. Bewoners durven niet naar buiten."


def zender(pad: str) -> Bezoek:
    """A function that sends one report; raises when it is not taken."""
    nummers = itertools.count()
    koppen = {"Authorization": f"Bearer {SLEUTEL}", "Content-Type": "application/json"}

    def meld(eigen: http.client.HTTPConnection) -> None:
        lijf = {"kenmerk": f"meting-{next(nummers)}-{id(eigen)}", "tekst": TEKST, "plaats": "Plein"}
        eigen.request("POST", pad, json.dumps(lijf), koppen)
        antwoord = eigen.getresponse()
        inhoud = antwoord.read()
        if antwoord.status != 201:
            raise RuntimeError(f"{pad} gaf {antwoord.status}: {inhoud[:200]!r}")

    return meld


def meet(seconden: float = 12.0) -> Meting:
    """Measure both; the times are those of the intake, as the sender sees them."""
    import statistics

    from tests.hulp import postgres as pg
    from tests.hulp.app import draaiende_app

    pg.OPTIES[:] = [optie for optie in pg.OPTIES if optie.startswith(("max_connections", "listen_addresses"))]
    afdruk = hashlib.sha256(SLEUTEL.encode()).hexdigest()
    with (
        tempfile.TemporaryDirectory() as naam,
        pg.postgres_server() as dsn,
        pg.verse_databank(dsn) as adres,
        pg.verse_databank(dsn) as sleutels,
        draaiende_app(
            Path(naam),
            WAAKVLAM_DATABASE_URL=adres,
            WAAKVLAM_SLEUTELS_URL=sleutels,
            WAAKVLAM_KOPPELINGEN=f"meting=waterveen={afdruk}",
        ) as app,
        kale_app(Path(naam), adres) as kaal,
    ):
        eigen = app.adres.removeprefix("http://")
        meld, meld_kaal = zender("/api/v1/signalen"), zender("/")
        ronde(eigen, meld, seconden / 12), ronde(kaal, meld_kaal, seconden / 12)
        rondes = [
            (ronde(eigen, meld, seconden / 10), ronde(kaal, meld_kaal, seconden / 10)) for _ in range(5)
        ]
    procenten = statistics.quantiles((1000 * duur for a, _ in rondes for duur in a.duren), n=100)
    beste = max(a.per_seconde for a, _ in rondes), max(b.per_seconde for _, b in rondes)
    return Meting(*beste, procenten[49], procenten[98])


def toon() -> None:
    """Measure and print a line."""
    m = meet()
    print(
        f"koppeling  {m.eigen:>9,.0f} keer/s langs de API zoals geleverd ({BEZOEKERS} zenders, PostgreSQL); "
        f"kaal {m.kaal:,.0f}/s; verhouding {m.eigen / m.kaal:.3f} (eis 0,12); p50 {m.p50:.0f} ms, "
        f"p99 {m.p99:.0f} ms",
        flush=True,
    )


if __name__ == "__main__":
    toon()
