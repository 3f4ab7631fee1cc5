"""Who may see and lead a meeting about many cases. It holds references only: each case is judged by itself.

Whoever is asked for one item is no part of it: they see their case, and not the meeting.
"""

from typing import Any

from waakvlam.core.bijeenkomst import opdrachten as o
from waakvlam.core.bijeenkomst.toestand import Bijeenkomst
from waakvlam.core.toegang.beleid import Kijker


def mag_bijeenkomst_zien(kijker: Kijker, b: Bijeenkomst) -> bool:
    """Whether the meeting is there for a viewer."""
    return b.bestaat and not kijker.rollen.isdisjoint(b.kern)


def mag_aan_bijeenkomst(kijker: Kijker, rol: str, b: Bijeenkomst, opdracht: Any) -> bool:
    """Whether a viewer may give this command in a role of theirs; beginning is judged by the approach."""
    if rol not in kijker.rollen:
        return False
    return isinstance(opdracht, o.BeginBijeenkomst) or rol in b.kern
