"""A guest from beginning to end, in a real browser with a real mail server: asked in, mail, code, answer."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.hulp.app import App, draaiende_app
from tests.hulp.postkantoor import NAAM, WACHTWOORD, Postkantoor, postkantoor
from tests.web.venster import GEDULD_MS, NETWERK, axe, inloggen, past

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.scherm
VRAAG = "Heeft u het gezin deze week nog gezien? Ja of nee is genoeg."


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postkantoor]:
    with postkantoor(tmp_path_factory.mktemp("post"), veilig=True) as kantoor:
        yield kantoor


@pytest.fixture(scope="module")
def app(demo_map: Path, tmp_path_factory: pytest.TempPathFactory, post: Postkantoor) -> Iterator[App]:
    doel = tmp_path_factory.mktemp("gast") / "app"
    shutil.copytree(demo_map, doel)
    mail = {
        "WAAKVLAM_MAIL_SERVER": "127.0.0.1",
        "WAAKVLAM_MAIL_POORT": str(post.poort),
        "WAAKVLAM_MAIL_BEVEILIGING": "starttls",
        "WAAKVLAM_MAIL_GEBRUIKER": NAAM,
        "WAAKVLAM_MAIL_WACHTWOORD": WACHTWOORD,
        "WAAKVLAM_MAIL_AFZENDER": "waakvlam@waterveen.example",
        "WAAKVLAM_MAIL_CA": str(post.ca),
    }
    with draaiende_app(doel, **mail) as draait:
        yield draait


@pytest.fixture
def page(chromium: "Browser", app: App) -> Iterator["Page"]:
    context = chromium.new_context(
        locale="nl-NL", timezone_id="Europe/Amsterdam", viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    page.set_default_timeout(GEDULD_MS)
    inloggen(page, app.adres, NETWERK)
    yield page
    context.close()


def casus_met_gasten(page: "Page", app: App) -> str:
    """The address of a case in which this visitor may ask a guest in."""
    page.goto(f"{app.adres}/casussen")
    adressen = page.locator("main a[href^='/casussen/']").evaluate_all("a => a.map(x => x.pathname)")
    for adres in dict.fromkeys(a for a in adressen if re.fullmatch(r"/casussen/[0-9a-f]{32}", a)):
        page.goto(app.adres + adres)
        if page.get_by_role("link", name="Nodig een gast uit").count():
            return str(adres)
    raise AssertionError("in geen casus mag deze rol een gast uitnodigen")


def nodig_uit(page: "Page", app: App, casus: str, naam: str = "Mirre Haan") -> str:
    """Ask a guest a question; return the code."""
    page.goto(f"{app.adres}{casus}/gast")
    page.get_by_label("Wie nodigt u uit?").fill(naam)
    page.get_by_label("Waar werkt deze persoon?").fill("Praktijk Zilverberk")
    page.get_by_label("E-mailadres").fill("mirre@praktijk.example")
    page.locator("label", has_text="Eén vraag").click()
    page.get_by_label("Wat leest de gast?").fill(VRAAG)
    page.get_by_role("button", name="Nodig uit").click()
    code = page.locator(".wv-gastcijfers").inner_text()
    assert re.fullmatch(r"\d{3} \d{3}", code)
    return code


def link_uit_mail(page: "Page", post: Postkantoor, aantal: int) -> str:
    for _ in range(150):
        if len(post.binnen) >= aantal:
            break
        page.wait_for_timeout(200)
    deel = post.binnen[aantal - 1].get_body(("plain",))
    assert deel is not None
    gevonden = re.search(r"http://\S+/gast/\S+", str(deel.get_content()))
    assert gevonden is not None
    return gevonden[0]


def test_een_gast_van_uitnodiging_tot_antwoord(
    page: "Page", app: App, chromium: "Browser", post: Postkantoor, tmp_path: Path
) -> None:
    casus = casus_met_gasten(page, app)
    page.goto(f"{app.adres}{casus}/gast")
    assert past(page)
    assert axe(page) == []
    code = nodig_uit(page, app, casus)
    assert axe(page) == []
    link = link_uit_mail(page, post, 1)
    assert link.startswith(app.adres)
    assert post.versleuteld[0] and post.ingelogd[0]

    gast = chromium.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    telefoon = gast.new_page()
    telefoon.set_default_timeout(GEDULD_MS)
    telefoon.goto(link)
    assert "gezin" not in telefoon.content()
    telefoon.get_by_label("Code van zes cijfers").fill("12 34 56" if code != "123 456" else "654321")
    telefoon.get_by_role("button", name="Ga verder").click()
    assert "horen niet bij elkaar" in telefoon.locator("#fouten").inner_text()
    telefoon.get_by_label("Code van zes cijfers").fill(code)
    telefoon.get_by_role("button", name="Ga verder").click()
    telefoon.wait_for_url(f"{app.adres}/gast")
    assert telefoon.locator(".wv-gasttekst").first.inner_text() == VRAAG
    assert telefoon.get_by_role("link").evaluate_all("a => a.map(x => x.getAttribute('href'))") == ["#inhoud"]
    telefoon.get_by_label("Uw antwoord").fill("Ja, maandag.")
    telefoon.get_by_role("button", name="Verstuur").click()
    assert "Uw antwoord is binnen" in telefoon.locator("[role=status]").inner_text()
    assert telefoon.get_by_role("button", name="Verstuur").count() == 0
    for verboden in ("/", "/casussen", casus, f"{casus}/tekst"):
        telefoon.goto(app.adres + verboden)
        assert "/account/login/" in telefoon.url
    gast.close()

    page.goto(app.adres + casus)
    kaart = page.locator("section", has=page.locator("#kop-gasten"))
    assert "Ja, maandag." in kaart.inner_text()
    assert past(page)
    assert axe(page) == []


@pytest.mark.parametrize("breedte", [1280, 360])
def test_de_bladen_van_de_gast_zijn_toegankelijk_en_passen(
    page: "Page", app: App, chromium: "Browser", post: Postkantoor, breedte: int
) -> None:
    casus = casus_met_gasten(page, app)
    aantal = len(post.binnen)
    code = nodig_uit(page, app, casus, f"Gast {breedte}")
    link = link_uit_mail(page, post, aantal + 1)
    telefoon = chromium.new_page(viewport={"width": breedte, "height": 740}, locale="nl-NL")
    telefoon.goto(f"{app.adres}/gast")
    expect(telefoon.get_by_role("heading", name="Hier is niets meer voor u")).to_be_visible()
    assert (past(telefoon), axe(telefoon)) == (True, [])
    telefoon.goto(link)
    assert (past(telefoon), axe(telefoon)) == (True, [])
    telefoon.get_by_label("Code van zes cijfers").fill(code)
    telefoon.get_by_role("button", name="Ga verder").click()
    telefoon.wait_for_url(f"{app.adres}/gast")
    assert (past(telefoon), axe(telefoon)) == (True, [])
    telefoon.close()
    page.goto(app.adres + casus)
    kaart = page.locator("section", has=page.locator("#kop-gasten"))
    kaart.locator("li", has_text=f"Gast {breedte}").get_by_role("button").click()
    expect(page.get_by_text("De link werkt niet meer.").first).to_be_visible()


def test_een_mail_die_niet_aankomt_staat_op_vandaag(page: "Page", app: App, post: Postkantoor) -> None:
    casus = casus_met_gasten(page, app)
    post.weiger_adres = "mirre"
    try:
        nodig_uit(page, app, casus, "Iemand Anders")
        for _ in range(50):
            page.goto(f"{app.adres}/")
            if page.get_by_text("Bericht niet aangekomen. Bel uw gast.").count():
                break
            page.wait_for_timeout(300)
    finally:
        post.weiger_adres = ""
    assert axe(page) == []
    page.locator("section", has=page.locator("#kop-niet-aangekomen")).get_by_role("button").click()
    expect(page.get_by_text("Genoteerd.")).to_be_visible()
    assert page.get_by_text("Bericht niet aangekomen").count() == 0
