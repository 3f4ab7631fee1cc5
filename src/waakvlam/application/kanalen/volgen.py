"""What whoever reported along a channel can follow with the code of the receipt: where it is, what they hear.

Never what they wrote, who handles it or what others think of it: who finds a receipt learns nothing.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from waakvlam.application.omgeving import omgeving
from waakvlam.application.stromen import opgetekend
from waakvlam.application.vragen.inzagelog import Vrager
from waakvlam.application.vragen.signaallezer import lees_signaal
from waakvlam.core.signaal.gebeurtenissen import SignaalAfgehandeld, SignaalTeruggemeld
from waakvlam.core.toegang import Kijker

Stap = Literal["binnen", "bekeken", "klaar"]
STAPPEN: dict[str, Stap] = {
    "ontvangen": "binnen",
    "opgepakt": "bekeken",
    "doorgegeven": "bekeken",
    "bij_casus": "bekeken",
    "samengevoegd": "bekeken",
    "afgehandeld": "klaar",
}
"""Where a signal is, as far as it concerns whoever reported it: binnen, bekeken or klaar."""


@dataclass(frozen=True, slots=True)
class Bericht:
    """Something the reporter is told."""

    tekst: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Gevolgd:
    """A report as its sender follows it."""

    gemeld_op: datetime
    stap: Stap
    terug_uiterlijk: datetime | None
    berichten: tuple[Bericht, ...]


def volg(
    gemeente: str, code: str, nu: datetime, oorsprong: str = "formulier", oppervlak: str = "melden-volgen"
) -> Gevolgd | None:
    """What the code of a receipt opens; None for any code that is none. Reading is logged.

    ``oorsprong`` and ``oppervlak`` are along which channel and on which surface it is asked.
    """
    om = omgeving()
    gevonden = om.ontvangsten.signaal(gemeente, om.ontvangstcodes.merk(gemeente, code))
    if gevonden is None:
        return None
    signaal, account = gevonden
    vrager = Vrager(Kijker(account, gemeente, frozenset()), nu, oorsprong, oppervlak)
    gelezen = lees_signaal(vrager, signaal, "volg-melding")
    if gelezen is None or gelezen.toestand.gemeld_op is None:
        return None
    s = gelezen.toestand
    berichten = []
    for r in map(opgetekend, gelezen.regels):
        if isinstance(r.gebeurtenis, SignaalTeruggemeld):
            berichten.append(Bericht(gelezen.teksten.get(r.gebeurtenis.tekst, ""), r.gebeurd_op))
        elif isinstance(r.gebeurtenis, SignaalAfgehandeld) and r.gebeurtenis.terugkoppeling:
            berichten.append(Bericht(gelezen.teksten.get(r.gebeurtenis.terugkoppeling, ""), r.gebeurd_op))
    assert s.gemeld_op is not None
    uiterlijk = s.terug_uiterlijk if s.teruggemeld_op is None and s.stand != "afgehandeld" else None
    return Gevolgd(s.gemeld_op, STAPPEN[s.stand], uiterlijk, tuple(berichten))
