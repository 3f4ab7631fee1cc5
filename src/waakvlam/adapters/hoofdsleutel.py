"""The master key: wraps the key of each municipality and gives the key that signs seals.

``Hoofdsleutel`` is a port. The one here takes the key from the settings, which read it from the
environment or from a file; one that asks a KMS offers the same methods.
"""

from typing import Protocol

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from waakvlam.application.poorten import Gebroken


class Hoofdsleutel(Protocol):
    """Whoever holds the master key."""

    def verpak(self, sleutel: bytes) -> bytes:
        """Wrap the key of a municipality."""

    def pak_uit(self, verpakt: bytes) -> bytes:
        """Unwrap the key of a municipality; raises Gebroken when it is under another master key."""

    def pseudoniemsleutels(self) -> tuple[bytes, ...]:
        """Keys of pseudonyms in the log of processing, the one in use first; they do nothing else."""

    def gastsleutels(self) -> tuple[bytes, ...]:
        """Keys that links and codes of guests follow from, the one in use first; they do nothing else."""

    def zegelsleutel(self) -> Ed25519PrivateKey:
        """The key that signs seals."""

    def zegels_van_ons(self) -> frozenset[bytes]:
        """Public keys, 32 bytes each, that our seals may be signed with, former ones included."""


def _leid_af(geheim: str, doel: bytes) -> bytes:
    """A key of 32 bytes for one purpose, from a secret of enough randomness."""
    return HKDF(hashes.SHA256(), length=32, salt=None, info=b"waakvlam/" + doel).derive(geheim.encode())


class UitInstelling:
    """The master key from a setting: one secret a line, the first in use, older ones still able to read."""

    def __init__(self, instelling: str) -> None:
        geheimen = [regel.strip() for regel in instelling.splitlines() if regel.strip()]
        if not geheimen or any(len(geheim) < 32 for geheim in geheimen):
            raise ValueError("De hoofdsleutel ontbreekt of is korter dan 32 tekens.")
        self._sleutels = [_leid_af(geheim, b"verpakken/1") for geheim in geheimen]
        self._pseudoniemen = tuple(_leid_af(geheim, b"pseudoniemen/1") for geheim in geheimen)
        self._gasten = tuple(_leid_af(geheim, b"gasten/1") for geheim in geheimen)
        self._zegels = [
            Ed25519PrivateKey.from_private_bytes(_leid_af(geheim, b"zegel/1")) for geheim in geheimen
        ]

    def verpak(self, sleutel: bytes) -> bytes:
        """Wrap with the key in use."""
        return aes_key_wrap(self._sleutels[0], sleutel)

    def pak_uit(self, verpakt: bytes) -> bytes:
        """Unwrap with whichever key fits."""
        for sleutel in self._sleutels:
            try:
                return aes_key_unwrap(sleutel, verpakt)
            except InvalidUnwrap:
                continue
        raise Gebroken("De sleutel van de gemeente past niet bij de hoofdsleutel.")

    def pseudoniemsleutels(self) -> tuple[bytes, ...]:
        """One key per secret, the one in use first."""
        return self._pseudoniemen

    def gastsleutels(self) -> tuple[bytes, ...]:
        """One key per secret, the one in use first."""
        return self._gasten

    def zegelsleutel(self) -> Ed25519PrivateKey:
        """The signing key that belongs to the secret in use."""
        return self._zegels[0]

    def zegels_van_ons(self) -> frozenset[bytes]:
        """Public keys that belong to each secret."""
        return frozenset(sleutel.public_key().public_bytes_raw() for sleutel in self._zegels)
