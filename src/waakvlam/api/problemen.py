"""What is wrong with a request, as problem+json (RFC 9457): everything at once."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse

SOORT = "application/problem+json"
TITELS = {
    400: "Dit verzoek klopt niet",
    401: "De sleutel klopt niet",
    403: "Dit mag niet",
    404: "Dit is er niet",
    405: "Dit kan hier niet",
    413: "Dit is te groot",
    415: "Dit is geen JSON",
    429: "Dit gaat te snel achter elkaar",
    500: "Er ging iets mis in Waakvlam",
}
WAT = {
    400: "Het verzoek is niet te begrijpen. Er is niets bewaard.",
    401: "Stuur de sleutel mee als Authorization: Bearer, gevolgd door de sleutel.",
    404: "Kijk of het adres klopt. Een adres eindigt nooit op een schuine streep.",
    405: "Kijk in Allow wat hier wel kan.",
    413: "Maak het bericht kleiner. Er is niets bewaard.",
    415: "Stuur het bericht als application/json.",
    429: "Wacht zo lang als in Retry-After staat en probeer het opnieuw.",
    500: "Dit ligt niet aan u. Stuur het later nog een keer met hetzelfde kenmerk.",
}


@dataclass(frozen=True, slots=True)
class Fout:
    """What is wrong with one property; ``veld`` is empty for the message as a whole."""

    veld: str
    code: str
    detail: str


class Probleem(Exception):
    """Answer this instead; ``detail`` is empty for the usual words of the status."""

    def __init__(
        self, status: int, detail: str = "", fouten: Iterable[Fout] = (), koppen: Mapping[str, str] = {}
    ) -> None:
        self.status, self.detail, self.fouten, self.koppen = status, detail, tuple(fouten), dict(koppen)


def antwoord(probleem: Probleem) -> HttpResponse:
    """The answer for a problem. Nothing of what was sent is in it."""
    status = probleem.status
    lijf: dict[str, Any] = {
        "title": TITELS.get(status, TITELS[400 if status < 500 else 500]),
        "status": status,
        "detail": probleem.detail or WAT.get(status, WAT[400 if status < 500 else 500]),
    }
    if probleem.fouten:
        lijf["errors"] = [
            {"in": "body", "location": {"pointer": f"#/{f.veld}"}, "code": f.code, "detail": f.detail}
            for f in probleem.fouten
        ]
    return HttpResponse(
        json.dumps(lijf, ensure_ascii=False), status=status, content_type=SOORT, headers=probleem.koppen
    )
