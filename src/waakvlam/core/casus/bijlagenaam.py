"""Names of files as people give them, made safe to show and to save."""

import re
import unicodedata

LENGTE = 120
"""Characters of a name, with its extension."""
_NIET = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
_RUIMTE = re.compile(r"\s+")


def extensie_van(naam: str) -> str:
    """The extension of a name in lower case, without the dot; empty when it has none."""
    stam, punt, eind = _schoon(naam).rpartition(".")
    return eind.strip().lower() if punt and stam else ""


def nette_naam(naam: str, extensie: str) -> str:
    """The name without a path, control signs or signs that turn text around, with this extension.

    At most ``LENGTE`` characters; what has no name at all is called ``bestand``.
    """
    schoon = _schoon(naam)
    stam, punt, _ = schoon.rpartition(".")
    stam = (stam if punt and stam else schoon).strip(" .")
    ruimte = LENGTE - len(extensie) - 1
    return f"{stam[:ruimte].strip(' .') or 'bestand'}.{extensie}"


def _schoon(naam: str) -> str:
    """One line of ordinary characters: the last part of a path, without what cannot be seen."""
    naam = unicodedata.normalize("NFC", naam)
    naam = "".join(t for t in naam if t.isspace() or unicodedata.category(t)[0] != "C")
    naam = naam.replace("\\", "/").rpartition("/")[2]
    return _NIET.sub("-", _RUIMTE.sub(" ", naam)).strip(" .")
