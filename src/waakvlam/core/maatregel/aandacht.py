"""Which measures ask for attention at a moment: for the watch on cases that stand still."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.maatregel.gevraagd import erboven

SOORTEN = ("voorbij", "kijken", "zonder-eigenaar", "zonder-afweging", "wacht-op-besluit")


@dataclass(frozen=True, slots=True)
class Aandacht:
    """A measure and what is the matter with it (one of ``SOORTEN``), since when.

    ``rol`` is who is asked first, ``boven`` who after that; ``kring`` is the circle it may be seen in.
    """

    soort: str
    maatregel: str
    rol: str | None
    boven: str | None
    sinds: datetime
    kring: str


def aandacht(t: Toestand, aanpak: Aanpak, nu: datetime) -> tuple[Aandacht, ...]:
    """What is the matter with the measures of a case now, the longest first. A past end comes before all."""
    uit = []
    for m in t.maatregelen.values():
        if not m.open:
            continue
        boven = erboven(t, aanpak, m.rol, m.kring, m.bewaakt)
        soorten: list[tuple[str, datetime]] = []
        if m.stand == "voorgelegd":
            soorten.append(("wacht-op-besluit", m.op))
        elif m.tot is not None and m.tot <= nu:
            soorten.append(("voorbij", m.tot))
        elif m.moment <= nu:
            soorten.append(("kijken", m.moment))
        if m.rol is None:
            soorten.append(("zonder-eigenaar", m.op))
        elif not m.gewogen:
            soorten.append(("zonder-afweging", m.op))
        uit += [Aandacht(soort, m.id, m.rol, boven, sinds, m.kring) for soort, sinds in soorten]
    return tuple(sorted(uit, key=lambda a: (SOORTEN.index(a.soort), a.sinds, a.maatregel)))
