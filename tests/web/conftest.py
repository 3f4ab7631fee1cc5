"""For tests of pages."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.test import Client

from tests.application.hulp import dalfsen
from tests.hulp.app import App
from tests.web.venster import NETWERK, inloggen
from waakvlam.application.omgeving import omgeving
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.readmodels.leden import Lid, zet_gemeente, zet_lid

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page


@pytest.fixture(autouse=True)
def _vergeet_pogingen() -> Iterator[None]:
    """Rate limits are counted in the cache, which outlives a test."""
    yield
    cache.clear()


@pytest.fixture
def lid(db: None) -> Lid:
    """A network coordinator of Waterveen, who has one role."""
    zet_gemeente("waterveen", "Waterveen", voorbeeld=True)
    van = datetime(2026, 1, 1, tzinfo=UTC)
    return zet_lid("waterveen", "nadia", "Nadia", "Bos", "netwerkcoordinator", "Netwerkcoördinator", van)


@pytest.fixture
def ingelogd(client: Client, lid: Lid) -> Client:
    """A test client in which that network coordinator is logged in."""
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client


@pytest.fixture
def aanpak(lid: Lid) -> Aanpak:
    """The approach of Dalfsen, adopted by Waterveen; the network coordinator handles signals there."""
    gekozen = dalfsen()
    omgeving().aanpakken.stel_vast("waterveen", gekozen, datetime(2026, 1, 1, tzinfo=UTC), lid.account)
    return gekozen


@pytest.fixture
def melder(lid: Lid) -> Client:
    """A test client of a case lead, who reports signals and opens cases but does not handle signals."""
    van = datetime(2026, 1, 1, tzinfo=UTC)
    sanne = zet_lid("waterveen", "sanne", "Sanne", "Vos", "casusregisseur", "Casusregisseur", van)
    client = Client()
    client.force_login(get_user_model().objects.get(pk=sanne.account))
    return client


@pytest.fixture(scope="module")
def sessie(chromium: "Browser", live_app: App) -> Iterator["BrowserContext"]:
    """A browser in which the network coordinator is logged in."""
    context = chromium.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    inloggen(context.new_page(), live_app.adres, NETWERK)
    yield context
    context.close()


@pytest.fixture
def page(sessie: "BrowserContext", live_app: App) -> Iterator["Page"]:
    """A page of that session; the test fails when a script breaks or the security policy stops something."""
    page = sessie.new_page()
    page.set_default_timeout(10_000)
    fouten: list[Any] = []
    page.on("pageerror", lambda fout: fouten.append(fout))
    page.on("console", lambda r: fouten.append(r.text) if "Content Security Policy" in r.text else None)
    page.goto(f"{live_app.adres}/.well-known/security.txt")
    page.evaluate(
        "new Promise(k => { const v = indexedDB.deleteDatabase('waakvlam'); v.onsuccess = v.onblocked = k })"
    )
    yield page
    page.close()
    assert not fouten
