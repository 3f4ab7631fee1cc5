"""Joins the files of one approach into one tree: maps of several files merge, nothing may be given twice."""

from collections.abc import Iterable, Sequence

from waakvlam.core.aanpak.meldingen import Melding, Plek, citeer, melding
from waakvlam.core.aanpak.taal import TAAL
from waakvlam.core.aanpak.yamllezer import Knoop, dubbel


def voeg_samen(wortels: Sequence[Knoop]) -> tuple[Knoop, list[Melding]]:
    """Return one root with the keys of all files but ``taal``, and what clashes.

    Order is kept: files in the order given (by name), keys as they stand. The order of levels is their rank.
    """
    geheel = Knoop(Plek(wortels[0].plek.bestand) if wortels else Plek("."), {})
    meldingen: list[Melding] = []
    for wortel in wortels:
        meldingen += _taal(wortel)
        for naam, knoop in wortel.inhoud.items():
            if naam != "taal":
                meldingen += _voeg_toe(geheel, naam, knoop, wortel.sleutels[naam])
    return geheel, meldingen


def _taal(wortel: Knoop) -> Iterable[Melding]:
    gegeven = wortel.inhoud.get("taal")
    if gegeven is None:
        yield melding(
            Plek(wortel.plek.bestand), "taal-ontbreekt", f"Zet bovenaan dit bestand «taal: {TAAL}»."
        )
    elif type(gegeven.inhoud) is not int or gegeven.inhoud != TAAL:
        zin = f"Deze Waakvlam leest taal {TAAL}; hier staat «{citeer(gegeven.tekst)}»."
        yield melding(gegeven.plek, "taal-onbekend", zin)


def _voeg_toe(geheel: Knoop, naam: str, knoop: Knoop, plek: Plek) -> Iterable[Melding]:
    if naam not in geheel.inhoud:
        kopie = dict(knoop.inhoud) if isinstance(knoop.inhoud, dict) else knoop.inhoud
        geheel.inhoud[naam] = Knoop(knoop.plek, kopie, knoop.tekst, dict(knoop.sleutels))
        geheel.sleutels[naam] = plek
        return
    eerste = geheel.inhoud[naam]
    if not isinstance(eerste.inhoud, dict) or not isinstance(knoop.inhoud, dict):
        yield dubbel(naam, plek, geheel.sleutels[naam])
        return
    for onder, waarde in knoop.inhoud.items():
        if onder in eerste.inhoud:
            yield dubbel(onder, knoop.sleutels[onder], eerste.sleutels[onder])
        else:
            eerste.inhoud[onder] = waarde
            eerste.sleutels[onder] = knoop.sleutels[onder]
