"""Taking away what was taken out of the network: first its key, then what is kept beside the log."""

from datetime import datetime

from waakvlam.application.netwerk.deel import regels
from waakvlam.application.omgeving import Omgeving
from waakvlam.core.bewaren.namen import ALLES
from waakvlam.core.gezicht.dienst import Dienst

SYSTEEM = "systeem"


def haal_verlopen_weg(om: Omgeving, nu: datetime, maximum: int = 500) -> int:
    """Make unreadable for good what is no part of the network any more; how many there were."""
    posten = om.netwerklijsten.verlopen(nu, maximum)
    for gemeente, stroom in posten:
        _vernietig(om, gemeente, stroom, "vernietig-netwerk", nu)
        om.netwerklijsten.wis(gemeente, stroom)
    gezichten = (*om.gezichtlijsten.weg(nu, maximum), *_vertrokken(om, nu, maximum))
    for gemeente, stroom in gezichten:
        _vernietig(om, gemeente, stroom, "vernietig-gezicht", nu)
        om.gezichtlijsten.wis(gemeente, stroom)
    sleutels = om.sleutellijsten.verlopen(nu, maximum)
    for gemeente, stroom in sleutels:
        vernietig_sleutelpersoon(om, gemeente, stroom, nu, "werker")
    if posten or gezichten or sleutels:
        om.beheer.maak_schoon()
    return len(posten) + len(gezichten) + len(sleutels)


def _vertrokken(om: Omgeving, nu: datetime, maximum: int) -> list[tuple[str, str]]:
    """Municipality and stream of who left a while ago, when nothing is still asked about that."""
    return [
        (r.gemeente, f"gezicht/{r.gezicht}")
        for r in om.gezichtlijsten.vertrokken(nu, maximum)
        if Dienst(r.sinds, r.vertrekt_op, r.geregeld_op).kan_weg(regels(), nu)
    ]


def vernietig_sleutelpersoon(om: Omgeving, gemeente: str, stroom: str, nu: datetime, door: str) -> None:
    """Destroy what is known of a key resident, now; ``door`` is the kind of surface it happens on."""
    _vernietig(om, gemeente, stroom, "vernietig-sleutelpersoon", nu, door)
    om.sleutellijsten.wis(gemeente, stroom)


def _vernietig(
    om: Omgeving, gemeente: str, stroom: str, handeling: str, nu: datetime, door: str = "werker"
) -> None:
    om.beheer.vernietig(gemeente, stroom, ALLES, nu)
    om.beheer.ruim_op(gemeente, stroom, ALLES)
    om.auditlog.noteer(gemeente, SYSTEEM, None, handeling, stroom, "vernietigd", door, nu)
