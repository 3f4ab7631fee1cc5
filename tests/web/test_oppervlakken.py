"""The register of surfaces against the routes there are, and every route against the policy."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.web.test_signaal import meld
from tests.web.test_werk import open_casus, tekst
from waakvlam.core.toegang.oppervlakken import OPPERVLAKKEN
from waakvlam.readmodels.leden import zet_lid
from waakvlam.web import oppervlakken

pytestmark = [
    pytest.mark.django_db(databases=["default", "sleutels"]),
    pytest.mark.usefixtures("aanpak"),
]
ONBEKEND = "0" * 32


def routes(bron: Any = None, begin: str = "") -> list[tuple[str, str]]:
    """Path and name of every own route."""
    uit = []
    for deel in (bron or get_resolver()).url_patterns:
        pad = begin + str(deel.pattern)
        if isinstance(deel, URLResolver):
            if pad != "account/":
                uit += routes(deel, pad)
        elif isinstance(deel, URLPattern):
            uit.append((pad, str(deel.name)))
    return uit


def test_elke_route_staat_in_het_register() -> None:
    namen = {naam for _, naam in routes()}
    assert namen - oppervlakken.ZONDER_CASUS == set(OPPERVLAKKEN) - oppervlakken.NAAST


def _ingevuld(pad: str, ding: str) -> str:
    pad = re.sub(r"<slug:wat>", "noteer", re.sub(r"<slug:lijst>", "weging", pad))
    pad = re.sub(r"<int:\w+>", "1", re.sub(r"<slug:(bijlage|verzoek)>", ONBEKEND, pad))
    return "/" + re.sub(r"<slug:(casus|signaal)>", ding, pad)


VAN_CASUS = [pad for pad, _ in routes() if "<slug:casus>" in pad]
VAN_SIGNAAL = [pad for pad, _ in routes() if "<slug:signaal>" in pad]


@pytest.fixture
def buiten() -> Client:
    """Someone of the municipality who has no part in any case and handles no signals."""
    from datetime import UTC, datetime

    from django.contrib.auth import get_user_model

    van = datetime(2026, 1, 1, tzinfo=UTC)
    lid = zet_lid(
        "waterveen", "femke", "Femke", "Dollen", "communicatieadviseur", "Communicatieadviseur", van
    )
    client = Client()
    client.force_login(get_user_model().objects.get(pk=lid.account))
    return client


def _antwoord(client: Client, methode: str, pad: str) -> tuple[int, str]:
    antwoord = getattr(client, methode)(pad)
    kaal = re.sub(r"[0-9a-f]{32}|value=\"[^\"]{20,}\"|nonce=\"[^\"]*\"", "", tekst(antwoord))
    return antwoord.status_code, kaal


@pytest.mark.parametrize("methode", ["get", "post"])
@pytest.mark.parametrize("pad", VAN_CASUS)
def test_verboden_en_ontbreken_zien_er_hetzelfde_uit(
    ingelogd: Client, buiten: Client, pad: str, methode: str
) -> None:
    casus = open_casus(ingelogd)
    verboden = _antwoord(buiten, methode, _ingevuld(pad, casus))
    assert verboden == _antwoord(buiten, methode, _ingevuld(pad, ONBEKEND))
    assert verboden[0] in (404, 405)
    assert "Lindenhof" not in verboden[1]


@pytest.mark.parametrize("methode", ["get", "post"])
@pytest.mark.parametrize("pad", VAN_SIGNAAL)
def test_een_signaal_van_een_ander_is_er_niet(
    ingelogd: Client, buiten: Client, pad: str, methode: str
) -> None:
    signaal = meld(ingelogd)
    verboden = _antwoord(buiten, methode, _ingevuld(pad, signaal))
    assert verboden == _antwoord(buiten, methode, _ingevuld(pad, ONBEKEND))
    assert verboden[0] in (404, 405)


def test_zonder_inloggen_komt_niemand_verder(client: Client) -> None:
    for pad, naam in routes():
        if naam in oppervlakken.ZONDER_CASUS and not naam.startswith(("aanpak", "rol")):
            continue
        if naam in oppervlakken.VOOR_GASTEN or naam.startswith(("melden", "api-")):
            continue  # a door of its own: tests/web/test_openbaar.py and tests/api
        if naam in ("oproep-antwoord", "agenda", "sms-binnen"):
            continue  # the address or a signature is the secret: tests/web/oproep/test_van_buiten.py
        antwoord = client.get("/" + re.sub(r"<int:\w+>", "1", re.sub(r"<slug:\w+>", ONBEKEND, pad)))
        assert antwoord.status_code == 302, pad
        assert "/account/login/" in antwoord["Location"], pad
