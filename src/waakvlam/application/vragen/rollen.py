"""The roles there are in a municipality now, over all approaches it has adopted."""

from waakvlam.application.omgeving import omgeving
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.core.aanpak import namen
from waakvlam.core.toegang.ontwerp import VASTE_ROLLEN


def rolnamen(vrager: Vrager) -> dict[str, str]:
    """Names of the roles by code, those of approaches and those apart from any, in order of name."""
    geldend = omgeving().aanpakken.geldend(vrager.kijker.gemeente, vrager.nu).values()
    uit = dict(VASTE_ROLLEN)
    for aanpak in geldend:
        uit |= {code: namen.rol(aanpak, code) for code in aanpak.model.rollen if code not in uit}
    return dict(sorted(uit.items(), key=lambda paar: paar[1].lower()))


def rollen_met_casus(vrager: Vrager) -> dict[str, str]:
    """Of those the roles that can have a part in a case."""
    return {code: naam for code, naam in rolnamen(vrager).items() if code not in VASTE_ROLLEN}


def kijken_over_alles(vrager: Vrager) -> frozenset[str]:
    """The roles that watch over all cases of an approach."""
    geldend = omgeving().aanpakken.geldend(vrager.kijker.gemeente, vrager.nu).values()
    return frozenset(c for a in geldend for c, rol in a.model.rollen.items() if rol.ziet == "alle")
