"""Helpers for tests in a real browser."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from playwright.sync_api import Error

from tests.hulp.app import App

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

NETWERK = "netwerkcoördinator"
"""The role of the demo that most pages are looked at in."""

GEDULD_MS = 30_000
"""How long a page may take: the first one of a program that just began, on a machine with much else to do."""

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"


def inloggen(page: "Page", adres: str, rol: str) -> None:
    """Log in through the button of the demo for this role, in whichever group of roles it is folded away."""
    page.goto(f"{adres}/account/login/")
    naam = f"Inloggen als {rol} (demo)"
    groep = page.locator("details.wv-demogroep", has_text=naam).first
    if groep.get_attribute("open") is None:
        groep.locator("summary").click()
    groep.get_by_role("button", name=naam).first.click()
    page.wait_for_url(f"{adres}/")


@contextmanager
def ingelogd_venster(browser: "Browser", app: App, rol: str = NETWERK) -> Iterator["BrowserContext"]:
    """A window of its own in which somebody in this role of the demo is logged in, without pages."""
    context = browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    page = context.new_page()
    inloggen(page, app.adres, rol)
    page.close()
    yield context
    context.close()


@contextmanager
def zonder_fouten(page: "Page") -> Iterator[None]:
    """Fail when meanwhile a script breaks in the page or the security policy stops something."""
    fouten: list[Any] = []

    def script(fout: Any) -> None:
        fouten.append(fout)

    def regel(bericht: Any) -> None:
        if "Content Security Policy" in bericht.text:
            fouten.append(bericht.text)

    page.set_default_timeout(GEDULD_MS)
    page.on("pageerror", script)
    page.on("console", regel)
    yield
    page.remove_listener("pageerror", script)
    page.remove_listener("console", regel)
    assert not fouten


def vergeet_apparaat(page: "Page", app: App) -> None:
    """Let the browser forget what it keeps of this site in its vault, as when nobody was here before."""
    lijn = page.context.new_cdp_session(page)
    lijn.send("Storage.clearDataForOrigin", {"origin": app.adres, "storageTypes": "indexeddb"})
    lijn.detach()


def axe(page: "Page") -> list[Any]:
    """Return what axe finds on the page: rule, what is wrong, and where."""
    page.wait_for_load_state()
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    gevonden: list[Any] = page.evaluate(
        "axe.run().then(r => r.violations.map(v => [v.id, v.help, v.nodes.map(n => n.html).slice(0, 3)]))"
    )
    return gevonden


def past(page: "Page") -> bool:
    """Tell whether the page fits its window without scrolling sideways."""
    page.wait_for_load_state()
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def tot(page: "Page", waar: str, seconden: float = 15) -> None:
    """Wait until an expression is true in the page, also while the page is being replaced by the next.

    Asked again from here each time: a page that polls by itself needs eval, which our own policy forbids.
    """
    einde = time.monotonic() + seconden
    while True:
        try:
            if page.evaluate(waar):
                return
        except Error as fout:
            if "context was destroyed" not in str(fout) and "navigat" not in str(fout):
                raise
        if time.monotonic() > einde:
            raise AssertionError(f"bleef uit: {waar}")
        page.wait_for_timeout(50)


def gereed(page: "Page") -> None:
    """Wait until the scripts of the page have put back what was typed on this device."""
    page.wait_for_selector("html[data-gereed]")


def inhoud_van_het_apparaat(page: "Page") -> list[Any]:
    """Return everything that the browser keeps for this site: the vault, other stores, kept pages."""
    return list(
        page.evaluate(
            """async () => {
              const uit = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
              const db = await new Promise((k) => {
                const v = indexedDB.open("waakvlam");
                v.onsuccess = () => k(v.result);
              });
              for (const bak of db.objectStoreNames) {
                const vraag = db.transaction(bak).objectStore(bak).getAll();
                uit.push(...await new Promise((k) => { vraag.onsuccess = () => k(vraag.result); }));
              }
              db.close();
              return [...uit, ...await caches.keys()].map(String);
            }"""
        )
    )


GEVONDEN: WeakKeyDictionary["BrowserContext", dict[str, str]] = WeakKeyDictionary()
"""Per session the cases that were found in its list."""


def naar(page: "Page", app: App, codenaam: str, rest: str = "") -> str:
    """Go to a page of the case with this code name; return the address of the case.

    The first time in a session it is looked up in the list of cases.
    """
    bekend = GEVONDEN.setdefault(page.context, {})
    if codenaam not in bekend:
        page.goto(f"{app.adres}/casussen")
        link = page.get_by_role("link", name=codenaam, exact=True)
        bekend[codenaam] = f"{app.adres}{link.get_attribute('href')}"
    page.goto(bekend[codenaam] + rest)
    return bekend[codenaam]
