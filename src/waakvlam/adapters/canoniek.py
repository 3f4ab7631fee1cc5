"""Canonical JSON (RFC 8785) and the hash chain over it."""

import base64
import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import rfc8785

from waakvlam.application.poorten import Regel


def canoniek(waarde: Any) -> bytes:
    """The one way to write a JSON value: sorted keys, no spaces, numbers and strings per RFC 8785.

    Raises ``rfc8785.CanonicalizationError`` for what JSON cannot hold exactly, such as NaN or 2**60.
    """
    return rfc8785.dumps(waarde)


def lees_json(tekst: str) -> Any:
    """A JSON value that was stored as text; raises ValueError for what is no JSON."""
    return json.loads(tekst, parse_int=_getal)


def _getal(tekst: str) -> int | float:
    """Canonical JSON writes a large float without a point; past 2**53 a whole number can only be a float."""
    getal = int(tekst)
    return getal if abs(getal) < 2**53 else float(getal)


def tijd_tekst(tijd: datetime) -> str:
    """A moment as text, in UTC and to the microsecond, always in the same number of characters."""
    return tijd.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def cijfers_tekst(cijfers: Mapping[str, bytes]) -> str:
    """Ciphertexts as canonical JSON text; the bytes are base64."""
    return canoniek({ref: base64.b64encode(cijfer).decode() for ref, cijfer in cijfers.items()}).decode()


def cijfers_van(tekst: str) -> dict[str, bytes]:
    """The reverse of ``cijfers_tekst``; raises ValueError for what is no base64."""
    return {ref: base64.b64decode(cijfer, validate=True) for ref, cijfer in lees_json(tekst).items()}


def keten_hash(regel: Regel, cijfers: str | None = None) -> bytes:
    """Hash of an event: over the hash before it, everything clear about it, and its ciphertexts.

    ``cijfers`` is ``cijfers_tekst`` of the event, for who has it at hand.
    The position in the whole log and the transaction are left out: a restored copy may number those anew.
    """
    omslag = {
        "gemeente": regel.gemeente,
        "stroom": regel.stroom,
        "nr": regel.nr,
        "soort": regel.soort,
        "versie": regel.versie,
        "data": regel.data,
        "kring": regel.kring,
        "bewaar": regel.bewaar,
        "persoon": regel.persoon,
        "gebeurdOp": tijd_tekst(regel.gebeurd_op),
        "vastgelegdOp": tijd_tekst(regel.vastgelegd_op),
        "actor": regel.actor,
        "rol": regel.rol,
        "namens": regel.namens,
        "opdrachtId": regel.opdracht_id,
        "oefening": regel.oefening,
    }
    # Parts of variable length are hashed first, so that nothing can be moved from one part to the next.
    som = hashlib.sha256(regel.vorige or bytes(32))
    som.update(hashlib.sha256(canoniek(omslag)).digest())
    som.update(hashlib.sha256((cijfers or cijfers_tekst(regel.cijfers)).encode()).digest())
    return som.digest()
