"""A visitor over real HTTPS: keeps cookies, follows nothing by itself, fills in the proof that forms need."""

import re
import ssl
from dataclasses import dataclass, field
from functools import cache
from http.client import HTTPMessage, HTTPSConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode


@dataclass(frozen=True)
class Antwoord:
    """What came back: status, headers and text."""

    status: int
    koppen: HTTPMessage
    tekst: str


@dataclass
class Bezoeker:
    """Somebody at ``poort`` on this machine; certificates of our own are believed."""

    poort: int
    cookies: dict[str, str] = field(default_factory=dict)

    def vraag(
        self, methode: str, pad: str, inhoud: bytes | None = None, koppen: dict[str, str] | None = None
    ) -> Antwoord:
        """Send one request and return the answer; cookies are kept or dropped as it says."""
        adres = f"https://localhost:{self.poort}"
        verbinding = HTTPSConnection("127.0.0.1", self.poort, context=_vertrouwend(), timeout=60)
        eigen = {"Host": f"localhost:{self.poort}", "Origin": adres, "Referer": f"{adres}{pad}"}
        if self.cookies:
            eigen["Cookie"] = "; ".join(f"{naam}={waarde}" for naam, waarde in self.cookies.items())
        try:
            verbinding.request(methode, pad, body=inhoud, headers=eigen | (koppen or {}))
            ruw = verbinding.getresponse()
            antwoord = Antwoord(ruw.status, ruw.msg, ruw.read().decode(errors="replace"))
        finally:
            verbinding.close()
        for regel in antwoord.koppen.get_all("Set-Cookie") or []:
            for naam, koekje in SimpleCookie(regel).items():
                if koekje.value:
                    self.cookies[naam] = koekje.value
                else:
                    self.cookies.pop(naam, None)
        return antwoord

    def haal(self, pad: str) -> Antwoord:
        """GET ``pad``."""
        return self.vraag("GET", pad)

    def stuur(self, pad: str, **velden: str) -> Antwoord:
        """Open the form at ``pad`` and send it with these fields."""
        return self.stuur_van(pad, pad, **velden)

    def stuur_van(self, blad: str, pad: str, **velden: str) -> Antwoord:
        """Open the page ``blad`` and send a form on it to ``pad`` with these fields."""
        gevonden = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.haal(blad).tekst)
        bewijs = gevonden.group(1) if gevonden else ""
        inhoud = urlencode({"csrfmiddlewaretoken": bewijs, **velden}).encode()
        return self.vraag("POST", pad, inhoud, {"Content-Type": "application/x-www-form-urlencoded"})


@cache
def _vertrouwend() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
