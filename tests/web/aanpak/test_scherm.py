"""The pages of an approach in a real browser: accessible, no sideways scroll, by keyboard, on paper."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.hulp.app import App
from tests.web.venster import axe, past

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.scherm
PAGINAS = [
    "/aanpakken",
    "/aanpakken/twente",
    "/aanpakken/kis-samos",
    "/aanpakken/dalfsen?zoek=burgemeester",
    "/aanpakken/dalfsen/stappen",
    "/aanpakken/dalfsen/niveaus",
    "/aanpakken/twente/niveau/onrust",
    "/aanpakken/twente/plichten",
    "/aanpakken/twente/lijst/crisisdiagnose",
    "/aanpakken/twente/scenario/s2-evenementen",
    "/aanpakken/kis-samos/instrumenten?perspectief=preventie",
    "/aanpakken/kis-samos/keuzes",
    "/aanpakken/leusden/handboek",
]


@pytest.fixture(scope="module")
def live_app(kijk_app: App) -> App:
    """These tests only look."""
    return kijk_app


@pytest.mark.parametrize("breedte", [1280, 360])
@pytest.mark.parametrize("pad", PAGINAS)
def test_elke_bladzijde_is_toegankelijk_en_past(
    kijkblad: "Page", live_app: App, pad: str, breedte: int
) -> None:
    kijkblad.set_viewport_size({"width": breedte, "height": 800})
    kijkblad.goto(live_app.adres + pad)
    assert past(kijkblad)
    kijkblad.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    assert past(kijkblad)
    assert axe(kijkblad) == []


def test_een_regel_in_een_dichte_vouw_gaat_open(page: "Page", live_app: App) -> None:
    page.goto(f"{live_app.adres}/aanpakken/dalfsen/regel/overgangen.ave2-op-ave3")
    regel = page.locator("[id='overgangen.ave2-op-ave3']")
    expect(regel).to_be_visible()
    assert "Wie beslist" in regel.inner_text()


def test_een_stap_gaat_open_met_het_toetsenbord(page: "Page", live_app: App) -> None:
    page.goto(f"{live_app.adres}/aanpakken/dalfsen/stappen")
    eerste = page.locator(".wv-blad--vouw").first
    eerste.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(eerste.locator(".wv-blad__binnen")).to_be_visible()


def test_zoeken_brengt_bij_de_regel(page: "Page", live_app: App) -> None:
    page.goto(f"{live_app.adres}/aanpakken/dalfsen")
    page.get_by_role("searchbox", name="Zoek in deze aanpak").fill("veilig thuis")
    page.keyboard.press("Enter")
    page.locator(".wv-vondsten a").first.click()
    page.locator(":target").wait_for()
    assert page.locator(":target").count() == 1


def test_op_de_telefoon_is_de_regie_een_kaart_per_niveau(page: "Page", live_app: App) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{live_app.adres}/aanpakken/dalfsen")
    rijen = page.locator(".wv-regietabel tbody tr")
    plekken = [rijen.nth(nr).bounding_box() for nr in range(rijen.count())]
    assert len(plekken) == 4
    assert all(plek is not None and plek["width"] <= 360 for plek in plekken)
    expect(rijen.first.get_by_text("Bestuurlijk verantwoordelijk")).to_be_visible()


def test_een_lege_lijst_op_papier_heeft_hokjes_en_geen_menu(page: "Page", live_app: App) -> None:
    page.goto(f"{live_app.adres}/aanpakken/twente/lijst/crisisdiagnose")
    page.emulate_media(media="print")
    assert not page.locator(".wv-aanpak__menu").is_visible()
    assert not page.locator(".wv-bron").first.is_visible()
    vraag = page.locator("[id='lijsten.crisisdiagnose.onderdelen.a02']")
    assert vraag.locator(".wv-opties li:visible").all_inner_texts() == ["Ja", "Nee", "Weet ik niet"]
