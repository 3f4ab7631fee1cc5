"""Who sees a part of the network, and may do something with it."""

from collections.abc import Collection

from waakvlam.core.gezicht.toestand import Gezicht
from waakvlam.core.netwerk.toestand import Post
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
