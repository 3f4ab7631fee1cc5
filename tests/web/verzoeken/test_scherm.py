"""In a real browser: a request from desk to answer, Woo and a data breach; accessible, fits a phone."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.hulp.app import App
from tests.web.venster import axe, inloggen, naar, past, tot

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.scherm


@pytest.fixture
def paula(chromium: "Browser", live_app: App) -> Iterator["Page"]:
    """The privacy officer at her own screen."""
    context = chromium.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    page = context.new_page()
    inloggen(page, live_app.adres, "privacyfunctionaris")
    yield page
    context.close()


def netjes(page: "Page") -> None:
    for breedte in (1280, 320):
        page.set_viewport_size({"width": breedte, "height": 800})
        assert past(page)
        assert axe(page) == []


@pytest.mark.parametrize("pad", ["/verzoeken", "/verzoeken/nieuw", "/datalekken", "/datalekken/nieuw"])
def test_elke_pagina_is_toegankelijk_en_past(paula: "Page", live_app: App, pad: str) -> None:
    paula.goto(live_app.adres + pad)
    netjes(paula)
    assert paula.title().endswith("– Waakvlam")


def test_van_verzoek_tot_antwoord(paula: "Page", page: "Page", live_app: App) -> None:
    paula.goto(f"{live_app.adres}/verzoeken/nieuw")
    paula.get_by_role("button", name="Leg het verzoek vast").click()
    tot(paula, "document.activeElement.id === 'fouten'")
    expect(paula.locator("#fouten")).to_be_visible()
    netjes(paula)
    paula.locator("label", has_text="Inzage: zien wat").click()
    paula.get_by_label("Wie vraagt het?").fill("Floor Testers")
    paula.locator("label", has_text="Balie").click()
    paula.get_by_role("button", name="Leg het verzoek vast").click()
    paula.wait_for_url(re.compile(r"/verzoeken/[0-9a-f]{32}$"))
    verzoek = paula.url
    assert "Testers" not in verzoek
    netjes(paula)
    paula.get_by_role("link", name="Laat nakijken").click()
    netjes(paula)
    vak = paula.get_by_label("Netwerkcoördinator")
    assert vak.is_checked(), "who watches over all cases is ticked beforehand"
    paula.get_by_role("button", name="Vraag het").click()
    page.goto(verzoek)
    netjes(page)
    page.get_by_role("link", name="Ja, koppel een casus").click()
    page.locator("label", has_text="Lindenhof").click()
    page.get_by_label("Welk nummer heeft de aanvrager daar?").fill("Floor Testers")
    page.get_by_role("button", name="Koppel").click()
    expect(page.get_by_text("Vul geen naam in.").first).to_be_visible()
    page.get_by_label("Welk nummer heeft de aanvrager daar?").fill("p1")
    page.get_by_role("button", name="Koppel").click()
    page.wait_for_url("**/stukken/**")
    netjes(page)
    page.get_by_role("button", name="Lever deze stukken aan").click()
    page.wait_for_url(verzoek)
    paula.goto(verzoek)
    paula.get_by_role("link", name="Bekijk wat de aanvrager krijgt").click()
    netjes(paula)
    inhoud = paula.locator("main").inner_text()
    assert "[iemand anders]" in inhoud
    assert "P2" not in inhoud
    assert "Lindenhof," not in inhoud.split("Dossier 1")[0]


def test_woo_en_brief_bij_een_casus(page: "Page", live_app: App) -> None:
    naar(page, live_app, "Lindenhof", "/woo")
    netjes(page)
    inhoud = page.locator("main").inner_text()
    assert "Niet openbaar." in inhoud
    assert not re.search(r"\bP\d", inhoud)
    page.locator("main td a", has_text="mening").first.click()
    netjes(page)
    naar(page, live_app, "Lindenhof", "/brief")
    netjes(page)


def test_een_datalek_melden_en_beoordelen(paula: "Page", page: "Page", live_app: App) -> None:
    page.goto(f"{live_app.adres}/")
    page.get_by_role("link", name="Datalek melden").click()
    page.get_by_label("Wat is er gebeurd?").fill("Een map lag op straat.")
    page.get_by_role("button", name="Meld dit datalek").click()
    page.wait_for_url("**/datalekken/ontvangen")
    netjes(page)
    paula.goto(f"{live_app.adres}/datalekken")
    paula.locator("main .wv-rij__wat a").last.click()
    assert "Een map lag op straat." in paula.locator("main").inner_text()
    netjes(paula)
    paula.get_by_role("link", name=re.compile("Leg vast.*Hoe groot")).click()
    netjes(paula)
    paula.locator("label", has_text="Hoog risico").click()
    paula.get_by_label("Waarom?").fill("Gezondheid van kinderen.")
    paula.get_by_role("button", name="Leg vast").click()
    assert "Hoog risico" in paula.locator("main").inner_text()
