"""Makes the picture of a case for README.md, from a demo that it starts and stops itself.

    .venv/bin/python tools/schermfoto.py [DOEL.png]

Needs the development set-up (playwright) and Debian's Chromium.
"""

import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from waakvlam.cli.netwerk import vrije_poort, wacht_tot_open

PROJECT = Path(__file__).resolve().parents[1]
DOEL = PROJECT / "docs/plaatjes/casus.png"
WIE, CASUS = "Netwerkcoördinator", "Lindenhof"
BREED, HOOG = 1280, 1120
KLEUREN = 128
"""Enough for calm pages, and a picture of 100 kB instead of 400."""


def maak(doel: Path) -> int:
    """Write the picture to ``doel`` and return its size in bytes."""
    with tempfile.TemporaryDirectory() as map_:
        poort = vrije_poort()
        app = subprocess.Popen(
            [sys.executable, "-m", "waakvlam.cli", "start", "--port", str(poort)],
            cwd=PROJECT,
            env={**os.environ, "WAAKVLAM_MAP": map_},
            stdout=subprocess.DEVNULL,
        )
        try:
            if not wacht_tot_open("127.0.0.1", poort, seconden=120, zolang=lambda: app.poll() is None):
                sys.exit("Fout: de demo is niet gestart. Probeer eerst: make start")
            beeld = fotografeer(f"http://127.0.0.1:{poort}")
        finally:
            app.terminate()
            app.wait(30)
    plaatje = Image.open(io.BytesIO(beeld)).convert("RGB")
    plaatje.quantize(KLEUREN, dither=Image.Dither.NONE).save(doel, optimize=True)
    return doel.stat().st_size


def fotografeer(adres: str) -> bytes:
    """Return a PNG of the page of the case, as the coordinator sees it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        pagina = browser.new_page(
            viewport={"width": BREED, "height": HOOG}, locale="nl-NL", timezone_id="Europe/Amsterdam"
        )
        log_in(pagina, adres, WIE)
        pagina.goto(f"{adres}/casussen")
        pagina.get_by_role("link", name=CASUS).first.click()
        pagina.get_by_role("heading", level=1, name=CASUS).wait_for()
        pagina.wait_for_load_state("load")
        pagina.evaluate("document.fonts.ready")  # an open page listens on, so the network is never silent
        beeld = pagina.screenshot()
        browser.close()
        return beeld


def log_in(pagina: Page, adres: str, rol: str) -> None:
    """Log in to the demo as the person with this role."""
    pagina.goto(f"{adres}/account/login/")
    pagina.get_by_role("button", name=rol).first.click()


if __name__ == "__main__":
    doel = Path(sys.argv[1]) if len(sys.argv) > 1 else DOEL
    doel.parent.mkdir(parents=True, exist_ok=True)
    print(f"{doel}: {maak(doel) // 1000} kB")
