"""A document as data, from which every form of it is written; and the port of who writes it.

What is in a document is decided once, by who makes the ``Stuk``. A writer adds nothing and leaves nothing
out, so a PDF, an ODT and a DOCX of the same document say the same.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

STERK, ZACHT, SCHUIN = "sterk", "zacht", "schuin"
"""How a piece of text is set: strong, soft (less important) or slanted."""

_ONLEESBAAR = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def leesbaar(tekst: str) -> str:
    """The text without signs that no document can hold; line ends as one sign."""
    return _ONLEESBAAR.sub("", tekst.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n"))


class Deel(NamedTuple):
    """A piece of a line; ``toon`` is empty or one of STERK, ZACHT, SCHUIN."""

    tekst: str
    toon: str = ""


Regel = tuple[Deel, ...]
"""A line of text in pieces."""


def regel(*delen: str | Deel) -> Regel:
    """A line of loose texts and pieces; what is empty falls away."""
    alles = (deel if isinstance(deel, Deel) else Deel(deel) for deel in delen)
    return tuple(Deel(leesbaar(deel.tekst), deel.toon) for deel in alles if deel.tekst)


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading; ``niveau`` 2 or 3 (1 is the title of the document)."""

    tekst: str
    niveau: int = 2


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph."""

    regel: Regel


@dataclass(frozen=True, slots=True)
class Lijst:
    """Points below each other, with numbers where their order matters."""

    punten: tuple[Regel, ...]
    genummerd: bool = False


@dataclass(frozen=True, slots=True)
class Feiten:
    """Words with what they stand for here, such as *Geopend* and a day."""

    paren: tuple[tuple[str, Regel], ...]


@dataclass(frozen=True, slots=True)
class Tabel:
    """Rows of cells of lines under ``koppen``; ``breedtes`` are shares of the width. ``titel`` names it."""

    titel: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[tuple[Regel, ...], ...], ...]
    breedtes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Invulvak:
    """A question with room to write on paper, ``hoogte`` lines of it."""

    vraag: str
    hoogte: int = 2


Blok = Kop | Alinea | Lijst | Feiten | Tabel | Invulvak


@dataclass(frozen=True, slots=True)
class Stuk:
    """A document. ``stand`` says of when it is ("Stand om 14.30 uur …"), ``merken`` what else stands on top
    (an exercise), ``lezers`` which circles it holds and for whom it was made, ``voet`` what ends it.
    """

    titel: str
    blokken: tuple[Blok, ...]
    stand: str = ""
    merken: tuple[str, ...] = ()
    lezers: str = ""
    voet: str = ""
    taal: str = "nl"


def bovenaan(stuk: Stuk) -> Iterator[Regel]:
    """The lines under the title: marks, of when it is, and who reads it."""
    for merk in stuk.merken:
        yield regel(Deel(merk, STERK))
    if stuk.stand:
        yield regel(Deel(stuk.stand, STERK))
    if stuk.lezers:
        yield regel(Deel(stuk.lezers, ZACHT))


def onderaan(stuk: Stuk) -> str:
    """What stands at the foot of every page, so that a loose sheet says what it is and of when."""
    return leesbaar(" · ".join(deel for deel in (stuk.titel, stuk.stand) if deel))


def _van_blok(blok: Blok) -> Iterator[str]:
    if isinstance(blok, Kop):
        yield leesbaar(blok.tekst)
    elif isinstance(blok, Invulvak):
        yield leesbaar(blok.vraag)
    elif isinstance(blok, Alinea):
        yield plat(blok.regel)
    elif isinstance(blok, Lijst):
        yield from (plat(punt) for punt in blok.punten)
    elif isinstance(blok, Feiten):
        yield from (deel for woord, wat in blok.paren for deel in (leesbaar(woord), plat(wat)))
    else:
        yield from (leesbaar(kop) for kop in blok.koppen)
        yield from (plat(r) for rij in blok.rijen for cel in rij for r in cel)


def plat(delen: Regel) -> str:
    """A line without how it is set."""
    return "".join(deel.tekst for deel in delen)


def teksten(stuk: Stuk) -> Iterable[str]:
    """Every text in a document, in order: what each form of it must hold."""
    yield leesbaar(stuk.titel)
    yield from (plat(r) for r in bovenaan(stuk))
    for blok in stuk.blokken:
        yield from _van_blok(blok)
    if stuk.voet:
        yield leesbaar(stuk.voet)


class GeenPdf(RuntimeError):
    """No PDF can be made here: a library is missing on this machine."""


VORMEN = {
    "pdf": "application/pdf",
    "odt": "application/vnd.oasis.opendocument.text",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}
"""The forms a document can have, by the end of the file name, with their kind of content."""


class Stukkenschrijver(Protocol):
    """Writes documents."""

    def kan(self, vorm: str) -> bool:
        """Whether this form can be made here: a PDF needs libraries that may be missing."""

    def schrijf(self, stuk: Stuk, vorm: str) -> bytes:
        """The document in one of VORMEN. Raises GeenPdf where no PDF can be made, KeyError for no form."""

    def pak_in(self, bestanden: dict[str, bytes], wachtwoord: str) -> bytes:
        """A folder of files as a zip that opens only with the password (AES-256)."""
