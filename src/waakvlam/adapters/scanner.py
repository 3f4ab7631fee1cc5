"""Looking for malware with ClamAV, over the protocol of its daemon (INSTREAM)."""

import logging
import re
import socket
import struct

from waakvlam.application.poorten.bijlagen import Scanuitslag

logger = logging.getLogger("waakvlam.scanner")
_STUK = 64 * 1024
_GEVONDEN = re.compile(r"^stream: (.+) FOUND$", re.DOTALL)
_NAAM = re.compile(r"[^A-Za-z0-9._/-]+")


class Clamd:
    """The port ``Scanner`` on a clamd: ``adres`` is the path of its socket, or ``host:port``.

    Whatever it answers other than that it looked and found nothing or something, counts as out of reach:
    a file is never called clean because the scanner could not make something of it.
    """

    def __init__(self, adres: str, seconden: float = 30) -> None:
        self._adres, self._seconden = adres, seconden

    def kijk_na(self, inhoud: bytes) -> tuple[Scanuitslag, str]:
        """Send the content and read the verdict; see the port."""
        try:
            antwoord = self._vraag(inhoud)
        except (OSError, ValueError) as fout:
            logger.warning("De virusscanner is niet te bereiken: %s", type(fout).__name__)
            return "onbereikbaar", ""
        if antwoord == "stream: OK":
            return "schoon", ""
        if gevonden := _GEVONDEN.match(antwoord):
            return "besmet", _NAAM.sub("-", gevonden.group(1))[:64]
        logger.warning("De virusscanner gaf geen oordeel: %s", _NAAM.sub(" ", antwoord)[:80])
        return "onbereikbaar", ""

    def leeft(self) -> bool:
        """Whether the daemon answers."""
        try:
            with self._open() as verbinding:
                verbinding.sendall(b"zPING\0")
                return _lees(verbinding) == "PONG"
        except (OSError, ValueError):
            return False

    def _open(self) -> socket.socket:
        if self._adres.startswith("/"):
            verbinding = socket.socket(socket.AF_UNIX)
            verbinding.settimeout(self._seconden)
            try:
                verbinding.connect(self._adres)
            except OSError:
                verbinding.close()
                raise
            return verbinding
        host, _, poort = self._adres.rpartition(":")
        return socket.create_connection((host, int(poort)), timeout=self._seconden)

    def _vraag(self, inhoud: bytes) -> str:
        with self._open() as verbinding:
            try:
                verbinding.sendall(b"zINSTREAM\0")
                for begin in range(0, len(inhoud), _STUK):
                    stuk = inhoud[begin : begin + _STUK]
                    verbinding.sendall(struct.pack("!L", len(stuk)) + stuk)
                verbinding.sendall(struct.pack("!L", 0))
            except (BrokenPipeError, ConnectionResetError):
                pass  # it stops listening when a file is too large for it, and then says so
            return _lees(verbinding)


def _lees(verbinding: socket.socket) -> str:
    """One answer, up to its closing zero byte; ValueError for one without end."""
    gelezen = b""
    while b"\0" not in gelezen:
        stuk = verbinding.recv(4096)
        if not stuk or len(gelezen) > 65536:
            raise ValueError("no answer")
        gelezen += stuk
    return gelezen.partition(b"\0")[0].decode("utf-8", "replace").strip()


class KijktNiet:
    """Calls everything clean. For a demo and for tests only; real use refuses to start with it."""

    def kijk_na(self, inhoud: bytes) -> tuple[Scanuitslag, str]:
        """Look at nothing."""
        return "schoon", ""
