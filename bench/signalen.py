"""Intake of signals over HTTP as shipped, against a bare Starlette endpoint with one committed insert.

As shipped: `waakvlam start` in its own process on SQLite, the form a reporter sends, with session, CSRF
check, access, idempotency, encryption, chain, read models and logs on. Both are asked by the same number of
visitors over kept-alive connections, in rounds that alternate.
"""

import http.client
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

BEZOEKERS = 4
VELDEN = {
    "tekst": "Bij de flat aan het plein staan elke avond jongeren. Bewoners durven niet naar buiten.",
    "waar": "hier", "plaats": "Plein", "wanneer": "net", "zelf": "ja", "gevaar": "nee",
}  # fmt: skip
FORMULIER = {"Content-Type": "application/x-www-form-urlencoded"}
Bezoek = Callable[[http.client.HTTPConnection], None]


@dataclass(frozen=True)
class Ronde:
    """What one round gave: requests a second of all visitors together, and how long each took (seconds)."""

    per_seconde: float
    duren: tuple[float, ...]


@dataclass(frozen=True)
class Meting:
    """The best round of the intake and of the bare endpoint, and the middle and the slowest hundredth.

    Both times are in milliseconds, over all requests of all rounds of the intake, as the visitor sees them.
    """

    eigen: float
    kaal: float
    p50: float
    p99: float


def _vraag(
    verbinding: http.client.HTTPConnection,
    soort: str,
    pad: str,
    velden: dict[str, str],
    koppen: dict[str, str],
) -> tuple[int, str, list[str]]:
    """Status, text and cookies of a request."""
    verbinding.request(soort, pad, urlencode(velden) if velden else None, {**FORMULIER, **koppen})
    antwoord = verbinding.getresponse()
    tekst = antwoord.read().decode()
    return antwoord.status, tekst, antwoord.headers.get_all("Set-Cookie") or []


def _koekjes(gezet: list[str], koppen: dict[str, str]) -> None:
    oud = dict(deel.split("=", 1) for deel in koppen.get("Cookie", "").split("; ") if deel)
    oud |= dict(koekje.split(";")[0].split("=", 1) for koekje in gezet)
    koppen["Cookie"] = "; ".join(f"{naam}={waarde}" for naam, waarde in oud.items())


def _bewijs(tekst: str) -> str:
    gevonden = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', tekst)
    if gevonden is None:
        raise RuntimeError("het formulier heeft geen CSRF-veld")
    return gevonden[1]


def melder(adres: str) -> Bezoek:
    """Log in through the demo and give a function that reports one signal; raises when one is not taken."""
    verbinding = http.client.HTTPConnection(adres, timeout=30)
    koppen = {"Referer": f"http://{adres}/"}
    _, tekst, gezet = _vraag(verbinding, "GET", "/account/login/", {}, koppen)
    _koekjes(gezet, koppen)
    lid = re.search(r'name="lid" value="(\d+)"', tekst)
    if lid is None:
        raise RuntimeError("de inlogpagina heeft geen demorollen")
    velden = {"csrfmiddlewaretoken": _bewijs(tekst), "lid": lid[1]}
    status, _, gezet = _vraag(verbinding, "POST", "/account/demo/", velden, koppen)
    _koekjes(gezet, koppen)
    if status != 302:
        raise RuntimeError(f"inloggen gaf {status}")
    _, tekst, gezet = _vraag(verbinding, "GET", "/signalen/nieuw", {}, koppen)
    _koekjes(gezet, koppen)
    bewijs = _bewijs(tekst)

    def meld(eigen: http.client.HTTPConnection) -> None:
        velden = {**VELDEN, "csrfmiddlewaretoken": bewijs, "opdracht_id": str(uuid.uuid4())}
        status, _, _ = _vraag(eigen, "POST", "/signalen/nieuw", velden, koppen)
        if status != 302:
            raise RuntimeError(f"een signaal melden gaf {status}")

    return meld


def kale_melder() -> Bezoek:
    """A function that sends the same fields to the bare endpoint."""

    def meld(eigen: http.client.HTTPConnection) -> None:
        status, _, _ = _vraag(eigen, "POST", "/", VELDEN, {})
        if status != 201:
            raise RuntimeError(f"het kale adres gaf {status}")

    return meld


def ronde(adres: str, bezoek: Bezoek, seconden: float) -> Ronde:
    """Let all visitors go on for a while; raises the first error of any."""
    duren: list[list[float]] = [[] for _ in range(BEZOEKERS)]
    fouten: list[BaseException] = []
    begin = time.perf_counter()
    einde = begin + seconden

    def loop(nr: int) -> None:
        verbinding = http.client.HTTPConnection(adres, timeout=30)
        try:
            while (voor := time.perf_counter()) < einde:
                bezoek(verbinding)
                duren[nr].append(time.perf_counter() - voor)
        except BaseException as fout:
            fouten.append(fout)

    draden = [threading.Thread(target=loop, args=(nr,)) for nr in range(BEZOEKERS)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    if fouten:
        raise fouten[0]
    alle = tuple(duur for eigen in duren for duur in eigen)
    return Ronde(len(alle) / (time.perf_counter() - begin), alle)


@contextmanager
def kale_app(map_: Path, databank: str = "") -> Iterator[str]:
    """The bare endpoint in a process of its own, on SQLite in ``map_`` or on ``databank``; its address."""
    from waakvlam.cli.netwerk import vrije_poort, wacht_tot_open

    poort = vrije_poort()
    proces = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "bench.kaal:app", "--port", str(poort), "--log-level", "warning"],
        env={**os.environ, "BENCH_KAAL": databank or str(map_ / "kaal.sqlite3")},
        cwd=Path(__file__).resolve().parents[1],
    )
    try:
        if not wacht_tot_open("127.0.0.1", poort, seconden=30, zolang=lambda: proces.poll() is None):
            raise RuntimeError("het kale adres startte niet")
        yield f"127.0.0.1:{poort}"
    finally:
        proces.terminate()
        proces.wait()


def meet(seconden: float = 12.0) -> Meting:
    """Measure the intake as shipped and the bare endpoint, in rounds that alternate."""
    from tests.hulp.app import draaiende_app

    with tempfile.TemporaryDirectory() as naam:
        map_ = Path(naam)
        with draaiende_app(map_) as app, kale_app(map_) as kaal:
            eigen = app.adres.removeprefix("http://")
            meld, meld_kaal = melder(eigen), kale_melder()
            ronde(eigen, meld, seconden / 12), ronde(kaal, meld_kaal, seconden / 12)
            rondes = [
                (ronde(eigen, meld, seconden / 10), ronde(kaal, meld_kaal, seconden / 10)) for _ in range(5)
            ]
    procenten = statistics.quantiles((1000 * duur for a, _ in rondes for duur in a.duren), n=100)
    return Meting(
        max(a.per_seconde for a, _ in rondes),
        max(b.per_seconde for _, b in rondes),
        procenten[49],
        procenten[98],
    )


def toon() -> None:
    """Measure and print a line."""
    m = meet()
    print(
        f"signalen   {m.eigen:>9,.0f} keer/s over HTTP zoals geleverd ({BEZOEKERS} melders tegelijk, SQLite);"
        f" kaal {m.kaal:,.0f}/s; verhouding {m.eigen / m.kaal:.2f}; p50 {m.p50:.0f} ms, p99 {m.p99:.0f} ms",
        flush=True,
    )


if __name__ == "__main__":
    toon()
