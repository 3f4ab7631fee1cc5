"""A signal from a phone in the street to a joint interpretation by three kinds of work, and on to a case."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.hulp.app import App
from tests.web.venster import axe, inloggen, past

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

GEZIEN = "Bij de brug verzamelen zich elke vrijdag groepen die elkaar niet kennen."


@contextmanager
def als(chromium: "Browser", app: App, rol: str, breedte: int = 360) -> Iterator["Page"]:
    """A page of someone in this role, on a screen this wide; what it ends with is accessible and fits."""
    context = chromium.new_context(
        locale="nl-NL", timezone_id="Europe/Amsterdam", viewport={"width": breedte, "height": 740}
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    inloggen(page, app.adres, rol)
    yield page
    heel(page)
    context.close()


def heel(page: "Page") -> None:
    """The page is accessible and needs no scrolling sideways."""
    assert axe(page) == []
    assert past(page)


def open_signaal(page: "Page", app: App) -> None:
    """Go to the signal by way of the list."""
    page.goto(f"{app.adres}/signalen?alle=1")
    page.get_by_role("link", name="Bij de brug verzamelen").first.click()
    page.locator(".wv-fasen, #kop-nu").first.wait_for()


def gaat(page: "Page", naam: str) -> None:
    """Choose something to do, unfolding the rest when it is there."""
    knop = page.get_by_role("link", name=naam, exact=True).first
    if not knop.is_visible():
        page.locator("#kop-nu ~ details > summary").click()
    knop.click()


def duid(page: "Page", wat: str) -> None:
    """Say what it may mean."""
    gaat(page, "Wat kan het betekenen?")
    page.fill("#id_tekst", wat)
    page.get_by_role("button", name="Voeg betekenis toe").click()
    page.get_by_text("De betekenis staat erbij.").wait_for()


def test_van_de_straat_via_drie_vakken_naar_een_casus(chromium: "Browser", live_app: App) -> None:
    with als(chromium, live_app, "jongerenwerk") as page:
        page.goto(f"{live_app.adres}/signalen/nieuw")
        page.fill("#id_tekst", GEZIEN)
        page.check("#id_waar_1")
        page.fill("#id_plaats", "De brug bij de haven")
        page.check("#id_zelf_0")
        page.get_by_label("Tussen groepen").check(force=True)
        page.get_by_role("button", name="Verstuur signaal").click()
        page.wait_for_url("**/ontvangen*")
        open_signaal(page, live_app)
        assert page.locator(".wv-fase--nu").inner_text().startswith("Nagegaan")
        expect(page.get_by_text("Ga eerst na:")).to_be_visible()
        gaat(page, "Vraag collega's")
        page.fill("#id_vraag", "Bij de brug staan op vrijdag groepen bij elkaar. Ziet u dit ook?")
        page.fill("#id_zoek", "takens")
        page.get_by_role("button", name="Zoek").click()
        page.get_by_label("Roos Takens").check()
        heel(page)
        page.get_by_role("button", name="Stel de vraag").click()
        page.get_by_text("De vraag is gesteld.").wait_for()

    with als(chromium, live_app, "onderwijs") as page:
        assert GEZIEN not in page.content()
        page.get_by_role("link", name="Bij de brug staan").click()
        assert page.locator("h1").inner_text() == "Vraag aan u"
        assert GEZIEN not in page.content()
        heel(page)
        page.get_by_role("button", name="Ja, ik zie dit ook").press("Enter")
        page.get_by_text("Uw antwoord: ja, ook gezien.").wait_for()
        page.get_by_label("Wat zag of hoorde u?").fill("Vorige week ook na school.")
        page.get_by_role("button", name="Voeg toe").click()
        page.get_by_text("ook na school").wait_for()

    with als(chromium, live_app, "wijkagent", 1280) as page:
        open_signaal(page, live_app)
        assert page.locator(".wv-fase--nu").inner_text().startswith("Geduid")
        expect(page.get_by_text("gedaan: door anderen")).to_be_visible()
        duid(page, "Twee groepen zoeken elkaar op.")
        gaat(page, "Stel de duiding vast")
        assert "Deze duiding wordt voorlopig." in page.locator("form .wv-let-op").inner_text()
        page.goto(page.url.split("/doe/")[0])
        gaat(page, "Vraag collega's")
        page.fill("#id_vraag", "Denkt u mee over wat dit kan betekenen?")
        page.get_by_text("Kies een of meer rollen").click()
        page.get_by_label("Onderwijs", exact=True).check()
        page.get_by_role("button", name="Stel de vraag").click()
        page.get_by_text("De vraag is gesteld.").wait_for()

    with als(chromium, live_app, "onderwijs") as page:
        page.get_by_role("link", name="Denkt u mee").click()
        page.get_by_text(GEZIEN).first.wait_for()
        duid(page, "Het is een nieuwe plek om elkaar te zien, nu het buurthuis dicht is.")
        page.emulate_media(media="print")
        expect(page.get_by_text(GEZIEN).first).to_be_visible()
        assert not page.get_by_role("link", name="Voeg een waarneming toe").first.is_visible()

    with als(chromium, live_app, "jongerenwerk") as page:
        open_signaal(page, live_app)
        page.get_by_role("button", name="Ik vind dit ook mogelijk").first.click()
        page.get_by_text("Het staat erbij.").wait_for()

    with als(chromium, live_app, "wijk- en buurtwerk", 1280) as page:
        open_signaal(page, live_app)
        page.get_by_role("button", name="Ik pak dit op").click()
        gaat(page, "Stel de duiding vast")
        assert "Dat is genoeg" in page.locator("form .wv-let-op").inner_text()
        page.get_by_role("button", name="Stel vast").click()
        page.wait_for_selector("#fouten")
        for vakje in page.locator("input[name=nagegaan]").all():
            vakje.check()
        page.get_by_role("button", name="Stel vast").click()
        page.get_by_text("De duiding is vastgesteld.").wait_for()
        assert page.locator("#kop-duiding .wv-label").inner_text() == "samen"
        gaat(page, "Beoordeel het signaal")
        page.fill("#id_mogelijk", "Ruzie tussen groepen op de brug.")
        page.fill("#id_verwacht", "Dat het op vrijdag drukker wordt.")
        page.get_by_role("button", name="Bewaar het oordeel").click()
        page.get_by_text("Het oordeel is bewaard.").wait_for()
        assert page.locator(".wv-fase--gedaan").count() == 4
        heel(page)
        page.get_by_role("link", name="Open casus met dit signaal").first.click()
        page.get_by_text(GEZIEN).first.wait_for()
