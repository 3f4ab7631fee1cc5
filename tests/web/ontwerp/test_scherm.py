"""The pages on drafts in a real browser: accessible, on a phone, with and without scripts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.hulp.app import App
from tests.web.venster import axe, past

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.scherm
DELEN = [
    "/deel/rollen",
    "/deel/niveaus/ave2",
    "/deel/overgangen/ave2-op-ave3",
    "/deel/lijsten",
    "/deel/aanpak/kop",
]
VAST = ["/keuring", "/bestand?naam=rollen.yaml", "/geschiedenis", "/vaststellen", "/verschil", "/inlezen", ""]
BEGIN = ["", "/nieuw", "/nieuw/klein", "/nieuw/kopie", "/nieuw/bestanden"]


def _inloggen(page: "Page", adres: str) -> None:
    page.goto(f"{adres}/account/login/")
    page.locator("summary").evaluate_all("alle => alle.forEach(e => { e.parentElement.open = true })")
    page.get_by_role("button", name="Inloggen als functioneel beheerder (demo)").first.click()
    page.wait_for_url(f"{adres}/")


@pytest.fixture(scope="module")
def ontwerp(chromium: "Browser", live_app: App) -> Iterator[tuple["Page", str]]:
    """A page of Hanna and the address of a draft that is a copy of the approach of Dalfsen."""
    context = chromium.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    page = context.new_page()
    page.set_default_timeout(30_000)
    _inloggen(page, live_app.adres)
    page.goto(f"{live_app.adres}/ontwerpen/nieuw/kopie")
    page.select_option("#id_bron", label=page.locator("#id_bron option", has_text="Voorkoming").inner_text())
    page.fill("#id_titel", "Aanpak van Waterveen")
    page.get_by_role("button", name="Begin het ontwerp").click()
    page.get_by_role("heading", name="Wat moet nu?").wait_for()
    yield page, page.url
    context.close()


@pytest.mark.parametrize("breedte", [1280, 320])
def test_elke_bladzijde_is_toegankelijk_en_past(
    ontwerp: tuple["Page", str], live_app: App, breedte: int
) -> None:
    page, adres = ontwerp
    page.set_viewport_size({"width": breedte, "height": 800})
    alle = [f"{adres}{pad}" for pad in (*VAST, *DELEN)] + [f"{live_app.adres}/ontwerpen{p}" for p in BEGIN]
    for pad in alle:
        page.goto(pad)
        assert axe(page) == [], pad
        assert past(page), pad


def test_een_fout_staat_bij_het_veld_tijdens_het_typen(ontwerp: tuple["Page", str]) -> None:
    page, adres = ontwerp
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{adres}/deel/rollen/casusregisseur")
    page.get_by_label("Naam").first.fill("x")
    page.get_by_text("Hier staat te weinig tekst.").wait_for()
    assert page.get_by_label("Naam").first.evaluate("e => document.activeElement === e")
    page.get_by_label("Naam").first.fill("Casusregisseur")
    page.get_by_text("Hier staat te weinig tekst.").wait_for(state="detached")


def test_een_andere_keuze_vraagt_andere_velden(ontwerp: tuple["Page", str]) -> None:
    page, adres = ontwerp
    page.goto(f"{adres}/deel/overgangen/ave2-op-ave3")
    page.get_by_label("Naam").first.fill("Mijn stap")
    page.get_by_role("combobox", name="Wie beslist").first.select_option("gremium")
    page.get_by_role("combobox", name="Gremium").first.wait_for()
    assert page.get_by_label("Naam").first.input_value() == "Mijn stap"
    assert page.locator("#voorbeeld svg").count() == 1


def test_tekst_schrijven_met_bevindingen_ernaast(ontwerp: tuple["Page", str]) -> None:
    page, adres = ontwerp
    page.goto(f"{adres}/bestand?naam=rollen.yaml")
    vak = page.get_by_label("Tekst", exact=True)
    oud = vak.input_value()
    vak.fill(oud.replace("kring: zorg", "kring: zorgg", 1))
    page.get_by_text("Bedoelt u «zorg»?").wait_for()
    page.locator("[data-naar-regel]").first.click()
    gekozen = "(v => v.value.slice(v.selectionStart, v.selectionEnd))(document.activeElement)"
    assert "kring: zorgg" in page.evaluate(gekozen)
    vak.fill(oud)


def test_zonder_script_werkt_het_ook(chromium: "Browser", live_app: App) -> None:
    context = chromium.new_context(locale="nl-NL", java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.goto(f"{live_app.adres}/account/login/")
    knop = page.get_by_role("button", name="Inloggen als functioneel beheerder (demo)")
    if not knop.first.is_visible():
        page.get_by_text("Andere rollen").click()
    knop.first.click()
    page.goto(f"{live_app.adres}/ontwerpen/nieuw/klein")
    gegeven = {"titel": "Zonder script", "niveau_1": "Laag", "kern_1": "Een zin.", "niveau_2": "Hoog",
               "kern_2": "Nog een.", "regie": "Aov", "beslist": "Aov", "bestuur": "Burgemeester"}  # fmt: skip
    for naam, waarde in gegeven.items():
        page.fill(f"#id_{naam}", waarde)
    page.locator("label", has_text="Onrust").first.click()
    page.get_by_role("button", name="Begin het ontwerp").click()
    page.get_by_role("link", name="Stappen").click()
    page.get_by_role("link", name="Van Laag naar Hoog").click()
    page.get_by_role("combobox", name="Wie beslist").select_option("houder")
    page.get_by_role("button", name="Toon").first.click()
    page.get_by_role("combobox", name="Heeft de regie").select_option("casus")
    page.get_by_role("button", name="Bewaar").last.click()
    page.get_by_text("Bewaard.").wait_for()
    assert page.get_by_role("combobox", name="Heeft de regie").input_value() == "casus"
    context.close()
