"""Fixtures for the pages of a case."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.hulp.app import App
from tests.web.casus.wereld import Wereld
from tests.web.venster import inloggen
from waakvlam.core.aanpak.gereed import Aanpak

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

NETWERK = "netwerkcoördinator"


@pytest.fixture
def wereld(aanpak: Aanpak) -> Wereld:
    """The municipality with the approach of Dalfsen, and nobody at work yet."""
    return Wereld()


@pytest.fixture(scope="module")
def sessie(chromium: "Browser", live_app: App) -> Iterator["BrowserContext"]:
    """A browser in which the network coordinator is logged in."""
    context = chromium.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    inloggen(context.new_page(), live_app.adres, NETWERK)
    yield context
    context.close()


@pytest.fixture
def page(sessie: "BrowserContext", live_app: App) -> Iterator["Page"]:
    """A page of that session; fails when a script breaks or the security policy stops something."""
    page = sessie.new_page()
    page.set_default_timeout(10_000)
    fouten: list[Any] = []
    page.on("pageerror", lambda fout: fouten.append(fout))
    page.on("console", lambda r: fouten.append(r.text) if "Content Security Policy" in r.text else None)
    page.goto(f"{live_app.adres}/.well-known/security.txt")
    page.evaluate("localStorage.clear()")
    yield page
    page.close()
    assert not fouten
