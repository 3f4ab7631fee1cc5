"""Taking away what was said of accumulations and has been kept long enough: first the key, then the rows."""

from datetime import datetime

from waakvlam.application.omgeving import Omgeving
from waakvlam.core.bewaren.namen import ALLES

SYSTEEM = "systeem"


def haal_verlopen_weg(om: Omgeving, nu: datetime, maximum: int = 500) -> int:
    """Make what has run out unreadable for good; how many there were. Twice is harmless."""
    if om.ophoping is None:
        return 0
    lijsten = om.ophoping.lijsten
    weg = lijsten.verlopen(nu, maximum)
    for gemeente, stroom in weg:
        om.beheer.vernietig(gemeente, stroom, ALLES, nu)
        om.beheer.ruim_op(gemeente, stroom, ALLES)
        lijsten.wis(gemeente, stroom)
        om.auditlog.noteer(gemeente, SYSTEEM, None, "vernietig-ophoping", stroom, "vernietigd", "werker", nu)
    if weg:
        om.beheer.maak_schoon()
    return len(weg)
