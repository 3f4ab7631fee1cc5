"""A first meeting from convening to sent minutes, and a second one that changes course: four people at it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from tests.hulp.app import App
from tests.web.venster import axe, inloggen, naar, past

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.scherm
BIJWERKEN = True
VOORZITTER, NOTULIST = "voorzitter van het kernteam", "IVZ'er of AOV'er"
LID, COMMUNICATIE = "politie", "communicatieadviseur"
HALF, REST = "De krant belde weer en", " wil morgen schrijven."


@contextmanager
def aan_tafel(chromium: "Browser", app: App) -> Iterator[dict[str, "Page"]]:
    """Four people, each in a browser of their own; the test fails when a script breaks."""
    fouten: list[Any] = []
    tafel: dict[str, Page] = {}
    for wie in (VOORZITTER, NOTULIST, LID, COMMUNICATIE):
        breed = 360 if wie == LID else 1280
        context = chromium.new_context(
            locale="nl-NL", timezone_id="Europe/Amsterdam", viewport={"width": breed, "height": 900}
        )
        page = context.new_page()
        page.set_default_timeout(25_000)
        page.on("pageerror", lambda fout: fouten.append(fout))
        inloggen(page, app.adres, wie)
        tafel[wie] = page
    yield tafel
    for page in tafel.values():
        page.context.close()
    assert not fouten


def begin(page: "Page", app: App, er: dict[str, str]) -> str:
    """Begin the meeting of the kernteam as note taker; return its address."""
    naar(page, app, "Boomvalk", "/overleg")
    page.get_by_role("link", name="Kernteam").first.click()
    page.get_by_label("Wie noteert?").select_option(label=NOTULIST)
    for naam, hoe in er.items():
        page.get_by_label(naam, exact=True).select_option(label=hoe)
    page.get_by_role("button", name="Begin het overleg").click()
    page.wait_for_selector("[data-overleg][data-klaar]")
    return page.url.partition("?")[0]


def typ(page: "Page", tekst: str, soort: str = "") -> None:
    """Write a line with the keyboard only."""
    veld = page.get_by_label("Wat is er gezegd?")
    veld.focus()
    page.keyboard.type(tekst)
    if soort:
        page.keyboard.press(f"Alt+{soort}")
    page.keyboard.press("Enter")
    assert veld.input_value() == ""


def staat(page: "Page", tekst: str) -> None:
    """Wait until a line is on this page, without anybody touching it."""
    page.locator("[data-regel]", has_text=tekst).wait_for()


def test_van_bijeenroepen_tot_een_tweede_overleg_dat_de_koers_wijzigt(
    chromium: "Browser", live_app: App
) -> None:
    with aan_tafel(chromium, live_app) as tafel:
        voorzitter, notulist, lid, femke = tafel.values()
        naar(voorzitter, live_app, "Boomvalk", "/vastleggen/roep-bijeen?gremium=kernteam")
        voorzitter.get_by_role("button", name="Roep bijeen").click()
        er = {
            "Politie": "is hier",
            "Communicatieadviseur": "is hier",
            "Voorzitter van het kernteam": "is hier",
        }
        eerste = begin(notulist, live_app, er)
        for page in (voorzitter, lid, femke):
            page.goto(eerste)
        assert "Voorzitten" in voorzitter.locator("[aria-current=page]").all_inner_texts()

        # The chair leads, the note taker writes, the others see it by themselves.
        voorzitter.get_by_role("button", name="Volgend punt: Eerst dit").click()
        voorzitter.get_by_role("heading", name="Nu: Eerst dit").wait_for()
        voorzitter.get_by_role("button", name="Volgend punt: Beeld").wait_for()
        typ(notulist, "Een ouder belt de politie op.", "4")
        for page in (lid, femke, voorzitter):
            staat(page, "Een ouder belt de politie op.")
        assert lid.locator("[data-punt=eerst-dit] [data-regel]").count() == 1
        assert "nog geen eigenaar" in lid.locator("[data-regel]").inner_text()
        assert past(lid)
        for page in (voorzitter, notulist, lid):
            assert axe(page) == []

        # The connection goes in the middle of a sentence: nothing is lost, and nothing comes twice.
        veld = notulist.get_by_label("Wat is er gezegd?")
        veld.focus()
        notulist.keyboard.type(HALF)
        notulist.context.set_offline(True)
        notulist.keyboard.type(REST)
        notulist.keyboard.press("Enter")
        weg = notulist.locator("[data-overleg-stand]")
        weg.filter(has_text="Geen verbinding. Uw tekst staat veilig op dit apparaat.").wait_for()
        typ(notulist, "Wij bellen eerst de ouders.", "3")
        notulist.keyboard.type("En wat doen wij met de")
        assert notulist.locator("[data-overleg-lijst] li").count() == 2
        notulist.wait_for_timeout(500)
        notulist.context.set_offline(False)
        for page in (lid, notulist):
            staat(page, HALF + REST)
            staat(page, "Wij bellen eerst de ouders.")
        assert veld.input_value() == "En wat doen wij met de"
        notulist.reload()
        notulist.wait_for_selector("[data-overleg][data-klaar]")
        assert veld.input_value() == "En wat doen wij met de"
        assert lid.locator("[data-regel]").count() == 3
        veld.fill("")

        # Who left decides nothing at the table; by telephone it counts, and is confirmed later.
        voorzitter.get_by_text("Wie komt en wie gaat?").click()
        leden = voorzitter.locator("#overleg-leiden .wv-overleg__leden li")
        leden.filter(has_text="Communicatieadviseur").get_by_role("button").click()
        notulist.locator(".wv-overleg__chip--weg", has_text="Communicatieadviseur").wait_for()
        notulist.reload()
        notulist.wait_for_selector("[data-overleg][data-klaar]")
        notulist.get_by_label("Wat is er gezegd?").fill("Wij zeggen nog niets tegen de krant.")
        notulist.keyboard.press("Alt+2")
        notulist.get_by_label("Wie besluit?").select_option(label="Communicatieadviseur")
        notulist.keyboard.press("Enter")
        nee = notulist.locator("[data-overleg-lijst] li")
        nee.get_by_text("nu niet bij het overleg").wait_for()
        nee.get_by_role("button", name="Pas aan").click()
        notulist.get_by_label("Hoe?", exact=False).first.select_option("telefonisch")
        notulist.get_by_label("Wat is er gezegd?").press("Enter")
        staat(femke, "Wij zeggen nog niets tegen de krant.")
        femke.get_by_role("button", name="Klopt", exact=True).click()
        femke.get_by_text("bevestigd").first.wait_for()

        # Close, and send the minutes.
        notulist.get_by_role("button", name="Sluit het overleg").click()
        notulist.wait_for_url("**/besluitenlijst")
        assert axe(notulist) == []
        notulist.get_by_role("button", name="Stuur besluitenlijst").click()
        notulist.get_by_text("Bericht verstuurd").wait_for()
        lid.goto(f"{eerste}/besluitenlijst")
        lijst = lid.locator("main").inner_text()
        assert "Wij zeggen nog niets tegen de krant." in lijst
        assert "Nog niet goedgekeurd." in lijst
        assert past(lid)

        # The next time: what changed, the minutes are approved, and the course changes.
        tweede = begin(notulist, live_app, er)
        assert tweede != eerste
        sinds = notulist.locator("section", has_text="Wat veranderde er sinds de vorige keer?").first
        assert "Een ouder belt de politie op." in sinds.inner_text()
        notulist.get_by_role("button", name="Het verslag is goed").click()
        notulist.get_by_text("Het verslag is goedgekeurd.").wait_for()
        voorzitter.goto(tweede)
        typ(notulist, "Wij vertellen het vandaag zelf aan de ouders.", "2")
        staat(voorzitter, "Wij vertellen het vandaag zelf aan de ouders.")
        notulist.get_by_role("button", name="Sluit het overleg").click()
        notulist.wait_for_url("**/besluitenlijst")
        notulist.get_by_role("button", name="Stuur besluitenlijst").click()
        notulist.get_by_text("Bericht verstuurd").wait_for()
        lid.goto(f"{eerste}/besluitenlijst")
        assert "Goedgekeurd op" in lid.locator("main").inner_text()
