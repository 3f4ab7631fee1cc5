"""Reads the tables of requirements (``docs/reference/eisen``) and the states in ``dekking.tsv``."""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from waakvlam.cli.fout import Fout

STANDEN = ("werkt", "beschreven", "later", "niet")
BRONNEN = {
    "LEU": "Leusden",
    "DAL": "Dalfsen",
    "OIJ": "Oude IJsselstreek",
    "TWE": "Twente",
    "KIS": "SAMOS",
}
KOLOMMEN = ["eis", "stand", "waar", "toelichting"]
_RIJ = re.compile(r"^\|? ?((?:LEU|DAL|OIJ|TWE|KIS)-\d+) \| ([a-z-]+) \|", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Dekking:
    """What is done with one requirement: its state, where that shows, and what must be said with it."""

    eis: str
    stand: str
    waar: str
    toelichting: str


def lees_eisen(map_: Path) -> dict[str, str]:
    """Return per requirement its kind, from every table in ``map_``; raises Fout when there is none."""
    soorten: dict[str, str] = {}
    for bestand in sorted(map_.glob("*.md")):
        soorten.update(dict(_RIJ.findall(bestand.read_text(encoding="utf-8"))))
    if not soorten:
        raise Fout(f"In {map_} staan geen eisen. Geef met --map de map «docs/reference» van Waakvlam.")
    return soorten


def lees_dekking(bestand: Path) -> list[Dekking]:
    """Return the rows of ``dekking.tsv``; raises Fout with the line that cannot be read."""
    if not bestand.is_file():
        raise Fout(f"{bestand} is er niet. Geef met --map de map «docs/reference» van Waakvlam.")
    with bestand.open(encoding="utf-8", newline="") as open_:
        regels = list(csv.reader(open_, delimiter="\t", quoting=csv.QUOTE_NONE))
    if not regels or regels[0] != KOLOMMEN:
        raise Fout(f"{bestand}:1: de kolommen horen te zijn: {', '.join(KOLOMMEN)}.")
    rijen = []
    for nr, regel in enumerate(regels[1:], 2):
        if len(regel) != len(KOLOMMEN) or regel[1] not in STANDEN:
            raise Fout(f"{bestand}:{nr}: vier kolommen met een tab ertussen; stand is {', '.join(STANDEN)}.")
        rijen.append(Dekking(*regel))
    return rijen


def tel(soorten: dict[str, str], rijen: list[Dekking]) -> dict[str, dict[str, Counter[str]]]:
    """Return per source and kind how many requirements have which state."""
    uit: dict[str, dict[str, Counter[str]]] = {bron: {} for bron in BRONNEN}
    for rij in rijen:
        per_soort = uit[rij.eis[:3]].setdefault(soorten.get(rij.eis, "onbekend"), Counter())
        per_soort[rij.stand] += 1
    return uit
