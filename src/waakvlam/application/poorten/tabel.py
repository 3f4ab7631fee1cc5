"""A table out of a file, whatever the file was: a row of headers and rows of cells."""

from dataclasses import dataclass
from datetime import date, datetime, time

Cel = str | int | float | bool | datetime | date | time | None
"""What stands in a cell. A CSV has texts only."""

MAX_BYTES = 5_000_000
MAX_RIJEN = 2_000
MAX_KOLOMMEN = 30
MAX_CEL = 5_000
"""Characters of one cell."""
FORMULE = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet would work out."""


@dataclass(frozen=True, slots=True)
class Opmerking:
    """Something about the whole file: a code, and what it is about in the words of the file."""

    code: str
    wat: str = ""


@dataclass(frozen=True, slots=True)
class Tabel:
    """The headers, and per row that is not empty its number in the file and its cells."""

    kop: tuple[str, ...]
    rijen: tuple[tuple[int, tuple[Cel, ...]], ...]
    opmerkingen: tuple[Opmerking, ...] = ()


class GeenTabel(Exception):
    """This file cannot be read at all; ``bezwaar`` says why."""

    def __init__(self, code: str, wat: str = "") -> None:
        super().__init__(code)
        self.bezwaar = Opmerking(code, wat)
