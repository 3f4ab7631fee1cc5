"""Reads one YAML file that may be hostile into a tree that knows where everything stands.

Bytes in, tree or messages out. The parser's events are taken one by one, so a limit stops the work in time.
No tag builds anything and nothing is repeated by reference. Whole numbers, true, false and null are the only
values that are not text (YAML 1.2: ``nee``, ``on`` and ``12:30`` are text).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLStreamError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from waakvlam.core.aanpak.meldingen import Melding, Plek, citeer, melding
from waakvlam.core.aanpak.yamlfouten import ontcijfer, vertaal

MAX_BESTAND = 1_000_000
"""Bytes in one file. The largest approach we know is under 400 kB in all; 1 MB takes 2 s to read."""

MAX_DIEPTE = 40
"""Nested maps and lists. The language itself goes 20 deep at most, conditions within conditions included."""

MAX_KNOPEN = 60_000
"""Values in one file. Ordinary rules have one per 15 bytes, so this is what 1 MB of them holds."""

MAX_REGEL = 10_000
"""Characters on one line. People write under 200; the parser's time grows with the square of this."""

_GEHEEL = re.compile(r"[-+]?[0-9]{1,18}")
_HALF = re.compile("[\ud800-\udfff]")
_WAAR = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NIETS = {"", "~", "null", "Null", "NULL"}


@dataclass(slots=True)
class Knoop:
    """A value in a file. ``inhoud``: a dict or list of nodes, or a plain value; ``tekst``: as it was typed.

    ``sleutels`` holds for a map where each key stands.
    """

    plek: Plek
    inhoud: Any
    tekst: str = ""
    sleutels: dict[str, Plek] = field(default_factory=dict)

    def waarde(self) -> Any:
        """Return plain dicts, lists, text, numbers, booleans and None."""
        if isinstance(self.inhoud, dict):
            return {naam: knoop.waarde() for naam, knoop in self.inhoud.items()}
        if isinstance(self.inhoud, list):
            return [knoop.waarde() for knoop in self.inhoud]
        return self.inhoud


class _Stop(Exception):
    def __init__(self, gevonden: Melding) -> None:
        self.gevonden = gevonden


def lees(bestand: str, inhoud: bytes) -> tuple[Knoop | None, list[Melding]]:
    """Return the root of ``bestand`` (always a map) or None, with everything found wrong."""
    if len(inhoud) > MAX_BESTAND:
        return None, [te_groot(bestand)]
    tekst, meldingen = ontcijfer(bestand, inhoud)
    if tekst is None:
        return None, meldingen
    for nummer, regel in enumerate(tekst.splitlines(), 1):
        if len(regel) > MAX_REGEL:
            zin = f"Deze regel is langer dan {MAX_REGEL} tekens. Verdeel hem over meer regels."
            return None, [*meldingen, melding(Plek(bestand, nummer, MAX_REGEL + 1), "te-lang", zin)]
    bouwer = _Bouwer(bestand)
    try:
        wortel = bouwer.bouw(tekst)
    except _Stop as stop:
        return None, [*meldingen, *bouwer.meldingen, stop.gevonden]
    except (MarkedYAMLError, YAMLStreamError) as fout:
        return None, [*meldingen, *bouwer.meldingen, vertaal(bestand, fout)]
    except (ValueError, RecursionError, LookupError, AttributeError, TypeError, AssertionError):
        # The parser trips over odd input, such as an escape beyond Unicode: refuse the file.
        gevonden = melding(
            bouwer.plek, "yaml", "Na deze plek is het bestand niet te lezen. Kijk wat daar staat."
        )
        return None, [*meldingen, *bouwer.meldingen, gevonden]
    return wortel, [*meldingen, *bouwer.meldingen]


def te_groot(bestand: str) -> Melding:
    """Return the finding that a file is over the limit."""
    return melding(
        Plek(bestand),
        "te-groot",
        f"Dit bestand is groter dan {MAX_BESTAND // 1000} kB. Verdeel de aanpak over meer bestanden.",
    )


