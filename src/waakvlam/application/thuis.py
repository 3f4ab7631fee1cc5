"""Where somebody who works here lives, to notice looking in one's own street; only a mark is kept."""

from datetime import datetime

from waakvlam.application.omgeving import Omgeving, omgeving
from waakvlam.application.personen.keuren import lees_postcode
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.core.casus.persoonkenmerken import STRAAT, straat
from waakvlam.core.toegang.thuis import mag_zetten


def sinds(vrager: Vrager, account: str) -> datetime | None:
    """When the postcode of an account was set; None when it is not, or not for this viewer to know."""
    k = vrager.kijker
    return omgeving().toezicht.thuis.sinds(k.gemeente, account) if mag_zetten(k, account) else None


def zet(vrager: Vrager, account: str, postcode: str) -> str | None:
    """Keep the mark of a postcode; None when it went well, else the code of what was wrong.

    ``niet-gevonden``: the account has no role here, or is not this viewer's to change. ``postcode``: it is
    none. What was typed is kept nowhere.
    """
    om, gelezen = omgeving(), lees_postcode(postcode)
    mis = None if _mag(om, vrager, account) else "niet-gevonden"
    if mis is None and gelezen is None:
        return "postcode"
    with om.verwerkingen.samen():
        _noteer(om, vrager, account, "thuis-gezet", mis)
        if mis is None and gelezen is not None:
            merk = om.straatmerken.merk(vrager.kijker.gemeente, STRAAT, straat(gelezen))
            om.toezicht.thuis.zet(vrager.kijker.gemeente, account, merk, vrager.nu)
    return mis


def haal_weg(vrager: Vrager, account: str) -> str | None:
    """Forget the mark of an account; None when it went well, else ``niet-gevonden``."""
    om = omgeving()
    mis = None if _mag(om, vrager, account) else "niet-gevonden"
    with om.verwerkingen.samen():
        _noteer(om, vrager, account, "thuis-weg", mis)
        if mis is None:
            om.toezicht.thuis.weg(vrager.kijker.gemeente, account)
    return mis


def eigen_straat(om: Omgeving, gemeente: str, nu: datetime) -> dict[str, frozenset[str]]:
    """Per account the cases with somebody from its street. Marks of who left are forgotten on the way."""
    merken = dict(om.toezicht.thuis.alle(gemeente))
    for account in list(merken):
        if not any(lid.tot is None or lid.tot > nu for lid in om.leden.van(account, gemeente)):
            om.toezicht.thuis.weg(gemeente, account)
            del merken[account]
    if not merken:
        return {}
    casussen = om.personenindex.in_straat(gemeente, set(merken.values()))
    return {account: casussen[merk] for account, merk in merken.items() if merk in casussen}


def _mag(om: Omgeving, vrager: Vrager, account: str) -> bool:
    k = vrager.kijker
    return mag_zetten(k, account) and bool(om.leden.van(account, k.gemeente))


def _noteer(om: Omgeving, vrager: Vrager, account: str, handeling: str, mis: str | None) -> None:
    """One line of who did it to whom; never what."""
    k = vrager.kijker
    om.auditlog.noteer(
        k.gemeente, k.account, " ".join(sorted(k.rollen)) or None, handeling, f"account/{account}",
        "geweigerd" if mis else "gedaan", vrager.oorsprong, vrager.nu, {"codes": mis} if mis else {},
    )  # fmt: skip
