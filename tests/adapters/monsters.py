"""Golden files: every kind and version of event as it was once written, which must stay readable for ever.

``python -m tests.adapters.monsters`` writes the files that are missing; it never changes one. Adding a field
to a kind of event without raising its version, or renaming one, makes a test fail here.
"""

import importlib
import pkgutil
import sys
import types
import typing
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import waakvlam.core
from waakvlam.adapters.canoniek import canoniek, keten_hash, lees_json
from waakvlam.application.poorten import Regel
from waakvlam.core.gebeurtenis import SOORTEN, Tekst, Teksten, naar_json

MAP = Path(__file__).with_name("golden")
TIJD = datetime(2026, 11, 21, 14, 30, 0, 123456, tzinfo=UTC)


def laad_alle_soorten() -> None:
    """Import all of core, so that every kind of event is registered."""
    for module in pkgutil.walk_packages(waakvlam.core.__path__, "waakvlam.core."):
        importlib.import_module(module.name)


def bestand(soort: str, versie: int) -> Path:
    """Where the golden file of a kind and version is."""
    return MAP / f"{soort}.v{versie}.json"


def voorbeeld(klasse: type, leeg: bool = False) -> Any:
    """An event with every field filled, or every field as empty as its type allows."""
    hints = typing.get_type_hints(klasse)
    return klasse(**{naam: _waarde(naam, hint, leeg) for naam, hint in hints.items()})


def _waarde(naam: str, hint: Any, leeg: bool) -> Any:
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        delen = [deel for deel in typing.get_args(hint) if deel is not type(None)]
        return None if leeg else _waarde(naam, delen[0], leeg)
    oorsprong = typing.get_origin(hint) or hint
    if leeg:
        if oorsprong in (Mapping, Teksten):
            return {}
        if oorsprong is datetime:
            return TIJD
        return oorsprong() if oorsprong in (tuple, str, bool, int) else ""
    if hint is Teksten:
        return {f"{naam}-1": "t1", f"{naam}-2": "t2"}
    if oorsprong is tuple:
        return (f"{naam}-1", f"{naam}-2")
    if oorsprong in (dict, Mapping):
        return {f"{naam}-1": True, f"{naam}-2": "é"}
    vast: dict[Any, Any] = {Tekst: "t1", str: naam, bool: True, int: 3, datetime: TIJD}
    return vast[oorsprong]


def regel_van(inhoud: Mapping[str, Any]) -> Regel:
    """The stored event around the content of a golden file; everything around it is always the same."""
    return Regel(
        gemeente="waterveen",
        stroom="casus/0a1b",
        nr=2,
        positie=7,
        soort=inhoud["soort"],
        versie=inhoud["versie"],
        data=inhoud["data"],
        cijfers={"t1": b"cijfers"},
        kring="zorg",
        bewaar="dossier",
        persoon="P1",
        gebeurd_op=TIJD,
        vastgelegd_op=TIJD,
        actor="17",
        rol="casusregisseur",
        namens=None,
        opdracht_id="2f1e",
        oefening=False,
        vorige=b"\x01" * 32,
        hash=b"",
    )


def lees(pad: Path) -> dict[str, Any]:
    """The content of a golden file: kind, version, data and the hash of the event around it."""
    inhoud: dict[str, Any] = lees_json(pad.read_text(encoding="utf-8"))
    return inhoud


def schrijf_ontbrekende() -> list[Path]:
    """Write the golden files that are missing, and return them."""
    laad_alle_soorten()
    MAP.mkdir(exist_ok=True)
    geschreven = []
    for soort in SOORTEN.values():
        pad = bestand(soort.naam, soort.versie)
        if not pad.exists():
            naam, versie, data = naar_json(voorbeeld(soort.klasse))
            inhoud: dict[str, Any] = {"soort": naam, "versie": versie, "data": data}
            inhoud["hash"] = keten_hash(regel_van(inhoud)).hex()
            pad.write_bytes(canoniek(inhoud) + b"\n")
            geschreven.append(pad)
    return geschreven


if __name__ == "__main__":
    for pad in schrijf_ontbrekende():
        sys.stdout.write(f"{pad.name}\n")
