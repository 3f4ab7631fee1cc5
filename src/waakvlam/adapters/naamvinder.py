"""Names found by deduce, a Dutch library for taking names out of medical texts; an optional extra.

Loading takes half a minute or more and a gigabyte of memory, so it is for a worker, never for a page.
"""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from waakvlam.application.poorten.nakijken import Naamvinder, NaamvinderFout

LABELS = frozenset({"persoon", "patient"})
"""What deduce calls a person. The rest it finds is found by the own rules as well, with fewer mistakes."""

NAAM = "naam"


def geinstalleerd() -> bool:
    """Whether the extra is there."""
    return find_spec("deduce") is not None


def laad() -> Any:
    """The library, ready; raises ImportError without the extra."""
    return import_module("deduce").Deduce()


class DeduceVinder:
    """The port ``Naamvinder``: names by deduce, and numbers by the light finder."""

    naam = "deduce"

    def __init__(self, licht: Naamvinder, laden: Callable[[], Any] = laad) -> None:
        self._licht, self._laden = licht, laden
        self._deduce: Any = None

    def soorten(self, tekst: str) -> tuple[str, ...]:
        """The kinds that may stand in a text; see the port."""
        nummers = tuple(soort for soort in self._licht.soorten(tekst) if soort != NAAM)
        try:
            self._deduce = self._deduce or self._laden()
            gevonden = self._deduce.deidentify(tekst).annotations
        except Exception as fout:
            # A library that breaks on a text says so with that text in it: only the kind of error goes on.
            raise NaamvinderFout(type(fout).__name__) from None
        return (*nummers, NAAM) if any(vondst.tag in LABELS for vondst in gevonden) else nummers
