"""Which root keys hold entries by code, and in which file a new one goes."""

import typing
from typing import Any

from waakvlam.core.aanpak.taal import AanpakModel


def _is_kaart(soort: Any) -> bool:
    return typing.get_origin(soort) is dict


KAARTEN: frozenset[str] = frozenset(
    naam for naam, veld in AanpakModel.model_fields.items() if _is_kaart(veld.annotation)
)
"""Root keys that are a map of code to entry."""

BESTAND_VOOR: dict[str, str] = {
    **{sleutel: f"{sleutel}.yaml" for sleutel in KAARTEN},
    **{sleutel: "aanpak.yaml" for sleutel in AanpakModel.model_fields if sleutel not in KAARTEN},
    **dict.fromkeys(
        ("bronnen", "kringen", "fasen", "aspecten", "markeringen", "sectoren", "labels"), "aanpak.yaml"
    ),
}
"""The suggested file for a root key that stands nowhere yet."""
