"""The JSON Schema accepts what the loader accepts and explains every field; generated files are current."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.core.aanpak.hulp import VOORBEELD, bestanden
from tests.core.aanpak.test_taaldekking import MODELLEN
from waakvlam.core.aanpak.schema import schema
from waakvlam.core.aanpak.uitleg import KLASSEN, uitleg_van_klasse, uitleg_van_veld
from waakvlam.core.aanpak.uitlegvelden import VELDEN
from waakvlam.core.aanpak.yamllezer import lees

WORTEL = Path(__file__).parents[3]
SCHEMA = schema()
SOORT = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict, "null": type(None)}
MAPPEN = [VOORBEELD, *sorted(pad for pad in (WORTEL / "aanpakken").iterdir() if pad.is_dir())]


def gebreken(data: Any, deel: Any, plek: str = "") -> Iterator[str]:
    """Yield where ``data`` does not fit: the part of JSON Schema that ours uses, and no more."""
    if "$ref" in deel:
        deel = SCHEMA["$defs"][deel["$ref"].rsplit("/", 1)[-1]]
    if "anyOf" in deel:
        if not any(not list(gebreken(data, keuze, plek)) for keuze in deel["anyOf"]):
            yield f"{plek}: past in geen enkele keuze"
        return
    if "const" in deel and data != deel["const"]:
        yield f"{plek}: is niet {deel['const']}"
    if "enum" in deel and data not in deel["enum"]:
        yield f"{plek}: niet in {deel['enum']}"
    soort = SOORT.get(deel.get("type", ""), object)
    if not isinstance(data, soort) or (soort is int and isinstance(data, bool)):
        yield f"{plek}: is geen {deel['type']}"
    elif isinstance(data, list):
        for nr, los in enumerate(data):
            yield from gebreken(los, deel["items"], f"{plek}/{nr}")
    elif isinstance(data, dict):
        velden, rest = deel.get("properties", {}), deel.get("additionalProperties", True)
        yield from (f"{plek}: {naam} ontbreekt" for naam in deel.get("required", []) if naam not in data)
        for naam, waarde in data.items():
            if naam in velden or isinstance(rest, dict):
                yield from gebreken(waarde, velden.get(naam, rest), f"{plek}/{naam}")
            elif rest is False:
                yield f"{plek}: {naam} bestaat niet"
    elif isinstance(data, str) and len(data) < deel.get("minLength", 0):
        yield f"{plek}: te kort"


@pytest.mark.parametrize("map_", MAPPEN, ids=lambda pad: pad.name)
def test_schema_keurt_bestaande_aanpakken_goed(map_: Path) -> None:
    paden = sorted(map_.glob("*.yaml"))
    assert paden
    for pad in paden:
        wortel, _ = lees(pad.name, pad.read_bytes())
        assert wortel is not None
        assert list(gebreken(wortel.waarde(), SCHEMA)) == []


@pytest.mark.parametrize(
    "stuk",
    [
        {"rolen": {}}, {"rollen": {"a": {"naam": "Aap", "krng": "x"}}}, {"rollen": {"a": {"naam": "Aa"}}},
        {"gremia": {"g": {"naam": "Groep", "soort": "iets"}}}, {"overgangen": {"x": {"naam": "Aap"}}},
        {"plichten": {"p": {"tekst": "Doe", "rol": "a", "als": {"neit": "b"}}}}, {"taal": 2},
        {"doel": "tekst"},
    ],
)  # fmt: skip
def test_schema_keurt_fouten_af(stuk: dict[str, Any]) -> None:
    assert list(gebreken({"taal": 1, **stuk}, SCHEMA))


def test_elk_veld_en_elk_deel_heeft_uitleg() -> None:
    velden = {(m.__name__, naam.rstrip("_")) for m in MODELLEN for naam in m.model_fields}
    assert [f"{klasse}.{veld}" for klasse, veld in sorted(velden) if not uitleg_van_veld(klasse, veld)] == []
    assert [m.__name__ for m in MODELLEN if not uitleg_van_klasse(m.__name__)] == []
    assert set(VELDEN) - {f"{klasse}.{veld}" for klasse, veld in velden} == set()
    assert set(KLASSEN) == {m.__name__ for m in MODELLEN}


def test_uitleg_staat_in_het_schema() -> None:
    assert SCHEMA["$defs"]["Rol"]["properties"]["plaatsvervanger"]["description"] == "De rol die invalt."
    assert "is" in SCHEMA["$defs"]["VoorwaardeModel"]["properties"]
    assert "is_" not in SCHEMA["$defs"]["VoorwaardeModel"]["properties"]


def test_gemaakte_bestanden_zijn_actueel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(WORTEL / "tools"))
    import aanpaktaal

    zin = "Draai python tools/aanpaktaal.py"
    for pad, tekst in aanpaktaal.paginas().items():
        assert pad.read_text(encoding="utf-8") == tekst, zin
    assert aanpaktaal.SCHEMA.read_text(encoding="utf-8") == aanpaktaal.schematekst(), zin
    sys.modules.pop("aanpaktaal")


def test_schema_is_json_en_noemt_elke_sleutel_van_het_voorbeeld() -> None:
    wortels = [lees(naam, inhoud)[0] for naam, inhoud in bestanden().items()]
    sleutels = {sleutel for wortel in wortels if wortel for sleutel in wortel.inhoud}
    assert len(sleutels) > 20
    assert sleutels <= set(json.loads(json.dumps(SCHEMA))["properties"])
