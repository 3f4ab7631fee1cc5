"""Letting a colleague from another municipality stand in tonight: who may, for whom, how long and why."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gegevens.gasten import Invalregels
from waakvlam.core.toegang.beleid import Kijker, Lidmaatschap

NIEMAND = "niet-bevoegd"


@dataclass(frozen=True, slots=True)
class Invalrechten:
    """The roles that may let someone stand in, and the roles that can be given: no wider than that duty."""

    geven: frozenset[str] = frozenset({"aov"})
    rollen: frozenset[str] = frozenset({"aov"})


def mag_geven(kijker: Kijker, rechten: Invalrechten) -> bool:
    """Whether a viewer may let a colleague from elsewhere stand in, in one of their roles now."""
    return bool(kijker.rollen & rechten.geven)


def bezwaren(
    kijker: Kijker,
    account: str,
    leden: Collection[Lidmaatschap],
    rol: str,
    tot: datetime,
    reden: str,
    nu: datetime,
    rechten: Invalrechten,
    regels: Invalregels,
) -> tuple[str, ...]:
    """What is against it, as fields: rol, account, tot, reden; or ``niet-bevoegd`` alone. Empty: it may be.

    ``leden`` are the memberships of the colleague everywhere. They must work somewhere else now, and have the
    role here not already: a short role would end the one they have.
    """
    if not mag_geven(kijker, rechten):
        return (NIEMAND,)
    fout = []
    if rol not in rechten.rollen:
        fout.append("rol")
    geldig = [lid for lid in leden if lid.account == account and lid.geldt(nu)]
    elders = any(lid.gemeente != kijker.gemeente for lid in geldig)
    al_hier = any(lid.gemeente == kijker.gemeente and lid.rol == rol for lid in geldig)
    if account == kijker.account or not elders or al_hier:
        fout.append("account")
    if not nu < tot <= nu + regels.langste:
        fout.append("tot")
    if reden not in regels.redenen:
        fout.append("reden")
    return tuple(fout)
