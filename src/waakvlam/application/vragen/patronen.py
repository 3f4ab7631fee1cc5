"""Odd patterns for who watches over the use: accounts, counts and ids of cases; nothing of what was read."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.toezicht import Opgemerkt
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.core.toegang.ontwerp import VASTE_ROLLEN
from waakvlam.core.toegang.toezicht import houdt_toezicht

MAXIMUM = 200


@dataclass(frozen=True, slots=True)
class Patroonregel:
    """A notice: whose, in which roles, what was seen on which day, in which cases, and who looked at it."""

    nr: int
    naam: str
    uitleg: str
    wie: str
    rollen: tuple[str, ...]
    dag: datetime
    laatst: datetime
    aantal: int
    casussen: tuple[str, ...]
    over_mij: bool
    gezien_op: datetime | None
    gezien_door: str
    notitie: str


@dataclass(frozen=True, slots=True)
class Patroonblad:
    """The notices, and whether there are more than fit on a page."""

    regels: tuple[Patroonregel, ...]
    meer: bool


def mag_zien(vrager: Vrager) -> bool:
    """Whether patterns are there for this viewer."""
    return houdt_toezicht(vrager.kijker)


def te_doen(vrager: Vrager) -> int:
    """How many notices wait for someone to look at them; 0 for who does not watch."""
    return omgeving().toezicht.lijst.open(vrager.kijker.gemeente) if mag_zien(vrager) else 0


def overzicht(vrager: Vrager, ook_gezien: bool = False) -> Patroonblad | None:
    """The notices of the municipality; None when they are not there for this viewer. Looking is logged."""
    om, k = omgeving(), vrager.kijker
    mag = mag_zien(vrager)
    boek(vrager, "lijst-patronen", "patronen", mag)
    if not mag:
        return None
    gevonden = om.toezicht.lijst.lijst(k.gemeente, ook_gezien, MAXIMUM + 1)
    mensen = om.lijsten.namen(
        {o.melding.actor for o in gevonden} | {o.gezien_door for o in gevonden if o.gezien_door}
    )
    namen = _rolnamen(k.gemeente, vrager.nu)
    regels = tuple(_regel(o, mensen, namen, k.account) for o in gevonden[:MAXIMUM])
    return Patroonblad(regels, len(gevonden) > MAXIMUM)


def _rolnamen(gemeente: str, op: datetime) -> dict[str, str]:
    geldend = omgeving().aanpakken.geldend(gemeente, op).values()
    return {code: rol.naam for a in geldend for code, rol in a.model.rollen.items()} | VASTE_ROLLEN


def _regel(o: Opgemerkt, mensen: dict[str, str], namen: dict[str, str], ik: str) -> Patroonregel:
    m = o.melding
    patroon = omgeving().toezicht.patronen.vindt(m.patroon, m.begin.date())
    return Patroonregel(
        o.nr,
        patroon.naam if patroon else m.patroon,
        patroon.uitleg if patroon else "",
        mensen.get(m.actor, m.actor),
        tuple(namen.get(rol, rol) for rol in m.rollen),
        m.begin,
        m.eind,
        m.aantal,
        m.casussen,
        m.actor == ik,
        o.gezien_op,
        mensen.get(o.gezien_door, o.gezien_door),
        o.notitie,
    )
