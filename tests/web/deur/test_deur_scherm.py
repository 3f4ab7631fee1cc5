"""Privacy at the door in a real browser: the same rules as the server, and nothing is sent while typing."""

from typing import TYPE_CHECKING

import pytest

from tests.core.deur.tabel import GEVALLEN
from tests.core.deur.woorden import WOORDEN
from tests.hulp.app import App
from tests.web.venster import axe, naar, past
from waakvlam.core.deur import vind
from waakvlam.core.deur.vondst import vervang

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.scherm

ZELFDE = """async (teksten) => {
  const { vind, vervang } = await import("/static/waakvlam/js/deur-vinden.js");
  return teksten.map((t) => {
    const v = vind(t, "2026-11-22");
    return [v.map((x) => [t.slice(x.begin, x.einde), x.soort, x.door]), vervang(t, v)];
  });
}"""


def test_de_browser_vindt_precies_wat_de_server_vindt(page: "Page", live_app: App) -> None:
    teksten = [tekst for tekst, _ in GEVALLEN]
    teksten += [f"{a} {b}" for a, b in zip(teksten, reversed(teksten), strict=True)]
    page.goto(f"{live_app.adres}/")
    browser = page.evaluate(ZELFDE, teksten)
    server = [
        [[[t[v.begin : v.einde], v.soort, v.door] for v in vind(t, WOORDEN)], vervang(t, vind(t, WOORDEN))]
        for t in teksten
    ]
    assert browser == server


def test_tijdens_het_typen_wordt_gemerkt_en_vervangen_zonder_iets_te_sturen(
    page: "Page", live_app: App
) -> None:
    page.set_viewport_size({"width": 360, "height": 760})
    page.goto(f"{live_app.adres}/notities/nieuw")
    gestuurd: list[str] = []
    page.on("request", lambda verzoek: gestuurd.append(verzoek.url))
    tekst = page.locator("#id_tekst")
    tekst.fill("Kees van den Broek belde met 06-12345678.")
    naam = page.locator(".wv-deur fieldset", has_text="lijkt een naam")
    nummer = page.locator(".wv-deur fieldset", has_text="lijkt een telefoonnummer")
    naam.get_by_role("button", name="Zet er ‘[naam]’ neer").click()
    assert tekst.input_value() == "[naam] belde met 06-12345678."
    page.get_by_role("button", name="Zet terug").click()
    assert tekst.input_value() == "Kees van den Broek belde met 06-12345678."
    assert past(page) and axe(page) == []
    nummer.get_by_role("button", name="Laat staan …").click()
    nummer.get_by_role("button", name="Laat staan, want het hoort bij een functie of organisatie").click()
    verborgen = page.locator('input[type=hidden][name="deur-tekst"]')
    assert verborgen.input_value() == "blijft-functie|telefoon|06-12345678"
    assert [url for url in gestuurd if "/static/" not in url] == []


def test_een_naam_van_de_casus_wordt_in_een_tik_die_persoon(page: "Page", live_app: App) -> None:
    naar(page, live_app, "Lindenhof", "/vastleggen/noteer")
    tekst = page.locator("#id_tekst")
    tekst.fill("Gisteren was van Wolzen er, met Wolzen senior.")
    vraag = page.locator(".wv-deur fieldset").first
    vraag.get_by_role("button", name="Zet er P").click()
    assert "van Wolzen" not in tekst.input_value()
    assert " P1 er" in tekst.input_value()
