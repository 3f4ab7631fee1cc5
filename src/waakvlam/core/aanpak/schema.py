"""JSON Schema of a file of an approach, for editors: short spellings too, and each field explained."""

from typing import Any

from waakvlam.core.aanpak.taal.aanpak import json_schema
from waakvlam.core.aanpak.taal.basis import CODE
from waakvlam.core.aanpak.uitleg import uitleg_van_klasse, uitleg_van_veld

TEKST = {"type": "string"}
CODES = {"type": "array", "items": TEKST}


def schema() -> dict[str, Any]:
    """Return the schema: what ``laad`` accepts as spelling, so an editor never marks what is right."""
    geheel = json_schema()
    stukken: dict[str, Any] = geheel["$defs"]
    for naam, stuk in [("AanpakModel", geheel), *stukken.items()]:
        _hernoem(stuk)
        for veld, inhoud in stuk.get("properties", {}).items():
            stuk["properties"][veld] = {**_ruim(inhoud), "description": uitleg_van_veld(naam, veld)}
        stuk["description"] = uitleg_van_klasse(naam)
    for inhoud in geheel["properties"].values():
        if isinstance(inhoud.get("additionalProperties"), dict):
            inhoud["propertyNames"] = {"pattern": f"^{CODE.pattern}$"}
    return geheel


def _hernoem(stuk: dict[str, Any]) -> None:
    """``is`` and ``in`` are words of Python, so in the types they end in an underscore."""
    velden = stuk.get("properties", {})
    stuk["properties"] = {veld.rstrip("_"): inhoud for veld, inhoud in velden.items()}


def _ruim(inhoud: Any) -> Any:
    """Return the schema with the short spellings that are allowed where it refers to part of the language."""
    if isinstance(inhoud, list):
        return [_ruim(deel) for deel in inhoud]
    if not isinstance(inhoud, dict):
        return inhoud
    if "$ref" in inhoud:
        return _kort(inhoud)
    nieuw = {naam: _ruim(deel) for naam, deel in inhoud.items() if naam not in ("title", "default")}
    if "anyOf" in inhoud:
        keuze = any("enum" in deel for deel in inhoud["anyOf"])
        return {**nieuw, "anyOf": _plat([deel if keuze else _ruim(deel) for deel in inhoud["anyOf"]])}
    if inhoud.get("type") == "array" and _mag_kaal(inhoud["items"]):
        return {"anyOf": _plat([nieuw["items"], {**nieuw, "type": "array"}])}
    return nieuw


def _mag_kaal(onderdeel: dict[str, Any]) -> bool:
    """Say whether a list of these may be written as one, without brackets: codes, not sentences."""
    is_code = onderdeel.get("type") == "string" and "minLength" not in onderdeel
    return is_code or onderdeel.get("$ref", "").endswith("/Wie")


def _kort(ref: dict[str, Any]) -> dict[str, Any]:
    naam = str(ref["$ref"]).rsplit("/", 1)[-1]
    zelf = {"$ref": ref["$ref"]}
    if naam in ("LijnModel", "BeslisserModel"):
        return {"anyOf": [TEKST, CODES, zelf]}
    if naam in ("VoorwaardeModel", "Deel", "Wie"):
        return {"anyOf": [TEKST, zelf]}
    if naam == "Aanleidingeis":
        return {"anyOf": [TEKST, {"$ref": "#/$defs/VoorwaardeModel"}, zelf]}
    if naam == "Proces":
        lijn = _kort({"$ref": "#/$defs/LijnModel"})
        return {"anyOf": [{"type": "object", "additionalProperties": lijn}, zelf]}
    return zelf


def _plat(keuzes: list[Any]) -> list[Any]:
    """Return alternatives without alternatives inside, each once."""
    los = [deel for keuze in keuzes for deel in (keuze["anyOf"] if list(keuze) == ["anyOf"] else [keuze])]
    return [deel for nr, deel in enumerate(los) if deel not in los[:nr]]
