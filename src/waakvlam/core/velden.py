"""From loose fields, as typed in a form, file or request, to a command; with every mistake at once."""

import collections.abc
import re
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from waakvlam.core.antwoorden import Antwoorden, lees
from waakvlam.core.gebeurtenis import Tekst

KENMERK = re.compile(r"[A-Za-z0-9-]{1,40}")
"""What a reference to a case, signal, account or contact looks like: no room for a name."""

CODENAAM = re.compile(r"(?!.*\d{5})[^\W_]+([ '’-][^\W_]+){0,3}")
"""A code name: at most four words. It stands in lists in clear: no sentence, no number to call."""

CODENAAM_LENGTE = 40


@dataclass(frozen=True, slots=True)
class Veldfout:
    """A field that cannot be used: which, a stable code, and the value or names it is about.

    Codes: ``onbekend`` (no such field), ``verplicht``, ``type`` (not the kind asked for).
    """

    veld: str
    code: str
    over: str = ""


@dataclass(frozen=True, slots=True)
class Veld:
    """A field of a command: its kind in words of the language, whether it must be given, and what it is."""

    naam: str
    soort: str
    verplicht: bool
    uitleg: str
    standaard: Any = None


_SOORTEN: dict[Any, str] = {
    Tekst: "tekst",
    Antwoorden: "antwoorden",
    str: "code",
    bool: "ja_nee",
    int: "getal",
    datetime: "moment",
    tuple: "codes",
    collections.abc.Mapping: "kaart",
}


class _Fout(Exception):
    """The value is not of the kind asked for."""


def _soort(hint: Any) -> str:
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        delen = [deel for deel in typing.get_args(hint) if deel is not type(None)]
        return _soort(delen[0]) if len(delen) == 1 else "waarde"
    oorsprong = typing.get_origin(hint) or hint
    return _SOORTEN.get(oorsprong, "waarde")


@lru_cache(maxsize=256)
def velden_van(klasse: type) -> tuple[Veld, ...]:
    """The fields of a command class, as the reference documents them."""
    hints = typing.get_type_hints(klasse)
    uit = []
    for f in fields(klasse):
        verplicht = f.default is MISSING and f.default_factory is MISSING
        standaard = None if verplicht or f.default is MISSING else f.default
        uit.append(Veld(f.name, _soort(hints[f.name]), verplicht, f.metadata.get("uitleg", ""), standaard))
    return tuple(uit)


def _moment(waarde: Any, lokaal: Callable[[datetime], datetime]) -> datetime:
    if isinstance(waarde, datetime):
        moment = waarde
    elif isinstance(waarde, date):
        moment = datetime.combine(waarde, time.min)
    elif isinstance(waarde, str):
        try:
            moment = datetime.fromisoformat(waarde.strip())
        except ValueError:
            raise _Fout from None
    else:
        raise _Fout
    return moment if moment.tzinfo is not None else lokaal(moment)


def _zet(soort: str, waarde: Any, lokaal: Callable[[datetime], datetime]) -> Any:
    if waarde is None or (waarde == "" and soort != "tekst"):
        return () if soort == "codes" else None
    if "\0" in str(waarde):
        raise _Fout  # no database keeps it, and no keyboard makes it
    if soort in ("tekst", "code"):
        if isinstance(waarde, (str, int)) and not isinstance(waarde, bool):
            tekst = str(waarde).strip()
            return tekst or None
    elif soort == "ja_nee":
        if isinstance(waarde, bool):
            return waarde
        if isinstance(waarde, str) and waarde.lower() in ("ja", "true", "on", "1", "nee", "false", "0"):
            return waarde.lower() in ("ja", "true", "on", "1")
    elif soort == "getal":
        if isinstance(waarde, int) and not isinstance(waarde, bool):
            return waarde
        if isinstance(waarde, str) and waarde.strip().isdecimal() and len(waarde) < 16:
            return int(waarde)
    elif soort == "moment":
        return _moment(waarde, lokaal)
    elif soort == "codes":
        lijst = [waarde] if isinstance(waarde, str) else waarde
        if isinstance(lijst, (list, tuple, set, frozenset)) and all(isinstance(deel, str) for deel in lijst):
            return tuple(lijst)
    elif soort == "kaart":
        if isinstance(waarde, Mapping) and all(
            isinstance(k, str) and isinstance(w, str) for k, w in waarde.items()
        ):
            return dict(waarde)
    elif soort == "antwoorden":
        antwoorden = lees(waarde)
        if antwoorden is not None:
            return antwoorden
    elif isinstance(waarde, (str, int, bool)):
        return waarde
    raise _Fout


def maak(
    klasse: type, gegeven: Mapping[str, Any], lokaal: Callable[[datetime], datetime]
) -> tuple[Any, tuple[Veldfout, ...]]:
    """A command from loose fields, or None with everything that is wrong with them.

    ``lokaal`` gives a moment without a zone its zone. Empty values count as not given.
    """
    fouten: list[Veldfout] = []
    bekend = {veld.naam: veld for veld in velden_van(klasse)}
    for naam in gegeven:
        if naam not in bekend:
            fouten.append(Veldfout(str(naam), "onbekend", ", ".join(bekend)))
    waarden: dict[str, Any] = {}
    for naam, veld in bekend.items():
        if naam in gegeven:
            try:
                waarde = _zet(veld.soort, gegeven[naam], lokaal)
            except _Fout:
                fouten.append(Veldfout(naam, "type", veld.soort))
                continue
            if waarde is not None:
                waarden[naam] = waarde
            elif veld.soort == "waarde" or (veld.soort == "codes" and gegeven[naam] is None):
                waarden[naam] = None
        if veld.verplicht and waarden.get(naam) in (None, ()):
            fouten.append(Veldfout(naam, "verplicht"))
    if fouten:
        return None, tuple(fouten)
    return klasse(**waarden), ()
