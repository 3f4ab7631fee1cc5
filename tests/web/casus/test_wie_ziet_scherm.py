"""In a real browser: who sees this, letting someone in, sharing with a circle, looking wider at night."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.hulp.app import App
from tests.web.venster import NETWERK, axe, inloggen, naar, past

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.scherm
STUK = "P1 zou de buurman hebben bedreigd"


@pytest.fixture
def ander(chromium: "Browser") -> Iterator["BrowserContext"]:
    """A second person at another screen."""
    context = chromium.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    yield context
    context.close()


def _alles(page: "Page") -> str:
    """Every text on the page, also what is folded away: the older part of the course of the case."""
    return page.locator("main").text_content() or ""


def _netjes(page: "Page") -> None:
    for breedte in (1280, 360):
        page.set_viewport_size({"width": breedte, "height": 800})
        assert past(page)
        assert axe(page) == []


def test_laten_zien_wat_iemand_zou_zien_en_dan_toelaten(
    page: "Page", live_app: App, ander: "BrowserContext"
) -> None:
    casus = naar(page, live_app, "Lindenhof", "/wie-ziet")
    _netjes(page)
    assert "Heeft de regie" in page.locator("main").inner_text()
    arts = ander.new_page()
    inloggen(arts, live_app.adres, "huisarts")
    assert arts.goto(casus).status == 404  # type: ignore[union-attr]
    page.get_by_label("Wie wilt u toelaten?").select_option(label="Mira Tolsma")
    page.get_by_role("button", name="Bekijk eerst wat deze persoon dan ziet").click()
    expect(page.get_by_text("Schrijf in één zin waarom.").first).to_be_visible()
    page.get_by_label("Waarom moet deze persoon dit zien?").fill("Behandelt P1 en is bereid mee te doen.")
    page.get_by_role("button", name="Bekijk eerst wat deze persoon dan ziet").click()
    proef = page.locator(".wv-voorproef").inner_text()
    assert "Mira Tolsma" in proef and "kring Zorg" in proef
    assert arts.goto(casus).status == 404, "a preview lets nobody in"  # type: ignore[union-attr]
    _netjes(page)
    page.get_by_role("button", name="Laat toe").click()
    expect(page.get_by_text("Mira Tolsma ziet deze casus nu.")).to_be_visible()
    assert arts.goto(casus).status == 200  # type: ignore[union-attr]
    assert STUK in _alles(arts)
    page.locator(".wv-ziet__rij", has_text="Mira Tolsma").get_by_role("link").click()
    page.get_by_label("Waarom?").fill("Klaar met deze casus.")
    page.get_by_role("button", name="Haal eruit").click()
    assert arts.goto(casus).status == 404  # type: ignore[union-attr]


def test_delen_en_weer_stoppen(page: "Page", live_app: App, ander: "BrowserContext") -> None:
    casus = naar(page, live_app, "Lindenhof", "/delen")
    _netjes(page)
    tom = ander.new_page()
    inloggen(tom, live_app.adres, "adviseur openbare orde en veiligheid")
    tom.goto(casus)
    assert STUK not in _alles(tom)
    page.get_by_role("button", name="Deel", exact=True).click()
    expect(page.get_by_text("Kies minstens één stuk.").first).to_be_visible()
    page.locator(".wv-stukken label", has_text=STUK).locator("input").check()
    page.get_by_label("Veiligheid", exact=True).check()
    page.get_by_label("Waarvoor?").select_option(label="De openbare orde bewaren of herstellen")
    page.get_by_label("Op welke wettelijke grond?").select_option("gemeentewet-orde")
    page.get_by_label("Waarom is dit nodig, en is minder niet genoeg?").fill(
        "De politie moet de dreiging wegen."
    )
    morgen = (datetime.now(UTC) + timedelta(days=7)).date().isoformat()
    page.get_by_label("Tot en met welke dag mag de ander dit lezen?").fill(morgen)
    page.get_by_label("Nog niet: het wordt een taak").check()
    page.get_by_role("button", name="Deel", exact=True).click()
    expect(page.get_by_text("Gedeeld. De andere kring leest het nu")).to_be_visible()
    expect(page.get_by_text("De betrokkene weet het nog niet.")).to_be_visible()
    _netjes(page)
    tom.goto(casus)
    assert STUK in _alles(tom)
    tom.goto(f"{casus}/delen")
    assert "De politie moet de dreiging wegen." in _alles(tom)
    assert tom.get_by_role("button", name="Stop met delen").count() == 0, "only who gave may stop"
    page.get_by_role("button", name="Stop met delen met Veiligheid").click()
    tom.goto(casus)
    assert STUK not in _alles(tom)


def test_breder_kijken_ziet_iedereen_en_kijkt_een_ander_na(
    page: "Page", live_app: App, ander: "BrowserContext"
) -> None:
    tom = ander.new_page()
    inloggen(tom, live_app.adres, "adviseur openbare orde en veiligheid")
    casus = naar(page, live_app, "Lindenhof")
    tom.goto(f"{live_app.adres}/noodtoegang")
    _netjes(tom)
    tom.get_by_label("Welke casus? Schrijf de codenaam.").fill("Bestaat niet")
    tom.get_by_label("Waarom kan dit niet wachten?").fill("Dreiging aan de deur, niemand neemt op.")
    tom.get_by_label("Zorg", exact=True).check()
    tom.get_by_role("button", name="Open de casus nu").click()
    expect(tom.get_by_text("Er is geen open casus met deze codenaam")).to_be_visible()
    assert tom.get_by_label("Waarom kan dit niet wachten?").input_value().startswith("Dreiging")
    tom.get_by_label("Welke casus? Schrijf de codenaam.").fill("lindenhof")
    tom.get_by_role("button", name="Open de casus nu").click()
    tom.wait_for_url(casus)
    assert STUK in _alles(tom)
    page.goto(casus)
    assert "kijkt nu breder in deze casus" in page.locator("main").inner_text()
    page.get_by_role("link", name="Lees waarom").click()
    expect(page.get_by_text("Dreiging aan de deur, niemand neemt op.").first).to_be_visible()
    _netjes(page)
    page.get_by_role("link", name="Kijk na").click()
    _netjes(page)
    page.get_by_label("Ja, terecht").check()
    page.get_by_label("Waarom vindt u dat?").fill("De wijkagent bevestigt het gevaar.")
    page.get_by_role("button", name="Leg vast").click()
    expect(page.get_by_text("Nagekeken. Het staat in het verloop.")).to_be_visible()
    page.get_by_role("button", name="Stop nu").click()
    tom.goto(casus)
    assert STUK not in _alles(tom)


@pytest.mark.parametrize("rol", [NETWERK, "huisarts", "burgemeester"])
def test_noodtoegang_is_er_alleen_voor_wie_dienst_heeft(
    live_app: App, ander: "BrowserContext", rol: str
) -> None:
    blad = ander.new_page()
    inloggen(blad, live_app.adres, rol)
    er = 200 if rol == NETWERK else 404
    assert blad.goto(f"{live_app.adres}/noodtoegang").status == er  # type: ignore[union-attr]
