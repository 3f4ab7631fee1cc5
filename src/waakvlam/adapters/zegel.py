"""Seals: signed files, kept elsewhere, that say how long each stream was and what its last hash was.

They name the closed blocks of the audit log and the log of processing as well.

Whoever can rewrite the whole database can also make its chains fit again, but not what was sealed before.
Each seal is chained to the one before and names only the streams that changed since.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.db import connections

from waakvlam.adapters.blokken import Blokken, Blokstand
from waakvlam.adapters.canoniek import canoniek, lees_json, tijd_tekst
from waakvlam.adapters.verifieer import Verzegeld, Zegelstand

_NAAM = re.compile(r"zegel-(\d{6})\.json")


class ZegelKloptNiet(ValueError):
    """A seal is missing, changed, or not ours. The message is Dutch and names the file."""


@dataclass(slots=True)
class Zegelreeks:
    """All seals of a folder together: what they say of every stream and block; the last one's nr and hash.

    ``op``: when the last one was made, None for an empty folder; ``blokken_op``: when a block was sealed.
    """

    stand: Zegelstand = field(default_factory=dict)
    blokken: Blokstand = field(default_factory=dict)
    blokken_op: dict[tuple[str, int], datetime] = field(default_factory=dict)
    nr: int = 0
    hash: str = ""
    op: datetime | None = None

    def laatste_blok(self, naam: str) -> int:
        """Number of the last block of a log that a seal names; 0 when none does."""
        return max((nr for log, nr in self.blokken if log == naam), default=0)


def lees_zegels(map_: Path, sleutels: frozenset[bytes]) -> Zegelreeks:
    """Read and check every seal in a folder; raises ZegelKloptNiet. An empty folder gives an empty series."""
    reeks = Zegelreeks()
    for pad in sorted(pad for pad in map_.iterdir() if _NAAM.fullmatch(pad.name)):
        zegel = _gekeurd(pad, sleutels)
        if zegel["nr"] != reeks.nr + 1 or pad.name != _naam(reeks.nr + 1):
            raise ZegelKloptNiet(f"{_naam(reeks.nr + 1)} ontbreekt in {map_}.")
        if zegel["vorige"] != reeks.hash:
            raise ZegelKloptNiet(f"{pad.name} sluit niet aan op het zegel ervoor.")
        for gemeente, stroom, lengte, hash_ in zegel["koppen"]:
            reeks.stand[(gemeente, stroom)] = Verzegeld(lengte, bytes.fromhex(hash_))
        for naam, nr, hash_ in zegel.get("blokken", ()):
            reeks.blokken[(naam, nr)] = bytes.fromhex(hash_)
            reeks.blokken_op[(naam, nr)] = datetime.fromisoformat(zegel["gemaaktOp"])
        reeks.op = datetime.fromisoformat(zegel["gemaaktOp"])
        reeks.nr, reeks.hash = zegel["nr"], hashlib.sha256(canoniek(zegel)).hexdigest()
    return reeks


def maak_zegel(
    map_: Path,
    sleutel: Ed25519PrivateKey,
    reeks: Zegelreeks,
    nu: datetime,
    logs: Sequence[Blokken] = (),
    ook_leeg: bool = False,
    alias: str = "default",
) -> Path | None:
    """Seal the streams that changed and the blocks that were closed since the last seal of ``reeks``.

    Returns the file; None when nothing changed, unless ``ook_leeg``.
    """
    koppen = [
        [gemeente, stroom, kop.lengte, kop.hash.hex()]
        for (gemeente, stroom), kop in sorted(_koppen(alias).items())
        if reeks.stand.get((gemeente, stroom)) != kop
    ]
    blokken = [
        [log.naam, blok.nr, blok.hash.hex()]
        for log in logs
        for blok in log.alle(reeks.laatste_blok(log.naam))
    ]
    if not koppen and not blokken and not ook_leeg:
        return None
    zegel = {
        "nr": reeks.nr + 1,
        "gemaaktOp": tijd_tekst(nu),
        "vorige": reeks.hash,
        "koppen": koppen,
        "blokken": blokken,
    }
    inhoud = {
        "zegel": zegel,
        "sleutel": sleutel.public_key().public_bytes_raw().hex(),
        "handtekening": sleutel.sign(canoniek(zegel)).hex(),
    }
    pad = map_ / _naam(reeks.nr + 1)
    # Never over an existing file; and a half-written one under the final name cannot exist.
    tijdelijk = pad.with_suffix(".deel")
    tijdelijk.write_bytes(canoniek(inhoud) + b"\n")
    try:
        pad.hardlink_to(tijdelijk)
    finally:
        tijdelijk.unlink()
    return pad


def kopieer_zegels(van: Path, naar: Path) -> int:
    """Copy the seals that are not in the other folder yet and return how many.

    Raises ZegelKloptNiet for one that is there and differs.
    """
    naar.mkdir(parents=True, exist_ok=True)
    aantal = 0
    for pad in sorted(pad for pad in van.iterdir() if _NAAM.fullmatch(pad.name)):
        doel = naar / pad.name
        if not doel.exists():
            tijdelijk = doel.with_suffix(".deel")
            tijdelijk.write_bytes(pad.read_bytes())
            tijdelijk.rename(doel)
            aantal += 1
        elif doel.read_bytes() != pad.read_bytes():
            raise ZegelKloptNiet(f"{pad.name} in {naar} is anders dan in {van}.")
    return aantal


def _gekeurd(pad: Path, sleutels: frozenset[bytes]) -> dict[str, Any]:
    """The content of one seal, once its signature is found to be ours."""
    try:
        inhoud = lees_json(pad.read_text(encoding="utf-8"))
        sleutel = bytes.fromhex(inhoud["sleutel"])
        zegel: dict[str, Any] = inhoud["zegel"]
        if sleutel not in sleutels:
            raise ZegelKloptNiet(f"{pad.name} is getekend met een sleutel die niet van ons is.")
        Ed25519PublicKey.from_public_bytes(sleutel).verify(
            bytes.fromhex(inhoud["handtekening"]), canoniek(zegel)
        )
    except InvalidSignature:
        raise ZegelKloptNiet(f"{pad.name} is veranderd: de handtekening klopt niet.") from None
    except ZegelKloptNiet:
        raise
    except (KeyError, TypeError, AttributeError, ValueError) as fout:
        raise ZegelKloptNiet(f"{pad.name} is geen zegel ({fout}).") from None
    return zegel


def _koppen(alias: str) -> Zegelstand:
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT gemeente, stroom, lengte, hash FROM adapters_stroomkop WHERE lengte > 0")
        return {(rij[0], rij[1]): Verzegeld(rij[2], bytes(rij[3])) for rij in cursor.fetchall()}


def _naam(nr: int) -> str:
    return f"zegel-{nr:06}.json"
