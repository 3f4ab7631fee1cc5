"""Turns what a decoder or the YAML parser trips over into a sentence that says what to do."""

import re
from typing import Any

from waakvlam.core.aanpak.meldingen import Melding, Plek, citeer, melding

_ONLEESBAAR = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufeff\uff00-\ufffd\U00010000-\U0010ffff]")
_BOM_ANDERS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}

ALS_UTF8 = "Bewaar het bestand als UTF-8 (in de editor: Opslaan als, codering UTF-8)."


def ontcijfer(bestand: str, inhoud: bytes) -> tuple[str | None, list[Melding]]:
    """Return the text of ``inhoud``, or None with the reason why it is no readable UTF-8."""
    for begin, naam in _BOM_ANDERS.items():
        if inhoud.startswith(begin):
            return None, [melding(Plek(bestand), "codering", f"Dit bestand is {naam}. {ALS_UTF8}")]
    meldingen = []
    if inhoud.startswith(b"\xef\xbb\xbf"):
        inhoud = inhoud[3:]
        zin = "Het bestand begint met een onzichtbaar teken (BOM). Dat mag, maar hoeft niet."
        meldingen.append(melding(Plek(bestand), "bom", zin, ernst="let op"))
    if b"\0" in inhoud[:4] and len(inhoud) > 1:
        return None, [
            melding(Plek(bestand), "codering", f"Dit bestand lijkt UTF-16 of geen tekst. {ALS_UTF8}")
        ]
    try:
        tekst = inhoud.decode()
    except UnicodeDecodeError as fout:
        plek = _plek(bestand, inhoud[: fout.start].decode())
        zin = f"Hier staat een teken dat geen UTF-8 is (misschien een é uit een oud bestand). {ALS_UTF8}"
        return None, [melding(plek, "codering", zin)]
    gevonden = _ONLEESBAAR.search(tekst)
    if gevonden:
        plek = _plek(bestand, tekst[: gevonden.start()])
        code = f"U+{ord(gevonden.group()):04X}"
        return None, [
            *meldingen,
            melding(plek, "teken", f"Hier staat een onzichtbaar teken ({code}). Haal het weg."),
        ]
    return tekst, meldingen


def _plek(bestand: str, ervoor: str) -> Plek:
    regels = re.split("\r\n|[\n\r\x85\u2028\u2029]", ervoor)
    return Plek(bestand, len(regels), len(regels[-1]) + 1)


_INSPRINGEN = "De regels staan hier niet recht onder elkaar. Laat wat bij elkaar hoort even ver inspringen."
_VERTALING = (
    ("found character '\\t'", "Hier staat een tab. Gebruik spaties."),
    ("cannot start any token", "Een tekst mag niet met dit teken beginnen. Zet de tekst tussen «'»."),
    ("mapping values are not allowed", "Hier past geen dubbele punt. Zet de tekst tussen aanhalingstekens, "
     "of begin een nieuwe regel."),
    ("found unexpected end of stream", "Deze tekst begint met een aanhalingsteken en eindigt er niet mee."),
    ("unknown escape character", "Na «\\» staat een teken dat daar niet kan. Gebruik '…'."),
    ("expected ',' or ']'", "Deze lijst is niet goed afgesloten. Zet komma's ertussen en «]» aan het eind."),
    ("expected ',' or '}'", "Dit stuk is niet goed afgesloten. Zet komma's ertussen en «}» aan het eind."),
    ("could not find expected ':'", "Hier hoort «naam: waarde» te staan, maar de dubbele punt mist."),
    ("expected <block end>", _INSPRINGEN),
    ("block sequence entries are not allowed", "Een «-» past hier niet. Zet de lijst op een eigen regel."),
    ("undefined tag handle", "Een label met «!» mag niet. Haal het weg."),
    ("found duplicate anchor", "Een aanpak gebruikt geen «&» om tekst te herhalen. Schrijf het uit."),
    ("did not find expected <document start>", "Na het eind van het bestand staat nog tekst. Haal die weg."),
    ("expected '<document start>'", "Dit hoort niet meer bij wat erboven staat. " + _INSPRINGEN),
)  # fmt: skip


def vertaal(bestand: str, fout: Any) -> Melding:
    """Return the parser's mistake as a finding at the place it names."""
    merk = getattr(fout, "problem_mark", None) or getattr(fout, "context_mark", None)
    problem = str(getattr(fout, "problem", None) or fout)
    begin = getattr(fout, "context_mark", None)
    if "end of stream" in problem and begin is not None:
        merk = begin
    plek = Plek(bestand, merk.line + 1, merk.column + 1) if merk is not None else Plek(bestand)
    for deel, zin in _VERTALING:
        if deel in problem:
            return melding(plek, "yaml", zin)
    return melding(
        plek, "yaml", f"Dit is geen goede YAML. Kijk hier en op de regel erboven ({citeer(problem)})."
    )
