"""A mailbox over IMAP. Nothing in it is deleted: a mail that was dealt with goes to a folder."""

import imaplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from waakvlam.application.poorten.postbus import Nieuw, PostbusFout

GROOT = 25_000_000
"""Bytes from which only the beginning of a mail is read."""
BEGIN = 262_144
BOVEN = "Waakvlam"
WACHTTIJD = 30


@dataclass(frozen=True, slots=True)
class ImapPostbus:
    """The port ``Postbus``. ``beveiliging``: tls, starttls, or geen (only on this computer)."""

    gemeente: str
    server: str
    poort: int
    gebruiker: str
    wachtwoord: str
    map_: str = "INBOX"
    beveiliging: str = "tls"
    ca: str = ""

    @contextmanager
    def open(self) -> Iterator["ImapSessie"]:
        """Visit the mailbox; see the port."""
        bus = self._verbind()
        try:
            yield ImapSessie(bus)
        except (imaplib.IMAP4.error, OSError) as fout:
            raise PostbusFout("geen-verbinding") from fout
        finally:
            with suppress(imaplib.IMAP4.error, OSError):
                bus.logout()

    def _verbind(self) -> imaplib.IMAP4:
        bus: imaplib.IMAP4
        try:
            veilig = ssl.create_default_context(cafile=self.ca or None)
            if self.beveiliging == "tls":
                bus = imaplib.IMAP4_SSL(self.server, self.poort, ssl_context=veilig, timeout=WACHTTIJD)
            else:
                bus = imaplib.IMAP4(self.server, self.poort, timeout=WACHTTIJD)
                if self.beveiliging == "starttls":
                    bus.starttls(veilig)
        except ssl.SSLError:
            raise PostbusFout("certificaat-klopt-niet") from None
        except (OSError, imaplib.IMAP4.error):
            raise PostbusFout("geen-verbinding") from None
        try:
            bus.login(self.gebruiker, self.wachtwoord)
            if bus.select(_tussen(self.map_))[0] != "OK":
                raise PostbusFout("map-ontbreekt")
        except imaplib.IMAP4.error:
            raise PostbusFout("inloggen-geweigerd") from None
        return bus


class ImapSessie:
    """The port ``Sessie``."""

    def __init__(self, bus: imaplib.IMAP4) -> None:
        self._bus = bus
        self._mappen: set[str] = set()

    def nieuwe(self, hoogstens: int) -> Iterator[Nieuw]:
        """The oldest mails; see the port."""
        _, gevonden = self._bus.uid("SEARCH", "UNDELETED")
        nummers = (gevonden[0] or b"").split()[:hoogstens] if gevonden else []
        for ruw in nummers:
            nummer = ruw.decode()
            groot = self._grootte(nummer) > GROOT
            deel = f"(BODY.PEEK[]<0.{BEGIN}>)" if groot else "(BODY.PEEK[])"
            _, antwoord = self._bus.uid("FETCH", nummer, deel)
            inhoud = next((stuk[1] for stuk in antwoord or () if isinstance(stuk, tuple)), b"")
            yield Nieuw(nummer, inhoud, groot)

    def _grootte(self, nummer: str) -> int:
        _, antwoord = self._bus.uid("FETCH", nummer, "(RFC822.SIZE)")
        tekst = b" ".join(stuk for stuk in antwoord or () if isinstance(stuk, bytes)).decode(
            "ascii", "replace"
        )
        _, _, na = tekst.partition("RFC822.SIZE ")
        cijfers = na.split(")")[0].split()[0] if na else "0"
        return int(cijfers) if cijfers.isdecimal() else 0

    def naar(self, nummer: str, map_: str) -> None:
        """Move a mail; see the port. Copied before it is taken away, so it is always somewhere."""
        doel = _tussen(f"{BOVEN}/{map_}")
        if doel not in self._mappen:
            self._bus.create(doel)
            self._mappen.add(doel)
        if self._bus.uid("COPY", nummer, doel)[0] != "OK":
            raise PostbusFout("verplaatsen-lukt-niet")
        self._bus.uid("STORE", nummer, "+FLAGS", r"(\Deleted)")
        self._bus.expunge()


def _tussen(naam: str) -> str:
    """The name of a folder between quotes."""
    kaal = naam.replace("\\", "").replace('"', "").replace("\r", "").replace("\n", "")
    return f'"{kaal}"'
