"""A mailbox on a real IMAP server: every mail becomes a signal or goes to a folder, and none twice."""

import imaplib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from tests.application.hulp import BEGIN, GEMEENTE, Bureau, bureau
from waakvlam.adapters.imap import ImapPostbus
from waakvlam.application.kanalen.mailbericht import TEKST_HOOGSTENS, lees_mail
from waakvlam.application.kanalen.postbus import Gelezen, lees_postbus
from waakvlam.application.poorten.postbus import PostbusFout
from waakvlam.instellingen import postbus as instelling
from waakvlam.readmodels.models import SignaalRij

WIE, GEHEIM = "melden", "alleen-voor-de-test"
MAIL = (
    b"From: Zwaantje Proef <zwaantje@voorbeeld.example>\r\nSubject: Onrust op het plein\r\n"
    b"Message-ID: <een@voorbeeld.example>\r\nDate: Mon, 02 Nov 2026 08:00:00 +0100\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\n\r\nElke avond ruzie.\r\n"
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A real IMAP server with one mailbox, on this computer only."""
    map_ = tmp_path_factory.mktemp("imap")
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    proces = subprocess.Popen(
        [
            *(str(Path(sys.executable).parent / "pymap"), "--host", "127.0.0.1", "--port", str(poort)),
            *("--no-tls", "--no-service", "managesieve", "--no-service", "admin", "dict", "--demo-data"),
            *("--demo-user", WIE),
            *("--demo-password", GEHEIM),
        ],
        cwd=map_, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        for _ in range(200):
            try:
                imaplib.IMAP4("127.0.0.1", poort).logout()
                break
            except OSError:
                time.sleep(0.05)
        yield poort
    finally:
        proces.terminate()
        proces.wait(10)


def _met(poort: int) -> imaplib.IMAP4:
    bus = imaplib.IMAP4("127.0.0.1", poort)
    bus.login(WIE, GEHEIM)
    return bus


@pytest.fixture
def bus(server: int) -> ImapPostbus:
    """The mailbox, empty."""
    met = _met(server)
    for map_ in ("INBOX", "Waakvlam/Verwerkt", "Waakvlam/Overgeslagen", '"Waakvlam/Niet gelukt"'):
        if met.select(map_)[0] == "OK":
            met.store("1:*", "+FLAGS", r"(\Deleted)")
            met.expunge()
            met.close()
    met.logout()
    return ImapPostbus(GEMEENTE, "127.0.0.1", server, WIE, GEHEIM, beveiliging="geen")


def stop_in(poort: int, *mails: bytes) -> None:
    met = _met(poort)
    for mail in mails:
        assert met.append("INBOX", "", imaplib.Time2Internaldate(0.0), mail)[0] == "OK"
    met.logout()


def in_map(poort: int, map_: str) -> int:
    met = _met(poort)
    uit, aantal = met.select(f'"{map_}"', readonly=True)
    met.logout()
    return int(aantal[0] or 0) if uit == "OK" else 0


@pytest.fixture
def waterveen(db: None, django_db_blocker: Any) -> Bureau:
    return bureau()


pytestmark = pytest.mark.django_db(databases=["default", "sleutels"])


def lees(w: Bureau, bus: ImapPostbus) -> Gelezen:
    return lees_postbus(w.omgeving, bus, BEGIN)


def test_een_mail_wordt_een_signaal_en_gaat_naar_verwerkt(
    waterveen: Bureau, bus: ImapPostbus, server: int
) -> None:
    stop_in(server, MAIL)
    assert lees(waterveen, bus) == Gelezen(1, 0, 0)
    (rij,) = SignaalRij.objects.all()
    assert (rij.melder, rij.kanaal) == ("@mail", "mail")
    teksten = " ".join(waterveen.teksten(f"signaal/{rij.pk}"))
    assert "Onrust op het plein" in teksten
    assert "zwaantje@voorbeeld.example" in teksten
    assert (in_map(server, "INBOX"), in_map(server, "Waakvlam/Verwerkt")) == (0, 1)
    assert lees(waterveen, bus) == Gelezen()


def test_dezelfde_mail_geeft_nooit_twee_signalen(waterveen: Bureau, bus: ImapPostbus, server: int) -> None:
    stop_in(server, MAIL, MAIL)
    assert lees(waterveen, bus) == Gelezen(2, 0, 0)
    assert SignaalRij.objects.count() == 1


def test_automaten_en_lege_mail_gaan_opzij_en_de_rest_gaat_door(
    waterveen: Bureau, bus: ImapPostbus, server: int
) -> None:
    afwezig = MAIL.replace(b"<een@", b"<twee@").replace(
        b"Subject:", b"Auto-Submitted: auto-replied\r\nSubject:"
    )
    leeg = b"From: a@b.example\r\nMessage-ID: <leeg@b.example>\r\n\r\n\r\n"
    stop_in(server, afwezig, leeg, MAIL)
    assert lees(waterveen, bus) == Gelezen(1, 1, 1)
    assert in_map(server, "Waakvlam/Overgeslagen") == 1
    assert in_map(server, "Waakvlam/Niet gelukt") == 1
    assert in_map(server, "INBOX") == 0


def test_een_burgerservicenummer_blijft_in_de_mailbox(
    waterveen: Bureau, bus: ImapPostbus, server: int
) -> None:
    stop_in(server, MAIL.replace(b"Elke avond ruzie.", b"Het gaat om 111222333 en elke avond ruzie."))
    assert lees(waterveen, bus) == Gelezen(1, 0, 0)
    (rij,) = SignaalRij.objects.all()
    teksten = " ".join(waterveen.teksten(f"signaal/{rij.pk}"))
    assert "111222333" not in teksten
    assert "uit deze tekst gehaald" in teksten


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"wachtwoord": "fout"}, "inloggen-geweigerd"),
        ({"map_": "Bestaat niet"}, "map-ontbreekt"),
        ({"poort": 1}, "geen-verbinding"),
        ({"beveiliging": "tls"}, "certificaat-klopt-niet"),
    ],
)
def test_wat_er_mis_kan_zijn_met_de_postbus(
    waterveen: Bureau, bus: ImapPostbus, anders: dict[str, Any], code: str
) -> None:
    with pytest.raises(PostbusFout) as fout:
        lees(waterveen, replace(bus, **anders))
    assert fout.value.code in (code, "geen-verbinding")


@pytest.mark.parametrize(
    ("ruw", "tekst"),
    [
        (b"", ""),
        (b"\xff\xfe\x00\x01", "\ufffd"),
        (b"Subject: =?utf-8?b?w6k=?=\r\n\r\nHallo", "Hallo"),
        (b"Content-Type: text/html\r\n\r\n<p>Een</p><script>alert(1)</script><p>Twee</p>", "Een"),
        (b"Content-Type: text/plain; charset=bestaat-niet\r\n\r\nHallo", "Hallo"),
        (b"Content-Type: multipart/mixed\r\n\r\nzonder grens", "zonder grens"),
        (b"Content-Transfer-Encoding: base64\r\n\r\n%%%geen base64%%%", ""),
        (b"From: " + b"<" * 5000 + b"\r\nDate: gisteren\r\n\r\nHallo", "Hallo"),
        (b"Content-Type: text/plain\r\n\r\n" + b"a" * (TEKST_HOOGSTENS + 10), "a" * 100),
    ],
)
def test_hoe_een_mail_ook_is_er_komt_iets_leesbaars_uit(ruw: bytes, tekst: str) -> None:
    uit = lees_mail(ruw)
    assert tekst in uit.tekst
    assert "alert" not in uit.tekst
    assert len(uit.tekst) <= TEKST_HOOGSTENS
    assert uit.ingekort is (len(ruw) > TEKST_HOOGSTENS and b"aaa" in ruw)
    assert lees_mail(ruw).kenmerk == uit.kenmerk


def test_bijlagen_en_de_datum_van_de_mail() -> None:
    grens = (
        b"Content-Type: multipart/mixed; boundary=g\r\nDate: Mon, 02 Nov 2026 08:00:00 +0100\r\n\r\n"
        b"--g\r\nContent-Type: text/plain\r\n\r\nZie foto\r\n--g\r\nContent-Type: image/heic\r\n"
        b"Content-Disposition: attachment; filename=foto.heic\r\n\r\nxx\r\n--g--\r\n"
    )
    uit = lees_mail(grens)
    assert (uit.tekst, uit.bijlagen) == ("Zie foto", 1)
    assert uit.verstuurd == datetime(2026, 11, 2, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("omgeving", "zin"),
    [
        ({"WAAKVLAM_IMAP_SERVER": "mail.example"}, "WAAKVLAM_IMAP_GEMEENTE"),
        ({"WAAKVLAM_IMAP_SERVER": "mail.example", "WAAKVLAM_IMAP_BEVEILIGING": "geen"}, "leesbaar"),
        ({"WAAKVLAM_IMAP_SERVER": "mail.example", "WAAKVLAM_IMAP_BEVEILIGING": "ssl3"}, "moet"),
        (
            {
                "WAAKVLAM_IMAP_SERVER": "mail.example", "WAAKVLAM_IMAP_GEMEENTE": "x",
                "WAAKVLAM_IMAP_GEBRUIKER": "y", "WAAKVLAM_IMAP_POORT": "nul",
            },
            "getal",
        ),
    ],
)  # fmt: skip
def test_een_verkeerde_instelling_houdt_het_starten_tegen(omgeving: dict[str, str], zin: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=zin):
        instelling.lees_postbus(omgeving)


def test_zonder_server_wordt_er_geen_mail_gelezen() -> None:
    assert instelling.lees_postbus({}) is None
