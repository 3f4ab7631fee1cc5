"""Who sees a part of the network, and may do something with it."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from waakvlam.core.gezicht.toestand import Gezicht
from waakvlam.core.netwerk.toestand import Post
from waakvlam.core.sleutelpersoon import opdrachten as o
from waakvlam.core.sleutelpersoon.toestand import Sleutelpersoon
from waakvlam.core.toegang.beleid import Kijker


def mag_netwerk_zien(kijker: Kijker, rollen: Collection[str]) -> bool:
    """Whether the network is there for a viewer: for whoever has a role in an approach in force."""
    return not kijker.rollen.isdisjoint(rollen)


def mag_post_zien(kijker: Kijker, s: Post) -> bool:
    """Whether a part is there for a viewer, who is known to see the network."""
    return s.bestaat and s.weg_op is None


def mag_gezicht_zien(kijker: Kijker, s: Gezicht) -> bool:
    """Whether a familiar face is there for a viewer, who is known to see the network."""
    return s.bestaat and s.weg_op is None


def mag_aan_netwerk(kijker: Kijker, rol: str) -> bool:
    """Whether a viewer acts in a role that is theirs; which roles keep the network is for core to say."""
    return rol in kijker.rollen


def houdt_contact(kijker: Kijker, houder: str, houder_rol: str) -> bool:
    """Whether a viewer keeps this contact: in the role they keep it in, or standing in for who does."""
    zelf = kijker.account == houder and houder_rol in kijker.rollen
    return zelf or (houder_rol, houder) in kijker.voor


def mag_sleutelpersoon_zien(kijker: Kijker, s: Sleutelpersoon, nu: datetime) -> bool:
    """Whether a viewer may read who a key resident is: the keeper may, and the one role that was named."""
    leest = houdt_contact(kijker, s.houder, s.houder_rol) or s.rol in kijker.rollen
    return s.loopt(nu) and leest


def mag_aan_sleutelpersoon(kijker: Kijker, rol: str, s: Sleutelpersoon, opdracht: Any) -> bool:
    """Whether a viewer may give this command in a role that is theirs; ending it is for all who may read."""
    if rol not in kijker.rollen:
        return False
    if isinstance(opdracht, o.NeemSleutelpersoonOp):
        return True
    eigen = rol == s.houder_rol and houdt_contact(kijker, s.houder, s.houder_rol)
    if isinstance(opdracht, (o.NeemContactOver, o.BeeindigSleutelpersoon)):
        return eigen or rol == s.rol
    return eigen
