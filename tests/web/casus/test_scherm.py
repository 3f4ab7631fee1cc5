"""The pages of a case in a real browser: accessible, on a phone, by keyboard, on paper, without scripts."""

import io
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.hulp.app import App
from tests.hulp.stukken import plat
from tests.web.venster import axe, gereed, inloggen, naar, past

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.scherm
PAGINAS = [
    "",
    "/op",
    "/af",
    "/stap",
    "/vastleggen",
    "/vastleggen/noteer",
    "/vastleggen/werk-stand-bij",
    "/vastleggen/leg-product-vast",
    "/vastleggen/leg-product-vast?product=ondersteuningsplan",
    "/vastleggen/stel-kenmerk",
    "/vastleggen/stel-kenmerk?kenmerk=onrust",
    "/vastleggen/raadpleeg",
    "/vastleggen/houd-overleg?gremium=casusoverleg",
    "/vastleggen/roep-bijeen?gremium=casusoverleg",
    "/vastleggen/geef-advies",
    "/vastleggen/informeer",
    "/vastleggen/wijs-aan?lijn=casus",
    "/vastleggen/maak-taak",
    "/beeld",
    "/beeld?op=vroeger",
    "/beeld/doe-uitspraak?soort=feit",
    "/oordeel",
    "/feitenrelaas",
    "/feitenrelaas?peil=2026-01-01T00:00",
    "/feitenrelaas?peil=vroeger",
    "/afdruk",
    "/tekst",
]


@pytest.mark.parametrize("breedte", [1280, 360])
@pytest.mark.parametrize("rest", PAGINAS)
def test_elke_pagina_is_toegankelijk_en_past(
    kijkblad: "Page", live_app: App, rest: str, breedte: int
) -> None:
    kijkblad.set_viewport_size({"width": breedte, "height": 800})
    naar(kijkblad, live_app, "Lindenhof", rest)
    for vouw in kijkblad.locator("main details").all():
        vouw.evaluate("d => d.open = true")
    assert past(kijkblad)
    assert axe(kijkblad) == []
    assert kijkblad.title().endswith("– Waakvlam")


@pytest.mark.parametrize("breedte", [1280, 360])
def test_een_weigering_krijgt_de_aandacht_en_is_toegankelijk(
    page: "Page", live_app: App, breedte: int
) -> None:
    page.set_viewport_size({"width": breedte, "height": 800})
    naar(page, live_app, "Lindenhof", "/op")
    page.get_by_role("checkbox", name="Mensen kunnen het recht in eigen hand").check()
    page.get_by_label("Ik (Netwerkcoördinator)").check()
    page.get_by_label("Schrijf in één zin waarom").first.fill("De groep groeit.")
    page.get_by_role("button", name="Schaal nu op naar AVE 4").click()
    page.wait_for_selector("#weigering")
    assert page.title().startswith("Fout:")
    expect(page.locator("#weigering")).to_be_focused()
    assert page.get_by_label("Schrijf in één zin waarom").first.input_value() == "De groep groeit."
    assert page.get_by_role("checkbox", name="Mensen kunnen het recht in eigen hand").is_checked()
    assert past(page)
    assert axe(page) == []
    page.locator("#weigering a", has_text="Dit besluit ligt niet bij u.").press("Enter")
    expect(page.locator("#id_besluiter_0")).to_be_focused()


@pytest.mark.parametrize("breedte", [1280, 360])
@pytest.mark.parametrize(
    ("rest", "knop"),
    [("/op", "Schaal nu op"), ("/vastleggen/noteer", "Bewaar"), ("/vastleggen/maak-taak", "Maak")],
)
def test_een_fout_krijgt_de_aandacht(page: "Page", live_app: App, rest: str, knop: str, breedte: int) -> None:
    page.set_viewport_size({"width": breedte, "height": 800})
    naar(page, live_app, "Lindenhof", rest)
    page.locator("main").get_by_role("button", name=knop).click()
    page.wait_for_selector("#fouten")
    assert page.title().startswith("Fout:")
    expect(page.locator("#fouten")).to_be_focused()
    assert past(page)
    assert axe(page) == []
    eerste = page.locator("#fouten a").first
    doel = str(eerste.get_attribute("href")).removeprefix("#")
    eerste.press("Enter")
    expect(page.locator(f"[id='{doel}']")).to_be_focused()


def test_op_papier_staat_alleen_de_inhoud(page: "Page", live_app: App) -> None:
    naar(page, live_app, "Lindenhof", "/feitenrelaas")
    page.emulate_media(media="print")
    for weg in (".wv-rail", ".wv-peil", ".wv-knoppen", ".wv-voet", ".wv-kruimels"):
        assert not page.locator(weg).first.is_visible()
    expect(page.locator(".wv-papierkop")).to_contain_text("Dit exemplaar is van")
    expect(page.locator(".wv-papierkop")).to_contain_text("Stand om ")
    expect(page.get_by_role("heading", name="Feitenrelaas Lindenhof")).to_be_visible()
    expect(page.locator(".wv-relaas")).to_be_visible()
    naar(page, live_app, "Lindenhof", "/situatie")
    vel = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(vel.pages) == 1, "a situation report is one sheet"
    assert "Stuur dit rapport" not in vel.pages[0].extract_text()
    assert "1/1" in plat(vel.pages[0].extract_text())


