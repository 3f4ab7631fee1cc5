"""The hash of what an approach says, however it is spread over files and in whatever order it is written."""

import json
from hashlib import sha256
from typing import Any

from waakvlam.core.aanpak.taal import AanpakModel
from waakvlam.core.aanpak.verwijzen import wandel

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


ORDE = {
    "AanpakModel.niveaus", "Product.delen", "Lijst.onderdelen", "Deel.opties", "Kenmerk.waarden",
    "Niveau.elementen", "Niveau.acties", "Partner.taken", "Scenario.partners", "Scenario.kenmerken",
    "Scenario.dilemmas", "Scenario.aandacht", "Scenario.tips", "Organisatie.taken", "Signaalweg.themas",
    "Verwijzing.ambities",
}  # fmt: skip
"""Maps whose order says something: the ladder, the order of questions and of the options under them."""


def inhoud(aanpak: AanpakModel) -> dict[str, Any]:
    """Return everything ``aanpak`` says as plain JSON data, without what the language fills in by itself.

    Under ``volgorde`` stand the orders with a meaning (``ORDE``), by the path of the map.
    """
    data = aanpak.model_dump(mode="json", exclude_defaults=True)
    data["taal"] = aanpak.taal
    data[VOLGORDE] = {
        "/".join(str(stap) for stap in (*pad, naam)): list(kaart)
        for pad, model in wandel(aanpak)
        for naam in type(model).model_fields
        if f"{type(model).__name__}.{naam}" in ORDE
        if (kaart := getattr(model, naam)) and list(kaart) != sorted(kaart, key=_utf16)
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
    for pad, namen in data.pop(VOLGORDE).items():
        *boven, laatste = pad.split("/")
        hier = data
        for stap in boven:
            hier = hier[int(stap)] if isinstance(hier, list) else hier[stap]
        hier[laatste] = {naam: hier[laatste][naam] for naam in namen}
    return AanpakModel.model_validate(data)


def hash_van(aanpak: AanpakModel) -> str:
    """Return the SHA-256 of the canonical form, as 64 hexadecimal characters."""
    return sha256(canoniek(inhoud(aanpak))).hexdigest()
