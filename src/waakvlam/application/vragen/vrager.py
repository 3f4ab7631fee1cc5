"""Who asks, and how a question reaches the stores: the narrow door every reading goes through."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import is_versie
from waakvlam.application.poorten import LEEG, Kop, Regel
from waakvlam.application.stromen import opgetekend
from waakvlam.application.vragen.inzagelog import NEEMT_MEE, PAKKET, Vrager, boek
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.bewaren.namen import ALLES
from waakvlam.core.casus import Toestand, vouw
from waakvlam.core.toegang import eigen_rechten, gedeeld_met, mag_lezen, rechten
from waakvlam.core.toegang.uitvoer import mag_meenemen, mag_pakket

__all__ = ["Leesbaar", "Vrager", "lees_casus"]


@dataclass(frozen=True, slots=True)
class Leesbaar:
    """A case as one viewer may read it: state, approach, circles, their events and the texts in those."""

    casus: str
    toestand: Toestand
    aanpak: Aanpak
    kringen: frozenset[str]
    rollen: frozenset[str]
    regels: Sequence[Regel]
    teksten: dict[str, str]
    hash: bytes


def lees_casus(
    vrager: Vrager, casus: str, handeling: str = "lees-casus", versie: str | None = None, bij: int = 0
) -> Leesbaar | None:
    """A case, or None when it is not there for this viewer. Reading it is logged, and so is trying.

    The same steps are taken whether the case does not exist or may not be seen. With ``versie``, a token
    given out before, it is as it was then, and with ``bij`` as it was after that many events; who may read it
    is judged as it is now. On a surface along which something leaves the screen it is there only for whoever
    may take it along.
    """
    begin = time.monotonic()
    k = vrager.kijker
    om = omgeving()
    stroom = f"casus/{casus}"
    regels = om.logboek.lees(k.gemeente, stroom)
    kop = Kop(k.gemeente, stroom, len(regels), regels[-1].hash if regels else LEEG, None)
    t = om.toestanden.haal(kop, lambda *_: regels) if regels else Toestand()
    aanpak = om.aanpakken.haal(t.aanpak_hash) if t.bestaat else None
    recht = eigen_rechten(k, rechten(t, aanpak), vrager.nu) if aanpak is not None else ()
    if vrager.oppervlak in NEEMT_MEE and not mag_meenemen(k, recht, vrager.nu, om.uitvoerrechten):
        recht = ()
    if vrager.oppervlak in PAKKET and aanpak is not None:
        recht = recht if mag_pakket(k, t, aanpak, recht, vrager.nu, om.uitvoerrechten) else ()
    eigen = frozenset(r.kring for r in recht)
    rollen = frozenset(r.rol for r in recht)
    boek(vrager, handeling, stroom, bool(eigen), t, _details(vrager, t), begin)
    if aanpak is None or not eigen or ALLES in t.vernietigd:
        return None
    gedeeld = gedeeld_met(t, aanpak, rollen, vrager.nu)
    if versie is not None:
        regels, t = _toen(regels, t, versie)
        aanpak = om.aanpakken.haal(t.aanpak_hash)
    elif 0 < bij < len(regels):
        regels, t = regels[:bij], vouw(map(opgetekend, regels[:bij]))
        aanpak = om.aanpakken.haal(t.aanpak_hash)
    zichtbaar = [regel for regel in regels if mag_lezen(eigen, regel.kring) or regel.nr in gedeeld]
    teksten = om.logboek.teksten(zichtbaar)
    return Leesbaar(casus, t, aanpak, eigen, rollen, zichtbaar, teksten, regels[-1].hash)


def mag_mee(vrager: Vrager, gelezen: Leesbaar) -> bool:
    """Whether this viewer may take something of this case along, besides reading it."""
    alle = rechten(gelezen.toestand, gelezen.aanpak)
    return mag_meenemen(vrager.kijker, alle, vrager.nu, omgeving().uitvoerrechten)


def mag_pakken(vrager: Vrager, gelezen: Leesbaar) -> bool:
    """Whether this viewer may put this case in an emergency pack."""
    alle = rechten(gelezen.toestand, gelezen.aanpak)
    regels = omgeving().uitvoerrechten
    return mag_pakket(vrager.kijker, gelezen.toestand, gelezen.aanpak, alle, vrager.nu, regels)


def _details(vrager: Vrager, t: Toestand) -> dict[str, str | int | bool]:
    """What the audit line tells more: how many days ago the case was closed."""
    return {} if t.gesloten is None else {"dagenGesloten": max(0, (vrager.nu - t.gesloten).days)}


def _toen(regels: list[Regel], t: Toestand, versie: str) -> tuple[list[Regel], Toestand]:
    """The events and state at a version; those of now when there is no such version."""
    nr = next((i for i, regel in enumerate(regels, 1) if is_versie(versie, regel.hash)), len(regels))
    return (regels, t) if nr == len(regels) else (regels[:nr], vouw(map(opgetekend, regels[:nr])))
