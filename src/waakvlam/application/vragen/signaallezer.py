"""A signal as one viewer may read it: the narrow door every reading of a signal goes through."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import LEEG, Kop, Regel
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.core.bewaren.namen import ALLES
from waakvlam.core.signaal import Signaal
from waakvlam.core.toegang.beleid import mag_signaal


@dataclass(frozen=True, slots=True)
class LeesbaarSignaal:
    """A signal with its events and their texts; ``behandelaars`` are the roles that handle signals now."""

    signaal: str
    toestand: Signaal
    regels: Sequence[Regel]
    teksten: dict[str, str]
    hash: bytes
    behandelaars: frozenset[str]


def lees_signaal(vrager: Vrager, signaal: str, handeling: str = "lees-signaal") -> LeesbaarSignaal | None:
    """A signal, or None when it is not there for this viewer. Reading it is logged, and so is trying."""
    begin = time.monotonic()
    om = omgeving()
    k = vrager.kijker
    stroom = f"signaal/{signaal}"
    regels = om.logboek.lees(k.gemeente, stroom)
    kop = Kop(k.gemeente, stroom, len(regels), regels[-1].hash if regels else LEEG, None)
    s: Signaal = om.toestanden.haal(kop, lambda *_: regels) if regels else Signaal()
    doet = om.aanpakken.behandelaars(k.gemeente, vrager.nu)
    mag = s.bestaat and mag_signaal(k, s, doet)
    boek(vrager, handeling, stroom, mag, s, None, begin)
    if not mag or ALLES in s.vernietigd:
        return None
    return LeesbaarSignaal(signaal, s, regels, om.logboek.teksten(regels), kop.hash, doet)
