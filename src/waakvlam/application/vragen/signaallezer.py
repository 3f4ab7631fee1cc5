"""A signal as one viewer may read it: the narrow door every reading of a signal goes through."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import LEEG, Kop, Regel
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.core.bewaren.namen import ALLES
from waakvlam.core.signaal import Signaal
from waakvlam.core.signaal.weg import Weg
from waakvlam.core.toegang import Kijker
from waakvlam.core.toegang.signaal import Behandelaars, leesbare_vragen, leest, signaalkringen


@dataclass(frozen=True, slots=True)
class LeesbaarSignaal:
    """A signal with the events a viewer reads and their texts.

    ``alle`` are all its events, for what is told of it without texts; ``behandelaars`` the roles that handle
    signals now, with their circles; ``kringen`` the circles the viewer reads in it.
    """

    signaal: str
    toestand: Signaal
    regels: Sequence[Regel]
    teksten: dict[str, str]
    hash: bytes
    behandelaars: Behandelaars
    kringen: frozenset[str]
    weg: Weg
    alle: Sequence[Regel]


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
    weg = om.aanpakken.weg(s) if s.bestaat else Weg()
    eigen = signaalkringen(k, s, weg, doet)
    mag = bool(eigen)
    boek(vrager, handeling, stroom, mag, s, None, begin)
    if not mag or ALLES in s.vernietigd:
        return None
    leesbaar = leesbare_regels(k, s, weg, eigen, regels)
    teksten = om.logboek.teksten(leesbaar)
    if s.opgeschoond and k.account != s.melder:
        # What identified people is for who wrote it only, once a clean text stands in its place.
        teksten.pop(str(regels[0].data["tekst"]), None)
    return LeesbaarSignaal(signaal, s, leesbaar, teksten, kop.hash, doet, eigen, weg, regels)


def leesbare_regels(
    kijker: Kijker, s: Signaal, weg: Weg, eigen: frozenset[str], regels: Sequence[Regel]
) -> list[Regel]:
    """Of these events of a signal those that a viewer reads who has the circles ``eigen`` in it."""
    vragen = leesbare_vragen(kijker, s, weg, eigen)
    return [
        regel
        for regel in regels
        if leest(kijker, eigen, regel.kring, regel.actor)
        and (regel.soort != "vraag-gesteld" or regel.data["vraag"] in vragen)
    ]
