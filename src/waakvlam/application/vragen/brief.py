"""What a household can be told of what was shared about it: per share with whom, why and on which ground."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.delen import verhaal
from waakvlam.application.omgeving import omgeving
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen.vrager import Leesbaar, Vrager, lees_casus
from waakvlam.core.casus.toegangsstand import Deling


@dataclass(frozen=True, slots=True)
class Briefdeling:
    """A share by the viewer's circle. ``stand`` is verteld, wacht or nog; ``moment`` belongs to it."""

    id: str
    op: datetime
    tot: datetime
    loopt: bool
    kring: str
    aantal: int
    doel: str
    grond: str
    wet: str
    noodzaak: str
    stand: str
    moment: datetime | None


@dataclass(frozen=True, slots=True)
class Briefblad:
    """The shares of a case that the viewer's circle may tell about, newest first."""

    casus: str
    codenaam: str
    delingen: tuple[Briefdeling, ...]
    personen: tuple[str, ...]


def briefblad(vrager: Vrager, casus: str, vertaal: Vertaal) -> Briefblad | None:
    """The shares, or None when the case is not there for this viewer. Only the circle that gave tells."""
    gelezen = lees_casus(vrager, casus, "brief")
    if gelezen is None:
        return None
    t = gelezen.toestand
    eigen = {gelezen.aanpak.model.rollen[rol].kring for rol in gelezen.rollen}
    delingen = [_deling(gelezen, d, vrager.nu, vertaal) for d in t.delingen.values() if d.van in eigen]
    return Briefblad(
        casus,
        t.codenaam or casus[:8],
        tuple(sorted(delingen, key=lambda d: d.op, reverse=True)),
        tuple(f"P{nr}" for nr in range(1, t.personen + 1)),
    )


def _deling(gelezen: Leesbaar, d: Deling, nu: datetime, vertaal: Vertaal) -> Briefdeling:
    brief = gelezen.toestand.brieven.get(d.id)
    stand, moment = ("verteld", None) if d.ingelicht == "ja" else ("nog", None)
    if brief is not None and brief.verteld:
        stand, moment = "verteld", brief.verteld
    elif brief is not None and brief.wacht_tot:
        stand, moment = "wacht", brief.wacht_tot
    grond = omgeving().deelregels.gronden.get(d.grond)
    regel = next((r for r in gelezen.regels if r.nr == d.nr), None)
    noodzaak = gelezen.teksten.get(str(regel.data.get("noodzaak", "")), "") if regel else ""
    return Briefdeling(
        d.id, d.sinds, d.tot, d.geldt(nu), verhaal.kring(gelezen.aanpak, d.naar), len(d.nrs),
        vertaal(verhaal.doelnaam(d.doel)), vertaal(verhaal.grondnaam(d.grond)), grond.wet if grond else "",
        noodzaak, stand, moment,
    )  # fmt: skip
