"""Names: of the stream that keeps the record of another stream, and of the parts that can be destroyed."""

import re

BEWARING = "bewaring"
DOSSIER = "dossier"
ALLES = "alles"
"""The part that is the whole stream."""

AFGEBROKEN = "plan-afgebroken"
"""The kind of retention of a product that was broken off, whatever its kind was before."""

_PERSOON = re.compile(r"P[1-9]\d{0,3}")
_DOEL = re.compile(r"(casus|signaal)-([A-Za-z0-9]+)")


def bewaring_van(stroom: str) -> str:
    """The stream with the record of a case or signal: ``casus/1a`` has ``bewaring/casus-1a``."""
    soort, _, id_ = stroom.partition("/")
    return f"{BEWARING}/{soort}-{id_}"


def doel_van(bewaring: str) -> str | None:
    """The case or signal a record is about, from the name of its stream or only its id; None for neither."""
    gevonden = _DOEL.fullmatch(bewaring.rpartition("/")[2])
    return f"{gevonden[1]}/{gevonden[2]}" if gevonden else None


def is_persoon(deel: str) -> bool:
    """Whether a part is one person of a case: P1, P2 …"""
    return _PERSOON.fullmatch(deel) is not None


def eenheidsnaam(soort: str, product: str) -> str:
    """The name of the retention unit of one product: its kind of retention and its id."""
    return f"{soort}.{product}"


def valt_onder(deel: str, bewaar: str, persoon: str | None) -> bool:
    """Whether a retention unit (its kind of retention and its person) goes when this part goes."""
    if deel == ALLES:
        return True
    if is_persoon(deel):
        return persoon == deel
    return bewaar == deel
