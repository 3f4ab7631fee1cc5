"""Letting a colleague from another municipality stand in tonight, by decision of whoever is on duty."""

from datetime import datetime

from waakvlam.application.mensen import rolnamen
from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.invallers import Collega, Invaller
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.core.toegang.invaller import bezwaren, mag_geven


def mag(vrager: Vrager) -> bool:
    """Whether the viewer may let someone stand in."""
    return mag_geven(vrager.kijker, omgeving().invalrechten)


def collegas(vrager: Vrager) -> list[Collega]:
    """Who can stand in; nobody for who may not ask."""
    om, k = omgeving(), vrager.kijker
    return list(om.invallers.collegas(k.gemeente, om.invalrechten.rollen, vrager.nu)) if mag(vrager) else []


def invallers(vrager: Vrager) -> list[Invaller]:
    """Who stands in here now; nobody for who may not ask."""
    return list(omgeving().invallers.nu(vrager.kijker.gemeente, vrager.nu)) if mag(vrager) else []


def rollen(vrager: Vrager) -> tuple[tuple[str, str], ...]:
    """The roles that can be given, with their names here."""
    namen = rolnamen(vrager.kijker.gemeente, vrager.nu)
    return tuple((rol, namen[rol]) for rol in sorted(omgeving().invalrechten.rollen) if rol in namen)


def laat_invallen(vrager: Vrager, account: str, rol: str, tot: datetime, reden: str) -> tuple[str, ...]:
    """Give a colleague a role until ``tot``; what is against it as fields, and then nothing happened.

    A refusal is a line in the audit log as well.
    """
    om, k = omgeving(), vrager.kijker
    leden = om.invallers.overal(account)
    fout = bezwaren(k, account, leden, rol, tot, reden, vrager.nu, om.invalrechten, om.invalregels)
    namen = dict(rollen(vrager))
    if not fout and rol not in namen:
        fout = ("rol",)
    als = next(iter(sorted(k.rollen & om.invalrechten.geven)), "")
    if fout:
        om.auditlog.noteer(
            k.gemeente, k.account, als or None, "invaller-erbij", f"account/{account}"[:128], "geweigerd",
            vrager.oorsprong, vrager.nu, {"codes": " ".join(fout)},
        )  # fmt: skip
        return fout
    om.invallers.geef(
        k.gemeente, account, rol, namen[rol], tot, k.account, als, reden, vrager.nu, vrager.oorsprong
    )
    return ()


def stop(vrager: Vrager, nummer: int) -> bool:
    """End a stand-in now; False when there is none with this number, or it is not the viewer's to end."""
    om, k = omgeving(), vrager.kijker
    if not mag(vrager):
        return False
    als = next(iter(sorted(k.rollen & om.invalrechten.geven)))
    return om.invallers.stop(k.gemeente, nummer, k.account, als, vrager.nu, vrager.oorsprong)
