"""The same thing done with several signals: each by a command of its own, refused where it no longer fits."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from waakvlam.application.opdracht import Aanvaard, Uitkomst

HOOGSTENS = 50
"""Signals at once: a page of the list."""


@dataclass(frozen=True, slots=True)
class Samen:
    """What came of it: the signals it was done with, and those it could not be done with (any more)."""

    gedaan: tuple[str, ...]
    niet: tuple[str, ...]


def doe_samen(
    gekozen: Sequence[str], inhoud: Any, doe: Callable[[Any, str, str], Uitkomst], opdracht_id: str
) -> Samen:
    """Do it with each signal; what ``inhoud`` says must itself refuse a signal that is elsewhere by now.

    ``doe`` carries out one command, given what, the stream and the id of the command. Sent twice it changes
    nothing more: every signal has an id of its own, made from the one of the form.
    """
    gedaan: list[str] = []
    niet: list[str] = []
    for signaal in list(dict.fromkeys(gekozen))[:HOOGSTENS]:
        eigen_id = hashlib.sha256(f"{opdracht_id}|{signaal}".encode()).hexdigest()[:40]
        uit = doe(inhoud, f"signaal/{signaal}", eigen_id)
        (gedaan if isinstance(uit, Aanvaard) else niet).append(signaal)
    return Samen(tuple(gedaan), tuple(niet))
