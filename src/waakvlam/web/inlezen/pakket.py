"""What a page holds between looking and doing: sealed rows in the form itself. The server keeps nothing.

Only the same account in the same role and municipality can send it back, and only for some hours.
"""

import base64
import json
import os
import zlib
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from waakvlam.application.kanalen.inlezen import Genomen
from waakvlam.application.kanalen.invoer import Fout, Rij
from waakvlam.application.vragen.inzagelog import Vrager

GELDIG = timedelta(hours=4)
HOOGSTENS = 3_500_000
"""Characters of a sealed pack; a form may be no larger than 4 MB."""
NONCE = 12
MEESTE = 500
"""Rows that are not read in of which the result says why."""


@dataclass(frozen=True, slots=True)
class Pakket:
    """The rows that are still to do, and what came of those that were done."""

    rijen: tuple[Rij, ...]
    totaal: int
    fouten: tuple[Fout, ...] = ()
    dubbel: int = 0
    nieuw: int = 0
    al: int = 0
    niet: tuple[Genomen, ...] = ()
    blanco: bool | None = None
    """What the visitor chose for texts that point to people; None before they chose."""

    def met(self, genomen: tuple[Genomen, ...], over: tuple[Rij, ...]) -> "Pakket":
        """The pack after some rows were done."""
        niet = (*self.niet, *(g for g in genomen if g.uit == "niet"))
        nieuw, al = (sum(g.uit == uit for g in genomen) for uit in ("nieuw", "al"))
        return replace(self, rijen=over, nieuw=self.nieuw + nieuw, al=self.al + al, niet=niet)


class TeGroot(Exception):
    """There is more text than fits in a form."""


def pak_in(pakket: Pakket, vrager: Vrager) -> str:
    """The pack, sealed for this visitor. Raises TeGroot."""
    inhoud = asdict(replace(pakket, fouten=pakket.fouten[:MEESTE]))
    for rij in inhoud["rijen"]:
        rij["moment"] = rij["moment"].isoformat()
    klaar = json.dumps([(vrager.nu + GELDIG).isoformat(), inhoud], separators=(",", ":"))
    nonce = os.urandom(NONCE)
    cijfer = AESGCM(_sleutels()[0]).encrypt(nonce, zlib.compress(klaar.encode(), 6), _voor(vrager))
    tekst = base64.urlsafe_b64encode(nonce + cijfer).decode()
    if len(tekst) > HOOGSTENS:
        raise TeGroot
    return tekst


def pak_uit(tekst: str, vrager: Vrager) -> Pakket | None:
    """The pack in what was sent; None when it is none, is somebody else's or is too old."""
    try:
        ruw = base64.urlsafe_b64decode(tekst.encode("ascii"))
    except ValueError:
        return None
    for sleutel in _sleutels():
        try:
            helder = AESGCM(sleutel).decrypt(ruw[:NONCE], ruw[NONCE:], _voor(vrager))
        except (InvalidTag, ValueError):
            continue
        tot, inhoud = json.loads(zlib.decompress(helder))
        return _pakket(inhoud) if datetime.fromisoformat(tot) > vrager.nu else None
    return None


def _pakket(inhoud: dict[str, Any]) -> Pakket:
    rijen = tuple(
        Rij(**(rij | {"moment": datetime.fromisoformat(rij["moment"]), "merken": tuple(rij["merken"])}))
        for rij in inhoud["rijen"]
    )
    fouten = tuple(Fout(**fout) for fout in inhoud["fouten"])
    niet = tuple(Genomen(g["nr"], g["uit"], tuple(g["redenen"])) for g in inhoud["niet"])
    return Pakket(**(inhoud | {"rijen": rijen, "fouten": fouten, "niet": niet}))


def _voor(vrager: Vrager) -> bytes:
    k = vrager.kijker
    return "\x1f".join(("inlezen", k.account, k.gemeente, *sorted(k.rollen))).encode()


def _sleutels() -> list[bytes]:
    """A key per master key, the one in use first; they do nothing else."""
    geheimen = [regel.strip() for regel in settings.HOOFDSLEUTEL.splitlines() if regel.strip()]
    return [
        HKDF(hashes.SHA256(), length=32, salt=None, info=b"waakvlam/inlezen/1").derive(geheim.encode())
        for geheim in geheimen
    ]
