"""A document in parts that a page can show; the same document as its file."""

from collections.abc import Iterator
from dataclasses import dataclass

from waakvlam.application.poorten.stukken import Alinea, Blok, Feiten, Kop, Lijst, Regel, Stuk


@dataclass(frozen=True, slots=True)
class Vak:
    """A part of a document: ``kop`` (empty at the top), and what stands under it, in order."""

    kop: str
    blokken: tuple["Vakblok", ...]


@dataclass(frozen=True, slots=True)
class Vakblok:
    """A paragraph, a list or facts: whichever is filled."""

    alinea: Regel = ()
    lijst: tuple[Regel, ...] = ()
    paren: tuple[tuple[str, Regel], ...] = ()


def _blok(blok: Blok) -> Vakblok:
    if isinstance(blok, Alinea):
        return Vakblok(alinea=blok.regel)
    if isinstance(blok, Lijst):
        return Vakblok(lijst=blok.punten)
    if isinstance(blok, Feiten):
        return Vakblok(paren=blok.paren)
    raise TypeError(f"no page shows this yet: {type(blok).__name__}")


def vakken(stuk: Stuk) -> tuple[Vak, ...]:
    """Return the parts of a document, one for every heading; raises TypeError for a table."""
    return tuple(_vakken(stuk))


def _vakken(stuk: Stuk) -> Iterator[Vak]:
    kop, blokken = "", list[Vakblok]()
    for blok in stuk.blokken:
        if not isinstance(blok, Kop):
            blokken.append(_blok(blok))
            continue
        if kop or blokken:
            yield Vak(kop, tuple(blokken))
        kop, blokken = blok.tekst, []
    yield Vak(kop, tuple(blokken))
