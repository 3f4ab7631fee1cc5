"""Who is asked when somebody does not answer: on duty first, then who stands in, then the same role."""

from datetime import datetime

from waakvlam.application.omgeving import Omgeving
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import Toestand
from waakvlam.core.oproep.regels import invallers, uitgenodigd
from waakvlam.core.oproep.stand import Uitnodiging

TEGELIJK = 3
"""How many people at most are asked at once to stand in for one: more would all get up for one chair."""


def in_dienst(t: Toestand, op: datetime) -> frozenset[tuple[str, str]]:
    """Role and account of everyone on duty in the case at a moment."""
    return frozenset(
        (d.rol, d.wie) for d in t.diensten.values() if d.vervallen is None and d.vanaf <= op < d.tot
    )


def wie_valt_in(
    om: Omgeving, gemeente: str, t: Toestand, aanpak: Aanpak, u: Uitnodiging, nu: datetime
) -> tuple[str, ...]:
    """As ``rol/account``: the first of these groups in which there is anyone who was not called yet.

    On duty now; standing in for this very person; who replaces the role; others in the same role.
    """
    rollen = invallers(aanpak, u.rol)
    al = {een.wie for een in uitgenodigd(t, u.oproep)} | t.geweerd.keys()
    mensen = [
        (rol, account)
        for account, _, rol in om.lijsten.mensen_in_rollen(gemeente, rollen, nu)
        if account not in al
    ]
    dienst = in_dienst(t, nu)
    voor = {
        account
        for rol, account in mensen
        if any(lid.voor == u.wie and lid.geldt(nu) for lid in om.leden.van(account, gemeente))
    }
    gelijk = aanpak.gelijk(u.rol)
    groepen = (
        [paar for paar in mensen if paar in dienst],
        [paar for paar in mensen if paar[1] in voor],
        [paar for paar in mensen if paar[0] not in gelijk],
        [paar for paar in mensen if paar[0] in gelijk],
    )
    groep = next((een for een in groepen if een), [])
    return tuple(f"{rol}/{account}" for rol, account in groep[:TEGELIJK])