class _Bouwer:
    def __init__(self, bestand: str) -> None:
        self.bestand = bestand
        self.meldingen: list[Melding] = []
        self.plek = Plek(bestand)
        self.knopen = 0

    def bouw(self, tekst: str) -> Knoop | None:
        lezer = YAML(typ="safe", pure=True)
        lezer.version = (1, 2)
        stroom = lezer.parse(tekst)
        wortel: Knoop | None = None
        documenten = 0
        for stap in stroom:
            self._naar(stap)
            if isinstance(stap, DocumentStartEvent):
                documenten += 1
                if documenten > 1:
                    self._weiger(
                        "twee-documenten",
                        "Hier begint een tweede deel. Haal «---» weg, of maak er twee bestanden van.",
                    )
                if stap.version is not None and tuple(stap.version) != (1, 2):
                    self._weiger("yaml-versie", "Waakvlam leest YAML 1.2. Haal de regel met «%YAML» weg.")
            elif isinstance(stap, NodeEvent):
                wortel = self._knoop(stap, stroom, 1)
        if wortel is None or wortel.inhoud is None:
            self.plek = Plek(self.bestand)
            self._weiger("leeg", "Dit bestand is leeg. Begin met «taal: 1», of haal het bestand weg.")
        elif not isinstance(wortel.inhoud, dict):
            self.plek = wortel.plek
            self._weiger(
                "geen-sleutels", "Een bestand bestaat uit regels met «naam: waarde». Dat staat hier niet."
            )
        return wortel

    def _naar(self, stap: Any) -> None:
        merk = stap.start_mark
        self.plek = Plek(self.bestand, merk.line + 1, merk.column + 1)

    def _weiger(self, code: str, tekst: str) -> None:
        raise _Stop(melding(self.plek, code, tekst))

    def _knoop(self, stap: Any, stroom: Iterator[Any], diepte: int) -> Knoop:
        self._naar(stap)
        self.knopen += 1
        if self.knopen > MAX_KNOPEN:
            self._weiger("te-veel", f"Dit bestand heeft meer dan {MAX_KNOPEN} waarden. Verdeel het.")
        if isinstance(stap, AliasEvent) or stap.anchor is not None:
            zin = f"Een aanpak herhaalt geen tekst met «&» en «*» («{citeer(stap.anchor)}»). Schrijf het uit."
            self._weiger("verwijzing-in-yaml", zin)
        label = getattr(stap, "tag", None)
        if label is not None:
            self._weiger("label", f"Een label als «{citeer(label)}» mag niet. Haal het woord met «!» weg.")
        if isinstance(stap, ScalarEvent):
            if _HALF.search(stap.value):
                self._weiger("teken", "Hier staat een halve code voor een teken. Typ het teken zelf.")
            return Knoop(self.plek, _gewoon(stap), stap.value)
        if diepte > MAX_DIEPTE:
            self._weiger("te-diep", f"Dit is dieper dan {MAX_DIEPTE} lagen in elkaar. Maak het platter.")
        if isinstance(stap, SequenceStartEvent):
            return self._lijst(stroom, diepte)
        assert isinstance(stap, MappingStartEvent)
        return self._map(stroom, diepte)

    def _lijst(self, stroom: Iterator[Any], diepte: int) -> Knoop:
        knoop = Knoop(self.plek, [])
        while not isinstance(stap := next(stroom), SequenceEndEvent):
            knoop.inhoud.append(self._knoop(stap, stroom, diepte + 1))
        return knoop

    def _map(self, stroom: Iterator[Any], diepte: int) -> Knoop:
        knoop = Knoop(self.plek, {})
        while not isinstance(stap := next(stroom), MappingEndEvent):
            sleutel = self._knoop(stap, stroom, diepte + 1)
            waarde = self._knoop(next(stroom), stroom, diepte + 1)
            if isinstance(sleutel.inhoud, dict | list):
                self.meldingen.append(
                    melding(sleutel.plek, "sleutel", "Links van «:» staat één naam, geen lijst.")
                )
                continue
            naam = sleutel.tekst
            eerder = knoop.sleutels.get(naam)
            if eerder is not None:
                self.meldingen.append(dubbel(naam, sleutel.plek, eerder))
                continue
            knoop.sleutels[naam] = sleutel.plek
            knoop.inhoud[naam] = waarde
        return knoop


def dubbel(naam: str, plek: Plek, eerder: Plek) -> Melding:
    """Return the finding that ``naam`` at ``plek`` was given before."""
    waar = f"op regel {eerder.regel}" if eerder.bestand == plek.bestand else f"in {eerder}"
    return melding(
        plek, "dubbel", f"«{citeer(naam)}» staat er twee keer; de eerste staat {waar}. Kies er één."
    )


def _gewoon(stap: Any) -> Any:
    """Return what a scalar means under YAML 1.2; a number with a point stays text, the language has none."""
    tekst: str = stap.value
    if not stap.implicit[0]:
        return tekst
    if tekst in _NIETS:
        return None
    if tekst in _WAAR:
        return _WAAR[tekst]
    return int(tekst) if _GEHEEL.fullmatch(tekst) else tekst
