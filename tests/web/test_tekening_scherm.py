"""The flow chart and the comparison in a real browser: on a desk, on a phone, by keyboard and on paper."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.hulp.app import App
from tests.web.venster import axe, inloggen, past

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.scherm
SCHEMA = "/aanpakken/leusden/stroomschema"
VEEL_BLADEN = "/aanpakken/twente/stroomschema"
NAAST = "/aanpakken/vergelijk?a=dalfsen&b=leusden"
BUITEN = """
[...document.querySelectorAll('.wv-tekening svg')].flatMap(svg => {
  const [, , b, h] = svg.getAttribute('viewBox').split(' ').map(Number);
  return [...svg.querySelectorAll('.wv-tekening__vak')].flatMap(vak => {
    const r = vak.querySelector('rect').getBBox();
    return [...vak.querySelectorAll('text')].map(t => t.getBBox().x + t.getBBox().width > r.x + r.width + 1
      ? t.textContent : '').filter(Boolean);
  }).concat([...svg.querySelectorAll('text')].filter(t => {
    const k = t.getBBox(); return k.x < 0 || k.y < 0 || k.x + k.width > b || k.y + k.height > h;
  }).map(t => t.textContent));
})
"""


@pytest.fixture(scope="module")
def live_app(kijk_app: App) -> App:
    """These tests only look."""
    return kijk_app


@pytest.fixture(scope="module")
def page(chromium: "Browser", live_app: App) -> Iterator["Page"]:
    """A page of the network coordinator; the tests fail when the security policy stops something."""
    context = chromium.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    page = context.new_page()
    fouten: list[Any] = []
    page.on("console", lambda r: fouten.append(r.text) if "Content Security Policy" in r.text else None)
    inloggen(page, live_app.adres, "netwerkcoördinator")
    yield page
    context.close()
    assert not fouten


@pytest.mark.parametrize("breedte", [1280, 360])
@pytest.mark.parametrize(
    "pad", [SCHEMA, f"{SCHEMA}?formaat=liggend", VEEL_BLADEN, NAAST, "/aanpakken/vergelijk"]
)
def test_de_pagina_is_toegankelijk_en_past(page: "Page", live_app: App, pad: str, breedte: int) -> None:
    page.set_viewport_size({"width": breedte, "height": 800})
    page.goto(live_app.adres + pad)
    assert past(page)
    assert axe(page) == []


@pytest.mark.parametrize("pad", [SCHEMA, "/aanpakken/dalfsen/stroomschema?formaat=liggend"])
def test_in_een_echt_lettertype_blijft_elke_tekst_in_zijn_vak(page: "Page", live_app: App, pad: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(live_app.adres + pad)
    assert page.evaluate(BUITEN) == []


def test_met_het_toetsenbord_van_de_tekening_naar_de_uitleg(page: "Page", live_app: App) -> None:
    page.goto(live_app.adres + SCHEMA)
    koppeling = page.locator("svg a[href='#niveau-f2']").first
    koppeling.focus()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    assert page.url.endswith("#niveau-f2")
    expect(page.locator("#niveau-f2")).to_be_visible()


def test_op_een_telefoon_schuift_de_tekening_in_haar_eigen_vak(page: "Page", live_app: App) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(live_app.adres + SCHEMA)
    vak = page.locator(".wv-tekening").first
    assert vak.evaluate("e => e.scrollWidth > e.clientWidth")
    assert vak.get_attribute("tabindex") == "0"


def test_op_papier_staat_elke_tekening_heel_op_een_blad(page: "Page", live_app: App) -> None:
    page.set_viewport_size({"width": 718, "height": 1000})
    page.goto(live_app.adres + SCHEMA)
    page.emulate_media(media="print")
    hoogten = page.evaluate(
        "[...document.querySelectorAll('.wv-tekening__svg')].map(e => e.getBoundingClientRect().height)"
    )
    assert len(hoogten) > 1
    assert max(hoogten) <= 268 / 25.4 * 96 + 1
    assert not page.locator(".wv-niet-op-papier").is_visible()
    assert not page.locator("h1").is_visible()
    page.emulate_media(media="screen")


def test_een_niveau_naast_een_ander_gaat_open_zonder_script(page: "Page", live_app: App) -> None:
    page.goto(live_app.adres + NAAST)
    page.locator(".wv-naast summary").first.click()
    expect(page.get_by_role("columnheader", name="A: AVE 1")).to_be_visible()
    assert axe(page) == []


def test_van_signaal_tot_uitkomst_past_op_een_telefoon_en_leidt_naar_de_stap(
    page: "Page", live_app: App
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{live_app.adres}/aanpakken/twente/stroomschema")
    weg = page.get_by_role("region", name="Van signaal tot uitkomst")
    expect(weg).to_contain_text("door ons nagemaakt")
    for wat in ("Ambtelijk vooroverleg", "Lokale driehoek of burgemeester"):
        expect(weg).to_contain_text(wat)
    assert past(page)
    weg.get_by_role("link", name="Eindoordeel: dit kan onrust geven").click()
    expect(page).to_have_url(re.compile(r"overgangen\.beoordeel-kan-onrust$"))
    expect(page.locator("[id='overgangen.beoordeel-kan-onrust']")).to_be_in_viewport()
