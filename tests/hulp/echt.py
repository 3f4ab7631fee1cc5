"""Waakvlam as in real use: settings of production, own certificate, a municipality, people with passwords."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest

from tests.hulp.bezoeker import Bezoeker
from tests.hulp.eenmaal import eenmaal
from waakvlam.cli.netwerk import vrije_poort, wacht_tot_open

CODE_SECONDEN = 30
"""How long a code of an app holds."""
TYPTIJD = 10
"""Seconds that must be left of it: the code is refused in the next period, however slow the machine was."""

WACHTWOORD = "paars-fietst-laag-over-zee"
GEHEIM = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
"""The secret of everybody's authenticator app, in base32."""
PROJECT = Path(__file__).resolve().parents[2]
START = [sys.executable, "-m", "waakvlam.cli", "start"]
VULLEN = f"""
import django; django.setup()
from datetime import datetime, UTC
from pathlib import Path
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth import get_user_model
from waakvlam.adapters.aanpakmap import laad_aanpak
from waakvlam.application.omgeving import omgeving
from waakvlam.readmodels.leden import zet_gemeente, zet_lid, zet_wachtwoord
van = datetime(2026, 1, 1, tzinfo=UTC)
zet_gemeente("heidedorp", "Heidedorp")
aanpak = laad_aanpak(Path({str(PROJECT / "aanpakken/dalfsen")!r}))
omgeving().aanpakken.stel_vast("heidedorp", aanpak, van, "beheer")
for naam in ("nadia", "omar", "puck", "quint", "ria", "sem", "teun"):
    zet_lid("heidedorp", naam, naam.title(), "Vos", "netwerkcoordinator", "Netwerkcoördinator", van)
    zet_wachtwoord(naam, {WACHTWOORD!r})
    if naam != "teun":
        TOTP.activate(get_user_model().objects.get(username=naam), {GEHEIM!r})
"""


