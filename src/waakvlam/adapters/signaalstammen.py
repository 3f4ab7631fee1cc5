"""Marks of words under a key: stems of Dutch words, so that texts can be compared without keeping them."""

import hashlib
import hmac
import re
import threading
import unicodedata
from functools import cache
from importlib.resources import files

import Stemmer
from rapidfuzz import fuzz

from waakvlam.adapters.personenindex import leid_af

WOORDEN_HOOGSTENS = 60
"""Words of one text that count; what comes after says little new, and every mark is a row."""
_WOORD = re.compile(r"[^\W\d_]{3,40}")


@cache
def stopwoorden() -> frozenset[str]:
    """Words that say nothing by themselves, from the data."""
    tekst = files("waakvlam.gegevens").joinpath("stopwoorden.txt").read_text(encoding="utf-8")
    return frozenset(regel.strip() for regel in tekst.splitlines() if regel.strip() and regel[0] != "#")


class SignaalStammen:
    """The port ``Stammen``. Safe to use from several threads."""

    def __init__(self, geheim: str) -> None:
        self._sleutel = leid_af(geheim.split("\n", 1)[0].strip(), "signaalstammen")
        self._eigen = threading.local()

    def _stem(self, woord: str) -> str:
        # A stemmer keeps state while it works, so every thread has one of its own.
        if not hasattr(self._eigen, "stemmer"):
            self._eigen.stemmer = Stemmer.Stemmer("dutch_porter")
        return str(self._eigen.stemmer.stemWord(woord))

    def woorden(self, tekst: str) -> dict[str, str]:
        """Per stem the word as it was first written; see the port."""
        uit: dict[str, str] = {}
        for gevonden in _WOORD.finditer(tekst):
            woord = gevonden.group()
            klein = unicodedata.normalize("NFC", woord).casefold()
            if klein not in stopwoorden():
                uit.setdefault(self._stem(klein), woord)
            if len(uit) == WOORDEN_HOOGSTENS:
                break
        return uit

    def merken(self, gemeente: str, tekst: str) -> tuple[int, ...]:
        """The marks; see the port. The municipality is in them, so those of two never meet."""
        return tuple(sorted({self._merk(gemeente, stam) for stam in self.woorden(tekst)}))

    def _merk(self, gemeente: str, stam: str) -> int:
        deel = f"{gemeente}\x1f{stam}".encode()
        kort = hmac.new(self._sleutel, deel, hashlib.sha256).digest()[:8]
        return int.from_bytes(kort, "big", signed=True)

    def gelijk(self, een: str, ander: str) -> float:
        """Shared words, whatever their order; see the port."""
        return float(fuzz.token_set_ratio(een.casefold(), ander.casefold()))
