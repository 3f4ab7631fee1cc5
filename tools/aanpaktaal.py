"""Writes what follows from the types of the approach language: its reference pages and its JSON Schema.

Run ``python tools/aanpaktaal.py`` after a change of the language; a test fails as long as they are older.
"""

import json
import sys
from pathlib import Path
from typing import Any

WORTEL = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(WORTEL / "src"))

from waakvlam.core.aanpak import laden, yamllezer  # noqa: E402
from waakvlam.core.aanpak.schema import schema  # noqa: E402
from waakvlam.core.aanpak.taal import TAAL  # noqa: E402
from waakvlam.core.aanpak.uitleg import KLASSEN  # noqa: E402

SCHEMA = WORTEL / "aanpakken" / "schema.json"
PAGINA = WORTEL / "docs" / "reference" / "aanpaktaal.md"
VERDER = PAGINA.with_name("aanpaktaal-verder.md")
EERSTE_VAN_DE_REST = "Overgang"
REGELVELDEN = ("bron", "herkomst", "toelichting", "eis")
NAMEN = {
    "AanpakModel": "De aanpak", "LijnModel": "Lijn", "VoorwaardeModel": "Voorwaarde",
    "BeslisserModel": "Beslisser", "TaakModel": "Taak",
}  # fmt: skip

KOP = f"""<!-- Gemaakt door tools/aanpaktaal.py uit de taal zelf. Wijzig het daar. -->
# De taal van een aanpak

Een aanpak is een map met bestanden die eindigen op `.yaml`. Elk bestand begint met `taal: {TAAL}` en
heeft een deel van de sleutels hieronder. Waakvlam voegt de bestanden samen. Een naam die twee keer
voorkomt, is een fout.

Controleer een aanpak met `waakvlam aanpak keur MAP`. U ziet alle fouten tegelijk, met bestand,
regel en kolom. Een editor die JSON Schema kent, kijkt mee tijdens het typen: gebruik `aanpakken/schema.json`.

- Een **code** heeft kleine letters, cijfers, `-` en `_`. Elke code die u gebruikt, moet ergens bestaan.
- Waar een lijst van codes hoort, mag u één code zonder haken schrijven.
- Een **duur** is zoals `P14D` (14 dagen), `P1M` (een maand) of `PT2H` (2 uur).
- Alles is tekst, behalve gehele getallen, `true`, `false` en `null`. Dus `nee` en `12:30` zijn tekst.
- Een **regel** noemt zijn bron, of ligt in een deel dat een bron noemt.
- Labels met `!` en herhalen met `&` en `*` mogen niet.
- Hoogstens {yamllezer.MAX_BESTAND // 1000} kB per bestand, {laden.MAX_TOTAAL // 1000} kB in totaal,
  {laden.MAX_BESTANDEN} bestanden, {yamllezer.MAX_DIEPTE} lagen diep, {yamllezer.MAX_REGEL} tekens per regel.

Stappen, producten, lijsten, plichten, termijnen en de rest staan op
[de volgende pagina](aanpaktaal-verder.md).

## In elke regel

"""
KOP_VERDER = """<!-- Gemaakt door tools/aanpaktaal.py uit de taal zelf. Wijzig het daar. -->
# De taal van een aanpak, vervolg

Dit hoort bij [de taal van een aanpak](aanpaktaal.md).
"""


def paginas() -> dict[Path, str]:
    """Return per file a reference page as Markdown: what makes a case move, and all the rest."""
    geheel = schema()
    stukken = {"AanpakModel": geheel, **geheel["$defs"]}
    volgorde = [naam for naam in KLASSEN if naam in stukken]
    rest = volgorde.index(EERSTE_VAN_DE_REST)
    regel = _tabel({veld: stukken["Rol"]["properties"][veld] for veld in REGELVELDEN}, [])
    return {
        PAGINA: "\n".join([KOP + regel, *(_deel(naam, stukken[naam]) for naam in volgorde[:rest])]),
        VERDER: "\n".join([KOP_VERDER, *(_deel(naam, stukken[naam]) for naam in volgorde[rest:])]),
    }


def _deel(naam: str, stuk: dict[str, Any]) -> str:
    is_regel = set(REGELVELDEN) <= set(stuk["properties"])
    velden = {v: i for v, i in stuk["properties"].items() if not (is_regel and v in REGELVELDEN)}
    zin = stuk["description"] + (" Dit is een regel." if is_regel else "")
    return f"## {titel(naam)}\n\n{zin}\n\n{_tabel(velden, stuk.get('required', []))}"


def titel(naam: str) -> str:
    """Return the heading of a part of the language."""
    return NAMEN.get(naam, naam)


def _tabel(velden: dict[str, Any], verplicht: list[str]) -> str:
    regels = ["| veld | wat | uitleg |", "|---|---|---|"]
    for veld, inhoud in velden.items():
        ster = " (verplicht)" if veld in verplicht else ""
        regels.append(f"| `{veld}`{ster} | {_soort(inhoud)} | {inhoud['description']} |")
    return "\n".join(regels) + "\n"


def _soort(inhoud: dict[str, Any]) -> str:
    """Return in Dutch what kind of value a schema asks."""
    if "$ref" in inhoud:
        naam = inhoud["$ref"].rsplit("/", 1)[-1]
        return f"[{titel(naam)}]({_pagina(naam).name}#{titel(naam).lower().replace(' ', '-')})"
    if "anyOf" in inhoud:
        keuzes = [_soort(deel) for deel in inhoud["anyOf"] if deel.get("type") != "null"]
        return " of ".join(dict.fromkeys(keuzes))
    if "enum" in inhoud:
        return ", ".join(f"`{waarde}`" for waarde in inhoud["enum"])
    if "const" in inhoud:
        return f"`{inhoud['const']}`"
    if inhoud.get("type") == "array":
        return f"lijst van {_soort(inhoud['items'])}"
    if inhoud.get("type") == "object":
        return f"naam: {_soort(inhoud['additionalProperties'])}"
    return {"string": "tekst", "integer": "getal", "boolean": "true of false"}[inhoud["type"]]


def _pagina(naam: str) -> Path:
    namen = list(KLASSEN)
    return VERDER if namen.index(naam) >= namen.index(EERSTE_VAN_DE_REST) else PAGINA


def schematekst() -> str:
    """Return the JSON Schema as the text of its file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def schrijf() -> None:
    """Write both files."""
    SCHEMA.write_text(schematekst(), encoding="utf-8")
    for pad, tekst in paginas().items():
        pad.write_text(tekst, encoding="utf-8")


if __name__ == "__main__":
    schrijf()
    print(f"Geschreven: {SCHEMA.relative_to(WORTEL)} en {PAGINA.relative_to(WORTEL)}, {VERDER.name}")
