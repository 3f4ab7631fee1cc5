"""Measures how fast pages are served: a real process, real HTTP, SQLite, a few visitors at a time.

    python tools/meten.py [SECONDEN] [BEZOEKERS] [PAD …]

Shows per path the pages a second and the time in milliseconds under which half and 99 % of the pages came.
"""

import http.client
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HIER = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(HIER), str(HIER / "src")]
from tests.hulp.app import draaiende_app  # noqa: E402

# Pages for which nobody has to log in.
PADEN = ["/account/login/", "/static/derden/basis.css"]


def bezoek(adres: str, pad: str, einde: float) -> list[float]:
    """Fetch ``pad`` until ``einde``; return the seconds each page took. Raises on anything but a 200."""
    tijden: list[float] = []
    verbinding = http.client.HTTPConnection(adres.removeprefix("http://"), timeout=30)
    while (begin := time.perf_counter()) < einde:
        verbinding.request("GET", pad)
        antwoord = verbinding.getresponse()
        antwoord.read()
        if antwoord.status != 200:
            raise RuntimeError(f"{pad} gaf {antwoord.status}")
        tijden.append(time.perf_counter() - begin)
    return tijden


def meet(adres: str, pad: str, seconden: float, bezoekers: int) -> list[float]:
    """Return the sorted times, in seconds, of all pages that ``bezoekers`` at a time got in ``seconden``."""
    einde = time.perf_counter() + seconden
    with ThreadPoolExecutor(bezoekers) as draden:
        lopend = [draden.submit(bezoek, adres, pad, einde) for _ in range(bezoekers)]
        return sorted(tijd for loop in lopend for tijd in loop.result())


def main(argv: list[str]) -> int:
    """Measure every path in ``argv`` and show a line for each."""
    seconden = float(argv[0]) if argv else 5.0
    bezoekers = int(argv[1]) if len(argv) > 1 else 4
    with tempfile.TemporaryDirectory() as map_, draaiende_app(Path(map_)) as app:
        for pad in argv[2:] or PADEN:
            meet(app.adres, pad, 1.0, bezoekers)
            tijden = meet(app.adres, pad, seconden, bezoekers)
            helft, traag = (tijden[int(len(tijden) * deel)] * 1000 for deel in (0.5, 0.99))
            print(
                f"{pad:<24} {len(tijden) / seconden:7.0f}/s  p50 {helft:6.1f} ms  p99 {traag:6.1f} ms",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
