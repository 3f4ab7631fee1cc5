"""The certificate of a destruction: a text that says what went, by whose decision, without any content."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from waakvlam.core.bewaren.toestand import Voorstel

VERSIE = 1


def verklaring(
    gemeente: str,
    doel: str,
    voorstel: Voorstel,
    sleutels: tuple[str, ...],
    rijen: Mapping[str, int],
    op: datetime,
) -> str:
    """The text that is signed: JSON with codes, ids, times and counts."""
    inhoud: dict[str, Any] = {
        "verklaring": "vernietiging",
        "versie": VERSIE,
        "gemeente": gemeente,
        "van": doel,
        "voorstel": voorstel.id,
        "deel": voorstel.deel,
        "mee": list(voorstel.mee),
        "grond": voorstel.grond,
        "soort": voorstel.soort,
        "termijn": voorstel.termijn,
        "bron": voorstel.bron,
        "begon": _tijd(voorstel.begon),
        "verviel": _tijd(voorstel.verviel),
        "voorgesteld": {"door": voorstel.door, "rol": voorstel.rol, "op": _tijd(voorstel.op)},
        "besloten": {
            "door": voorstel.beslist_door,
            "rol": voorstel.beslist_rol,
            "op": _tijd(voorstel.beslist_op),
        },
        "uitgevoerd": _tijd(op),
        "sleutels": sorted(sleutels),
        "rijen": dict(rijen),
        "telling": dict(voorstel.telling),
    }
    return json.dumps(inhoud, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def lees_verklaring(tekst: str) -> dict[str, Any]:
    """The content of a certificate; raises ValueError for what is none."""
    inhoud = json.loads(tekst)
    if not isinstance(inhoud, dict) or inhoud.get("verklaring") != "vernietiging":
        raise ValueError("geen verklaring van vernietiging")
    return inhoud


def _tijd(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")
