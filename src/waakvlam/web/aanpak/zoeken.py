"""Search within an approach: every rule in which all words stand."""

import re
import unicodedata
from collections.abc import Iterator

from waakvlam.core.aanpak.woorden.basis import hoofdletter
from waakvlam.web.aanpak.blad import Blad
from waakvlam.web.aanpak.boek import Boek
from waakvlam.web.aanpak.context import Stuk, Vondst
from waakvlam.web.aanpak.indeling import HOOFDSTUKKEN

HOOGSTENS = 100
OMHEEN = 70
"""Letters of context before the first word that was found."""

LANG = 220
_TITELS = {deel.code: deel.titel for deel in HOOFDSTUKKEN}


def kaal(tekst: str) -> str:
    """Return a text for comparing: small letters without accents, as long as it was."""
    letters = (unicodedata.normalize("NFD", letter)[0] for letter in tekst)
    return "".join(klein if len(klein := letter.lower()) == 1 else letter for letter in letters)


def zoek(boek: Boek, vraag: str) -> tuple[Vondst, ...]:
    """Return the rules in which every word of ``vraag`` stands, those with all words in the name first."""
    woorden = [kaal(woord) for woord in vraag.split()]
    if not woorden:
        return ()
    gevonden: list[tuple[bool, Vondst]] = []
    for code, blad in boek.bladen.values():
        if blad.herkomst is None and not any(blad.teksten()):
            continue
        teksten = [tekst for tekst in dict.fromkeys(blad.teksten()) if tekst]
        alles = kaal("\n".join(teksten))
        if all(woord in alles for woord in woorden):
            in_naam = all(woord in kaal(blad.naam) for woord in woorden)
            gevonden.append((not in_naam, _vondst(boek, code, blad, teksten, woorden)))
    return tuple(vondst for _later, vondst in sorted(gevonden, key=lambda paar: paar[0]))


def _vondst(boek: Boek, code: str, blad: Blad, teksten: list[str], woorden: list[str]) -> Vondst:
    beste = max(teksten, key=lambda tekst: sum(woord in kaal(tekst) for woord in woorden))
    boven = boek.blad(".".join(blad.pad.split(".")[:2]))
    naam = blad.naam if boven is None or boven is blad else boven.naam
    waar = boek.w._(_TITELS[code])
    return Vondst(hoofdletter(naam), waar, boek.adres(blad.pad), tuple(_stukken(beste, woorden)))


def _stukken(tekst: str, woorden: list[str]) -> Iterator[Stuk]:
    """Yield a part of a text around the words, cut where they begin and end."""
    patroon = "|".join(re.escape(woord) for woord in sorted(woorden, key=len, reverse=True))
    plek = kaal(tekst)
    eerste = re.search(patroon, plek)
    begin = max(0, eerste.start() - OMHEEN) if eerste else 0
    if begin:
        begin = tekst.find(" ", begin) + 1
        yield Stuk("… ", False)
    eind = min(len(tekst), begin + LANG)
    hier = begin
    for raak in re.finditer(patroon, plek[:eind]):
        if raak.start() < hier:
            continue
        if raak.start() > hier:
            yield Stuk(tekst[hier : raak.start()], False)
        yield Stuk(tekst[raak.start() : raak.end()], True)
        hier = raak.end()
    if hier < eind:
        yield Stuk(tekst[hier:eind], False)
    if eind < len(tekst):
        yield Stuk(" …", False)
