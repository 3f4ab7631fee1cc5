"""Who may take something of a case along, as a file, on paper or as text: a right apart from reading.

Who looks along for a while takes nothing along; and who looks wider for a moment takes nothing along either,
until that has ended: what is on paper does not end by itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.toegang.beleid import Kijker, Recht, eigen_rechten
from waakvlam.core.toegang.toezicht import leidt_of_ziet_alles


@dataclass(frozen=True, slots=True)
class Uitvoerrechten:
    """What a municipality says of it. ``nemen``: the roles that may take along from a case they read (empty:
    each). ``pakket``: the roles that may make an emergency pack besides those that lead or see every case.
    """

    nemen: frozenset[str] = frozenset()
    pakket: frozenset[str] = frozenset()


def _blijvend(eigen: Iterable[Recht]) -> frozenset[str]:
    """The roles in which someone reads for good, when nothing is read for a while only."""
    alle = tuple(eigen)
    blijft = {r.kring for r in alle if r.tot is None}
    if any(r.kring not in blijft for r in alle):
        return frozenset()
    return frozenset(r.rol for r in alle if r.tot is None)


def mag_meenemen(kijker: Kijker, rechten: Iterable[Recht], op: datetime, regels: Uitvoerrechten) -> bool:
    """Whether a viewer may take along what they read of a case with these rights."""
    rollen = _blijvend(eigen_rechten(kijker, rechten, op))
    return bool(rollen & regels.nemen if regels.nemen else rollen)


def mag_pakket(
    kijker: Kijker,
    t: Toestand,
    aanpak: Aanpak,
    rechten: Iterable[Recht],
    op: datetime,
    regels: Uitvoerrechten,
) -> bool:
    """Whether a viewer may put this case in an emergency pack: who leads it, sees all cases, or is named."""
    alle = tuple(rechten)
    if not mag_meenemen(kijker, alle, op, regels):
        return False
    rollen = _blijvend(eigen_rechten(kijker, alle, op))
    return bool(rollen & regels.pakket) or leidt_of_ziet_alles(rollen, t, aanpak)
