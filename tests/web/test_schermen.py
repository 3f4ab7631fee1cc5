"""Every page in a real browser: accessible, fits a phone, works by keyboard and without scripts."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.hulp.app import App
from tests.web.venster import NETWERK, axe, gereed, inhoud_van_het_apparaat, inloggen, past

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.scherm
CASUS = "casusregisseur"
PAGINAS = [
    "/",
    "/signalen",
    "/signalen?alle=1",
    "/signalen/kaart",
    "/buurten",
    "/signalen/nieuw",
    "/signalen/ophoping",
    "/sparren",
    "/sparren/nieuw",
    "/notities/nieuw",
    "/casussen",
    "/casussen?gesloten=1",
    "/casussen/nieuw",
    "/aanpakken",
    "/aanpakken/dalfsen",
    "/aanpakken/leusden",
    "/account/rol/",
    "/account/2fa/",
    "/account/password/change/",
    "/bestaat-niet",
]


@pytest.mark.parametrize("breedte", [1280, 320])
@pytest.mark.parametrize("pad", PAGINAS)
def test_elke_pagina_is_toegankelijk_en_past(kijkblad: "Page", live_app: App, pad: str, breedte: int) -> None:
    kijkblad.set_viewport_size({"width": breedte, "height": 800})
    kijkblad.goto(live_app.adres + pad)
    assert past(kijkblad)
    assert axe(kijkblad) == []
    assert kijkblad.title().endswith("– Waakvlam")


@pytest.mark.parametrize("breedte", [1280, 320])
@pytest.mark.parametrize(
    ("pad", "knop"),
    [
        ("/signalen/nieuw", "Verstuur signaal"),
        ("/notities/nieuw", "Bewaar notitie"),
        ("/casussen/nieuw", "Open de casus"),
    ],
)
def test_elke_fout_is_toegankelijk_en_krijgt_de_aandacht(
    page: "Page", live_app: App, pad: str, knop: str, breedte: int
) -> None:
    page.set_viewport_size({"width": breedte, "height": 800})
    page.goto(live_app.adres + pad)
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_selector("#fouten")
    gereed(page)
    assert page.title().startswith("Fout:")
    expect(page.locator("#fouten")).to_be_focused()
    assert past(page)
    assert axe(page) == []
    eerste = page.locator("#fouten a").first
    doel = str(eerste.get_attribute("href")).removeprefix("#")
    eerste.press("Enter")
    expect(page.locator(f"[id='{doel}']")).to_be_focused()


@pytest.mark.parametrize("breedte", [1280, 320])
def test_inloggen_is_toegankelijk_ook_met_een_fout(chromium: "Browser", live_app: App, breedte: int) -> None:
    page = chromium.new_page(viewport={"width": breedte, "height": 800}, locale="nl-NL")
    page.goto(f"{live_app.adres}/account/login/")
    assert past(page)
    assert axe(page) == []
    page.get_by_role("button", name="Log in", exact=True).click()
    page.wait_for_selector("#fouten")
    assert page.title().startswith("Fout:")
    assert "Vul uw wachtwoord in." in page.locator("#fouten").inner_text()
    assert axe(page) == []
    page.close()


def test_de_verborgen_velden_zijn_ook_toegankelijk_als_ze_open_zijn(page: "Page", live_app: App) -> None:
    page.goto(f"{live_app.adres}/signalen/nieuw")
    assert not page.get_by_role("link", name="Bel 112").is_visible()
    for veld in ("#id_waar_0", "#id_wanneer_2", "#id_gevaar_1"):
        page.check(veld)
    page.locator("summary", has_text="Meer vertellen").click()
    expect(page.get_by_role("link", name="Bel 112")).to_be_visible()
    expect(page.locator("#id_plaats")).to_be_visible()
    expect(page.locator("#id_dag")).to_be_visible()
    assert not page.locator("#id_online").is_visible()
    assert axe(page) == []


def tab_naar(page: "Page", naam: str) -> None:
    """Press Tab until the field with this name has the focus; empty: the button that sends."""
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name ?? '-'") == naam and (
            naam or page.evaluate("document.activeElement.type") == "submit"
        ):
            return
    raise AssertionError(f"niet te bereiken: {naam or 'de knop'}")


def test_een_signaal_melden_met_alleen_het_toetsenbord(page: "Page", live_app: App) -> None:
    page.goto(f"{live_app.adres}/signalen/nieuw")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Twee ruiten stuk.")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Lindenhof 12")
    tab_naar(page, "zelf")
    page.keyboard.press("Space")
    tab_naar(page, "")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ontvangen*")
    assert page.locator("h1").inner_text() == "Bedankt, uw signaal is binnen"


def test_wat_getypt_is_komt_terug_na_sluiten_en_gaat_weg_na_versturen(page: "Page", live_app: App) -> None:
    page.goto(f"{live_app.adres}/signalen/nieuw")
    page.fill("#id_tekst", "Nog niet af")
    page.check("#id_waar_0")
    page.locator("[data-bewaard]", has_text="bewaard").wait_for()
    page.goto(f"{live_app.adres}/")
    gereed(page)
    expect(page.get_by_role("link", name="Maak het signaal af")).to_be_visible()
    page.get_by_role("link", name="Maak het signaal af").click()
    gereed(page)
    assert page.input_value("#id_tekst") == "Nog niet af"
    assert page.is_checked("#id_waar_0")
    page.fill("#id_plaats", "Plein 1")
    for veld in ("#id_wanneer_0", "#id_zelf_0", "#id_gevaar_0"):
        page.check(veld)
    page.get_by_role("button", name="Verstuur signaal").click()
    page.wait_for_url("**/ontvangen*")
    page.goto(f"{live_app.adres}/signalen/nieuw")
    gereed(page)
    assert page.input_value("#id_tekst") == ""


def test_een_concept_is_van_een_account_en_weg_na_uitloggen(chromium: "Browser", live_app: App) -> None:
    page = chromium.new_page(locale="nl-NL")
    inloggen(page, live_app.adres, CASUS)
    page.goto(f"{live_app.adres}/signalen/nieuw")
    page.fill("#id_tekst", "Van Sanne")
    page.locator("[data-bewaard]", has_text="bewaard").wait_for()
    page.locator("summary", has_text="Sanne Vos").click()
    page.get_by_role("button", name="Log uit").click()
    page.wait_for_url("**/account/login/**")
    assert inhoud_van_het_apparaat(page) == []
    inloggen(page, live_app.adres, NETWERK)
    page.goto(f"{live_app.adres}/signalen/nieuw")
    gereed(page)
    assert page.input_value("#id_tekst") == ""
    page.close()


def test_zonder_scripts_werkt_alles(chromium: "Browser", live_app: App) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    inloggen(page, live_app.adres, NETWERK)
    page.locator("summary", has_text="Menu").click()
    page.locator(".wv-topbalk").get_by_role("link", name="Signalen").click()
    page.get_by_role("navigation", name="Snel vastleggen").get_by_role("link", name="Signaal").click()
    page.fill("#id_tekst", "Zonder script")
    page.get_by_role("button", name="Verstuur signaal").click()
    assert page.input_value("#id_tekst") == "Zonder script"
    assert page.locator("#fouten a").count() > 0
    for veld in ("#id_waar_2", "#id_wanneer_1", "#id_zelf_1", "#id_gevaar_0"):
        page.check(veld)
    page.get_by_role("button", name="Verstuur signaal").click()
    assert page.locator("h1").inner_text() == "Bedankt, uw signaal is binnen"
    context.close()


def test_het_menu_sluit_met_escape(page: "Page", live_app: App) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{live_app.adres}/")
    knop = page.locator(".wv-wie summary")
    knop.click()
    expect(page.get_by_role("button", name="Log uit")).to_be_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("button", name="Log uit").is_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_op_papier_staat_alleen_de_inhoud(page: "Page", live_app: App) -> None:
    page.goto(f"{live_app.adres}/casussen")
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    assert not page.locator(".wv-rail").is_visible()
    assert not page.get_by_role("link", name="Nieuwe casus").is_visible()


def test_elk_doel_op_de_telefoon_is_groot_genoeg(page: "Page", live_app: App) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{live_app.adres}/signalen/nieuw")
    klein = page.evaluate(
        "[...document.querySelectorAll('button, .wv-keuze, .wv-duimbalk a')]"
        ".filter(e => e.offsetParent && !e.closest('.wv-voet'))"
        ".filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML)"
    )
    assert klein == []


def test_een_verlopen_formulier_verliest_geen_tekst(page: "Page", live_app: App) -> None:
    page.goto(f"{live_app.adres}/notities/nieuw")
    gereed(page)
    page.fill("#id_tekst", "Dit mag niet weg")
    page.evaluate("document.querySelectorAll('[name=csrfmiddlewaretoken]').forEach(v => { v.value = 'oud' })")
    page.get_by_role("button", name="Bewaar notitie").click()
    page.get_by_role("heading", name="Deze pagina was te lang open").wait_for()
    assert axe(page) == []
    page.get_by_role("link", name="Open de pagina opnieuw").click()
    page.wait_for_selector("#id_tekst")
    gereed(page)
    assert page.input_value("#id_tekst") == "Dit mag niet weg"


def test_een_telefoon_vindt_zijn_buurt_en_de_kaart_gaat_met_het_toetsenbord(
    chromium: "Browser", live_app: App
) -> None:
    context = chromium.new_context(
        locale="nl-NL",
        geolocation={"longitude": 5.27007, "latitude": 52.60041},
        permissions=["geolocation"],
        viewport={"width": 360, "height": 800},
    )
    page = context.new_page()
    inloggen(page, live_app.adres, NETWERK)
    page.goto(f"{live_app.adres}/signalen/nieuw")
    gereed(page)
    page.check("#id_waar_0")
    page.locator("[data-hier] [role=status]", has_text="U bent in Oude Kern.").wait_for()
    assert page.input_value("#id_buurt") == "BU99010101"
    page.goto(f"{live_app.adres}/signalen/kaart?alle=1")
    page.locator(".wv-buurtkaart a", has=page.locator("title", has_text="Oude Kern")).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/signalen/kaart?buurt=BU99010101&alle=1#signalen")
    expect(page.get_by_role("heading", name="Signalen: Oude Kern")).to_be_visible()
    context.close()


@pytest.mark.django_db
def test_ook_als_alles_stuk_is_is_de_pagina_toegankelijk(chromium: "Browser", live_app: App) -> None:
    from django.test import RequestFactory

    from waakvlam.web.fouten.views import kapot

    html = kapot(RequestFactory().get("/")).content.decode()
    page = chromium.new_page(viewport={"width": 320, "height": 800})
    page.goto(f"{live_app.adres}/.well-known/security.txt")
    page.set_content(html.replace('href="/static/', f'href="{live_app.adres}/static/'))
    assert past(page)
    assert axe(page) == []
    page.close()
