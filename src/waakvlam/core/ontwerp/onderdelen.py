"""Entries of an approach in the text of its files: finding them, and changing one and nothing around it.

An entry is a path such as ``rollen.wijkagent`` or ``titel``. Only its own lines are read and written again,
comments in it are kept; every other line of the file stays as it was, to the letter.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Any

from waakvlam.core.aanpak.yamllezer import Knoop, lees
from waakvlam.core.ontwerp import snippers
from waakvlam.core.ontwerp.bestanden import is_voorbeeld
from waakvlam.core.ontwerp.indeling import BESTAND_VOOR, KAARTEN

Ontbreekt = type("Ontbreekt", (), {"__repr__": lambda self: "ONTBREEKT"})
ONTBREEKT = Ontbreekt()
"""The value of an entry that is not there."""


class Onleesbaar(ValueError):
    """The file holds no YAML that can be changed entry by entry; says which file."""


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """Where an entry stands: the file, and the line (from 1) where it begins."""

    bestand: str
    regel: int
    waarde: Any


def waarde_hash(waarde: Any) -> str:
    """The hash of what an entry says, however it is written; empty when it is not there."""
    if waarde is ONTBREEKT:
        return ""
    return sha256(
        json.dumps(waarde, sort_keys=False, ensure_ascii=False).encode(errors="surrogatepass")
    ).hexdigest()


@lru_cache(maxsize=128)
def boom(naam: str, tekst: str) -> Knoop | None:
    """The tree of one file, or None when it cannot be read. Kept, as reading is slow; do not change it."""
    wortel, _ = lees(naam, tekst.encode(errors="surrogatepass"))
    return wortel if wortel is not None and isinstance(wortel.inhoud, dict) else None


def bomen(bestanden: Mapping[str, str]) -> dict[str, Knoop]:
    """The tree of every file of the approach that can be read."""
    gelezen = (
        (naam, boom(naam, tekst)) for naam, tekst in sorted(bestanden.items()) if not is_voorbeeld(naam)
    )
    return {naam: wortel for naam, wortel in gelezen if wortel is not None}


def delen_van(wortel: Knoop) -> dict[str, Any]:
    """Every entry of a file with its value: ``rollen.wijkagent``, ``titel``."""
    uit: dict[str, Any] = {}
    for sleutel, knoop in wortel.inhoud.items():
        if sleutel in KAARTEN and isinstance(knoop.inhoud, dict):
            uit |= {f"{sleutel}.{code}": deel.waarde() for code, deel in knoop.inhoud.items()}
        elif sleutel != "taal":
            uit[sleutel] = knoop.waarde()
    return uit


def vind(bestanden: Mapping[str, str], pad: str) -> Vindplaats | None:
    """Where an entry stands, or None."""
    sleutel, _, code = pad.partition(".")
    for naam, wortel in bomen(bestanden).items():
        knoop = wortel.inhoud.get(sleutel)
        if knoop is None:
            continue
        if not code:
            return Vindplaats(naam, wortel.sleutels[sleutel].regel, knoop.waarde())
        if isinstance(knoop.inhoud, dict) and code in knoop.inhoud:
            return Vindplaats(naam, knoop.sleutels[code].regel, knoop.inhoud[code].waarde())
    return None


def codes_van(bestanden: Mapping[str, str], sleutel: str) -> dict[str, Any]:
    """The entries under a root key by code, over all files."""
    uit: dict[str, Any] = {}
    for wortel in bomen(bestanden).values():
        knoop = wortel.inhoud.get(sleutel)
        if knoop is not None and isinstance(knoop.inhoud, dict):
            uit |= {code: deel.waarde() for code, deel in knoop.inhoud.items() if code not in uit}
    return uit


def _doelbestand(bestanden: Mapping[str, str], sleutel: str) -> str:
    """The file for a new entry: where its neighbours stand, else the suggested one."""
    for naam, wortel in bomen(bestanden).items():
        if sleutel in wortel.inhoud:
            return naam
    return BESTAND_VOOR.get(sleutel, "aanpak.yaml")


def zet(bestanden: Mapping[str, str], pad: str, waarde: Any) -> dict[str, str]:
    """The files that change when the entry at ``pad`` becomes ``waarde`` (``ONTBREEKT`` takes it away).

    Raises Onleesbaar when the file it stands in cannot be read as YAML.
    """
    sleutel, _, code = pad.partition(".")
    gevonden = vind(bestanden, pad)
    if gevonden is None and waarde is ONTBREEKT:
        return {}
    if gevonden is not None and waarde_hash(gevonden.waarde) == waarde_hash(waarde):
        return {}
    naam = gevonden.bestand if gevonden else _doelbestand(bestanden, sleutel)
    tekst = bestanden.get(naam, "")
    nieuw = tekst if tekst.strip() else "taal: 1\n"
    wortel = boom(naam, nieuw)
    if wortel is None:
        raise Onleesbaar(naam)
    for poging in (snippers.per_deel, snippers.per_sleutel, snippers.heel):
        uit = poging(nieuw, wortel, sleutel, code, snippers.WEG if waarde is ONTBREEKT else waarde)
        if uit is not None and _klopt(naam, wortel, uit, sleutel, code, waarde):
            return {naam: uit}
    raise Onleesbaar(naam)


def _klopt(naam: str, oud: Knoop, tekst: str, sleutel: str, code: str, waarde: Any) -> bool:
    """Whether the new text says what it should, and everything else as before."""
    wortel = boom(naam, tekst)
    if wortel is None:
        return False
    verwacht = oud.waarde()
    if code:
        kaart = dict(verwacht.get(sleutel) or {})
        if waarde is ONTBREEKT:
            kaart.pop(code, None)
        else:
            kaart[code] = waarde
        verwacht[sleutel] = kaart
    elif waarde is ONTBREEKT:
        verwacht.pop(sleutel, None)
    else:
        verwacht[sleutel] = waarde
    if not verwacht.get(sleutel, True) and isinstance(verwacht.get(sleutel), dict):
        verwacht.pop(sleutel)
    return bool(json.dumps(wortel.waarde(), ensure_ascii=False) == json.dumps(verwacht, ensure_ascii=False))
