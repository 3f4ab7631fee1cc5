"""Who may give and end roles, and what a role, a stand-in and a review must keep to. Opens no case."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from waakvlam.core.toegang.beleid import Kijker
from waakvlam.core.toegang.ontwerp import BEHEERDER


class Nee(StrEnum):
    """Why a change of roles is refused."""

    ZELF = "zelf"
    ROL = "rol"
    EINDE = "einde"
    BEGIN = "begin"
    LANG = "lang"
    PERSOON = "persoon"


@dataclass(frozen=True, slots=True)
class Termijnen:
    """How long a stand-in lasts at most, how often a role is reviewed, how long taking over lasts."""

    waarneming: timedelta
    nakijken: timedelta
    overname: timedelta


def mag_beheren(kijker: Kijker) -> bool:
    """Whether a viewer gives and ends roles in the municipality."""
    return BEHEERDER in kijker.rollen


def keur_rol(
    door: str, account: str, rol: str, tot: datetime | None, nu: datetime, rollen: Collection[str]
) -> Nee | None:
    """Why a role may not be given; None when it may. Nobody gives a role to themselves."""
    if door == account:
        return Nee.ZELF
    if rol not in rollen:
        return Nee.ROL
    return Nee.EINDE if tot is not None and tot <= nu else None


def keur_waarneming(
    voor: str,
    account: str,
    van: datetime,
    tot: datetime | None,
    nu: datetime,
    collegas: Collection[str],
    termijnen: Termijnen,
) -> Nee | None:
    """Why somebody may not stand in; None when they may. It always ends, and somebody else does it."""
    if account == voor:
        return Nee.ZELF
    if account not in collegas:
        return Nee.PERSOON
    if tot is None or tot <= max(van, nu):
        return Nee.EINDE
    return Nee.LANG if tot - van > termijnen.waarneming else None


def over_tijd(van: datetime, nagekeken: datetime | None, nu: datetime, termijnen: Termijnen) -> bool:
    """Whether a membership has to be reviewed: it was not, for as long as that may last."""
    return nu - (nagekeken or van) >= termijnen.nakijken
