"""Encrypting one text: AES-256-GCM, bound to the place it stands in.

A ciphertext reads ``version (1 byte) | id of the key (16) | nonce (12) | text and tag``.
"""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from waakvlam.application.poorten import Gebroken

VERSIE = 1
ID_LENGTE = 16
_NONCE = 12
_KOP = 1 + ID_LENGTE + _NONCE


def veldnaam(*delen: str | int) -> str:
    """Name of a place, such as ``gemeente|stroom|nr|ref|versie``; ValueError for a part with a ``|``."""
    if any("|" in str(deel) for deel in delen):
        raise ValueError(f"a part of a field name may not hold '|': {delen}")
    return "|".join(str(deel) for deel in delen)


def versleutel(sleutel: bytes, sleutel_id: bytes, veld: str, tekst: str) -> bytes:
    """Encrypt ``tekst`` so that it can only be read as the content of ``veld``."""
    nonce = os.urandom(_NONCE)
    kop = bytes([VERSIE]) + sleutel_id + nonce
    return kop + AESGCM(sleutel).encrypt(nonce, tekst.encode(), kop[: 1 + ID_LENGTE] + veld.encode())


def sleutel_van(cijfer: bytes) -> bytes:
    """The id of the key a ciphertext is under; raises Gebroken for what is no ciphertext."""
    if len(cijfer) < _KOP + 16 or cijfer[0] != VERSIE:
        raise Gebroken("geen versleutelde tekst")
    return cijfer[1 : 1 + ID_LENGTE]


def ontsleutel(sleutel: bytes, veld: str, cijfer: bytes) -> str:
    """Decrypt; raises Gebroken when the ciphertext was changed or stands in another place."""
    sleutel_van(cijfer)
    nonce, rest = cijfer[1 + ID_LENGTE : _KOP], cijfer[_KOP:]
    try:
        return AESGCM(sleutel).decrypt(nonce, rest, cijfer[: 1 + ID_LENGTE] + veld.encode()).decode()
    except InvalidTag:
        raise Gebroken(f"versleutelde tekst past niet bij {veld}") from None
