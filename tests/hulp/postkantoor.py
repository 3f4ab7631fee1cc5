"""A real mail server on this machine, that takes mail, refuses it, is slow, or asks for a password."""

import asyncio
import datetime
import ipaddress
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from waakvlam.cli.netwerk import vrije_poort

NAAM, WACHTWOORD = "waakvlam", "een-lang-wachtwoord"


@dataclass
class Postkantoor:
    """What came in, and how the next mail is answered (``antwoord`` empty: taken in)."""

    poort: int = 0
    ca: Path | None = None
    antwoord: str = ""
    weiger_adres: str = ""
    traag: float = 0.0
    binnen: list[EmailMessage] = field(default_factory=list)
    aan: list[str] = field(default_factory=list)
    ingelogd: list[bool] = field(default_factory=list)
    versleuteld: list[bool] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802
        self, server: Any, sessie: Any, omslag: Any, adres: str, opties: Any
    ) -> str:
        if self.weiger_adres and adres.startswith(self.weiger_adres):
            return "550 5.1.1 no such user"
        omslag.rcpt_tos.append(adres)
        return "250 OK"

    async def handle_DATA(self, server: Any, sessie: Any, omslag: Any) -> str:  # noqa: N802
        if self.traag:
            await asyncio.sleep(self.traag)
        if self.antwoord:
            return self.antwoord
        bericht = message_from_bytes(omslag.content, policy=default)
        assert isinstance(bericht, EmailMessage)
        self.binnen.append(bericht)
        self.aan += omslag.rcpt_tos
        self.ingelogd.append(bool(sessie.authenticated))
        self.versleuteld.append(sessie.ssl is not None)
        return "250 OK"


def certificaat(map_: Path) -> tuple[Path, Path]:
    """A certificate for this machine that signs itself, and its key, as files."""
    sleutel = ec.generate_private_key(ec.SECP256R1())
    naam = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    nu = datetime.datetime.now(datetime.UTC)
    namen = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    bewijs = (
        x509.CertificateBuilder()
        .subject_name(naam)
        .issuer_name(naam)
        .public_key(sleutel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(nu - datetime.timedelta(days=1))
        .not_valid_after(nu + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(namen), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(sleutel, hashes.SHA256())
    )
    pem, geheim = map_ / "mail.pem", map_ / "mail.sleutel"
    pem.write_bytes(bewijs.public_bytes(serialization.Encoding.PEM))
    geheim.write_bytes(
        sleutel.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return pem, geheim


@contextmanager
def postkantoor(map_: Path, veilig: bool = False) -> Iterator[Postkantoor]:
    """A running mail server; ``veilig``: it takes mail only after STARTTLS and logging in."""
    kantoor = Postkantoor(poort=vrije_poort())
    verder: dict[str, Any] = {}
    if veilig:
        pem, geheim = certificaat(map_)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem, geheim)
        kantoor.ca = pem
        verder = {
            "tls_context": context,
            "require_starttls": True,
            "auth_required": True,
            "authenticator": _herken,
        }
    server = Controller(kantoor, hostname="127.0.0.1", port=kantoor.poort, **verder)
    server.start()
    try:
        yield kantoor
    finally:
        server.stop()


def _herken(server: Any, sessie: Any, omslag: Any, soort: str, gegevens: Any) -> AuthResult:
    goed = LoginPassword(NAAM.encode(), WACHTWOORD.encode())
    return AuthResult(success=gegevens == goed, handled=False)
