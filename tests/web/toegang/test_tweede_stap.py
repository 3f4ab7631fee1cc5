"""Passkeys, an app for codes and recovery codes, in a real browser, on Waakvlam in real use over https."""

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from playwright.sync_api import expect

from tests.hulp.echt import WACHTWOORD, EchteApp, code
from tests.hulp.onderdelen import chromium_pad, ontbreekt
from tests.hulp.scherm import ARGUMENTEN
from tests.web.venster import axe, past

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.scherm


def vingerafdruk(pad: Path) -> str:
    """What Chromium is told to believe: this one key, and no other."""
    sleutel = x509.load_pem_x509_certificate(pad.read_bytes()).public_key()
    ruw = sleutel.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(hashlib.sha256(ruw).digest()).decode()


@pytest.fixture
def venster(echte_app: EchteApp, chromium: Any) -> Iterator["BrowserContext"]:
    """A browser of its own in which the certificate is good: a passkey does not work on a site without."""
    pad = chromium_pad()
    if pad is None:
        ontbreekt("Chromium", "Installeer het: apt install chromium")
    goed = f"--ignore-certificate-errors-spki-list={vingerafdruk(echte_app.map / 'certificaat.pem')}"
    browser = chromium.browser_type.launch(executable_path=pad, args=[*ARGUMENTEN, goed])
    context = browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    yield context
    browser.close()


def nieuw_venster(venster: "BrowserContext", echte_app: EchteApp) -> tuple["Page", list[str]]:
    """A page, and the list of what went wrong in it: scripts, the policy, requests to elsewhere."""
    page = venster.new_page()
    page.set_default_timeout(15_000)
    mis: list[str] = []
    eigen = f"https://localhost:{echte_app.poort}/"
    page.on("pageerror", lambda fout: mis.append(str(fout)))
    page.on("console", lambda regel: mis.append(regel.text) if regel.type == "error" else None)
    page.on("request", lambda v: None if v.url.startswith((eigen, "data:")) else mis.append(v.url))
    return page, mis


def sleutel_erin(page: "Page", **anders: Any) -> tuple[Any, str]:
    """Put a virtual key in this browser; return the session and the id of the key."""
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    opties = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    gemaakt = cdp.send("WebAuthn.addVirtualAuthenticator", {"options": opties | anders})
    return cdp, gemaakt["authenticatorId"]


def met_wachtwoord(page: "Page", app: EchteApp, naam: str) -> None:
    page.goto(f"https://localhost:{app.poort}/account/login/")
    page.fill("#id_login", naam)
    page.fill("#id_password", WACHTWOORD)
    page.get_by_role("button", name="Log in", exact=True).click()


def goed(page: "Page", naam: str) -> None:
    """The page is accessible and fits a phone and a desk."""
    for breedte in (1280, 360):
        page.set_viewport_size({"width": breedte, "height": 800})
        assert past(page), naam
        assert axe(page) == [], naam
    assert not re.search(r"\b(your|the|please|key)\b", page.locator("main").inner_text(), re.IGNORECASE), naam


def test_een_passkey_maken_en_ermee_inloggen(venster: "BrowserContext", echte_app: EchteApp) -> None:
    adres = f"https://localhost:{echte_app.poort}"
    page, mis = nieuw_venster(venster, echte_app)
    sleutel_erin(page)
    met_wachtwoord(page, echte_app, "teun")
    page.goto(f"{adres}/casussen")
    page.wait_for_url(f"{adres}/account/2fa/")
    assert "Stel eerst een tweede stap in" in page.locator("main").inner_text()
    goed(page, "beveiliging-leeg")
    page.get_by_role("link", name="Maak een passkey").click()
    goed(page, "bent-u-het-zelf")
    page.fill("#id_password", WACHTWOORD)
    page.get_by_role("button", name="Ga verder").click()
    goed(page, "passkey-maken")
    page.fill("#id_name", "Laptop van Teun")
    page.get_by_role("button", name="Maak de passkey").click()
    page.wait_for_url("**/recovery-codes/")
    goed(page, "herstelcodes")
    assert len(page.locator(".wv-codes li").all()) == 10
    page.goto(f"{adres}/account/2fa/webauthn/")
    assert "Laptop van Teun" in page.locator("main").inner_text()
    goed(page, "passkeys")
    page.goto(f"{adres}/casussen")
    assert page.url == f"{adres}/casussen"
    venster.clear_cookies()
    page.goto(f"{adres}/account/login/")
    goed(page, "inloggen")
    page.get_by_role("button", name="Inloggen met een passkey").click()
    page.wait_for_url(f"{adres}/")
    assert "Teun Vos" in page.content()
    page.goto(f"{adres}/account/2fa/webauthn/")
    page.get_by_role("link", name="Wijzig de naam").click()
    page.get_by_role("link", name="Met uw passkey").click()
    goed(page, "zelf-met-passkey")
    page.get_by_role("button", name="Gebruik uw passkey").click()
    page.fill("#id_name", "Oude laptop")
    page.get_by_role("button", name="Bewaar de naam").click()
    page.get_by_role("link", name="Haal weg").click()
    assert "«Oude laptop»" in page.locator("main").inner_text()
    page.get_by_role("button", name="Haal weg").click()
    page.goto(f"{adres}/casussen")
    page.wait_for_url(f"{adres}/account/2fa/")
    assert mis == []


