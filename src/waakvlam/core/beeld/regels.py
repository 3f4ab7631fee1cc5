"""What the handlers of picture and judgement share: what is there for this role, and small checks."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import gebeurtenissen as cg
from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.feiten import wie_bestaat
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.tijd import plus

T = TypeVar("T")
NOEM_BRON = "noem-bron"
ZOEK_UIT = "zoek-uit"
"""How the codes of the tasks of the picture begin; what it is about stands in the picture, in its circle."""


def leest(aanpak: Aanpak, rol: str, kring: str) -> bool:
    """Whether a role reads a circle."""
    # The policy lives a floor of packages away and reads the state: at the top it would be a circle.
    from waakvlam.core.toegang.beleid import kringen_van

    return kring in kringen_van(aanpak, rol)


def haal(
    t: Toestand, klasse: type[T], id_: str, veld: str, aanpak: Aanpak, ctx: Context, ook_oud: bool = False
) -> T | Weigering:
    """An item of the picture that is there for this role; what they do not read is not there.

    What has lapsed is not there either, unless ``ook_oud``.
    """
    ding: Any = t.beeld.get(id_)
    if not isinstance(ding, klasse) or not leest(aanpak, ctx.rol, ding.kring):  # type: ignore[attr-defined]
        return weiger("niet-gevonden", veld=veld, mist=(id_,))
    if not ook_oud and getattr(ding, "vervallen", None) is not None:
        return weiger("niet-gevonden", veld=veld, mist=(id_,))
    return ding


def wie_onbekend(aanpak: Aanpak, veld: str, *wie: str | None) -> list[Reden]:
    """A reason for every name that is no role or body."""
    return [Reden("niet-gevonden", veld=veld, mist=(w,)) for w in wie if w and not wie_bestaat(aanpak, w)]


def zitting_onbekend(t: Toestand, zitting: str | None) -> list[Reden]:
    """A reason when this is no sitting of this case."""
    if zitting is None or zitting in t.zittingen:
        return []
    return [Reden("niet-gevonden", veld="zitting", mist=(zitting,))]


def niet_van(veld: str, waarde: str, mag: Iterable[str]) -> list[Reden]:
    """A reason when a value is not one of those it can have."""
    return [] if waarde in mag else [Reden("onvolledig", veld=veld, mist=tuple(mag))]


def leeg(**velden: str | None) -> list[Reden]:
    """A reason for every text that was not given."""
    return [Reden("onvolledig", veld=veld) for veld, tekst in velden.items() if not tekst]


def later(aanpak: Aanpak, nu: datetime) -> datetime | None:
    """Until when something that was left out may be filled in."""
    binnen = aanpak.model.aanvullen_binnen
    return plus(nu, binnen) if binnen else None


def brontaak(aanpak: Aanpak, ctx: Context, id_: str) -> tuple[str, Any]:
    """The task to name the source of a fact after all: its id, and the event that sets it."""
    taak = f"{ctx.basis}-tb"
    code = f"{NOEM_BRON}-{id_}"
    return taak, cg.TaakGesteld(taak, code, (ctx.rol,), uiterlijk=later(aanpak, ctx.nu), soort="aanvullen")


def klaar(t: Toestand, taak: str | None) -> list[Any]:
    """The event that ends a task, when it is open."""
    return [cg.TaakAfgerond(taak)] if taak and taak in t.open_taken else []
