"""Telephone numbers of people who work here: one's own, kept encrypted, seen by who may call together."""

import phonenumbers

from waakvlam.application.omgeving import Omgeving, omgeving
from waakvlam.application.vragen.inzagelog import Vrager

LAND = "NL"


def lees_nummer(tekst: str) -> str | None:
    """A number in its international form, or None when no such number can exist."""
    try:
        nummer = phonenumbers.parse(tekst.strip(), LAND)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(nummer) or nummer.extension:
        return None
    return str(phonenumbers.format_number(nummer, phonenumbers.PhoneNumberFormat.E164))


def leesbaar(nummer: str) -> str:
    """A number as people here write it."""
    gelezen = phonenumbers.parse(nummer, LAND)
    hier = gelezen.country_code == phonenumbers.country_code_for_region(LAND)
    vorm = phonenumbers.PhoneNumberFormat.NATIONAL if hier else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(gelezen, vorm))


def eigen(vrager: Vrager) -> str:
    """The viewer's own number, readable; empty when there is none."""
    om, k = omgeving(), vrager.kijker
    if om.oproep is None:
        return ""
    nummer = om.oproep.telefoons.van(k.gemeente, [k.account]).get(k.account, "")
    return leesbaar(nummer) if nummer else ""


def zet(vrager: Vrager, tekst: str) -> bool:
    """Keep the viewer's own number; False when it cannot exist, and then nothing changed."""
    om, k = omgeving(), vrager.kijker
    nummer = lees_nummer(tekst)
    if nummer is None or om.oproep is None:
        return False
    with om.verwerkingen.samen():
        _noteer(om, vrager, "telefoon-gezet")
        om.oproep.telefoons.zet(k.gemeente, k.account, nummer, vrager.nu)
    return True


def haal_weg(vrager: Vrager) -> bool:
    """Forget the viewer's own number and the key it was under."""
    om, k = omgeving(), vrager.kijker
    if om.oproep is None:
        return False
    with om.verwerkingen.samen():
        _noteer(om, vrager, "telefoon-weg")
        return om.oproep.telefoons.weg(k.gemeente, k.account)


def ruim_op(om: Omgeving) -> int:
    """Forget the numbers and calendar addresses of who has no role any more; how many."""
    if om.oproep is None:
        return 0
    nu, aantal = om.klok.nu(), 0
    for gemeente, account in om.oproep.telefoons.iedereen():
        if not any(lid.tot is None or lid.tot > nu for lid in om.leden.van(account, gemeente)):
            om.oproep.telefoons.weg(gemeente, account)
            om.oproep.agendas.weg(gemeente, account)
            aantal += 1
    return aantal


def _noteer(om: Omgeving, vrager: Vrager, handeling: str) -> None:
    k = vrager.kijker
    om.auditlog.noteer(
        k.gemeente, k.account, " ".join(sorted(k.rollen)) or None, handeling, f"account/{k.account}",
        "gedaan",
        vrager.oorsprong, vrager.nu,
    )  # fmt: skip
