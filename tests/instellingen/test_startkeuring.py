"""Real use does not begin unless it is safe: each reason by itself, and the program as a person starts it."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from tests.instellingen.test_geheimen import schoon
from waakvlam.instellingen.bezwaar import StartGeweigerd
from waakvlam.instellingen.startkeuring import bezwaren, keur_gegevens, keur_start
from waakvlam.instellingen.sterkte import zwak
from waakvlam.web.toegang.wachtwoord import GeenVoorbeeld

GOED = "kT7vQ2mX9pLr4sWz8nBc6yHd3fJg5aUe"
ANDER = "Zq8Rw1Nt5Yb3Lm7Kx2Pv9Sd6Hg4Jf0Ca"
ECHT = {
    "DJANGO_SETTINGS_MODULE": "waakvlam.instellingen.productie",
    "WAAKVLAM_SECRET_KEY": GOED,
    "WAAKVLAM_HOOFDSLEUTEL": ANDER,
    "WAAKVLAM_HOSTS": "waakvlam.example",
    "WAAKVLAM_ACHTER_PROXY": "1",
    "WAAKVLAM_BEVEILIGING_MELDEN": "https://gemeente.example/melden",
}


def in_orde(**anders: Any) -> SimpleNamespace:
    """Return settings that are fit for real use, except for ``anders``."""
    goed = {
        "GEBRUIK": "productie",
        "DEBUG": False,
        "DEMO": False,
        "TWEEDE_FACTOR": True,
        "SECURE_SSL_REDIRECT": True,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SECRET_KEY": GOED,
        "HOOFDSLEUTEL": ANDER,
        "ALLOWED_HOSTS": ["waakvlam.example"],
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.PBKDF2PasswordHasher"],
        "BEVEILIGING_MELDEN": "mailto:meld@gemeente.example",
        "DATABASES": {"default": {"PASSWORD": "eigen-en-lang"}, "sleutels": {}},
    }
    return SimpleNamespace(**goed | anders)


def test_wat_in_orde_is_start() -> None:
    assert list(bezwaren(in_orde(), ECHT)) == []


@pytest.mark.parametrize(
    ("anders", "waar"),
    [
        ({"DEBUG": True}, "DEBUG"),
        ({"DEMO": True}, "DEMO"),
        ({"TWEEDE_FACTOR": False}, "TWEEDE_FACTOR"),
        ({"SECURE_SSL_REDIRECT": False}, "SECURE_SSL_REDIRECT"),
        ({"SESSION_COOKIE_SECURE": False}, "SESSION_COOKIE_SECURE"),
        ({"CSRF_COOKIE_SECURE": False}, "CSRF_COOKIE_SECURE"),
        ({"SECRET_KEY": "x" * 60}, "WAAKVLAM_SECRET_KEY"),
        ({"HOOFDSLEUTEL": ""}, "WAAKVLAM_HOOFDSLEUTEL"),
        ({"HOOFDSLEUTEL": f"{ANDER}\nkort"}, "WAAKVLAM_HOOFDSLEUTEL"),
        ({"BEVEILIGING_MELDEN": "mailto:beveiliging@waterveen.example"}, "WAAKVLAM_BEVEILIGING_MELDEN"),
        ({"BEVEILIGING_MELDEN": "bel ons"}, "WAAKVLAM_BEVEILIGING_MELDEN"),
        ({"ALLOWED_HOSTS": []}, "WAAKVLAM_HOSTS"),
        ({"ALLOWED_HOSTS": ["*"]}, "WAAKVLAM_HOSTS"),
        ({"PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"]}, "PASSWORD_HASHERS"),
        ({"DATABASES": {"default": {"PASSWORD": "Geheim"}, "sleutels": {}}}, "WAAKVLAM_DATABASE_URL"),
        ({"DATABASES": {"default": {}, "sleutels": {"PASSWORD": "postgres"}}}, "WAAKVLAM_SLEUTELS_URL"),
    ],
)
def test_elk_bezwaar_wordt_genoemd_met_wat_te_doen(anders: dict[str, Any], waar: str) -> None:
    gevonden = list(bezwaren(in_orde(**anders), ECHT))
    assert [b.waar for b in gevonden] == [waar]
    assert all(b.wat and b.doe for b in gevonden)


@pytest.mark.parametrize(
    ("omgeving", "waar"),
    [
        ({}, ["WAAKVLAM_ACHTER_PROXY"]),
        ({"WAAKVLAM_ACHTER_PROXY": "ja"}, ["WAAKVLAM_ACHTER_PROXY"]),
        ({"WAAKVLAM_TLS_CERTIFICAAT": __file__}, ["WAAKVLAM_TLS_SLEUTEL"]),
        ({"WAAKVLAM_TLS_CERTIFICAAT": __file__, "WAAKVLAM_TLS_SLEUTEL": __file__}, []),
    ],
)
def test_zonder_https_niet(omgeving: dict[str, str], waar: list[str]) -> None:
    assert [b.waar for b in bezwaren(in_orde(), omgeving)] == waar


def test_een_demo_en_de_tests_worden_niet_gekeurd_maar_wie_niets_zegt_wel() -> None:
    from django.conf import settings

    from waakvlam.instellingen import basis

    assert keur_start(in_orde(GEBRUIK="demo", DEBUG=True), {}) is None
    assert basis.GEBRUIK == "productie"
    assert settings.GEBRUIK == "test"
    zonder = in_orde(DEBUG=True)
    del zonder.GEBRUIK
    with pytest.raises(StartGeweigerd, match="DEBUG"):
        keur_start(zonder, ECHT)


@pytest.mark.usefixtures("databank")
def test_verzonnen_gemeenten_horen_niet_bij_echte() -> None:
    from waakvlam.readmodels.leden import zet_gemeente
    from waakvlam.readmodels.voorbeeld import voorbeeldgemeenten

    zet_gemeente("echt", "Echtdorp")
    keur_gegevens(in_orde(), voorbeeldgemeenten)
    zet_gemeente("waterveen", "Waterveen", voorbeeld=True)
    with pytest.raises(StartGeweigerd, match="waterveen"):
        keur_gegevens(in_orde(), voorbeeldgemeenten)


@pytest.mark.parametrize(
    ("sleutel", "goed"),
    [
        (GOED, True),
        (GOED[:31], False),
        ("ab" * 20, False),
        ("0123456789" * 4, False),
        ("django-insecure-" + GOED, False),
        ("alleen-voor-de-tests-nooit-voor-echte-gegevens", False),
    ],
)
def test_een_sleutel_die_te_raden_is(sleutel: str, goed: bool) -> None:
    reden = zwak(sleutel)
    assert (reden is None) is goed
    assert reden is None or sleutel not in reden


@pytest.mark.parametrize(
    ("wachtwoord", "goed"), [("Vier-Woorden-op-rij", False), ("paars-fietst-laag", True)]
)
def test_een_wachtwoord_uit_de_handleiding(wachtwoord: str, goed: bool) -> None:
    if goed:
        assert GeenVoorbeeld().validate(wachtwoord) is None
    else:
        with pytest.raises(ValidationError, match="voorbeeld"):
            GeenVoorbeeld().validate(wachtwoord)


@pytest.mark.parametrize(
    ("anders", "noemt"),
    [
        ({"WAAKVLAM_SECRET_KEY": "x" * 40}, "te raden"),
        ({"WAAKVLAM_HOOFDSLEUTEL": GOED}, "dezelfde sleutel"),
        ({"WAAKVLAM_HOSTS": ""}, "WAAKVLAM_HOSTS"),
        ({"WAAKVLAM_HOSTS": "*"}, "geen naam van een server"),
        ({"WAAKVLAM_DEMO": "1"}, "WAAKVLAM_DEMO"),
        ({"DJANGO_DEBUG": "true"}, "DJANGO_DEBUG"),
        ({"WAAKVLAM_ACHTER_PROXY": ""}, "geen https"),
        ({"WAAKVLAM_DATABASE_URL": "postgres://waakvlam:geheim@db.example/waakvlam"}, "uit een voorbeeld"),
    ],
)
def test_starten_stopt_met_een_zin_en_zonder_spoor(
    tmp_path: Path, anders: dict[str, str], noemt: str
) -> None:
    klaar = subprocess.run(
        [sys.executable, "-m", "waakvlam.cli", "start"],
        env={**schoon(), **ECHT, "WAAKVLAM_MAP": str(tmp_path / "map"), **anders},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert klaar.returncode == 1
    assert noemt in klaar.stderr
    assert "Doe dit:" in klaar.stderr
    assert "Traceback" not in klaar.stderr
    assert GOED not in klaar.stderr
    assert not (tmp_path / "map").exists()


def test_de_toepassing_zelf_weigert_ook_onder_een_andere_server() -> None:
    zonder = {**ECHT, "WAAKVLAM_ACHTER_PROXY": ""}
    klaar = subprocess.run(
        [sys.executable, "-c", "import waakvlam.web.wsgi"],
        env={**schoon(), **zonder},
        capture_output=True,
        text=True,
    )
    assert klaar.returncode != 0
    assert "geen https" in klaar.stderr


def test_een_sleutelbestand_dat_anderen_kunnen_lezen(tmp_path: Path) -> None:
    bestand = tmp_path / "sleutel"
    bestand.write_text(GOED)
    bestand.chmod(0o644)
    omgeving = {**schoon(), **ECHT, "WAAKVLAM_SECRET_KEY_BESTAND": str(bestand)}
    del omgeving["WAAKVLAM_SECRET_KEY"]
    opdracht = [sys.executable, "-c", "import waakvlam.instellingen.productie"]
    assert "chmod 600" in subprocess.run(opdracht, env=omgeving, capture_output=True, text=True).stderr
    bestand.chmod(0o600)
    assert subprocess.run(opdracht, env=omgeving, capture_output=True, text=True).returncode == 0
