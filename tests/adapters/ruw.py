"""Reading raw files as somebody does who took the disk: for markers, and for keys that still fit."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

from waakvlam.adapters.rijen import velden_van
from waakvlam.adapters.versleuteling import ontsleutel
from waakvlam.application.poorten import Gebroken, Regel

VERPAKT = 40
"""Bytes of a wrapped key."""


def bestanden(*mappen: Path) -> list[Path]:
    """Every file under these folders."""
    return [pad for map_ in mappen for pad in sorted(map_.rglob("*")) if pad.is_file()]


def met_merk(paden: Iterable[Path], *merken: str) -> list[str]:
    """The files in which one of these texts stands, as text or as a database may keep it."""
    zoek = [merk.encode(soort) for merk in merken for soort in ("utf-8", "utf-16-le")]
    return [pad.name for pad in paden if any(deel in pad.read_bytes() for deel in zoek)]


def vensters(inhoud: bytes) -> Iterator[bytes]:
    """Every run of as many bytes as a wrapped key has, wherever it begins."""
    gezien: set[bytes] = set()
    for begin in range(len(inhoud) - VERPAKT + 1):
        venster = inhoud[begin : begin + VERPAKT]
        if venster not in gezien and venster.count(0) < VERPAKT // 2:
            gezien.add(venster)
            yield venster


def sleutels_in(paden: Iterable[Path], verpakkers: Iterable[bytes]) -> set[bytes]:
    """Every key that can be unwrapped from anything in these files with one of these keys."""
    gevonden = set()
    for inhoud in {pad.read_bytes() for pad in paden}:
        for venster in vensters(inhoud):
            for verpakker in verpakkers:
                try:
                    gevonden.add(aes_key_unwrap(verpakker, venster))
                except InvalidUnwrap:
                    continue
    return gevonden


def te_lezen(regels: list[Regel], sleutels: Iterable[bytes]) -> set[str]:
    """The texts of these events that one of these keys opens."""
    uit = set()
    for veld, (_, cijfer) in velden_van(regels).items():
        for sleutel in sleutels:
            try:
                uit.add(ontsleutel(sleutel, veld, cijfer))
            except Gebroken:
                continue
    return uit
