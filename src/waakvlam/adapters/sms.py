"""Text messages over HTTP: a small contract that a gateway, or a few lines before one, can speak.

Out: ``POST`` with JSON ``{"naar", "tekst", "kenmerk"}`` and a bearer token; any 2xx means taken. In: JSON
``{"soort": "antwoord", "van", "tekst", "kenmerk"}`` or ``{"soort": "bezorging", "kenmerk", "aangekomen"}``
with the headers ``Waakvlam-Tijd`` (seconds) and ``Waakvlam-Handtekening`` (HMAC-SHA256 over time, dot, body).
"""

import hashlib
import hmac
import json
import ssl
import urllib.error
import urllib.request
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from waakvlam.application.poorten import PostFout
from waakvlam.application.poorten.oproep import Antwoordbericht, Bezorgbericht

SPELING = timedelta(minutes=5)
"""A signed message that is older, or this far in the future, is not taken: it could be an old one again."""
BLIJVEND = frozenset({400, 404, 410, 422})
LANGSTE = 4000


class GeenSms:
    """No gateway: nothing goes out and nothing is taken in."""

    aan = False

    def stuur(self, nummer: str, tekst: str, kenmerk: str) -> None:
        """Never; see the port."""
        raise PostFout("geen-sms", blijvend=True)

    def lees(self, kop: Mapping[str, str], inhoud: bytes, nu: datetime) -> None:
        """Nothing; see the port."""


class HttpSms:
    """The port ``Sms`` over HTTP. ``geheim`` signs what comes in; ``sleutel`` goes with what goes out."""

    aan = True

    def __init__(self, adres: str, sleutel: str, geheim: str, ca: str = "", wachttijd: float = 10) -> None:
        self._adres, self._sleutel, self._geheim = adres, sleutel, geheim.encode()
        self._ca, self._wachttijd = ca, wachttijd

    def stuur(self, nummer: str, tekst: str, kenmerk: str) -> None:
        """Send one message; see the port."""
        verzoek = urllib.request.Request(  # noqa: S310  (the address is a setting, http or https)
            self._adres,
            json.dumps({"naar": nummer, "tekst": tekst, "kenmerk": kenmerk}).encode(),
            {"Content-Type": "application/json", "Authorization": f"Bearer {self._sleutel}"},
            method="POST",
        )
        try:
            with _zonder_omleiden(self._ca).open(verzoek, timeout=self._wachttijd) as antwoord:
                antwoord.read(LANGSTE)
        except urllib.error.HTTPError as fout:
            fout.close()
            raise _geweigerd(fout.code) from None
        except TimeoutError:
            raise PostFout("te-traag") from None
        except (urllib.error.URLError, OSError) as fout:
            traag = isinstance(getattr(fout, "reason", None), TimeoutError)
            raise PostFout("te-traag" if traag else "geen-verbinding") from None

    def lees(
        self, kop: Mapping[str, str], inhoud: bytes, nu: datetime
    ) -> Antwoordbericht | Bezorgbericht | None:
        """What the gateway sent, when it proves to be the gateway; see the port."""
        tijd, hand = kop.get("Waakvlam-Tijd", ""), kop.get("Waakvlam-Handtekening", "")
        if not (tijd.isascii() and tijd.isdecimal() and len(tijd) < 12) or len(inhoud) > LANGSTE:
            return None
        goed = hmac.new(self._geheim, tijd.encode() + b"." + inhoud, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(goed.encode(), hand.encode()):
            return None
        if abs(nu.timestamp() - int(tijd)) > SPELING.total_seconds():
            return None
        try:
            return _bericht(json.loads(inhoud))
        except (ValueError, KeyError, TypeError, AttributeError):
            return None


def _bericht(wat: Any) -> Antwoordbericht | Bezorgbericht | None:
    kenmerk = wat["kenmerk"]
    if not isinstance(kenmerk, str) or not 0 < len(kenmerk) <= 100:
        return None
    if wat["soort"] == "antwoord":
        return Antwoordbericht(str(wat["van"])[:40], str(wat["tekst"])[:200], kenmerk)
    if wat["soort"] == "bezorging":
        return Bezorgbericht(kenmerk, wat["aangekomen"] is True)
    return None


def _geweigerd(code: int) -> PostFout:
    if code in (401, 403):
        return PostFout("inloggen-geweigerd")
    if code in BLIJVEND:
        return PostFout("nummer-geweigerd", blijvend=True)
    return PostFout("nu-niet-aangenomen")


class _Nergens(urllib.request.HTTPRedirectHandler):
    """A gateway that sends us elsewhere would get numbers where no setting says so."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        """Follow nothing."""


def _zonder_omleiden(ca: str) -> urllib.request.OpenerDirector:
    veilig = urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=ca or None))
    return urllib.request.build_opener(_Nergens, veilig, urllib.request.ProxyHandler({}))
