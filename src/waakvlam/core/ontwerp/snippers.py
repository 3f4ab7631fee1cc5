"""Changing a piece of YAML in its text: one entry, one root key, or if need be the whole file.

Each way returns the new text, or None when the text is not laid out so that it can be done that way.
"""

import re
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from waakvlam.core.aanpak.yamllezer import Knoop

WEG = object()
"""The value that takes an entry away."""

BREED = 110
_GEEN_INHOUD = re.compile(r"\s*(#.*)?")
_VREEMD = re.compile("[\x85\u2028\u2029]")


class _Vel:
    """Something to write on: only text, in memory."""

    encoding = None

    def __init__(self) -> None:
        self._delen: list[str] = []

    def write(self, deel: str) -> None:
        self._delen.append(deel)

    def flush(self) -> None:
        """Nothing waits."""

    @property
    def tekst(self) -> str:
        return "".join(self._delen)


def _yaml() -> YAML:
    yaml = YAML(typ="rt", pure=True)
    yaml.version = None
    yaml.preserve_quotes = True
    yaml.width = BREED
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _lees(tekst: str) -> Any:
    return _yaml().load(tekst)


def schrijf(data: Any) -> str:
    """Plain data, or data read before with its comments, as YAML."""
    vel = _Vel()
    _yaml().dump(naar_yaml(data), vel)
    return vel.tekst


def naar_yaml(waarde: Any) -> Any:
    """Plain data as the writer likes it: short lists of words on one line."""
    if isinstance(waarde, (CommentedMap, CommentedSeq)):
        return waarde
    if isinstance(waarde, dict):
        return CommentedMap((sleutel, naar_yaml(deel)) for sleutel, deel in waarde.items())
    if isinstance(waarde, list):
        lijst = CommentedSeq(naar_yaml(deel) for deel in waarde)
        kort = all(not isinstance(deel, (dict, list)) for deel in waarde)
        if kort and sum(len(str(deel)) + 2 for deel in waarde) < BREED - 40:
            lijst.fa.set_flow_style()
        return lijst
    return waarde


def _meng(oud: Any, nieuw: dict[str, Any]) -> None:
    """Change ``oud`` into ``nieuw`` where they differ, so that comments and layout of the rest stay."""
    for sleutel in [s for s in oud if s not in nieuw]:
        del oud[sleutel]
    if [s for s in nieuw if s in oud] != list(oud):
        for sleutel in list(oud):
            oud.move_to_end(sleutel) if sleutel in nieuw else None
    for sleutel, waarde in nieuw.items():
        if sleutel not in oud:
            oud[sleutel] = naar_yaml(waarde)
        elif isinstance(oud[sleutel], CommentedMap) and isinstance(waarde, dict):
            _meng(oud[sleutel], waarde)
        elif isinstance(oud[sleutel], CommentedSeq) and isinstance(waarde, list):
            _meng_lijst(oud[sleutel], waarde)
        elif _kaal(oud[sleutel]) != waarde or type(_kaal(oud[sleutel])) is not type(waarde):
            oud[sleutel] = naar_yaml(waarde)


def _meng_lijst(oud: CommentedSeq, nieuw: list[Any]) -> None:
    for nr, waarde in enumerate(nieuw):
        if nr >= len(oud):
            oud.append(naar_yaml(waarde))
        elif isinstance(oud[nr], CommentedMap) and isinstance(waarde, dict):
            _meng(oud[nr], waarde)
        elif _kaal(oud[nr]) != waarde or type(_kaal(oud[nr])) is not type(waarde):
            oud[nr] = naar_yaml(waarde)
    while len(oud) > len(nieuw):
        oud.pop()


def _kaal(waarde: Any) -> Any:
    if isinstance(waarde, bool) or waarde is None:
        return waarde
    if isinstance(waarde, CommentedMap):
        return {s: _kaal(w) for s, w in waarde.items()}
    if isinstance(waarde, CommentedSeq):
        return [_kaal(w) for w in waarde]
    return int(waarde) if isinstance(waarde, int) else str(waarde) if isinstance(waarde, str) else waarde


def _gewijzigd(snipper: str, sleutel: str, waarde: Any) -> str | None:
    """The YAML ``sleutel: …`` in ``snipper`` with another value."""
    try:
        data = _lees(snipper)
        if not isinstance(data, CommentedMap) or list(data) != [sleutel]:
            return None
        _meng(data, {sleutel: waarde})
        return schrijf(data)
    except (YAMLError, ValueError, TypeError, AttributeError, KeyError, IndexError):
        return None


def _einde(regels: list[str], begin: int, volgende: int) -> int:
    """The line after the last one with content; comment above what follows belongs to that."""
    eind = volgende
    while eind > begin + 1 and _GEEN_INHOUD.fullmatch(regels[eind - 1].rstrip("\n")):
        eind -= 1
    return eind


