"""A session is read from the database as Django kept it, on both databases."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils import timezone

from waakvlam.web.toegang.sessie import SessionStore


@pytest.fixture
def sleutel(databank: str) -> str:
    """The key of a session with something in it."""
    sessie = SessionStore()
    sessie["lidmaatschap"] = 7
    sessie.save()
    assert sessie.session_key is not None
    return sessie.session_key


def test_deze_sessies_zijn_in_gebruik() -> None:
    assert SessionStore.__module__ == settings.SESSION_ENGINE


def test_wat_bewaard_is_komt_terug(sleutel: str) -> None:
    assert SessionStore(sleutel)["lidmaatschap"] == 7


def test_een_veranderde_sessie_wordt_bewaard_onder_dezelfde_sleutel(sleutel: str) -> None:
    sessie = SessionStore(sleutel)
    sessie["lidmaatschap"] = 8
    sessie.save()
    assert SessionStore(sleutel)["lidmaatschap"] == 8
    assert Session.objects.count() == 1


@pytest.mark.parametrize("wat", ["verlopen", "uitgelogd", "veranderd", "onbekend"])
def test_een_sessie_die_niet_geldt_is_leeg(sleutel: str, wat: str) -> None:
    if wat == "verlopen":
        Session.objects.update(expire_date=timezone.now() - timedelta(microseconds=1))
    elif wat == "uitgelogd":
        SessionStore(sleutel).flush()
    elif wat == "veranderd":
        Session.objects.update(session_data=Session.objects.get().session_data[:-1] + "_")
    sessie = SessionStore("x" * 32 if wat == "onbekend" else sleutel)
    assert dict(sessie.items()) == {}


def test_een_sleutel_zonder_sessie_wordt_niet_overgenomen(databank: str) -> None:
    sessie = SessionStore("x" * 32)
    sessie["lidmaatschap"] = 1
    sessie.save()
    assert sessie.session_key != "x" * 32
