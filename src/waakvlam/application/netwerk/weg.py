"""Taking away what was taken out of the network: first its key, then what is kept beside the log."""

from datetime import datetime

from waakvlam.application.omgeving import Omgeving
from waakvlam.core.bewaren.namen import ALLES

SYSTEEM = "systeem"


def haal_verlopen_weg(om: Omgeving, nu: datetime, maximum: int = 500) -> int:
    """Make unreadable for good what is no part of the network any more; how many there were."""
    weg = om.netwerklijsten.verlopen(nu, maximum)
    for gemeente, stroom in weg:
        om.beheer.vernietig(gemeente, stroom, ALLES, nu)
        om.beheer.ruim_op(gemeente, stroom, ALLES)
        om.netwerklijsten.wis(gemeente, stroom)
        om.auditlog.noteer(gemeente, SYSTEEM, None, "vernietig-netwerk", stroom, "vernietigd", "werker", nu)
    if weg:
        om.beheer.maak_schoon()
    return len(weg)
