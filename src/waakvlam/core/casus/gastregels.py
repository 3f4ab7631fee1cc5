"""Who may invite a guest, and what a guest may do: one thing, until a moment, and nothing else ever."""

from datetime import datetime

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.gaststand import Gast
from waakvlam.core.casus.toestand import Toestand

GAST = "gast"
"""The one role in which a guest acts. No approach has it, so nothing else opens to it."""

VOOR = "gast-"
GEEN_REGIE = ("overleg",)
"""Lines of lead whose holders are consulted, and do not lead."""


def account_van(gast: str) -> str:
    """The actor under which a guest's own acts are recorded."""
    return VOOR + gast


def leidt(t: Toestand, aanpak: Aanpak, rol: str) -> bool:
    """Whether a role leads in this case: it holds a line of lead."""
    return any(
        rol in aanpak.gelijk(van)
        for lijn, houder in t.regie.items()
        if lijn.partition(".")[0] not in GEEN_REGIE
        for van in houder.rollen
    )


def zit_voor(aanpak: Aanpak, rol: str, gremium: str) -> bool:
    """Whether a role chairs a body, or convenes it where the approach names no chair."""
    gr = aanpak.model.gremia.get(gremium)
    if gr is None:
        return False
    wie = [gr.voorzitter] if gr.voorzitter else gr.roept_bijeen
    return any(rol in aanpak.gelijk(van) for van in wie)


def mag_uitnodigen(t: Toestand, aanpak: Aanpak, rol: str, gremium: str | None = None) -> bool:
    """Whether a role may ask a guest in: it leads in the case, or chairs the body (any that met or meets)."""
    if rol not in aanpak.model.rollen:
        return False
    gremia = (gremium,) if gremium else (*t.gremia, *t.overleggen)
    return leidt(t, aanpak, rol) or any(zit_voor(aanpak, rol, een) for een in gremia)


def mag_intrekken(t: Toestand, aanpak: Aanpak, rol: str, gast: Gast) -> bool:
    """Whether a role may end an invitation: that of who invited, or one that leads now."""
    return rol in aanpak.gelijk(gast.door_rol) or mag_uitnodigen(t, aanpak, rol, gast.gremium)


def geldt(t: Toestand, gast: Gast, op: datetime) -> bool:
    """Whether an invitation holds at a moment: not ended, not over, and the case is open."""
    return gast.gestopt is None and op < gast.tot and t.gesloten is None


def als_gast(t: Toestand, account: str, rol: str, op: datetime) -> Gast | None:
    """The invitation under which an actor is a guest of this case now, in the role of guest; else None."""
    if rol != GAST or not account.startswith(VOOR):
        return None
    gast = t.gasten.get(account.removeprefix(VOOR))
    return gast if gast is not None and geldt(t, gast, op) else None


def mag_antwoorden(gast: Gast) -> bool:
    """Whether there is still something to answer: coming or not may change, the rest is said once."""
    return gast.waarvoor == "overleg" or not gast.antwoord
