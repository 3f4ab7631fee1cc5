"""Answers to the parts of a list, as they are given: a value, a text beside it, or both.

A value is a code, number or day and stands in clear; a text is personal and becomes a reference.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, NewType

from waakvlam.core.gebeurtenis import Tekst

WAARDE = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
OPEN, ONBEKEND, NVT, TEKST = "open", "onbekend", "nvt", "tekst"
"""What any part may be answered with: taken back, not known (yet), does not apply, a text of one's own."""

SLEUTELS = frozenset({"antwoord", "toelichting", "tekst"})


@dataclass(frozen=True, slots=True)
class Invulling:
    """What someone fills in at one part. ``antwoord`` None leaves the value as it is.

    ``tekst`` is the text, or the reason beside the value; None leaves it as it is, empty takes it away.
    """

    antwoord: str | int | None = None
    tekst: Tekst | None = None


Antwoorden = NewType("Antwoorden", Mapping[str, Invulling])
"""Per part of a list what is filled in: the type of a field of a command."""


def _invulling(waarde: Any) -> Invulling | None:
    """One answer in any of the ways it may be written; None when it is no answer."""
    if isinstance(waarde, Invulling):
        return waarde
    if isinstance(waarde, bool):
        return Invulling("ja" if waarde else "nee")
    if isinstance(waarde, int):
        return Invulling(waarde)
    if isinstance(waarde, (date, datetime)):
        return Invulling(waarde.isoformat()[:10])
    if isinstance(waarde, str):
        schoon = waarde.strip()
        if "\0" in schoon:
            return None
        return Invulling(schoon) if WAARDE.fullmatch(schoon) else Invulling(tekst=Tekst(schoon))
    if isinstance(waarde, Mapping) and set(waarde) <= SLEUTELS:
        return _uit_kaart(waarde)
    return None


def _uit_kaart(waarde: Mapping[str, Any]) -> Invulling | None:
    kern = _invulling(waarde["antwoord"]) if waarde.get("antwoord") is not None else Invulling()
    tekst = waarde.get("tekst", waarde.get("toelichting"))
    if kern is None or not (tekst is None or isinstance(tekst, str)) or "\0" in (tekst or ""):
        return None
    if tekst is not None:
        # Free text in the place of the answer is the answer; a reason beside it is added.
        eigen = f"{kern.tekst}\n{tekst}".strip() if kern.tekst else tekst.strip()
        kern = replace(kern, tekst=Tekst(eigen))
    return kern


def lees(waarde: Any) -> Antwoorden | None:
    """Answers from loose values: ``deel: ja``, ``deel: een tekst``, ``deel: {antwoord, toelichting}``.

    A value of small letters, digits and dashes is a code; anything else is a text. ``true`` is ja. None when
    it is something else.
    """
    if not isinstance(waarde, Mapping):
        return None
    uit: dict[str, Invulling] = {}
    for deel, een in waarde.items():
        invulling = _invulling(een)
        if invulling is None or not isinstance(deel, str):
            return None
        uit[deel] = invulling
    return Antwoorden(uit)


def verwissel(antwoorden: Antwoorden, maak: Callable[[str], str]) -> Antwoorden:
    """The same answers with a reference in the place of each text; ``maak`` gives one for a text."""
    return Antwoorden(
        {
            deel: replace(een, tekst=Tekst(maak(een.tekst))) if een.tekst else een
            for deel, een in antwoorden.items()
        }
    )
