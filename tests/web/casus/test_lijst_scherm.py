"""Lists in a real browser: on a phone and a desktop, by keyboard, without scripts, with a draft, on paper."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.hulp.app import App
from tests.web.venster import axe, gereed, ingelogd_venster, inloggen, naar, past

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.scherm
CASUS, TEAMLEIDER = "Ooievaar", "teamleider Sociaal Team"
LIJST = "/lijst/stap1"
PAGINAS = ["/lijsten", LIJST, f"{LIJST}/naast", f"{LIJST}/naast?alles=1", f"{LIJST}/afdruk",
           f"{LIJST}/afdruk?leeg=1", "/lijst/stap3"]  # fmt: skip


@pytest.fixture(scope="module")
def sessie(chromium: "Browser", live_app: App) -> Iterator["BrowserContext"]:
    """A browser in which the team leader is logged in."""
    with ingelogd_venster(chromium, live_app, TEAMLEIDER) as context:
        yield context


@pytest.fixture
def blad(page: "Page") -> "Page":
    """A page of the team leader; it fails when a script breaks or the security policy stops something."""
    return page


def kies(page: "Page", vraag: str, keus: str) -> None:
    """Tap an answer, as a finger does: on its label."""
    page.locator(f"#v-{vraag} label.wv-keuze", has_text=keus).click()


def bewaar(page: "Page") -> None:
    page.get_by_role("button", name="Bewaar", exact=True).click()


@pytest.mark.parametrize("breedte", [1280, 360])
@pytest.mark.parametrize("pad", PAGINAS)
def test_elke_pagina_van_een_lijst_is_toegankelijk_en_past(
    kijkblad: "Page", live_app: App, pad: str, breedte: int
) -> None:
    kijkblad.set_viewport_size({"width": breedte, "height": 800})
    naar(kijkblad, live_app, CASUS, pad)
    expect(kijkblad.locator("h1")).to_be_visible()
    assert past(kijkblad)
    assert axe(kijkblad) == []


@pytest.mark.parametrize("breedte", [1280, 360])
def test_invullen_op_telefoon_en_bureau(blad: "Page", live_app: App, breedte: int) -> None:
    blad.set_viewport_size({"width": breedte, "height": 780})
    eerste, tweede, derde = ("s1_15", "s1_17", "s1_18") if breedte == 360 else ("s1_19", "s1_20", "s1_29")
    naar(blad, live_app, CASUS, LIJST)
    kies(blad, eerste, "Nee")
    kies(blad, tweede, "Weet ik niet")
    kies(blad, derde, "Niet van toepassing")
    reden = blad.locator(f"#t-{derde}")
    expect(reden, "the field for the reason opens by itself").to_be_visible()
    bewaar(blad)
    blad.wait_for_selector("#fouten")
    expect(blad.locator("#fouten")).to_be_focused()
    assert past(blad)
    assert axe(blad) == []
    assert blad.is_checked(f"[name=a-{eerste}][value=nee]")
    blad.locator("#fouten a").first.click()
    expect(blad.locator(f"#v-{derde}")).to_be_focused()
    reden.fill("Er was geen ruzie.")
    bewaar(blad)
    blad.get_by_text("3 antwoorden bewaard.").wait_for()
    assert blad.is_checked(f"[name=a-{tweede}][value=onbekend]")
    assert blad.input_value(f"#t-{derde}") == "Er was geen ruzie."
    assert "Lotte Meeuws" in blad.locator(f"#v-{eerste} .wv-vraag__wie").inner_text()
    assert past(blad)
    assert axe(blad) == []


def test_een_concept_komt_terug_en_draait_een_ander_niet_terug(
    blad: "Page", chromium: "Browser", live_app: App
) -> None:
    naar(blad, live_app, CASUS, "/lijst/stap4")
    gereed(blad)
    kies(blad, "s4_06", "Nee")
    blad.locator("#v-s4_06 summary", has_text="Toelichting").click()
    blad.fill("#t-s4_06", "Half getypt")
    blad.fill("#t-s4_01", "Een buurman belde")
    blad.locator("[data-bewaard]", has_text="bewaard").wait_for()
    ander = chromium.new_context(locale="nl-NL").new_page()
    inloggen(ander, live_app.adres, TEAMLEIDER)
    naar(ander, live_app, CASUS, "/lijst/stap4")
    kies(ander, "s4_05", "Ja bij allebei")
    bewaar(ander)
    ander.get_by_text("1 antwoord bewaard.").wait_for()
    ander.context.close()
    naar(blad, live_app, CASUS, "/lijst/stap4")
    gereed(blad)
    assert blad.input_value("#t-s4_06") == "Half getypt"
    expect(blad.locator("#t-s4_06")).to_be_visible()
    assert blad.is_checked("[name=a-s4_06][value=nee]")
    assert blad.is_checked("[name=a-s4_05][value=beide]")
    assert blad.input_value("#t-s4_01") == "Een buurman belde"
    bewaar(blad)
    blad.get_by_text("2 antwoorden bewaard.").wait_for()
    assert blad.is_checked("[name=a-s4_05][value=beide]")
    assert blad.input_value("#t-s4_01") == "Een buurman belde"
    naar(blad, live_app, CASUS, "/lijst/stap4")
    gereed(blad)
    assert "teruggezet" not in blad.locator("[data-bewaard]").inner_text()


def test_alleen_met_het_toetsenbord(blad: "Page", live_app: App) -> None:
    naar(blad, live_app, CASUS, "/lijst/stap3")
    blad.locator("[name=a-s3_05]:checked").focus()
    blad.keyboard.press("ArrowLeft")
    blad.keyboard.press("ArrowLeft")
    assert blad.is_checked("[name=a-s3_05][value=onbekend]")
    # Passing by «niet van toepassing» opened the field for the reason.
    blad.keyboard.press("Tab")
    blad.keyboard.press("Tab")
    blad.keyboard.type("Nog uitzoeken")
    bewaar(blad)
    blad.get_by_text("1 antwoord bewaard.").wait_for()
    assert blad.input_value("#t-s3_05") == "Nog uitzoeken"


def test_zonder_scripts_op_een_telefoon(chromium: "Browser", live_app: App) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 360, "height": 780})
    page = context.new_page()
    inloggen(page, live_app.adres, TEAMLEIDER)
    naar(page, live_app, CASUS, "/lijsten")
    page.get_by_role("link", name="Stap 5", exact=False).first.click()
    eerste = page.locator("#v-s5_03")
    eerste.locator("label.wv-keuze", has_text="Niet van toepassing").click()
    eerste.locator("summary", has_text="Toelichting").click()
    eerste.locator("textarea").fill("Speelt hier niet")
    bewaar(page)
    page.get_by_text("1 antwoord bewaard.").wait_for()
    assert page.locator("#t-s5_03").input_value() == "Speelt hier niet"
    page.locator("summary", has_text="Nieuwe ronde").click()
    page.get_by_role("button", name="Begin een nieuwe ronde").click()
    page.get_by_text("Een nieuwe ronde is begonnen.").wait_for()
    expect(page.get_by_text("Ronde 1:").first).to_be_visible()
    page.get_by_role("link", name="Vergelijk met een vorige ronde").click()
    expect(page.get_by_text("Speelt hier niet")).to_be_visible()
    context.close()


def test_op_papier_staan_vakjes_en_geen_knoppen(blad: "Page", live_app: App) -> None:
    naar(blad, live_app, CASUS, f"{LIJST}/afdruk?leeg=1")
    blad.emulate_media(media="print")
    assert blad.locator(".wv-vakje").count() > 40
    assert not blad.get_by_role("link", name="Terug naar de lijst").is_visible()
    assert not blad.locator(".wv-rail").is_visible()
