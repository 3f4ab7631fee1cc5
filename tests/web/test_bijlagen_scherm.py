"""The photo field and the page of attachments in a real browser."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.hulp import bestanden as b
from tests.hulp.app import App
from tests.web.venster import axe, naar, past, tot

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.scherm
FOTO = {"name": "fiets.jpg", "mimeType": "image/jpeg", "buffer": b.plaatje(maat=(400, 300))}


def test_een_foto_op_de_telefoon_is_te_zien_en_weer_weg_te_halen(page: "Page", live_app: App) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{live_app.adres}/signalen/nieuw")
    page.locator("summary", has_text="Meer vertellen").click()
    page.set_input_files("#id_foto", files=[FOTO])
    page.wait_for_selector(".wv-gekozen canvas")
    assert "Gekozen: fiets.jpg" in page.locator(".wv-gekozen").inner_text()
    assert past(page)
    assert axe(page) == []
    page.get_by_role("button", name="Haal weg").click()
    assert page.evaluate("document.querySelector('#id_foto').files.length") == 0
    assert page.locator(".wv-gekozen").inner_text() == ""


def test_te_groot_wordt_gezegd_voor_er_iets_verstuurd_is(page: "Page", live_app: App, tmp_path: Path) -> None:
    page.goto(f"{live_app.adres}/signalen/nieuw")
    page.fill("#id_tekst", "Ruit stuk.")
    page.locator("summary", has_text="Meer vertellen").click()
    groot = tmp_path / "groot.jpg"
    groot.write_bytes(bytes(21_000_000))
    page.set_input_files("#id_foto", groot)
    assert "hoogstens 20 MB" in page.locator(".wv-gekozen").inner_text()
    assert page.evaluate("document.querySelector('#id_foto').files.length") == 0
    assert page.input_value("#id_tekst") == "Ruit stuk."


def test_een_bijlage_bij_een_casus_past_en_is_op_te_halen(page: "Page", live_app: App) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    naar(page, live_app, "Veenzicht", "/bijlagen")
    page.set_input_files("#id_bestand", files=[FOTO])
    page.fill("#id_omschrijving", "De fietsenstalling")
    page.get_by_role("button", name="Voeg toe").click()
    beeld = page.get_by_role("img", name="De fietsenstalling").first
    beeld.scroll_into_view_if_needed()
    tot(page, "document.querySelector('.wv-bijlage__beeld img').naturalWidth > 0")
    assert past(page)
    assert axe(page) == []
    with page.expect_download() as download:
        page.get_by_role("link", name="fiets.jpg").first.click()
    assert download.value.suggested_filename == "fiets.jpg"
