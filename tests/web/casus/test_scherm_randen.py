"""States of the pages of a case that are rarely seen, in a real browser: accessible, and on a phone too."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.hulp.app import App
from tests.web.venster import axe, inloggen, naar, past

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.scherm
NIEUW = "/casussen/nieuw?aanpak=dalfsen"
AOV = "adviseur openbare orde en veiligheid"
breedtes = pytest.mark.parametrize("breedte", [1280, 360])


def klopt_op(page: "Page", breedte: int) -> None:
    """Check the page as it stands, at this width, with everything unfolded."""
    page.set_viewport_size({"width": breedte, "height": 800})
    for vouw in page.locator("main details").all():
        vouw.evaluate("d => d.open = true")
    assert past(page)
    assert axe(page) == []


@breedtes
@pytest.mark.parametrize("niveau", ["AVE 1", "AVE 4"])
def test_een_casus_openen(page: "Page", live_app: App, niveau: str, breedte: int) -> None:
    page.goto(live_app.adres + NIEUW)
    page.get_by_label(niveau).check(force=True)
    assert page.get_by_label("Schrijf in één zin waarom").first.is_visible() == (niveau == "AVE 4")
    klopt_op(page, breedte)


@breedtes
def test_een_casus_openen_zonder_iets_in_te_vullen(page: "Page", live_app: App, breedte: int) -> None:
    page.goto(live_app.adres + NIEUW)
    page.get_by_role("button", name="Open de casus").click()
    page.wait_for_selector("#fouten")
    assert page.title().startswith("Fout:")
    expect(page.locator("#fouten")).to_be_focused()
    klopt_op(page, breedte)


@breedtes
def test_meteen_hoog_openen_wordt_geweigerd(page: "Page", live_app: App, breedte: int) -> None:
    page.goto(live_app.adres + NIEUW)
    page.get_by_label("Codenaam").fill("Waterlelie")
    page.get_by_label("AVE 4").check(force=True)
    page.get_by_label("Ik (Netwerkcoördinator)").check(force=True)
    page.get_by_label("Schrijf in één zin waarom").first.fill("Er staan mensen voor een huis.")
    page.get_by_role("button", name="Open de casus").click()
    page.wait_for_selector("#weigering")
    assert page.title().startswith("Fout:")
    assert page.get_by_label("Codenaam").input_value() == "Waterlelie"
    klopt_op(page, breedte)


def test_een_lijst_om_uit_te_kiezen_toont_een_pijl(page: "Page", live_app: App) -> None:
    naar(page, live_app, "Lindenhof", "/vastleggen/raadpleeg")
    stijl = page.locator("main select").first.evaluate("e => getComputedStyle(e).backgroundImage")
    assert "pijl-omlaag" in stijl
    adres = stijl.removeprefix('url("').removesuffix('")')
    assert page.request.get(adres).headers["content-type"].startswith("image/svg+xml")


def test_een_ander_was_net_voor_en_bevestigen_vanaf_vandaag(
    page: "Page", chromium: "Browser", live_app: App
) -> None:
    """Two windows go up at once; the second sees what happened; who decides confirms on the start page."""
    tweede = page.context.new_page()
    for venster in (page, tweede):
        naar(venster, live_app, "Lindenhof", "/op")
        venster.get_by_role("checkbox", name="Mensen kunnen het recht in eigen hand").check()
        venster.get_by_label("Iemand anders, ik leg het vast").check(force=True)
        venster.get_by_label("Namens wie legt u het besluit vast?").select_option("aov")
        venster.get_by_label("Schrijf in één zin waarom").first.fill("De groep groeit.")
        venster.locator("#id_overlegd_0").check()
    tweede.get_by_role("button", name="Schaal nu op naar AVE 4").click()
    tweede.get_by_text("wacht nog op bevestiging").wait_for()
    tweede.close()
    page.get_by_role("button", name="Schaal nu op naar AVE 4").click()
    page.get_by_role("heading", name="Dit gebeurde terwijl u bezig was").wait_for()
    for breedte in (1280, 360):
        klopt_op(page, breedte)

    context = chromium.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    vandaag = context.new_page()
    inloggen(vandaag, live_app.adres, AOV)
    kaart = vandaag.locator(".wv-klopt", has_text="Lindenhof")
    expect(kaart).to_be_visible()
    for breedte in (1280, 360):
        klopt_op(vandaag, breedte)
    kaart.get_by_role("button", name="Klopt").click()
    vandaag.get_by_text("U hebt het besluit bevestigd.").wait_for()
    vandaag.goto(live_app.adres)
    assert not kaart.is_visible()
    context.close()


def test_een_gesloten_casus(page: "Page", live_app: App) -> None:
    casus = naar(page, live_app, "Oefening Kade", "/stap?stap=sluiten")
    page.get_by_label("Ik (Netwerkcoördinator)").check(force=True)
    page.get_by_label("Schrijf in één zin waarom").first.fill("De oefening is klaar.")
    page.get_by_role("button", name="Sluit de casus").click()
    page.wait_for_url(casus)
    expect(page.get_by_text("Deze casus is gesloten op")).to_be_visible()
    for rest in ("", "/op", "/vastleggen", "/vastleggen/heropen", "/feitenrelaas", "/afdruk"):
        page.goto(casus + rest)
        for breedte in (1280, 360):
            klopt_op(page, breedte)
    page.goto(f"{live_app.adres}/casussen?gesloten=1")
    expect(page.get_by_role("link", name="Oefening Kade", exact=True)).to_be_visible()


def test_wat_bij_plakken_niet_past_wordt_gezegd(page: "Page", live_app: App) -> None:
    naar(page, live_app, "Veenzicht", "/beeld")
    veld = page.get_by_label("Nieuw gerucht")
    plak = """(veld, lengte) => {
        const klembord = new DataTransfer();
        klembord.setData("text/plain", "x".repeat(lengte));
        veld.dispatchEvent(new ClipboardEvent("paste", {clipboardData: klembord, bubbles: true}));
    }"""
    veld.evaluate(plak, 501)
    expect(page.get_by_text("In dit veld kunnen 500 tekens.")).to_be_visible()
    assert past(page)
    assert axe(page) == []
    veld.evaluate(plak, 500)
    expect(page.get_by_text("In dit veld kunnen 500 tekens.")).to_have_count(0)
