"""Which roles there are to give in a municipality."""

from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.core.toegang.ontwerp import VASTE_ROLLEN


def rolnamen(gemeente: str, op: datetime) -> dict[str, str]:
    """Return the name per code of the roles in the approaches that hold at ``op``, and the fixed ones."""
    geldend = omgeving().aanpakken.geldend(gemeente, op).values()
    uit_aanpak = {code: rol.naam for aanpak in geldend for code, rol in aanpak.model.rollen.items()}
    return VASTE_ROLLEN | uit_aanpak
