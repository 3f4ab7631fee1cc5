"""Code, name and district of a neighbourhood, under the names that files use for them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

CODE = ("buurtcode", "bu_code", "statcode", "code")
NAAM = ("buurtnaam", "bu_naam", "statnaam", "naam", "name")
WIJK = ("wijknaam", "wk_naam", "wijk", "wijkcode", "wk_code")
"""Names of properties, the best first; capitals do not matter."""

GOEDE_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
LANGSTE_NAAM = 80
KORT = 40


@dataclass(frozen=True, slots=True)
class Kenmerken:
    """What a neighbourhood is called, and the codes of what is wrong with that."""

    code: str
    naam: str
    wijk: str
    klachten: tuple[str, ...]


def kenmerken(deel: Mapping[str, Any]) -> Kenmerken:
    """Return code, name and district of one feature; the feature's own ``id`` counts as a code as well."""
    eigen = deel.get("properties")
    velden = {str(k).lower(): v for k, v in eigen.items()} if isinstance(eigen, dict) else {}
    code = _eerste(velden, CODE) or _woord(deel.get("id"))
    naam, wijk = _eerste(velden, NAAM), _eerste(velden, WIJK)
    klachten = []
    if not code:
        klachten.append("code-mist")
    elif not GOEDE_CODE.fullmatch(code):
        klachten.append("code-vreemd")
    if not naam:
        klachten.append("naam-mist")
    elif len(naam) > LANGSTE_NAAM or len(wijk) > LANGSTE_NAAM:
        klachten.append("naam-lang")
    return Kenmerken(code, naam, wijk, tuple(klachten))


def _eerste(velden: Mapping[str, Any], namen: tuple[str, ...]) -> str:
    return next((woord for naam in namen if (woord := _woord(velden.get(naam)))), "")


def _woord(waarde: Any) -> str:
    """Text or a whole number as one line without control characters; anything else is nothing."""
    if isinstance(waarde, bool) or not isinstance(waarde, str | int) or len(str(waarde)) > 1000:
        return ""
    return " ".join("".join(c if c.isprintable() else " " for c in str(waarde)).split())


def zeg_kort(tekst: str) -> str:
    """Return text from a file as it may be repeated: one line, no more than ``KORT`` characters."""
    schoon = "".join(c if c.isprintable() else " " for c in tekst[: KORT + 1])
    return schoon if len(schoon) <= KORT else schoon[:KORT] + "…"
