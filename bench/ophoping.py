"""How fast accumulation is reckoned: every neighbourhood of the country, a year, ten themes, one process."""

from datetime import UTC, date, datetime, timedelta
from time import perf_counter, process_time

import numpy as np

from waakvlam.adapters.gegevens import lees_ophoping
from waakvlam.adapters.rekenen.rekenaar import NumpyRekenaar
from waakvlam.core.ophoping import Buurt, Telling, Tellingen

GEMEENTEN, BUURTEN, WEKEN, THEMAS = 340, 44, 52, 10
PER_WEEK = 0.1
"""Signals per neighbourhood, theme and week."""


def wereld(gemeenten: int, per_gemeente: int, themas: int, weken: int) -> Tellingen:
    """Made-up counts with a course over the year, and in one municipality in ten something going on."""
    rng = np.random.default_rng(2026)
    nu = datetime(2026, 11, 20, 12, tzinfo=UTC)
    buurten = [
        Buurt(f"BU{g:04}{b:04}", f"WK{g:04}{b // 6:02}", f"GM{g:04}", 1000 + 50 * b, (b % 7, b // 7))
        for g in range(gemeenten)
        for b in range(per_gemeente)
    ]
    eerste = nu.date() - timedelta(days=7 * weken - 1)
    golf = 1 + 0.4 * np.sin(2 * np.pi * np.arange(7 * weken) / 365)
    tellingen = []
    for thema in range(themas):
        druk = PER_WEEK / 7 * rng.gamma(2, 0.5, len(buurten))
        aantal = rng.poisson(druk[:, None] * golf)
        for g in range(0, gemeenten, 10):
            aantal[g * per_gemeente + thema, -7:] += 1
        for b, d in zip(*np.nonzero(aantal), strict=True):
            dag = eerste + timedelta(days=int(d))
            tellingen.append(Telling(buurten[b].code, f"t{thema}", dag, int(aantal[b, d])))
    return Tellingen(buurten, [f"t{nr}" for nr in range(themas)], tellingen, nu, date(2020, 1, 1))


def meet() -> dict[str, float]:
    """Seconds for the whole country and for one municipality, and what was found."""
    uit = {}
    eigen = lees_ophoping().model_copy(update={"weken": WEKEN})
    for naam, gemeenten in (("land", GEMEENTEN), ("gemeente", 1)):
        t = wereld(gemeenten, BUURTEN, THEMAS, WEKEN)
        begin, rekenen = perf_counter(), process_time()
        uitkomst = NumpyRekenaar().reken(t, eigen)
        uit[naam], uit[f"{naam}-rekentijd"] = perf_counter() - begin, process_time() - rekenen
        uit[f"{naam}-meer"] = len(uitkomst.meer)
        uit[f"{naam}-haarden"] = len(uitkomst.haarden)
    return uit


def toon() -> None:
    """Measure and print a line for each."""
    m = meet()
    print(
        f"ophoping   {m['land']:>9.2f} s voor {GEMEENTEN * BUURTEN} buurten x {WEKEN} weken x {THEMAS} "
        f"thema's (eis: onder 10 s; {m['land-rekentijd']:.2f} s rekentijd)"
    )
    print(
        f"           {m['land-meer']:>9.0f} keer meer dan gewoon, {m['land-haarden']:.0f} haarden "
        f"({GEMEENTEN // 10 * THEMAS} keer was er echt iets)"
    )
    print(f"           {1000 * m['gemeente']:>9.0f} ms voor één gemeente met {BUURTEN} buurten", flush=True)


if __name__ == "__main__":
    toon()
