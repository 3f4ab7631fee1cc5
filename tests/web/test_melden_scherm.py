"""Reporting on a phone, in a real browser: without a connection, with a broken one, and on a lent device."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.hulp import bestanden as b
from tests.hulp.app import App
from tests.web.venster import NETWERK, axe, gereed, inhoud_van_het_apparaat, inloggen, past

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Route

pytestmark = pytest.mark.scherm
NIEUW = "/signalen/nieuw"
FOTO: Any = {"name": "fiets.jpg", "mimeType": "image/jpeg", "buffer": b.plaatje(maat=(400, 300))}

GROOT: Any = {"name": "straat.heic", "mimeType": "image/heic", "buffer": bytes(6_500_000)}
"""A photo that the browser cannot make smaller."""


@pytest.fixture
def telefoon(chromium: "Browser", live_app: App) -> Iterator["BrowserContext"]:
    """A phone on which the network coordinator opened the form once, so that it keeps the page."""
    context = chromium.new_context(
        locale="nl-NL", timezone_id="Europe/Amsterdam", viewport={"width": 360, "height": 640}
    )
    context.set_default_timeout(15_000)
    page = context.new_page()
    inloggen(page, live_app.adres, NETWERK)
    open_formulier(page, live_app)
    page.evaluate(
        """async () => {
          await navigator.serviceWorker.ready;
          while (!(await caches.match('/signalen/nieuw/los'))) await new Promise((k) => setTimeout(k, 50));
        }"""
    )
    yield context
    context.close()


def open_formulier(page: "Page", app: App) -> None:
    page.goto(app.adres + NIEUW)
    gereed(page)


def vul(page: "Page", tekst: str, gevaar: str = "nee") -> None:
    """Fill in what is asked."""
    page.fill("#id_tekst", tekst)
    page.check("#id_waar input[value=adres]")
    page.fill("#id_plaats", "Lindenhof 12")
    page.check("#id_zelf input[value=ja]")
    page.check(f"#id_gevaar input[value={gevaar}]")


def verstuur(page: "Page") -> None:
    page.get_by_role("button", name="Verstuur signaal").click()


def wachtrij(page: "Page", tekst: str) -> None:
    """Wait until the box of what waits says this."""
    page.locator("[data-wachtrij]", has_text=tekst).wait_for()


def hoe_vaak(page: "Page", app: App, tekst: str) -> int:
    """How many signals with this text the server has."""
    page.goto(f"{app.adres}/signalen")
    return page.get_by_text(tekst).count()


def test_het_eerste_scherm_heeft_de_eerste_vragen_en_de_knop(telefoon: "BrowserContext") -> None:
    page = telefoon.pages[0]
    onder = page.locator(".wv-verstuur").bounding_box()
    vraag = page.locator(".wv-veld--wanneer").bounding_box()
    assert onder and vraag
    assert vraag["y"] + vraag["height"] <= onder["y"]
    assert onder["y"] + onder["height"] <= 640


def test_zonder_verbinding_getypt_komt_er_precies_een_keer(telefoon: "BrowserContext", live_app: App) -> None:
    page = telefoon.pages[0]
    antwoorden: list[int] = []
    telefoon.on("response", lambda a: antwoorden.append(a.status) if a.request.method == "POST" else None)
    telefoon.set_offline(True)
    vul(page, "Ruit stuk, getypt zonder verbinding", gevaar="ja")
    verstuur(page)
    wachtrij(page, "1 signaal wacht op verbinding.")
    assert "Uw tekst staat veilig op dit apparaat" in page.locator("[data-wachtrij]").inner_text()
    expect(page.locator("[data-wachtrij]").get_by_role("link", name="Bel 112")).to_be_visible()
    assert page.input_value("#id_tekst") == ""
    # Nothing of it can be read on the device without the key.
    assert not any("Ruit" in str(wat) for wat in inhoud_van_het_apparaat(page))
    assert "Ruit" not in rauw(page)

    # The page itself comes from the device now, without anything of a person in it.
    page.reload()
    gereed(page)
    assert "geen verbinding" in page.locator("header").inner_text()
    assert "Nadia" not in page.content()
    assert page.locator("[name=csrfmiddlewaretoken]").count() == 0
    wachtrij(page, "Ruit stuk")
    expect(page.locator("[data-wachtrij]").get_by_role("link", name="Bel 112")).to_be_visible()
    assert past(page)
    assert axe(page) == []
    page.locator("summary", has_text="Meer vertellen").click()
    vul(page, "Met een foto, ook zonder verbinding")
    page.set_input_files("#id_foto", files=[FOTO])
    verstuur(page)
    wachtrij(page, "2 signalen wachten op verbinding.")
    wachtrij(page, "met foto")

    # A second tab wakes up at the same moment.
    ander = telefoon.new_page()
    open_formulier(ander, live_app)
    wachtrij(ander, "2 signalen wachten op verbinding.")
    telefoon.set_offline(False)
    for blad in (ander, page):
        blad.evaluate("dispatchEvent(new Event('online'))")
    page.locator(".wv-wachtrij__rij").first.wait_for(state="detached")
    ander.locator(".wv-wachtrij__rij").first.wait_for(state="detached")
    assert antwoorden == [201, 201]  # each sent by one of the two, not by both
    assert hoe_vaak(page, live_app, "Ruit stuk, getypt zonder verbinding") == 1
    assert hoe_vaak(page, live_app, "Met een foto, ook zonder verbinding") == 1
    page.get_by_text("Met een foto, ook zonder verbinding").click()
    page.get_by_role("img").first.wait_for()


def rauw(page: "Page") -> str:
    """Every byte of the vault as text."""
    return str(
        page.evaluate(
            """async () => {
              const db = await new Promise((k) => {
                const v = indexedDB.open("waakvlam");
                v.onsuccess = () => k(v.result);
              });
              let uit = "";
              const lees = (w) => {
                if (w instanceof ArrayBuffer || ArrayBuffer.isView(w)) uit += new TextDecoder().decode(w);
                else if (w && typeof w === "object") Object.values(w).forEach(lees);
                else uit += String(w);
              };
              for (const bak of db.objectStoreNames) {
                const vraag = db.transaction(bak).objectStore(bak).getAll();
                lees(await new Promise((k) => { vraag.onsuccess = () => k(vraag.result); }));
              }
              db.close();
              return uit;
            }"""
        )
    )


def test_een_antwoord_dat_verdween_geeft_geen_tweede_signaal(
    telefoon: "BrowserContext", live_app: App
) -> None:
    page = telefoon.pages[0]
    stuk: list[Any] = []

    def verlies(route: "Route") -> None:
        """The server takes it, and the answer gets lost on the way back; only the first time."""
        if route.request.method != "POST" or stuk:
            route.continue_()
            return
        stuk.append(route.fetch().status)
        route.abort()

    page.route(f"**{NIEUW}", verlies)
    vul(page, "Het antwoord verdween onderweg")
    verstuur(page)
    wachtrij(page, "1 signaal is nu verstuurd.")  # it tries again by itself
    assert stuk == [201]
    assert hoe_vaak(page, live_app, "Het antwoord verdween onderweg") == 1


def test_wat_de_server_weigert_komt_terug_en_na_inloggen_gaat_het_weg(
    telefoon: "BrowserContext", live_app: App
) -> None:
    page = telefoon.pages[0]
    telefoon.set_offline(True)
    verstuur(page)
    page.locator("[data-mist]", has_text="Wat zag of hoorde u?").wait_for()
    vul(page, "Met een dag die nog moet komen")
    page.locator("summary", has_text="Meer vertellen").click()
    page.set_input_files("#id_foto", files=[GROOT])
    page.check("#id_wanneer input[value=eerder]")
    page.fill("#id_dag", "2099-01-01")
    verstuur(page)
    wachtrij(page, "De foto was te groot om hier te bewaren en gaat niet mee.")

    # The session has ended meanwhile; nothing is lost.
    telefoon.clear_cookies()
    telefoon.set_offline(False)
    page.goto(f"{live_app.adres}/account/login/")
    wachtrij(page, "Log in, dan gaat het weg.")
    assert "Met een dag" not in page.content()
    inloggen(page, live_app.adres, NETWERK)
    wachtrij(page, "1 signaal is nog niet verstuurd")
    page.get_by_role("link", name="Bekijk wat wacht").click()
    gereed(page)
    wachtrij(page, "Deze dag moet nog komen.")
    page.fill("#id_tekst", "Intussen iets anders getypt")
    page.get_by_role("button", name="Zet terug in het formulier").click()
    wachtrij(page, "1 signaal is nog niet af.")
    assert page.input_value("#id_tekst") == "Met een dag die nog moet komen"
    assert page.input_value("#id_plaats") == "Lindenhof 12"
    page.check("#id_wanneer input[value=vandaag]")
    verstuur(page)
    page.wait_for_url("**/ontvangen")
    assert hoe_vaak(page, live_app, "Met een dag die nog moet komen") == 1


def test_uitloggen_waarschuwt_en_wist_en_een_ander_krijgt_niets(
    telefoon: "BrowserContext", live_app: App
) -> None:
    page = telefoon.pages[0]
    telefoon.set_offline(True)
    vul(page, "Van Nadia, nog niet verstuurd")
    verstuur(page)
    wachtrij(page, "1 signaal wacht op verbinding.")
    page.route(f"**{NIEUW}/kaartje", lambda route: route.abort())  # a connection that comes and goes
    telefoon.set_offline(False)
    page.locator("summary", has_text="Menu").click()
    page.locator(".wv-topbalk").get_by_role("button", name="Log uit").click()
    page.get_by_text("Als u uitlogt, is die tekst weg.").wait_for()
    assert len(inhoud_van_het_apparaat(page)) > 0
    page.get_by_role("button", name="Toch uitloggen").click()
    page.wait_for_url("**/account/login/**")
    assert inhoud_van_het_apparaat(page) == []

    # And who forgets to log out: the next account does not find it either.
    inloggen(page, live_app.adres, NETWERK)
    open_formulier(page, live_app)
    page.fill("#id_tekst", "Een half verhaal")
    page.locator("[data-bewaard]", has_text="bewaard").wait_for()
    telefoon.clear_cookies()
    inloggen(page, live_app.adres, "casusregisseur")
    open_formulier(page, live_app)
    assert page.input_value("#id_tekst") == ""
    assert "half verhaal" not in rauw(page)
