"""Who watches over the use of the system, and who may see who looked at a case. It opens no case.

An auditor and the privacy officer see accounts, times and ids of cases, never what is in them.
"""

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.toegang.beleid import Kijker, Rechten
from waakvlam.core.toegang.verzoeken import PRIVACY

AUDITOR = "auditor"
ROLLEN = {AUDITOR: "Auditor"}
"""Roles that exist apart from any approach, with their names."""

TOEZICHT = frozenset({AUDITOR, PRIVACY})
"""Roles that see how the system is used."""

LEIDT = ("casus", "proces")
"""How the names of the lines of lead begin whose holder leads the case."""


def houdt_toezicht(kijker: Kijker) -> bool:
    """Whether a viewer watches over the use of the system."""
    return bool(kijker.rollen & TOEZICHT)


def leiders(t: Toestand) -> frozenset[str]:
    """The roles that lead a case."""
    lijnen = (houder for lijn, houder in t.regie.items() if lijn.startswith(LEIDT))
    return frozenset(rol for houder in lijnen for rol in houder.rollen)


def mag_ingezien(kijker: Kijker, t: Toestand, aanpak: Aanpak | None, recht: Rechten) -> bool:
    """Whether a viewer may see who looked at a case: who leads it, watches over all cases, or over the use.

    ``recht`` are the viewer's own rights in the case; without a case (no approach) nobody may.
    """
    if aanpak is None or not t.bestaat:
        return False
    if houdt_toezicht(kijker):
        return True
    return leidt_of_ziet_alles(frozenset(r.rol for r in recht), t, aanpak)


def leidt_of_ziet_alles(rollen: frozenset[str], t: Toestand, aanpak: Aanpak) -> bool:
    """Whether one of these roles, in which someone reads the case, leads it or watches over all cases."""
    model = aanpak.model.rollen
    return bool(rollen & leiders(t)) or any(model[rol].ziet == "alle" for rol in rollen if rol in model)


def toont_lezer(kijker: Kijker, t: Toestand, aanpak: Aanpak, recht: Rechten, rol: str) -> bool:
    """Whether a viewer may see that someone in this role looked: not for a role whose circle hides itself.

    Its own people see it, and so does who watches over the use.
    """
    model = aanpak.model.rollen.get(rol)
    if model is None or model.kring not in t.verborgen or houdt_toezicht(kijker):
        return True
    return any(r.kring == model.kring for r in recht)
