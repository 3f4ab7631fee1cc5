"""What there is about signals today besides what was asked: new ones, word for reporters, looking out."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.signaalbak import Bak
from waakvlam.application.vragen.signaallijst import TELLEN_TOT, behandelaars
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.toegang.signaal import behandelkringen

NIEUW: tuple[Bak, ...] = ("nieuw",)
BERICHTEN = ("signaal-teruggemeld", "signaal-afgehandeld")
EERSTE_KEER = timedelta(days=14)
"""How far back word for a reporter is told of at a first visit."""
MAXIMUM = 20


@dataclass(frozen=True, slots=True)
class Bericht:
    """A signal the viewer reported, of which somebody said something since they were away."""

    signaal: str
    gemeld_op: datetime
    op: datetime
    klaar: bool


@dataclass(frozen=True, slots=True)
class Signaaldag:
    """``nieuw``: signals nobody took up, for who handles signals, counted up to a hundred; ``opletten``:
    requests to look out that run now and were put to the viewer; ``berichten``: the last first.
    """

    nieuw: int
    opletten: int
    berichten: tuple[Bericht, ...]


def signaaldag(vrager: Vrager, sinds: datetime | None) -> Signaaldag:
    """Counts and dates only, no texts; ``sinds`` is the end of the last visit, None at the first."""
    om, k, nu = omgeving(), vrager.kijker, vrager.nu
    kringen = behandelkringen(k, behandelaars(vrager))
    nieuw = om.signaalbak.tel(k, kringen, nu, TELLEN_TOT, NIEUW)["nieuw"] if kringen else 0
    lopend = [r for r in om.gerichtlijsten.zichtbaar(k, nu) if r.gevraagd and r.gestopt_op is None]
    return Signaaldag(nieuw, len(lopend), _berichten(vrager, sinds or nu - EERSTE_KEER))


def _berichten(vrager: Vrager, sinds: datetime) -> tuple[Bericht, ...]:
    """Per own signal the last thing that somebody else told its reporter."""
    om, k = omgeving(), vrager.kijker
    gemeld = om.lijsten.signalen_gemeld(k, sinds, MAXIMUM)
    stromen = [f"signaal/{id_}" for id_ in gemeld]
    uit: dict[str, Bericht] = {}
    for regel in om.logboek.uit_stromen(k.gemeente, stromen, BERICHTEN) if stromen else ():
        if regel.vastgelegd_op >= sinds and regel.actor != k.account:
            id_ = regel.stroom.partition("/")[2]
            uit[id_] = Bericht(id_, gemeld[id_], regel.vastgelegd_op, regel.soort == BERICHTEN[1])
    return tuple(sorted(uit.values(), key=lambda b: b.op, reverse=True))