@dataclass(frozen=True)
class EchteApp:
    """A running Waakvlam in real use: its port, its work folder and its environment."""

    poort: int
    map: Path
    omgeving: dict[str, str]
    sessies: dict[str, dict[str, str]] = field(default_factory=dict)

    def sql(self, opdracht: str, *waarden: object) -> list[tuple[Any, ...]]:
        """Do one thing in the main database, beside the program; return the rows."""
        with closing(sqlite3.connect(self.map / "waakvlam.sqlite3", timeout=30)) as databank, databank:
            return list(databank.execute(opdracht, waarden))

    def bezoeker(self) -> Bezoeker:
        """Return somebody who has not been here before."""
        return Bezoeker(self.poort)

    def ingelogd(self, naam: str) -> Bezoeker:
        """Return somebody who logged in with a password and the code of an app, which holds once: so once."""
        if naam in self.sessies:
            return Bezoeker(self.poort, dict(self.sessies[naam]))
        wie = self.bezoeker()
        wie.stuur("/account/login/", login=naam, password=WACHTWOORD)
        klaar = wie.stuur("/account/2fa/authenticate/", code=code())
        assert klaar.status == 302, klaar.tekst
        self.sessies[naam] = dict(wie.cookies)
        return wie

    def doe(self, python: str) -> str:
        """Run Python with Django set up on the data of this app; return what it printed."""
        klaar = subprocess.run(
            [sys.executable, "-c", f"import django; django.setup()\n{python}"],
            env=self.omgeving,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert klaar.returncode == 0, klaar.stderr
        return klaar.stdout


def code(geheim: str = GEHEIM) -> str:
    """Return what an authenticator app shows for this secret, with time left to use it."""
    over = CODE_SECONDEN - time.time() % CODE_SECONDEN
    if over < TYPTIJD:
        time.sleep(over)
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

    return format_hotp_value(hotp_value(geheim, next(iter(yield_hotp_counters_from_time()))))


def bewijs_in(map_: Path) -> tuple[Path, Path]:
    """Return where the certificate and its key are in ``map_``."""
    return map_ / "certificaat.pem", map_ / "sleutel.pem"


def certificaat(map_: Path) -> tuple[Path, Path]:
    """Write a certificate for localhost, made here, and its key; return both paths."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    sleutel = ec.generate_private_key(ec.SECP256R1())
    naam = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    nu = datetime.now(UTC)
    namen = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))])
    bewijs = (
        x509.CertificateBuilder(naam, naam, sleutel.public_key(), x509.random_serial_number())
        .not_valid_before(nu - timedelta(days=1))
        .not_valid_after(nu + timedelta(days=2))
        .add_extension(namen, critical=False)
        .sign(sleutel, hashes.SHA256())
    )
    paden = bewijs_in(map_)
    paden[0].write_bytes(bewijs.public_bytes(serialization.Encoding.PEM))
    paden[1].write_bytes(
        sleutel.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return paden


@pytest.fixture(scope="session")
def echte_map(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A work folder in real use with a certificate, a municipality and people, made once; copy it."""

    def maak(map_: Path) -> None:
        app = EchteApp(0, map_, omgeving_van(map_, *certificaat(map_)))
        start = [*START, "--alleen-klaarzetten"]
        klaar = subprocess.run(start, env=app.omgeving, capture_output=True, text=True)
        assert klaar.returncode == 0, klaar.stdout + klaar.stderr
        app.doe(VULLEN)

    return eenmaal(tmp_path_factory, "echt", maak)


@pytest.fixture(scope="module")
def echte_app(echte_map: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EchteApp]:
    """A Waakvlam in real use over https, with a municipality, shared by the tests of one file."""
    map_ = tmp_path_factory.mktemp("echt") / "app"
    with draaiende_echte_app(echte_map, map_, vrije_poort()) as app:
        yield app


def omgeving_van(map_: Path, bewijs: Path, sleutel: Path) -> dict[str, str]:
    """Return the environment of real use with files in ``map_`` and this certificate."""
    schoon = {n: w for n, w in os.environ.items() if not n.startswith(("WAAKVLAM_", "DJANGO_"))}
    return schoon | {
        "DJANGO_SETTINGS_MODULE": "waakvlam.instellingen.productie",
        "WAAKVLAM_MAP": str(map_),
        "WAAKVLAM_HOSTS": "localhost",
        "WAAKVLAM_SECRET_KEY": "kT7vQ2mX9pLr4sWz8nBc6yHd3fJg5aUe",
        "WAAKVLAM_HOOFDSLEUTEL": "Zq8Rw1Nt5Yb3Lm7Kx2Pv9Sd6Hg4Jf0Ca",
        "WAAKVLAM_TLS_CERTIFICAAT": str(bewijs),
        "WAAKVLAM_TLS_SLEUTEL": str(sleutel),
        "WAAKVLAM_BEVEILIGING_MELDEN": "https://heidedorp.example/melden",
        "WAAKVLAM_LIVE": "uit",
        "PYTHONUNBUFFERED": "1",
    }


@contextmanager
def draaiende_echte_app(sjabloon: Path, map_: Path, poort: int, **meer: str) -> Iterator[EchteApp]:
    """Run Waakvlam in real use on ``poort`` with its files in ``map_``, a copy of ``sjabloon``.

    ``meer`` are variables of the environment besides.
    """
    shutil.copytree(sjabloon, map_)
    app = EchteApp(poort, map_, omgeving_van(map_, *bewijs_in(map_)) | meer)
    with (map_ / "server.log").open("wb") as log:
        proces = subprocess.Popen(
            [*START, "--port", str(poort)], env=app.omgeving, stdout=log, stderr=subprocess.STDOUT
        )
    try:
        if not wacht_tot_open("127.0.0.1", poort, 120, lambda: proces.poll() is None):
            raise RuntimeError((map_ / "server.log").read_text()[-3000:])
        yield app
    finally:
        proces.send_signal(signal.SIGINT)
        try:
            proces.wait(30)
        except subprocess.TimeoutExpired:
            proces.kill()
            proces.wait()
