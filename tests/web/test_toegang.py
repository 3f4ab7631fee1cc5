"""Logging in, roles, the demo, and pages that are not there."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from waakvlam.readmodels.leden import Lid, leden_van_account, zet_gemeente, zet_lid
from waakvlam.readmodels.models import Lidmaatschap

pytestmark = pytest.mark.django_db
VAN = datetime(2026, 1, 1, tzinfo=UTC)


def tekst(antwoord: Any) -> str:
    return str(antwoord.content.decode())


def test_wie_een_rol_heeft_ziet_naam_rol_en_gemeente(ingelogd: Client) -> None:
    assert "Nadia Bos · netwerkcoördinator · gemeente Waterveen" in tekst(ingelogd.get("/account/rol/"))


def test_zonder_rol_staat_er_wat_te_doen(client: Client) -> None:
    client.force_login(get_user_model().objects.create_user("ans"))
    antwoord = client.get("/")
    assert antwoord.status_code == 403
    assert "Vraag uw beheerder om u een rol te geven." in tekst(antwoord)


@pytest.mark.parametrize(
    ("van", "tot", "geldt"),
    [(-1, None, True), (-1, 1, True), (1, None, False), (-2, -1, False)],
    ids=["open einde", "loopt nog", "moet nog beginnen", "voorbij"],
)
def test_een_rol_geldt_alleen_in_haar_periode(lid: Lid, van: int, tot: int | None, geldt: bool) -> None:
    nu = timezone.now()
    Lidmaatschap.objects.update(van=nu + timedelta(days=van), tot=nu + timedelta(days=tot) if tot else None)
    assert bool(leden_van_account(int(lid.account), nu)) is geldt


def test_wisselen_van_rol(ingelogd: Client, lid: Lid) -> None:
    ander = zet_lid("waterveen", "nadia", "Nadia", "Bos", "casusregisseur", "Casusregisseur", VAN)
    ingelogd.post("/account/rol/", {"lid": ander.nummer})
    assert "Nadia Bos · casusregisseur" in tekst(ingelogd.get("/account/rol/"))


@pytest.mark.parametrize("nummer", ["", "x", "99999", "-1", "²"])
def test_de_rol_van_een_ander_bestaat_niet(ingelogd: Client, nummer: str) -> None:
    vreemd = zet_lid("waterveen", "tom", "Tom", "Rietveld", "aov", "AOV'er", VAN)
    for poging in (nummer, str(vreemd.nummer)):
        assert ingelogd.post("/account/rol/", {"lid": poging}).status_code == 404


def test_twee_keer_hetzelfde_lid_zetten_verandert_niets(lid: Lid) -> None:
    weer = zet_lid("waterveen", "nadia", "Nadia", "Bos", "netwerkcoordinator", "Netwerkcoördinator", VAN)
    assert weer == lid
    assert Lidmaatschap.objects.count() == 1


def test_demo_inloggen_bestaat_niet_buiten_de_demo(client: Client, lid: Lid) -> None:
    assert client.post("/account/demo/", {"lid": lid.nummer}).status_code == 404
    assert "_auth_user_id" not in client.session
    assert "(demo)" not in tekst(client.get("/account/login/"))


def test_demo_inloggen_in_de_demo(client: Client, lid: Lid, settings: Any) -> None:
    settings.DEMO = True
    assert "Inloggen als netwerkcoördinator (demo)" in tekst(client.get("/account/login/"))
    antwoord = client.post("/account/demo/", {"lid": lid.nummer, "next": "/aanpakken"})
    assert antwoord["Location"] == "/aanpakken"
    assert client.session["_auth_user_id"] == lid.account


@pytest.mark.parametrize("verder", ["https://elders.example/", "//elders.example", "javascript:1", ""])
def test_demo_inloggen_stuurt_nooit_naar_een_andere_site(
    client: Client, lid: Lid, settings: Any, verder: str
) -> None:
    settings.DEMO = True
    assert client.post("/account/demo/", {"lid": lid.nummer, "next": verder})["Location"] == "/"


def test_demo_inloggen_kan_niet_als_lid_van_een_echte_gemeente(client: Client, settings: Any) -> None:
    settings.DEMO = True
    zet_gemeente("echt", "Echtdorp")
    echt = zet_lid("echt", "bo", "Bo", "Maas", "aov", "AOV'er", VAN)
    assert client.post("/account/demo/", {"lid": echt.nummer}).status_code == 404


def test_de_demobalk_staat_er_alleen_in_de_demo(client: Client, settings: Any) -> None:
    zin = "Voorbeeldgemeente Waterveen. Geen echte gegevens."
    assert zin not in tekst(client.get("/account/login/"))
    settings.DEMO = True
    assert zin in tekst(client.get("/account/login/"))


def test_security_txt(client: Client) -> None:
    antwoord = client.get("/.well-known/security.txt")
    regels = dict(regel.split(": ", 1) for regel in tekst(antwoord).splitlines())
    assert antwoord["Content-Type"] == "text/plain; charset=utf-8"
    assert regels["Contact"].startswith(("mailto:", "https:"))
    einde = datetime.fromisoformat(regels["Expires"])
    assert timezone.now() < einde < timezone.now() + timedelta(days=366)


def test_wat_er_niet_is_zegt_wat_te_doen(ingelogd: Client) -> None:
    antwoord = ingelogd.get("/bestaat-niet")
    assert antwoord.status_code == 404
    assert "Wat kunt u nu doen?" in tekst(antwoord)


def test_een_formulier_zonder_geldig_bewijs_zegt_wat_te_doen(lid: Lid) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(get_user_model().objects.get(pk=lid.account))
    antwoord = client.post("/account/rol/", {"lid": lid.nummer})
    assert antwoord.status_code == 403
    assert "Wat u typte, staat nog op dit apparaat." in tekst(antwoord)


def test_als_het_programma_stukgaat_zegt_de_pagina_wat_te_doen() -> None:
    from django.test import RequestFactory

    from waakvlam.web.fouten.views import kapot

    antwoord = kapot(RequestFactory().get("/"))
    assert antwoord.status_code == 500
    assert "Is er gevaar? Bel 112." in tekst(antwoord)


def test_met_alleen_een_wachtwoord_komt_niemand_verder(ingelogd: Client, settings: Any) -> None:
    settings.TWEEDE_FACTOR = True
    assert ingelogd.get("/casussen")["Location"] == "/account/2fa/"
    assert "Stel eerst een tweede stap in" in tekst(ingelogd.get("/account/2fa/"))


def test_met_een_tweede_factor_of_via_de_gemeente_wel(ingelogd: Client, lid: Lid, settings: Any) -> None:
    settings.TWEEDE_FACTOR = True
    sessie = ingelogd.session
    sessie["account_authentication_methods"] = [{"method": "socialaccount", "at": 1}]
    sessie.save()
    assert ingelogd.get("/account/rol/").status_code == ingelogd.get("/casussen").status_code == 200
    sessie["account_authentication_methods"] = [{"method": "password", "at": 1}]
    sessie.save()
    assert ingelogd.get("/casussen").status_code == 302
    Authenticator.objects.create(user_id=int(lid.account), type=Authenticator.Type.TOTP, data={})
    assert ingelogd.get("/casussen").status_code == 200


def test_in_productie_is_de_tweede_factor_nodig() -> None:
    from waakvlam.instellingen import basis

    assert basis.TWEEDE_FACTOR is True
    assert basis.DEMO is False