def _spring_in(tekst: str, diepte: int) -> list[str]:
    wit = " " * diepte
    return [f"{wit}{regel}\n" if regel.strip() else "\n" for regel in tekst.splitlines()]


def _blok(wortel: Knoop, aantal: int) -> list[tuple[int, str]] | None:
    """Line (from 0) of every root key, in order; None when they do not each begin a line."""
    regels = [(plek.regel - 1, naam) for naam, plek in wortel.sleutels.items()]
    if any(plek.kolom != 1 for plek in wortel.sleutels.values()):
        return None
    return sorted(regels) if len({nr for nr, _ in regels}) == len(regels) else None


def per_deel(tekst: str, wortel: Knoop, sleutel: str, code: str, waarde: Any) -> str | None:
    """Write only the lines of one entry anew."""
    if not code or _VREEMD.search(tekst):
        return None
    regels = tekst.splitlines(keepends=True)
    wortels = _blok(wortel, len(regels))
    kaart = wortel.inhoud.get(sleutel)
    if wortels is None or kaart is None or not isinstance(kaart.inhoud, dict) or not kaart.inhoud:
        return None
    begin_sleutel = wortel.sleutels[sleutel].regel - 1
    na_sleutel = next((nr for nr, _ in wortels if nr > begin_sleutel), len(regels))
    kolommen = {plek.kolom for plek in kaart.sleutels.values()}
    plekken = sorted(plek.regel - 1 for plek in kaart.sleutels.values())
    if len(kolommen) != 1 or len(set(plekken)) != len(plekken) or plekken[0] <= begin_sleutel:
        return None
    diepte = kolommen.pop() - 1
    if any(regels[nr][:diepte].strip() for nr in plekken):
        return None
    if code not in kaart.inhoud:
        eind = _einde(regels, plekken[-1], na_sleutel)
        if not regels[eind - 1].endswith("\n"):
            regels[eind - 1] += "\n"
        erbij = _spring_in(schrijf({code: waarde}), diepte)
        return "".join([*regels[:eind], *erbij, *regels[eind:]])
    begin = kaart.sleutels[code].regel - 1
    eind = _einde(regels, begin, next((nr for nr in plekken if nr > begin), na_sleutel))
    if waarde is WEG:
        if len(plekken) == 1:
            return None
        return "".join([*regels[:begin], *regels[eind:]])
    los = "".join(regel[diepte:] if not regel[:diepte].strip() else regel for regel in regels[begin:eind])
    nieuw = _gewijzigd(los, code, waarde)
    return None if nieuw is None else "".join([*regels[:begin], *_spring_in(nieuw, diepte), *regels[eind:]])


def per_sleutel(tekst: str, wortel: Knoop, sleutel: str, code: str, waarde: Any) -> str | None:
    """Write the lines of one root key anew, or add it at the end."""
    if _VREEMD.search(tekst):
        return None
    regels = tekst.splitlines(keepends=True)
    wortels = _blok(wortel, len(regels))
    if wortels is None:
        return None
    oud = wortel.inhoud[sleutel].waarde() if sleutel in wortel.inhoud else {}
    heel = _heel(oud, code, waarde)
    if sleutel not in wortel.inhoud:
        if heel is WEG:
            return None
        if regels and not regels[-1].endswith("\n"):
            regels[-1] += "\n"
        return "".join(regels) + schrijf({sleutel: heel})
    begin = wortel.sleutels[sleutel].regel - 1
    eind = _einde(regels, begin, next((nr for nr, _ in wortels if nr > begin), len(regels)))
    if heel is WEG:
        return "".join([*regels[:begin], *regels[eind:]])
    nieuw = _gewijzigd("".join(regels[begin:eind]), sleutel, heel)
    return None if nieuw is None else "".join([*regels[:begin], nieuw, *regels[eind:]])


def heel(tekst: str, wortel: Knoop, sleutel: str, code: str, waarde: Any) -> str | None:
    """Write the whole file anew; comments stay, layout may not."""
    try:
        data = _lees(tekst)
        nieuw = wortel.waarde()
        deel = _heel(nieuw.get(sleutel, {}), code, waarde)
        nieuw.pop(sleutel, None) if deel is WEG else nieuw.update({sleutel: deel})
        _meng(data, nieuw)
        return schrijf(data)
    except (YAMLError, ValueError, TypeError, AttributeError, KeyError, IndexError):
        return None


def _heel(oud: Any, code: str, waarde: Any) -> Any:
    """The value of a whole root key once one entry of it changed; ``WEG`` when nothing is left."""
    if not code:
        return waarde
    kaart = dict(oud) if isinstance(oud, dict) else {}
    if waarde is WEG:
        kaart.pop(code, None)
        return kaart or WEG
    return {**kaart, code: waarde}
