"""Events: the typed facts that streams are made of, and their way to and from JSON.

A kind of event is a frozen dataclass registered under a name and a schema version. Only codes, times
and references are in it; a field of type ``Tekst`` holds a reference to encrypted text, never the text.
"""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import datetime
from typing import Any, TypeVar

Tekst = typing.NewType("Tekst", str)
"""Reference to a piece of personal free text that the event store keeps encrypted."""

Teksten = typing.NewType("Teksten", Mapping[str, str])
"""Map of codes to such references; an empty one takes a text away."""

T = TypeVar("T")


class OnbekendeGebeurtenis(ValueError):
    """A kind or schema version of event that this program cannot read."""


class Opgetekend(typing.NamedTuple):
    """One recorded event as it is folded: the event with its number, times, actor and circle."""

    nr: int
    gebeurtenis: Any
    gebeurd_op: datetime
    vastgelegd_op: datetime
    actor: str
    rol: str | None = None
    namens: str | None = None
    kring: str = "casus"


@dataclass(frozen=True, slots=True)
class Soort:
    """What is registered of a kind of event."""

    naam: str
    versie: int
    klasse: type
    kring: str | None
    tijden: frozenset[str]
    teksten: frozenset[str]
    tekstkaarten: frozenset[str] = frozenset()


SOORTEN: dict[str, Soort] = {}
_PER_KLASSE: dict[type, Soort] = {}
_OUDER: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}


def _heeft(soort: Any, gezocht: Any) -> bool:
    """Whether a type hint is, or in a union holds, the type sought."""
    if isinstance(soort, types.UnionType) or typing.get_origin(soort) is typing.Union:
        return any(_heeft(deel, gezocht) for deel in typing.get_args(soort))
    return soort is gezocht


def gebeurtenis(naam: str, versie: int = 1, kring: str | None = "casus") -> Callable[[type[T]], type[T]]:
    """Register a dataclass as a kind of event.

    ``kring`` is the circle that may read it: ``"casus"`` for everyone in the case, None for the circle
    that the command names.
    """

    def registreer(klasse: type[T]) -> type[T]:
        if naam in SOORTEN:
            raise ValueError(f"event kind registered twice: {naam}")
        hints = typing.get_type_hints(klasse)
        soort = Soort(
            naam,
            versie,
            klasse,
            kring,
            frozenset(n for n, h in hints.items() if _heeft(h, datetime)),
            frozenset(n for n, h in hints.items() if _heeft(h, Tekst)),
            frozenset(n for n, h in hints.items() if _heeft(h, Teksten)),
        )
        SOORTEN[naam] = _PER_KLASSE[klasse] = soort
        return klasse

    return registreer


def opwaarderen(naam: str, van: int) -> Callable[[Callable[[dict[str, Any]], dict[str, Any]]], Any]:
    """Register how data of version ``van`` of an event kind becomes data of version ``van + 1``."""

    def registreer(functie: Callable[[dict[str, Any]], dict[str, Any]]) -> Any:
        _OUDER[(naam, van)] = functie
        return functie

    return registreer


def soort_van(g: Any) -> Soort:
    """The registered kind of an event; raises OnbekendeGebeurtenis for anything else."""
    try:
        return _PER_KLASSE[type(g)]
    except KeyError:
        raise OnbekendeGebeurtenis(type(g).__name__) from None


def refs_van(g: Any) -> list[str]:
    """The references to texts that an event holds, by itself and in its maps."""
    soort = soort_van(g)
    refs = [getattr(g, naam) for naam in sorted(soort.teksten)]
    for naam in sorted(soort.tekstkaarten):
        refs += getattr(g, naam).values()
    return [ref for ref in refs if ref]


def _json(waarde: Any) -> Any:
    if isinstance(waarde, datetime):
        return waarde.isoformat()
    if isinstance(waarde, (tuple, list, frozenset, set)):
        delen = sorted(waarde) if isinstance(waarde, (set, frozenset)) else waarde
        return [_json(deel) for deel in delen]
    if isinstance(waarde, Mapping):
        return {sleutel: _json(deel) for sleutel, deel in waarde.items()}
    return waarde


def _leeg(waarde: Any) -> bool:
    return waarde is None or waarde == () or waarde == {}


def naar_json(g: Any) -> tuple[str, int, dict[str, Any]]:
    """Kind, schema version and clear JSON data of an event; None and empty defaults are left out."""
    soort = soort_van(g)
    data = {}
    for veld in fields(g):
        waarde = getattr(g, veld.name)
        if not _leeg(waarde) or veld.default is MISSING or veld.default != waarde:
            data[veld.name] = _json(waarde)
    return soort.naam, soort.versie, data


def van_json(naam: str, versie: int, data: Mapping[str, Any]) -> Any:
    """The typed event for stored data; old versions are upcast, unknown ones raise OnbekendeGebeurtenis."""
    soort = SOORTEN.get(naam)
    if soort is None or versie > soort.versie:
        raise OnbekendeGebeurtenis(f"{naam} v{versie}")
    inhoud = dict(data)
    while versie < soort.versie:
        try:
            inhoud = _OUDER[(naam, versie)](inhoud)
        except KeyError:
            raise OnbekendeGebeurtenis(f"{naam} v{versie}: no way to v{versie + 1}") from None
        versie += 1
    for sleutel, waarde in inhoud.items():
        if sleutel in soort.tijden:
            inhoud[sleutel] = datetime.fromisoformat(waarde)
        elif isinstance(waarde, list):
            inhoud[sleutel] = tuple(waarde)
    try:
        return soort.klasse(**inhoud)
    except TypeError as fout:
        raise OnbekendeGebeurtenis(f"{naam} v{versie}: {fout}") from None
