"""The keyed index on persons: equal particulars give equal marks, and nobody reads a particular from a mark.

The key does nothing else and no other key gives it: whoever holds it could try every citizen service number
in minutes, so it is derived apart from the keys that open texts, and can be kept in a place of its own.
"""

import hashlib
import hmac
from collections.abc import Sequence

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class Personenmerken:
    """The port ``Personenmerken``: one secret a line, the first in use, older ones still found.

    Marks for one purpose (``doel``) say nothing about those for another.
    """

    def __init__(self, instelling: str, doel: str = "personenindex") -> None:
        geheimen = [regel.strip() for regel in instelling.splitlines() if regel.strip()]
        if not geheimen or any(len(geheim) < 32 for geheim in geheimen):
            raise ValueError("De sleutel van de personenindex ontbreekt of is korter dan 32 tekens.")
        self._sleutels = [leid_af(geheim, doel) for geheim in geheimen]

    def merk(self, gemeente: str, soort: str, kenmerk: str) -> str:
        """The mark to keep; see the port."""
        return _merk(self._sleutels[0], gemeente, soort, kenmerk)

    def zoekmerken(self, gemeente: str, soort: str, kenmerk: str) -> Sequence[str]:
        """The marks to look for, one per secret; see the port."""
        return [_merk(sleutel, gemeente, soort, kenmerk) for sleutel in self._sleutels]


def leid_af(geheim: str, doel: str) -> bytes:
    """The key for one purpose out of a secret; nothing of one follows from another."""
    info = f"waakvlam/{doel}/1".encode()
    return HKDF(hashes.SHA256(), length=32, salt=None, info=info).derive(geheim.encode())


def _merk(sleutel: bytes, gemeente: str, soort: str, kenmerk: str) -> str:
    deel = b"\x1f".join(stuk.encode() for stuk in (gemeente, soort, kenmerk))
    return hmac.new(sleutel, deel, hashlib.sha256).hexdigest()
