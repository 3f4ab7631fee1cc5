"""The fixtures that others build on do what they promise."""

import threading
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import connection, connections
from playwright.sync_api import Page

from tests.hulp.app import App


def test_databank_is_leeg_en_van_de_beloofde_soort(databank: str) -> None:
    assert connection.vendor == {"sqlite": "sqlite", "postgres": "postgresql"}[databank]
    assert not User.objects.exists()
    User.objects.create_user("ans")


def test_een_andere_draad_ziet_wat_bewaard_is(databank: str) -> None:
    User.objects.create_user("ans")
    gezien: list[str] = []

    def kijk() -> None:
        gezien.extend(User.objects.values_list("username", flat=True))
        connections["default"].close()

    draad = threading.Thread(target=kijk)
    draad.start()
    draad.join()
    assert gezien == ["ans"]


@pytest.mark.parametrize("databank", ["sqlite"], indirect=True)
def test_sqlite_schrijft_duurzaam_en_laat_lezers_door(databank: str) -> None:
    with connection.cursor() as cursor:
        instellingen = {}
        for naam in ("journal_mode", "synchronous", "foreign_keys"):
            cursor.execute(f"PRAGMA {naam}")
            instellingen[naam] = cursor.fetchone()[0]
    assert instellingen == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


@pytest.fixture(scope="module")
def live_app(kijk_app: App) -> App:
    """These tests only look."""
    return kijk_app


@pytest.mark.scherm
def test_een_browser_toont_de_draaiende_app_in_de_stijl(live_app: App, chromium_page: Page) -> None:
    chromium_page.goto(live_app.adres)
    assert "Log in" in chromium_page.inner_text("main")
    lettertype = chromium_page.evaluate(
        "document.fonts.ready.then(() => document.fonts.check('16px \"Source Sans 3\"'))"
    )
    assert lettertype is True
    assert Path(live_app.map, "waakvlam.sqlite3").is_file()
