"""The hash of what an approach says, however it is spread over files and in whatever order it is written."""

import json
from hashlib import sha256
from typing import Any

from waakvlam.core.aanpak.taal import AanpakModel

VOLGORDE = "volgorde"
"""Extra key in the canonical form: orders that mean something, which sorting the keys would lose."""


def canoniek(data: Any) -> bytes:
    """Return ``data`` (dicts, lists, text, whole numbers, booleans, None) as canonical JSON, RFC 8785."""
    return json.dumps(_gesorteerd(data), ensure_ascii=False, separators=(",", ":")).encode()


def _gesorteerd(data: Any) -> Any:
    if isinstance(data, dict):
        return {sleutel: _gesorteerd(data[sleutel]) for sleutel in sorted(data, key=_utf16)}
    return [_gesorteerd(deel) for deel in data] if isinstance(data, list) else data


def _utf16(sleutel: str) -> bytes:
    """RFC 8785 sorts keys by UTF-16 code unit."""
    return sleutel.encode("utf-16-be")


def inhoud(aanpak: AanpakModel) -> dict[str, Any]:
    """Return everything ``aanpak`` says as plain JSON data, without what the language fills in by itself.

    Under ``volgorde`` stand the orders with a meaning: of the levels, and of the parts of products and lists.
    """
    data = aanpak.model_dump(mode="json", exclude_defaults=True)
    data["taal"] = aanpak.taal
    data[VOLGORDE] = {
        "niveaus": list(aanpak.niveaus),
        "producten": {code: list(product.delen) for code, product in aanpak.producten.items()},
        "lijsten": {code: list(lijst.onderdelen) for code, lijst in aanpak.lijsten.items()},
    }
    return data


def bewaarvorm(aanpak: AanpakModel) -> str:
    """Return ``aanpak`` as canonical JSON text: what is hashed, and what can be stored under that hash."""
    return canoniek(inhoud(aanpak)).decode()


def uit_bewaarvorm(tekst: str) -> AanpakModel:
    """Return the approach that ``bewaarvorm`` wrote, equal to the first and with the same hash.

    Raises ValueError when ``tekst`` is something else.
    """
    data = json.loads(tekst)
    volgorde = data.pop(VOLGORDE)
    data["niveaus"] = _op_volgorde(data["niveaus"], volgorde["niveaus"])
    for sleutel, onder in (("producten", "delen"), ("lijsten", "onderdelen")):
        for code, namen in volgorde[sleutel].items():
            if namen:
                data[sleutel][code][onder] = _op_volgorde(data[sleutel][code][onder], namen)
    return AanpakModel.model_validate(data)


def _op_volgorde(data: dict[str, Any], namen: list[str]) -> dict[str, Any]:
    return {naam: data[naam] for naam in namen}


def hash_van(aanpak: AanpakModel) -> str:
    """Return the SHA-256 of the canonical form, as 64 hexadecimal characters."""
    return sha256(canoniek(inhoud(aanpak))).hexdigest()
