"""The calls that ask something of the viewer, for the start page."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.aanpak import namen
from waakvlam.core.oproep.stand import KOMT_NIET


@dataclass(frozen=True, slots=True)
class MijnOproep:
    """A call to the viewer, in the role they have now. ``antwoord`` is empty while nothing was said."""

    casus: str
    codenaam: str
    uitnodiging: str
    gremium: str
    om: datetime | None
    op: datetime
    antwoord: str
    oefening: bool


def mijn_oproepen(vrager: Vrager) -> tuple[MijnOproep, ...]:
    """The calls to this viewer that go on, without those that were turned down; the newest first."""
    om, k = omgeving(), vrager.kijker
    if om.oproep is None:
        return ()
    return tuple(
        MijnOproep(
            p.casus, p.codenaam, p.kenmerk, namen.rol(om.aanpakken.haal(p.aanpak_hash), p.gremium), p.om,
            p.op, "" if p.stand == "open" else p.stand, p.oefening,
        )
        for p in om.oproep.plekken.open(k.gemeente, k.account)
        if p.rol in k.rollen and p.stand != KOMT_NIET
    )  # fmt: skip