def test_kopieren_zet_de_tekst_klaar(page: "Page", live_app: App) -> None:
    naar(page, live_app, "Lindenhof", "/tekst")
    page.get_by_role("button", name="Kopieer").click()
    status = page.locator("[data-kopieer-status]")
    status.filter(has_text="opie").wait_for()
    geselecteerd = page.evaluate("document.getElementById('tekst').selectionEnd > 20")
    assert geselecteerd


def test_wat_getypt_is_overleeft_een_bezoek_aan_een_ander_scherm(page: "Page", live_app: App) -> None:
    naar(page, live_app, "Lindenhof", "/vastleggen/noteer")
    gereed(page)
    page.get_by_label("De notitie").fill("Nog niet verstuurd.")
    page.locator("[data-bewaard]", has_text="bewaard").wait_for()
    naar(page, live_app, "Lindenhof", "/vastleggen/noteer")
    gereed(page)
    assert page.get_by_label("De notitie").input_value() == "Nog niet verstuurd."
    page.get_by_role("button", name="Bewaar notitie").click()
    page.get_by_text("De notitie is bewaard.").wait_for()
    naar(page, live_app, "Lindenhof", "/vastleggen/noteer")
    gereed(page)
    assert page.get_by_label("De notitie").input_value() == ""


def test_zonder_scripts_werkt_een_besluit_ook(chromium: "Browser", live_app: App) -> None:
    context = chromium.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    inloggen(page, live_app.adres, "casusregisseur")
    naar(page, live_app, "Meerkoet", "/op")
    page.get_by_role("checkbox", name="De samenwerking loopt vast").check()
    page.get_by_label("Ik (Casusregisseur)").check()
    page.get_by_label("Schrijf in één zin waarom").first.fill("Er komt niets van de afspraken.")
    page.get_by_role("button", name="Schaal nu op naar AVE 3").click()
    expect(page.get_by_text("De casus staat nu op AVE 3.")).to_be_visible()
    assert page.locator('[aria-current="step"]').inner_text().startswith("AVE 3")
    context.close()


def test_opschalen_met_alleen_het_toetsenbord_en_bevestigen_met_een_tik(
    page: "Page", chromium: "Browser", live_app: App
) -> None:
    """In the name of who decides, with keys only; then that person says yes with one tap on a phone."""
    casus = naar(page, live_app, "Lindenhof")
    knop = page.get_by_role("link", name="Opschalen").first
    _tab_naar(page, knop.evaluate("e => e.href"), "href")
    page.keyboard.press("Enter")
    page.wait_for_url("**/op")
    _tab_naar(page, "ja_uit_de_hand", "name")
    page.keyboard.press("Space")
    _tab_naar(page, "motivering", "name")
    page.keyboard.type("De groep groeit.")
    _tab_naar(page, "besluiter", "name")
    page.keyboard.press("ArrowRight")
    assert page.locator("#id_besluiter_1").is_checked()
    _tab_naar(page, "namens", "name")
    _tab_naar(page, "overlegd", "name")
    page.keyboard.press("Space")
    _tab_naar(page, "submit", "type")
    page.keyboard.press("Enter")
    page.wait_for_url(casus)
    expect(page.get_by_text("wacht nog op bevestiging")).to_be_visible()
    expect(page.get_by_role("heading", name="Besluit nog niet bevestigd")).to_be_visible()
    assert axe(page) == []

    telefoon = chromium.new_context(viewport={"width": 360, "height": 740}, locale="nl-NL")
    mobiel = telefoon.new_page()
    inloggen(mobiel, live_app.adres, "adviseur openbare orde en veiligheid")
    mobiel.goto(casus)
    assert past(mobiel)
    assert axe(mobiel) == []
    mobiel.get_by_role("button", name="Klopt", exact=True).click()
    mobiel.get_by_text("U hebt het besluit bevestigd.").wait_for()
    assert not mobiel.get_by_role("heading", name="Klopt dit besluit?").is_visible()
    telefoon.close()


def _tab_naar(page: "Page", waarde: str, eigenschap: str, hoogstens: int = 80) -> None:
    """Press Tab until the element with this property has the focus."""
    for _ in range(hoogstens):
        page.keyboard.press("Tab")
        if page.evaluate(f"document.activeElement.{eigenschap} === {waarde!r}"):
            return
    raise AssertionError(f"{eigenschap}={waarde} is not reached with the Tab key")


def test_in_het_beeld_typt_u_door_met_enter(page: "Page", live_app: App) -> None:
    naar(page, live_app, "Lindenhof", "/beeld")
    nieuw = page.get_by_label("Wat weten wij nog niet?")
    nieuw.fill("Wie belde de school?")
    nieuw.press("Enter")
    page.wait_for_url("**/beeld?kolom=vraag*")
    gereed(page)
    expect(page.locator("#nieuw-vraag")).to_be_focused()
    assert nieuw.input_value() == ""
    page.keyboard.type("Hoe laat was dat?")
    page.keyboard.press("Enter")
    page.wait_for_url("**/beeld?kolom=vraag*")
    kolom = page.get_by_role("region", name="Weten we niet")
    kolom.get_by_text("Hoe laat was dat?").first.wait_for()
    expect(kolom.get_by_text("Wie belde de school?").first).to_be_visible()
    expect(page.get_by_text("Niemand zoekt dit uit.").first).to_be_visible()
