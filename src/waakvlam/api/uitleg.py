"""What is wrong with a message, in words: of its shape, and of what may not come in."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic.alias_generators import to_camel

from waakvlam.api.problemen import Fout
from waakvlam.application.kanalen import koppeling
from waakvlam.application.opdracht import Geweigerd, Uitkomst
from waakvlam.application.uitleg import TEKSTEN

VORM = "Dit heeft niet de goede vorm."
VASTE = {
    "missing": "Dit is verplicht.",
    "string_type": "Dit moet tekst zijn.",
    "bool_type": "Dit moet true of false zijn.",
    "extra_forbidden": "Dit kennen wij niet. Kijk of de naam klopt.",
    "string_too_short": "Dit mag niet leeg zijn.",
    "model_attributes_type": "Stuur één JSON-object.",
    "model_type": "Stuur één JSON-object.",
}
BEZWAAR = {
    koppeling.BSN: "Hier staat een burgerservicenummer. Haal het weg. Er is niets bewaard.",
    koppeling.BUURT: "Deze buurt heeft de gemeente niet.",
    koppeling.THEMA: "Dit thema heeft de gemeente niet.",
}
VELDEN = {"moment": "gebeurdTijdstip"}
"""Fields of the command that have another name in a message."""
_NAAM = re.compile(r"[A-Za-z0-9_]{1,60}")


def van_vorm(fouten: Iterable[Mapping[str, Any]]) -> list[Fout]:
    """What does not fit the shape of the message; never with what was sent."""
    return [Fout(_veld(fout["loc"]), str(fout["type"]).replace("_", "-"), _zin(fout)) for fout in fouten]


def _veld(loc: tuple[Any, ...]) -> str:
    """The property; a strange name that could hold anything is not said back."""
    delen = [str(deel) for deel in loc[2:]]
    return "/".join(deel if _NAAM.fullmatch(deel) else "…" for deel in delen[:2])


def _zin(fout: Mapping[str, Any]) -> str:
    soort, ctx = str(fout["type"]), fout.get("ctx") or {}
    if soort == "string_too_long":
        return f"Dit mag hoogstens {ctx['max_length']} tekens hebben."
    if soort == "literal_error":
        return f"Kies uit {str(ctx['expected']).replace(' or ', ' of ')}."
    if soort == "value_error":
        return str(ctx.get("error") or VORM)
    return VASTE.get(soort, VORM)


def van_bezwaren(gevonden: Iterable[tuple[str, str]]) -> list[Fout]:
    """What may not come in."""
    return [Fout(to_camel(veld), code, BEZWAAR[code]) for veld, code in gevonden]


def van_weigering(geweigerd: Uitkomst) -> list[Fout]:
    """Why the command was refused; a report is never outdated."""
    if not isinstance(geweigerd, Geweigerd):
        raise ValueError("only a refusal has reasons")
    return [
        Fout(VELDEN.get(r.veld or "", to_camel(r.veld or "")), r.code, TEKSTEN[r.code])
        for r in geweigerd.weigering.redenen
    ]
