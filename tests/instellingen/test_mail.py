"""What the environment says about mail: safe when nothing is said, refused when it would not be."""

import importlib
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from waakvlam.instellingen import mail

VEILIG = {"WAAKVLAM_MAIL_SERVER": "mail.waterveen.example", "WAAKVLAM_MAIL_AFZENDER": "w@waterveen.example"}


@pytest.fixture
def lees(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A function that reads the settings anew with these variables and no others."""
    import os

    for naam in [naam for naam in os.environ if naam.startswith("WAAKVLAM_MAIL")]:
        monkeypatch.delenv(naam)

    def _lees(**variabelen: str) -> Any:
        for naam, waarde in variabelen.items():
            monkeypatch.setenv(naam, waarde)
        return importlib.reload(mail)

    yield _lees
    monkeypatch.undo()
    importlib.reload(mail)


def test_zonder_server_gaat_er_geen_mail(lees: Any) -> None:
    assert lees().EMAIL_BACKEND == "django.core.mail.backends.dummy.EmailBackend"


@pytest.mark.parametrize(
    ("beveiliging", "poort", "starttls", "tls"),
    [("", 587, True, False), ("starttls", 587, True, False), ("tls", 465, False, True)],
)
def test_zonder_keuze_is_het_versleuteld(
    lees: Any, beveiliging: str, poort: int, starttls: bool, tls: bool
) -> None:
    gelezen = lees(**VEILIG, WAAKVLAM_MAIL_BEVEILIGING=beveiliging)
    assert gelezen.EMAIL_BACKEND == "waakvlam.adapters.mail.Smtp"
    assert (poort, starttls, tls) == (gelezen.EMAIL_PORT, gelezen.EMAIL_USE_TLS, gelezen.EMAIL_USE_SSL)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"WAAKVLAM_MAIL_BEVEILIGING": "geen"}, "leesbaar over het netwerk"),
        ({"WAAKVLAM_MAIL_BEVEILIGING": "ssl3"}, "moet starttls, tls, geen zijn"),
        ({"WAAKVLAM_MAIL_AFZENDER": ""}, "WAAKVLAM_MAIL_AFZENDER ontbreekt"),
        ({"WAAKVLAM_MAIL_POORT": "smtp"}, "WAAKVLAM_MAIL_POORT moet een getal zijn"),
        ({"WAAKVLAM_MAIL_WACHTTIJD": "0"}, "WAAKVLAM_MAIL_WACHTTIJD moet een getal zijn"),
        ({"WAAKVLAM_MAIL_WACHTWOORD_BESTAND": "/bestaat/niet"}, "kan niet worden gelezen"),
    ],
)
def test_wat_niet_veilig_of_niet_goed_is_start_niet(lees: Any, anders: dict[str, str], zin: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=zin):
        lees(**(VEILIG | anders))


def test_onversleuteld_mag_alleen_op_deze_computer(lees: Any) -> None:
    gelezen = lees(**(VEILIG | {"WAAKVLAM_MAIL_SERVER": "127.0.0.1", "WAAKVLAM_MAIL_BEVEILIGING": "geen"}))
    assert (gelezen.EMAIL_USE_TLS, gelezen.EMAIL_USE_SSL) == (False, False)


def test_het_wachtwoord_kan_uit_een_bestand_komen(lees: Any, tmp_path: Any) -> None:
    (tmp_path / "mail").write_text("een-lang-wachtwoord\n")
    gelezen = lees(**VEILIG, WAAKVLAM_MAIL_WACHTWOORD_BESTAND=str(tmp_path / "mail"))
    assert gelezen.EMAIL_HOST_PASSWORD == "een-lang-wachtwoord"
