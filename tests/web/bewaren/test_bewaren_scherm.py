"""Destroying in a real browser: two people, the certificate, and nothing left in the files of the app."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.adapters.ruw import bestanden, met_merk
from tests.hulp.app import App, omgeving
from tests.web.venster import NETWERK, axe, inloggen, past

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.scherm
ARCHIVARIS, BEHEERDER = "archivaris", "functioneel beheerder"


def oude_casus(app: App) -> str:
    """Open and close a case some days ago in a running demo, kept for one day; gives its id."""
    script = Path(__file__).with_name("oude_casus.py")
    klaar = subprocess.run(
        [sys.executable, str(script), str(app.map / "bewaartermijnen"), "nadia", "netwerkcoordinator"],
        env={**omgeving(app.map), "DJANGO_SETTINGS_MODULE": "waakvlam.instellingen.demo"},
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert klaar.returncode == 0, klaar.stderr
    return klaar.stdout.strip()


def _bladzijde(page: "Page") -> None:
    """The page is accessible and fits, on a desk and on a phone."""
    for breedte in (1280, 360, 320):
        page.set_viewport_size({"width": breedte, "height": 900})
        assert past(page), (page.url, breedte)
    assert axe(page) == []
    page.set_viewport_size({"width": 1280, "height": 900})


def test_twee_mensen_vernietigen_een_casus(chromium: "Browser", verse_app: Callable[[], App]) -> None:
    app = verse_app()
    casus = oude_casus(app)
    wim, hanna, nadia = (chromium.new_context(locale="nl-NL").new_page() for _ in range(3))
    inloggen(wim, app.adres, ARCHIVARIS)
    inloggen(hanna, app.adres, BEHEERDER)
    inloggen(nadia, app.adres, NETWERK)
    nadia.goto(f"{app.adres}/casussen/{casus}")
    assert "Zwaluw" in nadia.content()
    wim.get_by_role("link", name="Bewaren").first.click()
    rij = wim.get_by_role("listitem").filter(has_text=f"Casus {casus[:8]}")
    assert "1 dag" in rij.inner_text()
    assert "Zwaluw" not in wim.content()
    _bladzijde(wim)
    rij.get_by_role("link", name="Stel voor om te vernietigen").click()
    _bladzijde(wim)
    wim.get_by_role("button", name="Stel voor").click()
    wim.get_by_text("Het voorstel ligt klaar.").wait_for()
    _bladzijde(wim)
    wim.get_by_role("link", name="Bekijk en besluit").click()
    wim.get_by_text("U stelde dit zelf voor.").wait_for()
    hanna.goto(wim.url)
    _bladzijde(hanna)
    hanna.get_by_role("button", name="Leg het besluit vast").click()
    hanna.wait_for_selector("#fouten")
    assert axe(hanna) == []
    hanna.get_by_role("radio", name="Vernietigen. Dit kan niet terug.").check()
    hanna.get_by_role("button", name="Leg het besluit vast").click()
    hanna.get_by_role("heading", name="Verklaring van vernietiging").wait_for()
    assert "Wim Schagen" in hanna.content()
    _bladzijde(hanna)
    with hanna.expect_download() as weg:
        hanna.get_by_role("link", name="Bewaar als getekend bestand").click()
    getekend = json.loads(Path(weg.value.path()).read_text(encoding="utf-8"))
    assert json.loads(getekend["verklaring"])["van"] == f"casus/{casus}"
    nadia.goto(f"{app.adres}/casussen/{casus}")
    nadia.get_by_role("heading", name="Deze casus is vernietigd").wait_for()
    assert "Zwaluw" not in nadia.content()
    _bladzijde(nadia)
    nadia.goto(f"{app.adres}/casussen?gesloten=1")
    assert "Zwaluw" not in nadia.content()
    assert met_merk(bestanden(app.map), "Merkzwaluw") == []
    for mens in (wim, hanna, nadia):
        mens.context.close()


def test_een_persoon_gaat_op_verzoek(chromium: "Browser", verse_app: Callable[[], App]) -> None:
    app = verse_app()
    casus = oude_casus(app)
    wim, hanna = (chromium.new_context(locale="nl-NL").new_page() for _ in range(2))
    inloggen(wim, app.adres, ARCHIVARIS)
    inloggen(hanna, app.adres, BEHEERDER)
    wim.goto(f"{app.adres}/bewaren")
    wim.get_by_label("Kenmerk van de casus of het signaal").fill(f"casus-{casus}")
    wim.get_by_role("button", name="Zoek").click()
    wim.get_by_role("link", name="Persoon P2").click()
    wim.get_by_role("button", name="Stel voor").click()
    wim.wait_for_selector("#fouten")
    wim.get_by_label("Wie vroeg hierom, en waarom mag het?").fill("Verzoek 12 is toegewezen")
    wim.get_by_role("button", name="Stel voor").click()
    wim.get_by_role("link", name="Bekijk en besluit").click()
    hanna.goto(wim.url)
    assert "Verzoek 12 is toegewezen" in hanna.content()
    hanna.get_by_role("radio", name="Vernietigen. Dit kan niet terug.").check()
    hanna.get_by_role("button", name="Leg het besluit vast").click()
    hanna.get_by_role("heading", name="Verklaring van vernietiging").wait_for()
    assert "Persoon P2" in hanna.content()
    wim.goto(f"{app.adres}/bewaren/casus-{casus}/vasthouden")
    _bladzijde(wim)
    for mens in (wim, hanna):
        mens.context.close()
