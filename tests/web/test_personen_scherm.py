"""The pages about persons in a real browser: accessible, fit a phone, and leave nothing on the device."""

from typing import TYPE_CHECKING

import pytest

from tests.hulp.app import App
from tests.web.venster import axe, naar, past

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.scherm


@pytest.mark.parametrize("breedte", [1280, 320])
@pytest.mark.parametrize("rest", ["/personen", "/personen/P1", "/personen/nieuw", "/personen/P3/vastleggen"])
def test_elke_pagina_over_personen_past(kijkblad: "Page", live_app: App, rest: str, breedte: int) -> None:
    kijkblad.set_viewport_size({"width": breedte, "height": 800})
    naar(kijkblad, live_app, "Lindenhof", rest)
    assert past(kijkblad)
    assert axe(kijkblad) == []


@pytest.mark.parametrize("breedte", [1280, 320])
def test_een_vraag_en_het_antwoord_blijven_niet_op_het_apparaat(
    page: "Page", live_app: App, breedte: int
) -> None:
    page.set_viewport_size({"width": breedte, "height": 800})
    page.goto(f"{live_app.adres}/personen/zoeken")
    assert past(page) and axe(page) == []
    page.locator("input[name=doel][value=signaal]").check(force=True)
    page.fill("#id_achternaam", "van Wolzen")
    page.fill("#id_geboortedatum", "14-02-1988")
    page.get_by_role("button", name="Vraag na").click()
    page.wait_for_selector("#kop-antwoord")
    assert "Lindenhof" in page.locator("main").inner_text()
    assert past(page) and axe(page) == []
    assert "Wolzen" not in page.url + page.content()
    bewaard = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "Wolzen" not in bewaard and "1988" not in bewaard
