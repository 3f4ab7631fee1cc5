"""The pages on people in a real browser: accessible, on a phone and on a desk, and without scripts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.hulp.app import App
from tests.web.venster import axe, inloggen, past

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.scherm


@pytest.fixture
def beheerder(chromium: "Browser", live_app: App) -> Iterator["Page"]:
    """The functional administrator of the demo."""
    page = chromium.new_page(locale="nl-NL", timezone_id="Europe/Amsterdam")
    page.set_default_timeout(15_000)
    inloggen(page, live_app.adres, "functioneel beheerder")
    yield page
    page.close()


def goed(page: "Page") -> None:
    """Accessible and without sideways scrolling, on a desk and on a phone."""
    for breedte in (1280, 360):
        page.set_viewport_size({"width": breedte, "height": 800})
        assert past(page), (page.url, breedte)
        assert axe(page) == [], (page.url, breedte)
    page.set_viewport_size({"width": 1280, "height": 800})


def test_de_beheerder_meldt_iemand_af_en_kijkt_rollen_na(beheerder: "Page", live_app: App) -> None:
    page = beheerder
    page.get_by_role("navigation", name="Hoofdmenu").first.get_by_role("link", name="Mensen").click()
    goed(page)
    page.get_by_role("link", name="Nadia Bos").click()
    goed(page)
    page.get_by_role("button", name="Geef de rol").click()
    page.get_by_role("heading", name="Er is 1 ding niet goed ingevuld").wait_for()
    goed(page)
    page.get_by_label("Wie neemt het werk over?").select_option(index=1)
    page.get_by_role("button", name="Meld af").click()
    page.get_by_text("Nadia Bos is afgemeld.").wait_for()
    goed(page)
    page.goto(f"{live_app.adres}/mensen/nakijken")
    goed(page)
    page.get_by_role("radio", name="klopt").first.check()
    page.get_by_role("button", name="Leg vast").click()
    page.get_by_text("1 rol is nagekeken.").wait_for()


def test_een_waarneming_regelen_en_stoppen(chromium: "Browser", live_app: App) -> None:
    context = chromium.new_context(java_script_enabled=True, locale="nl-NL")
    page = context.new_page()
    page.set_default_timeout(15_000)
    inloggen(page, live_app.adres, "casusregisseur")
    page.goto(f"{live_app.adres}/account/rol/")
    page.get_by_role("link", name="Mijn waarneming").click()
    goed(page)
    page.get_by_role("button", name="Laat waarnemen").click()
    page.get_by_text("Een waarneming eindigt altijd.").first.wait_for()
    goed(page)
    page.get_by_label("Wie neemt waar?").select_option(index=1)
    van = page.get_by_label("Eerste dag").input_value()
    page.get_by_label("Laatste dag").fill(van)
    page.get_by_role("button", name="Laat waarnemen").click()
    page.get_by_text("neemt voor u waar.").wait_for()
    goed(page)
    page.get_by_role("button", name="Stop nu").click()
    page.get_by_text("De waarneming is gestopt.").wait_for()
    assert page.get_by_role("button", name="Stop nu").count() == 0
    page.goto(f"{live_app.adres}/overname")
    goed(page)
    context.close()
