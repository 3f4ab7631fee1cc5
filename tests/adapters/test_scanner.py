"""Looking for malware with a real ClamAV, and with none."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hulp import bestanden as b
from tests.hulp.virusscanner import BESMET, NAAM
from waakvlam.adapters.scanner import Clamd


@pytest.mark.parametrize(
    ("inhoud", "uitslag"),
    [
        (b"", ("schoon", "")),
        (b"gewone tekst", ("schoon", "")),
        (b.plaatje(), ("schoon", "")),
        (b.docx(), ("schoon", "")),
        (BESMET, ("besmet", f"{NAAM}.UNOFFICIAL")),
        (b"x" * 5_000_000 + BESMET, ("besmet", f"{NAAM}.UNOFFICIAL")),
        (b.docx(extra={"word/media/x.bin": BESMET}), ("besmet", f"{NAAM}.UNOFFICIAL")),
        (b.zip_van({"uit.zip": b.zip_van({"a.txt": BESMET})}), ("besmet", f"{NAAM}.UNOFFICIAL")),
    ],
)
def test_clamav_geeft_een_oordeel(clamd: Clamd, inhoud: bytes, uitslag: tuple[str, str]) -> None:
    assert clamd.kijk_na(inhoud) == uitslag


def test_wat_te_groot_is_voor_de_scanner_heet_niet_schoon(clamd: Clamd) -> None:
    assert clamd.kijk_na(bytes(26 * 1024 * 1024)) == ("onbereikbaar", "")
    assert clamd.kijk_na(b"daarna gaat het weer") == ("schoon", "")


@pytest.mark.parametrize("adres", ["/bestaat/niet", "127.0.0.1:1", "geen-poort", "127.0.0.1:x"])
def test_zonder_scanner_is_er_geen_oordeel(adres: str) -> None:
    scanner = Clamd(adres, seconden=1)
    assert scanner.kijk_na(b"x") == ("onbereikbaar", "")
    assert not scanner.leeft()


@pytest.fixture
def vals(tmp_path: Path) -> Iterator[list[bytes]]:
    """A socket at ``tmp_path / 's'`` that answers what stands in the list, and then hangs up."""
    antwoorden: list[bytes] = []
    luister = socket.socket(socket.AF_UNIX)
    luister.bind(str(tmp_path / "s"))
    luister.listen()

    def bedien() -> None:
        try:
            verbinding, _ = luister.accept()
        except OSError:
            return
        with verbinding:
            verbinding.settimeout(5)
            while not verbinding.recv(65536).endswith(bytes(4)):
                pass
            verbinding.sendall(antwoorden[0])

    draad = threading.Thread(target=bedien, daemon=True)
    draad.start()
    yield antwoorden
    luister.close()
    draad.join(5)


@pytest.mark.parametrize(
    "antwoord",
    [b"", b"stream: OK", b"stream: iets ERROR\0", b"OK\0", b"stream: OK niet\0", b"\0", b"\xff\xfe\0"],
)
def test_alleen_een_heel_oordeel_telt(tmp_path: Path, vals: list[bytes], antwoord: bytes) -> None:
    vals.append(antwoord)
    assert Clamd(str(tmp_path / "s"), seconden=2).kijk_na(b"x") == ("onbereikbaar", "")


def test_de_naam_van_wat_er_zit_is_een_code(tmp_path: Path, vals: list[bytes]) -> None:
    vals.append(b"stream: Boze <b>naam</b>\n FOUND\0")
    uitslag, naam = Clamd(str(tmp_path / "s"), seconden=2).kijk_na(b"x")
    assert (uitslag, naam) == ("besmet", "Boze-b-naam-/b-")
