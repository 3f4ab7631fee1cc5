"""Who sees a request to look out, and may do something with it: who may ask, and who was asked."""

from typing import Any

from waakvlam.core.gericht import opdrachten as o
from waakvlam.core.gericht.toestand import Gericht
from waakvlam.core.toegang.beleid import Kijker


def mag_gericht_zien(kijker: Kijker, s: Gericht) -> bool:
    """Whether the request is there for a viewer."""
    return s.bestaat and (s.vrager == kijker.account or bool(kijker.rollen & (s.lezers | s.volgers)))


def volgt(kijker: Kijker, s: Gericht) -> bool:
    """Whether a viewer reads what others answered."""
    return s.vrager == kijker.account or bool(kijker.rollen & s.volgers)


def mag_aan_gericht(kijker: Kijker, rol: str, s: Gericht, opdracht: Any) -> bool:
    """Whether a viewer may give this command in a role that is theirs; who may ask is for core to say."""
    if rol not in kijker.rollen:
        return False
    if isinstance(opdracht, o.VraagGericht):
        return True
    if isinstance(opdracht, o.AntwoordGericht):
        return rol in s.lezers
    return rol in s.volgers
