"""Who handles requests and data breaches. This opens no case: neither role has a part in any.

Missing and forbidden are the same: the functions say no for a request that does not exist.
"""

from typing import Any

from waakvlam.core.datalek import opdrachten as d
from waakvlam.core.datalek.toestand import Datalek
from waakvlam.core.toegang.beleid import Kijker
from waakvlam.core.verzoek import opdrachten as o
from waakvlam.core.verzoek.toestand import Verzoek

PRIVACY = "privacy-functionaris"
WOO = "woo-behandelaar"
ROLLEN = {PRIVACY: "Privacyfunctionaris", WOO: "Woo-behandelaar"}
"""Roles that exist apart from any approach, with their names."""

NAKIJKEN = (o.KoppelCasus, o.LeverAan, o.MeldNagekeken)
"""What somebody who was asked to look may do."""


def behandelaar(soort: str) -> str:
    """The role that handles this kind of request."""
    return WOO if soort == "woo" else PRIVACY


def soorten(kijker: Kijker) -> frozenset[str]:
    """The kinds of request a viewer handles."""
    woo = {"woo"} if WOO in kijker.rollen else set()
    eigen = {"inzage", "rectificatie", "bezwaar", "verwijdering"} if PRIVACY in kijker.rollen else set()
    return frozenset(woo | eigen)


def behandelt(kijker: Kijker, v: Verzoek) -> bool:
    """Whether a viewer handles this request and reads all of it."""
    return v.bestaat and behandelaar(v.soort) in kijker.rollen


def mag_nakijken(kijker: Kijker, v: Verzoek) -> bool:
    """Whether a viewer was asked to look, and so reads who asks and what; only while it runs."""
    return v.loopt and bool(kijker.rollen & set(v.rollen))


def mag_verzoek_zien(kijker: Kijker, v: Verzoek) -> bool:
    """Whether the request is there for a viewer."""
    return behandelt(kijker, v) or mag_nakijken(kijker, v)


def mag_aan_verzoek(kijker: Kijker, rol: str, v: Verzoek, opdracht: Any) -> bool:
    """Whether a viewer may give this command in a role: it is theirs, and has the right."""
    if rol not in kijker.rollen:
        return False
    if isinstance(opdracht, o.OntvangVerzoek):
        return rol == behandelaar(opdracht.soort)
    if isinstance(opdracht, NAKIJKEN):
        return v.bestaat and rol in v.rollen
    return v.bestaat and rol == behandelaar(v.soort)


def mag_datalek_zien(kijker: Kijker, lek: Datalek) -> bool:
    """Whether a data breach is there for a viewer: the privacy officer, and whoever was named."""
    return lek.bestaat and (PRIVACY in kijker.rollen or kijker.account in lek.betrokken)


def mag_aan_datalek(kijker: Kijker, rol: str, lek: Datalek, opdracht: Any) -> bool:
    """Whether a viewer may give this command: reporting is for anyone with a role, measures for the named."""
    if rol not in kijker.rollen:
        return False
    if isinstance(opdracht, d.MeldDatalek):
        return True
    if isinstance(opdracht, d.NeemMaatregel) and lek.bestaat and kijker.account in lek.betrokken:
        return True
    return lek.bestaat and rol == PRIVACY
