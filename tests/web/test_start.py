"""The first page, its headers and its language."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

pytestmark = pytest.mark.django_db


def test_wie_niet_is_ingelogd_komt_bij_inloggen_en_daarna_terug(client: Client) -> None:
    antwoord = client.get("/")
    assert antwoord.status_code == 302
    assert antwoord["Location"] == "/account/login/?next=/"


@pytest.mark.parametrize(
    ("kop", "waarde"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Content-Language", "nl"),
    ],
)
def test_koppen(client: Client, kop: str, waarde: str) -> None:
    assert client.get("/")[kop] == waarde


def test_het_inhoudsbeleid_noemt_elk_onderdeel_en_laat_niets_onveiligs_toe(client: Client) -> None:
    beleid = client.get("/")["Content-Security-Policy"]
    namen = {regel.split()[0] for regel in beleid.split(";")}
    assert {"default-src", "script-src", "style-src", "base-uri", "form-action", "frame-ancestors"} <= namen
    assert "unsafe" not in beleid
    assert "data:" not in beleid


def test_wie_ingelogd_is_krijgt_paginas_die_niet_bewaard_worden(client: Client) -> None:
    assert client.get("/.well-known/security.txt").get("Cache-Control") is None
    client.force_login(User.objects.create_user("ans"))
    assert client.get("/")["Cache-Control"] == "no-store"


def test_nederlands_ook_met_een_engelse_browser_tot_de_lezer_kiest(client: Client) -> None:
    pagina = "/account/login/"
    assert '<html lang="nl"' in client.get(pagina, headers={"accept-language": "en"}).content.decode()
    client.post("/taal/", {"language": "en"})
    assert '<html lang="en"' in client.get(pagina).content.decode()


def test_niemand_maakt_zelf_een_account(client: Client) -> None:
    client.post(
        "/account/signup/",
        {"username": "bo", "password1": "lang-genoeg-hoor", "password2": "lang-genoeg-hoor"},
    )
    assert not User.objects.exists()


def test_na_vijf_foute_wachtwoorden_helpt_het_goede_ook_niet_meer(client: Client) -> None:
    User.objects.create_user("ans", password="het-goede-wachtwoord")
    for _ in range(5):
        client.post("/account/login/", {"login": "ans", "password": "fout"})
    antwoord = client.post("/account/login/", {"login": "ans", "password": "het-goede-wachtwoord"})
    assert antwoord.status_code == 429
    assert "_auth_user_id" not in client.session
