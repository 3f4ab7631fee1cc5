"""How wide text is, without a font at hand: wide enough for every sans serif that a reader may have."""

import unicodedata
from functools import lru_cache

REGEL = 1.3
"""Height of a line, in sizes of the letter."""

RUIM = 1.06
"""Room on top of the widths of Helvetica: some substitutes are wider."""

VET = 1.08
MINST = 3
"""Letters of a word that at least go to the next line."""

_PUNTEN = {
    " !,./:;I[\\]ft": 278, "ijl": 222, "'": 191, "|": 260, "()-`r": 333, "{}": 334, '"': 355, "*": 389,
    "^": 469, "Jcksvxyz": 500, "#$0123456789?L_abdeghnopqu": 556, "+<=>~": 584, "FTZ": 611,
    "&ABEKPSVXY": 667, "CDHNRUw": 722, "GOQ": 778, "Mm": 833, "%": 889, "W": 944, "@": 1015,
}  # fmt: skip
_BREED = {letter: punten / 1000 for letters, punten in _PUNTEN.items() for letter in letters}


@lru_cache(maxsize=4096)
def _letter(letter: str) -> float:
    """Width of one character in sizes; an accent adds nothing, what we do not know is taken wide."""
    if letter in _BREED:
        return _BREED[letter]
    kaal = unicodedata.normalize("NFD", letter)[:1]
    if kaal in _BREED:
        return _BREED[kaal]
    if unicodedata.combining(letter):
        return 0.0
    return 0.75 if unicodedata.east_asian_width(letter) in "NaNHA" else 1.1


def breedte(tekst: str, maat: float, vet: bool = False) -> float:
    """Return the width of ``tekst`` at size ``maat``, rounded up."""
    return sum(map(_letter, tekst)) * maat * RUIM * (VET if vet else 1)


def breek(
    tekst: str, ruimte: float, maat: float, vet: bool = False, hoogstens: int | None = None
) -> list[str]:
    """Return ``tekst`` in lines that fit in ``ruimte``; a word that is too long is cut.

    With ``hoogstens`` lines the last ends in ``…`` when there is more.
    """
    regels: list[str] = []
    regel = ""
    for woord in _woorden(tekst, ruimte, maat, vet):
        langer = f"{regel} {woord}" if regel else woord
        if regel and breedte(langer, maat, vet) > ruimte:
            regels.append(regel)
            regel = woord
        else:
            regel = langer
    regels += [regel] if regel else []
    if hoogstens is not None and len(regels) > hoogstens:
        regels = [*regels[: hoogstens - 1], _afgekort(regels[hoogstens - 1], ruimte, maat, vet)]
    return regels


def _afgekort(regel: str, ruimte: float, maat: float, vet: bool) -> str:
    while regel and breedte(regel + "…", maat, vet) > ruimte:
        regel = regel[:-1].rstrip()
    return regel.rstrip(" ,;:(") + "…"


def _woorden(tekst: str, ruimte: float, maat: float, vet: bool) -> list[str]:
    """The words of a text, a word wider than the room in pieces that fit."""
    return [stuk for woord in tekst.split() for stuk in _stukken(woord, ruimte, maat, vet)]


def _stukken(woord: str, ruimte: float, maat: float, vet: bool) -> list[str]:
    if breedte(woord, maat, vet) <= ruimte:
        return [woord]
    gevonden, stuk = [], ""
    for letter in woord:
        if stuk and breedte(f"{stuk}{letter}-", maat, vet) > ruimte:
            gevonden.append(f"{stuk}-")
            stuk = ""
        stuk += letter
    voor = gevonden[-1][:-1] if gevonden else ""
    langer = voor[-2:] + stuk
    if len(stuk) < MINST and len(voor) > 2 * MINST and breedte(langer, maat, vet) <= ruimte:
        return [*gevonden[:-1], f"{voor[:-2]}-", langer]
    return [*gevonden, stuk]
