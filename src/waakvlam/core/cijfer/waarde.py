"""A value of a figure: a number, or a mark that says why there is none."""

import re
from decimal import Decimal

TE_KLEIN = "<"
"""There is a number, but so few people are behind it that it is not kept."""
ONBEKEND = "-"
"""There is no number for this period, and that is known."""

_GETAL = re.compile(r"-?\d{1,9}(\.\d{1,3})?")
_DUIZEND = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d{1,3})?")
_KOMMA = re.compile(r"-?\d{1,9},\d{1,3}")
_WOORDEN = {"te klein": TE_KLEIN, "klein": TE_KLEIN, "onbekend": ONBEKEND, "niet bekend": ONBEKEND}


def lees_waarde(tekst: str) -> str | None:
    """What somebody typed as a value, written in one way, or None when it is none.

    A comma parts decimals and a dot thousands, as people write here: ``1.250,5``. A dot that cannot part
    thousands parts decimals: ``12.5``.
    """
    kort = tekst.strip().replace("\u00a0", "").replace("\u2212", "-").lower()
    if kort in (TE_KLEIN, ONBEKEND):
        return kort
    if kort in _WOORDEN:
        return _WOORDEN[kort]
    kort = kort.replace(" ", "")
    if _DUIZEND.fullmatch(kort):
        kort = kort.replace(".", "").replace(",", ".")
    elif _KOMMA.fullmatch(kort):
        kort = kort.replace(",", ".")
    return vast(kort) if _GETAL.fullmatch(kort) else None


def is_waarde(waarde: str) -> bool:
    """Whether this is a value in the one way it is kept."""
    return waarde in (TE_KLEIN, ONBEKEND) or bool(_GETAL.fullmatch(waarde) and vast(waarde) == waarde)


def getal(waarde: str) -> Decimal | None:
    """The number of a value; None for a mark."""
    return None if waarde in (TE_KLEIN, ONBEKEND) else Decimal(waarde)


def vast(getal_: str) -> str:
    """A number without zeros that say nothing."""
    g = Decimal(getal_)
    return "0" if g == 0 else f"{g.normalize():f}"
