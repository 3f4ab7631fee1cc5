"""What every command here checks: does it exist, may the role read it, is the sitting there."""

from collections.abc import Iterable
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden
from waakvlam.core.maatregel.mandaat import leest


def niet(veld: str, *mist: str) -> Reden:
    """That what a field names is not there."""
    return Reden("niet-gevonden", veld=veld, mist=mist)


def zitting(t: Toestand, id_: str | None) -> list[Reden]:
    """A reason when a sitting is named that is not there."""
    return [] if id_ is None or id_ in t.zittingen else [niet("zitting", id_)]


def gremium(aanpak: Aanpak, code: str | None) -> list[Reden]:
    """A reason when a body is named that the approach does not know."""
    return [] if code is None or code in aanpak.model.gremia else [niet("gremium", code)]


def rollen(aanpak: Aanpak, veld: str, codes: Iterable[str | None]) -> list[Reden]:
    """A reason when a field names roles the approach does not know."""
    vreemd = tuple(code for code in codes if code is not None and code not in aanpak.model.rollen)
    return [niet(veld, *vreemd)] if vreemd else []


def lezen_mee(aanpak: Aanpak, kring: str, veld: str, codes: Iterable[str | None]) -> list[Reden]:
    """A reason when a role is given a part in something it cannot read."""
    buiten = tuple(
        code for code in codes if code in aanpak.model.rollen and not leest(aanpak, str(code), kring)
    )
    return [Reden("leest-niet-mee", veld=veld, mist=buiten)] if buiten else []


def vind(stukken: dict[str, Any], id_: str, aanpak: Aanpak, ctx: Context) -> Any | None:
    """A goal, decision, measure or mandate; None when it is not there, or not for this role to read."""
    stuk = stukken.get(id_)
    return stuk if stuk is not None and leest(aanpak, ctx.rol, stuk.kring) else None