def test_een_passkey_als_tweede_stap_en_een_die_niet_past(
    venster: "BrowserContext", echte_app: EchteApp
) -> None:
    adres = f"https://localhost:{echte_app.poort}"
    page, mis = nieuw_venster(venster, echte_app)
    cdp, sleutel = sleutel_erin(page)
    met_wachtwoord(page, echte_app, "sem")
    goed(page, "tweede-stap")
    page.get_by_label("Code").fill("000000")
    page.get_by_role("button", name="Log in", exact=True).click()
    assert "Deze code klopt niet" in page.locator("#fouten").inner_text()
    page.get_by_label("Code").fill(code())
    page.get_by_role("button", name="Log in", exact=True).click()
    page.wait_for_url(f"{adres}/")
    page.goto(f"{adres}/account/2fa/webauthn/add/")
    page.fill("#id_password", WACHTWOORD)
    page.get_by_role("button", name="Ga verder").click()
    page.get_by_role("button", name="Maak de passkey").click()
    page.wait_for_url("**/recovery-codes/**")
    venster.clear_cookies()
    met_wachtwoord(page, echte_app, "sem")
    page.get_by_role("button", name="Gebruik uw passkey").click()
    page.wait_for_url(f"{adres}/")
    assert mis == []
    venster.clear_cookies()
    cdp.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": sleutel})
    sleutel_erin(page)
    met_wachtwoord(page, echte_app, "sem")
    page.get_by_role("button", name="Gebruik uw passkey").click()
    page.get_by_text("De passkey werkte niet").wait_for()
    page.goto(f"{adres}/casussen")
    assert page.url == f"{adres}/account/2fa/authenticate/"


def test_de_andere_bladen_van_het_account_zijn_ook_van_ons(
    venster: "BrowserContext", echte_app: EchteApp
) -> None:
    adres = f"https://localhost:{echte_app.poort}"
    page, mis = nieuw_venster(venster, echte_app)
    wie = echte_app.ingelogd("ria")
    venster.add_cookies(
        [{"name": n, "value": w, "url": f"{adres}/", "secure": True} for n, w in wie.cookies.items()]
    )
    page.goto(f"{adres}/account/2fa/")
    goed(page, "beveiliging")
    page.goto(f"{adres}/account/2fa/recovery-codes/generate/")
    page.get_by_role("link", name="Met een code").wait_for()
    page.fill("#id_password", WACHTWOORD)
    page.get_by_role("button", name="Ga verder").click()
    for pad, naam in (
        ("2fa/recovery-codes/generate/", "codes-maken"),
        ("2fa/totp/deactivate/", "app-ontkoppelen"),
        ("2fa/webauthn/", "geen-passkeys"),
        ("password/change/", "wachtwoord"),
        ("logout/", "uitloggen"),
    ):
        page.goto(f"{adres}/account/{pad}")
        goed(page, naam)
    page.goto(f"{adres}/account/password/change/")
    page.get_by_role("button", name="Wijzig wachtwoord").click()
    page.wait_for_selector("#fouten")
    assert page.title().startswith("Fout:")
    expect(page.locator("#fouten")).to_be_focused()
    goed(page, "wachtwoord-fout")
    page.locator("#fouten a").first.press("Enter")
    expect(page.locator("#id_oldpassword")).to_be_focused()
    assert mis == []


@pytest.mark.parametrize("pad", ["signup/", "email/", "3rdparty/", "password/reset/", "password/set/"])
def test_niemand_maakt_of_verandert_zelf_een_account(echte_app: EchteApp, pad: str) -> None:
    assert echte_app.bezoeker().haal(f"/account/{pad}").status == 404
    assert echte_app.ingelogd("omar").haal(f"/account/{pad}").status == 404


def test_geheimen_van_de_tweede_stap_staan_niet_leesbaar_in_de_databank(echte_app: EchteApp) -> None:
    from tests.hulp.echt import GEHEIM

    rijen = [str(data) for (data,) in echte_app.sql("SELECT data FROM mfa_authenticator")]
    assert sum("wv1:" in data for data in rijen) >= 6
    assert not any(GEHEIM in data for data in rijen)
