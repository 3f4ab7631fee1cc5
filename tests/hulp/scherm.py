"""A real browser: Debian's Chromium, driven by playwright."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.hulp.onderdelen import chromium_pad, ontbreekt

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# playwright leaves an event loop in the main thread, for which Django would refuse every later database test.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

ARGUMENTEN = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Every page here is our own: one process draws them all, where each new one would begin its own, twice.
    "--renderer-process-limit=1",
    "--disable-site-isolation-trials",
]


@pytest.fixture(scope="session")
def chromium() -> Iterator["Browser"]:
    """One browser for the whole run; each test gets a fresh window from :func:`chromium_page`."""
    pad = chromium_pad()
    if pad is None:
        ontbreekt("Chromium", "Installeer het: apt install chromium")
    try:
        from playwright.sync_api import expect, sync_playwright
    except ImportError:
        ontbreekt("Het pakket playwright", "Draai eerst: make opzet-ontwikkelen")
    expect.set_options(timeout=15_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pad, args=ARGUMENTEN)
        yield browser
        browser.close()


@pytest.fixture
def chromium_page(chromium: "Browser") -> Iterator["Page"]:
    """A page in a fresh window, without cookies, in Dutch; the test fails when a page logs a script error."""
    context = chromium.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    page = context.new_page()
    fouten: list[Any] = []
    page.on("pageerror", lambda fout: fouten.append(fout))
    page.on("console", lambda regel: fouten.append(regel.text) if regel.type == "error" else None)
    yield page
    context.close()
    assert not fouten, f"Fouten in de browser: {fouten}"
