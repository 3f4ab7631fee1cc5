"""What ``execute`` must know of a small kind of stream: its commands, access, texts and deciding.

A small kind is one whose state says by itself who sees it. Its module in the application declares one
``Stroomsoort``; ``stroomsoorten`` lists them all, and nothing else has to know the kind.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from waakvlam.core.casus import Context, Weigering
from waakvlam.core.gebeurtenis import Opgetekend
from waakvlam.core.toegang.beleid import Kijker
from waakvlam.core.toegang.signaal import Behandelaars

if TYPE_CHECKING:
    from waakvlam.application.omgeving import Omgeving


def _mag(inhoud: Any, nu: datetime) -> Weigering | None:
    return None


@dataclass(frozen=True, slots=True)
class Kijk:
    """Who acts, in which role and when, with the roles that handle signals in the municipality."""

    kijker: Kijker
    rol: str
    nu: datetime
    behandelaars: Behandelaars


@dataclass(frozen=True, slots=True)
class Stroomsoort:
    """A small kind of stream.

    ``begint``: the commands that begin one. ``ziet``: whether it is there for a viewer. ``mag``: whether they
    may give a command. ``keur``: why clear texts cannot be kept, before anything is swapped for references.
    ``beslis``: what core decides, given the environment and the municipality. ``betrokkene``: what the log of
    processing calls the one person each stream is about; empty when it is about nobody.
    """

    naam: str
    toestand: type
    vouw: Callable[[Iterable[Opgetekend], Any], Any]
    opdrachten: tuple[type, ...]
    begint: tuple[type, ...]
    ziet: Callable[[Kijk, Any], bool]
    mag: Callable[[Kijk, Any, Any], bool]
    beslis: Callable[[Any, Any, Context, "Omgeving", str], tuple[Any, ...] | Weigering]
    keur: Callable[[Any, datetime], Weigering | None] = _mag
    betrokkene: str = ""
