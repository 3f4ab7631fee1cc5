"""Mail to a real mail server: that it arrives, how it is protected, and what is said when it does not."""

from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from tests.hulp.postkantoor import NAAM, WACHTWOORD, Postkantoor, postkantoor
from waakvlam.adapters.mail import DjangoPost
from waakvlam.application.poorten import Brief, PostFout
from waakvlam.application.werker.brieven import bericht
from waakvlam.cli.netwerk import vrije_poort

BRIEF = bericht(
    "post:17:bijeengeroepen:waterveen:casus/0a1b:4:kernteam", "https://waakvlam.example", True, False
)


@pytest.fixture
def kantoor(tmp_path: Path, settings: Any) -> Iterator[Postkantoor]:
    with postkantoor(tmp_path) as open_:
        zet(settings, open_)
        yield open_


@pytest.fixture
def veilig_kantoor(tmp_path: Path, settings: Any) -> Iterator[Postkantoor]:
    with postkantoor(tmp_path, veilig=True) as open_:
        zet(settings, open_, EMAIL_USE_TLS=True, EMAIL_HOST_USER=NAAM, EMAIL_HOST_PASSWORD=WACHTWOORD)
        settings.MAIL_CA = str(open_.ca)
        yield open_


def zet(settings: Any, kantoor: Postkantoor, **verder: Any) -> None:
    eigen = {
        "EMAIL_BACKEND": "waakvlam.adapters.mail.Smtp",
        "EMAIL_HOST": "127.0.0.1",
        "EMAIL_PORT": kantoor.poort,
        "EMAIL_USE_TLS": False,
        "EMAIL_TIMEOUT": 5,
        "DEFAULT_FROM_EMAIL": "waakvlam@waterveen.example",
        **verder,
    }
    for naam, waarde in eigen.items():
        setattr(settings, naam, waarde)


def stuur(aan: str = "nadia@waterveen.example") -> None:
    DjangoPost().stuur(aan, BRIEF)


def deel(mail: EmailMessage, soort: str) -> str:
    gevonden = mail.get_body((soort,))
    assert gevonden is not None
    return str(gevonden.get_content())


def test_een_mail_komt_aan_als_tekst_en_als_html(kantoor: Postkantoor) -> None:
    stuur()
    (mail,) = kantoor.binnen
    assert kantoor.aan == ["nadia@waterveen.example"]
    assert mail["From"] == "waakvlam@waterveen.example"
    assert mail["Subject"] == "Er staat iets voor u klaar dat niet kan wachten"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert "https://waakvlam.example/" in deel(mail, "plain")
    assert '<a href="https://waakvlam.example/">' in deel(mail, "html")
    assert '<html lang="nl">' in deel(mail, "html")


def test_in_de_mail_staat_niets_over_de_casus(kantoor: Postkantoor) -> None:
    stuur()
    alles = kantoor.binnen[0].as_string()
    for woord in ("0a1b", "kernteam", "bijeengeroepen", "casus"):
        assert woord not in alles


def test_opnieuw_versturen_houdt_hetzelfde_nummer(kantoor: Postkantoor) -> None:
    stuur()
    stuur()
    nummers = {mail["Message-ID"] for mail in kantoor.binnen}
    assert len(kantoor.binnen) == 2
    assert nummers == {f"<{BRIEF.kenmerk}@waterveen.example>"}


def test_met_starttls_en_wachtwoord(veilig_kantoor: Postkantoor) -> None:
    stuur()
    assert veilig_kantoor.ingelogd == [True]
    assert veilig_kantoor.versleuteld == [True]


@pytest.mark.parametrize(
    ("anders", "code", "blijvend", "hele_server"),
    [
        ({"EMAIL_HOST_PASSWORD": "fout"}, "inloggen-geweigerd", False, True),
        ({"MAIL_CA": ""}, "certificaat-klopt-niet", False, True),
        ({"EMAIL_USE_TLS": False, "EMAIL_HOST_USER": ""}, "afzender-geweigerd", False, True),
    ],
)
def test_wat_niet_veilig_kan_gaat_niet(
    veilig_kantoor: Postkantoor,
    settings: Any,
    anders: dict[str, Any],
    code: str,
    blijvend: bool,
    hele_server: bool,
) -> None:
    for naam, waarde in anders.items():
        setattr(settings, naam, waarde)
    with pytest.raises(PostFout) as fout:
        stuur()
    assert (fout.value.code, fout.value.blijvend, fout.value.hele_server) == (code, blijvend, hele_server)
    assert veilig_kantoor.binnen == []


@pytest.mark.parametrize(
    ("kantoor_doet", "code", "blijvend", "hele_server"),
    [
        ({"weiger_adres": "nadia"}, "adres-geweigerd", True, False),
        ({"antwoord": "451 4.3.0 later"}, "bericht-geweigerd", False, False),
        ({"antwoord": "554 5.6.0 no"}, "bericht-geweigerd", True, False),
    ],
)
def test_wat_de_server_weigert_wordt_een_woord(
    kantoor: Postkantoor, kantoor_doet: dict[str, Any], code: str, blijvend: bool, hele_server: bool
) -> None:
    for naam, waarde in kantoor_doet.items():
        setattr(kantoor, naam, waarde)
    with pytest.raises(PostFout) as fout:
        stuur()
    assert (fout.value.code, fout.value.blijvend, fout.value.hele_server) == (code, blijvend, hele_server)
    assert "nadia" not in str(fout.value)


def test_een_trage_server_houdt_niet_op(kantoor: Postkantoor, settings: Any) -> None:
    settings.EMAIL_TIMEOUT = 1
    kantoor.traag = 3
    with pytest.raises(PostFout) as fout:
        stuur()
    assert (fout.value.code, fout.value.hele_server) == ("te-traag", True)


def test_een_server_die_er_niet_is(settings: Any) -> None:
    zet(settings, Postkantoor(poort=vrije_poort()))
    with pytest.raises(PostFout) as fout:
        stuur()
    assert (fout.value.code, fout.value.blijvend, fout.value.hele_server) == ("geen-verbinding", False, True)


def test_zonder_mailserver_gaat_niets_weg(settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    assert not DjangoPost().aan
    with pytest.raises(PostFout, match="geen-mailserver"):
        stuur()


@pytest.mark.parametrize("adres", ["geen adres", "a@b.nl\nBcc: c@d.nl", "a@b.nl\r\nSubject: x"])
def test_een_adres_kan_geen_kop_toevoegen(kantoor: Postkantoor, adres: str) -> None:
    with pytest.raises(PostFout) as fout:
        stuur(adres)
    assert (fout.value.code, fout.value.blijvend) == ("adres-klopt-niet", True)
    assert kantoor.binnen == []


def test_html_van_een_vreemde_naam_blijft_tekst() -> None:
    from datetime import UTC, datetime

    from waakvlam.application.werker.brieven import uitnodiging

    brief: Brief = uitnodiging(
        "s", "https://w.example/gast/x", "<b>W</b>", datetime(2026, 3, 14, 9, tzinfo=UTC), True
    )
    assert "<b>" not in brief.html
    assert "14 maart 10.00 uur" in brief.tekst
    assert brief.onderwerp.startswith("[Oefening] ")
