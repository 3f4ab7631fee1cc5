"""A functional administrator and an adviser public order, each logged in."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from waakvlam.readmodels.leden import Lid, zet_lid

VAN = datetime(2026, 1, 1, tzinfo=UTC)


def _client(naam: str, rol: str, rolnaam: str) -> Client:
    lid = zet_lid("waterveen", naam, naam.capitalize(), "Proef", rol, rolnaam, VAN)
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client


@pytest.fixture
def beheerder(lid: Lid) -> Client:
    """Hanna, who makes drafts."""
    return _client("hanna", "functioneel-beheerder", "Functioneel beheerder")


@pytest.fixture
def tweede(lid: Lid) -> Client:
    """Rob, who makes drafts too."""
    return _client("rob", "functioneel-beheerder", "Functioneel beheerder")


@pytest.fixture
def aov(lid: Lid) -> Client:
    """Tom, who adopts."""
    return _client("tom", "aov", "AOV'er")


@pytest.fixture
def begin(beheerder: Client) -> Callable[[], str]:
    """Begin a small draft by the guided way; gives its id."""

    def maak() -> str:
        antwoord = beheerder.post(
            "/ontwerpen/nieuw/klein",
            {
                "titel": "Aanpak onrust",
                "gaat_over": "onrust",
                "niveau_1": "Rust",
                "kern_1": "Alles gaat gewoon.",
                "niveau_2": "Spanning",
                "kern_2": "Er is iets aan de hand.",
                "regie": "Wijkregisseur",
                "beslist": "AOV'er",
                "bestuur": "Burgemeester",
                "anderen": "Wijkagent\r\nJongerenwerker",
            },
        )
        assert antwoord.status_code == 302, antwoord.content.decode()
        return str(antwoord["Location"]).rstrip("/").rpartition("/")[2]

    return maak
