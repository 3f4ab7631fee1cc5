"""Reads JSON by the letter, and completes the description of the API."""

import json
from typing import Any

SOORT = "application/problem+json"


def lees(ruw: bytes) -> Any:
    """What JSON says; ValueError for what is none, has a name twice, or a number that is no number."""
    try:
        return json.loads(ruw.decode("utf-8"), object_pairs_hook=_eenmaal, parse_constant=_geen)
    except RecursionError as fout:
        raise ValueError("te diep") from fout


def _eenmaal(paren: list[tuple[str, Any]]) -> dict[str, Any]:
    uit = dict(paren)
    if len(uit) != len(paren):
        raise ValueError("een naam staat er twee keer")
    return uit


def _geen(naam: str) -> Any:
    raise ValueError(naam)


def beschrijving(schema: Any) -> Any:
    """Put the header with the version on every answer, and the kind of document on every problem."""
    kop = {"API-Version": {"description": "De versie van de API.", "schema": {"type": "string"}}}
    for methoden in schema["paths"].values():
        for werk in methoden.values():
            for status, uit in werk["responses"].items():
                uit["headers"] = kop
                if int(status) >= 400 and "application/json" in uit.get("content", {}):
                    uit["content"] = {SOORT: uit["content"]["application/json"]}
    return schema
