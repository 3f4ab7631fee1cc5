"""Who looked at a case, and odd patterns, in a real browser: accessible, and fitting a phone."""

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.hulp.app import App, omgeving
from tests.web.venster import NETWERK, axe, inloggen, naar, past

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.scherm
BREEDTES = (1280, 320)


@pytest.fixture(scope="module")
def geweigerd(chromium: "Browser", live_app: App) -> str:
    """The address of a case that somebody tried to open so often that it was noticed."""
    context: BrowserContext = chromium.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    page = context.new_page()
    inloggen(page, live_app.adres, NETWERK)
    adres = naar(page, live_app, "Lindenhof")
    context.clear_cookies()
    inloggen(page, live_app.adres, "functioneel beheerder")
    for _ in range(11):
        page.goto(adres)
    context.close()
    opdracht = [sys.executable, "-m", "waakvlam.cli", "logboek", "patronen"]
    klaar = subprocess.run(
        opdracht, env={**os.environ, **omgeving(live_app.map)}, capture_output=True, text=True
    )
    assert "1 daarvan nieuw" in klaar.stdout, klaar.stderr
    return adres


@pytest.fixture
def auditor(chromium: "Browser", live_app: App) -> Iterator["Page"]:
    """A page in which the auditor is logged in."""
    context = chromium.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    page = context.new_page()
    inloggen(page, live_app.adres, "auditor")
    yield page
    context.close()


@pytest.mark.parametrize("deel", ["", "/afdruk", "?van=2026-12-31&tot=2026-01-01"])
def test_wie_keek_er_is_toegankelijk_en_past(page: "Page", geweigerd: str, deel: str) -> None:
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": 800})
        page.goto(f"{geweigerd}/ingezien{deel}")
        assert "Wie keek in Lindenhof?" in page.title()
        assert "Hanna Duinker" in page.inner_text("table")
        assert past(page)
        assert axe(page) == []


def test_van_de_casus_naar_wie_er_keek(page: "Page", geweigerd: str) -> None:
    page.goto(geweigerd)
    page.get_by_role("link", name="Wie keek er?").click()
    page.wait_for_url("**/ingezien")
    page.get_by_role("link", name="Om af te drukken").click()
    page.wait_for_url("**/ingezien/afdruk")
    assert "Gemaakt door Nadia Bos" in page.inner_text("main")


def test_de_auditor_handelt_een_melding_af(auditor: "Page", live_app: App, geweigerd: str) -> None:
    page = auditor
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": 800})
        page.goto(f"{live_app.adres}/toezicht")
        assert past(page)
        assert axe(page) == []
    page.get_by_role("button", name="Afgehandeld").click()
    page.wait_for_selector("#fouten")
    assert axe(page) == []
    page.get_by_label("Wat hebt u gevonden?").fill("Gebeld: een oude koppeling.")
    page.get_by_role("button", name="Afgehandeld").click()
    page.wait_for_selector("text=De melding is afgehandeld.")
    page.get_by_role("link", name="Toon ook wat afgehandeld is").click()
    assert "Gebeld: een oude koppeling." in page.inner_text("main")
    page.get_by_role("link", name=geweigerd.rpartition("/")[2][:8]).click()
    page.wait_for_url("**/ingezien")
    assert "Lindenhof" not in page.content()
    assert "Hanna Duinker" in page.inner_text("table")
