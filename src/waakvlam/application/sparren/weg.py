"""Taking away questions that have run out: first their key, then what is kept beside the log."""

from datetime import datetime

from waakvlam.application.omgeving import Omgeving, omgeving
from waakvlam.core.bewaren.namen import ALLES

SYSTEEM = "systeem"


def haal_weg(om: Omgeving, gemeente: str, stroom: str, nu: datetime) -> None:
    """Make a question unreadable for good. Twice is harmless."""
    om.beheer.vernietig(gemeente, stroom, ALLES, nu)
    om.beheer.ruim_op(gemeente, stroom, ALLES)
    om.sparlijsten.wis(gemeente, stroom)
    om.auditlog.noteer(gemeente, SYSTEEM, None, "vernietig-spar", stroom, "vernietigd", "werker", nu)


def verloopt(om: Omgeving, gemeente: str, stroom: str, nu: datetime) -> str:
    """Take one away if it has run out, in a word: something may have been said since the term was set."""
    kop = om.logboek.kop(gemeente, stroom)
    toestand = om.toestanden.haal(kop, om.logboek.lees) if kop is not None else None
    if toestand is None or toestand.loopt(nu):
        return "loopt-nog"
    haal_weg(om, gemeente, stroom, nu)
    return "vernietigd"


def haal_verlopen_weg(maximum: int = 500) -> int:
    """Take away every question that has run out; how many there were."""
    om = omgeving()
    nu = om.klok.nu()
    weg = om.sparlijsten.verlopen(nu, maximum)
    for gemeente, stroom in weg:
        haal_weg(om, gemeente, stroom, nu)
    if weg:
        om.beheer.maak_schoon()
    return len(weg)
