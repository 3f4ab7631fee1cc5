"""Who may look at accumulation and say something of it: whoever handles signals, in that role.

What was said lies with everyone who handles signals. The counts themselves follow the access to signals: they
are made of the signals that are there for the viewer.
"""

from datetime import datetime

from waakvlam.core.ophoping.toestand import Bekeken
from waakvlam.core.toegang.beleid import Kijker
from waakvlam.core.toegang.signaal import Behandelaars


def mag_ophoping(kijker: Kijker, behandelaars: Behandelaars) -> bool:
    """Whether accumulation is there for a viewer."""
    return any(rol in behandelaars for rol in kijker.rollen)


def mag_bekeken_zien(kijker: Kijker, b: Bekeken, behandelaars: Behandelaars, nu: datetime) -> bool:
    """Whether what was said is there for a viewer."""
    return b.bestaat and b.weg_op is not None and nu < b.weg_op and mag_ophoping(kijker, behandelaars)


def mag_bekijken(kijker: Kijker, rol: str, behandelaars: Behandelaars) -> bool:
    """Whether a viewer may say something in this role."""
    return rol in kijker.rollen and rol in behandelaars
