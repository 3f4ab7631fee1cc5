"""For tests of pages."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.test import Client

from tests.application.hulp import dalfsen
from tests.hulp.app import App
from tests.web.venster import ingelogd_venster, vergeet_apparaat, zonder_fouten
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
    with ingelogd_venster(chromium, live_app) as context:
        yield context


@pytest.fixture
def page(sessie: "BrowserContext", live_app: App) -> Iterator["Page"]:
    """A page of that session; the test fails when a script breaks or the security policy stops something."""
    page = sessie.new_page()
    with zonder_fouten(page):
        vergeet_apparaat(page, live_app)
        yield page
        page.close()


@pytest.fixture(scope="module")
def _kijkblad(sessie: "BrowserContext") -> "Page":
    return sessie.new_page()


@pytest.fixture
def kijkblad(_kijkblad: "Page", live_app: App) -> Iterator["Page"]:
    """As ``page``, for a test that opens an address and only looks: one page, shared by those of a file."""
    _kijkblad.goto("about:blank")  # the page of the test before has its vault open
    vergeet_apparaat(_kijkblad, live_app)
    with zonder_fouten(_kijkblad):
        yield _kijkblad
