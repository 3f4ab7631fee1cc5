"""Closed contexts: a page shows the fields of one frozen dataclass and nothing else.

    @scherm("web/casussen/lijst.html")
    @dataclass(frozen=True, kw_only=True)
    class Lijst(Scherm):
        casussen: tuple[Rij, ...]

    return toon(request, Lijst(titel=…, casussen=…))

A test reads every template and refuses a name that its context does not declare.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

T = TypeVar("T", bound=type)

SCHERMEN: dict[str, type] = {}
_SJABLOON: dict[type, str] = {}


@dataclass(frozen=True, slots=True)
class Kruimel:
    """One step of the path to a page; without ``url`` it is the page itself."""

    tekst: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Scherm:
    """What every page has: a title, the path to it, and whether something on it is wrong.

    ``smal``: a narrow column, for reading and forms. ``klaar`` names
    the form whose draft in the browser may go, because it was accepted. ``live``: what the page is about,
    from ``web.live.over``; it then stays up to date in its parts with an id and ``data-live``.
    """

    titel: str
    kruimels: tuple[Kruimel, ...] = ()
    fout: bool = False
    smal: bool = False
    klaar: str = ""
    live: tuple[str, ...] = ()


def scherm(sjabloon: str) -> Callable[[T], T]:
    """Register a context class as the one and only context of the template ``sjabloon``."""

    def registreer(klasse: T) -> T:
        if sjabloon in SCHERMEN:
            raise ValueError(f"template with two contexts: {sjabloon}")
        SCHERMEN[sjabloon] = klasse
        _SJABLOON[klasse] = sjabloon
        return klasse

    return registreer


def gegevens(context: Scherm) -> dict[str, object]:
    """Return the fields of a context by name, not copied."""
    return {veld.name: getattr(context, veld.name) for veld in fields(context)}


def toon(request: HttpRequest, context: Scherm, status: int = 200) -> HttpResponse:
    """Return the page of ``context``; 422 is the status for a form that has to be corrected."""
    return render(request, _SJABLOON[type(context)], gegevens(context), status=status)
