"""Who may see and do something with a question without names: whoever asked it, and the role that was asked.

Nobody else, whatever they watch over. What has run out is not there for anyone.
"""

from datetime import datetime
from typing import Any

from waakvlam.core.spar import opdrachten as o
from waakvlam.core.spar.toestand import Spar
from waakvlam.core.toegang.beleid import Kijker


def mag_spar_zien(kijker: Kijker, s: Spar, nu: datetime) -> bool:
    """Whether the question is there for a viewer."""
    if not s.bestaat or not s.loopt(nu):
        return False
    return s.vrager == kijker.account or s.aan in kijker.rollen


def mag_aan_spar(kijker: Kijker, rol: str, s: Spar, opdracht: Any) -> bool:
    """Whether a viewer may give this command in a role that is theirs."""
    if rol not in kijker.rollen:
        return False
    if isinstance(opdracht, o.VraagSpar):
        return True
    if isinstance(opdracht, o.AntwoordSpar):
        return rol == s.aan
    return s.vrager == kijker.account
