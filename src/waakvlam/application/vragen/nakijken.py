"""What is left to look over in a signal: for who handles it, and only there."""

from dataclasses import dataclass

from waakvlam.application.omgeving import omgeving
from waakvlam.application.vragen.signaallezer import lees_signaal
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.deur.vondst import SOORTEN
from waakvlam.core.toegang.signaal import behandelkringen


@dataclass(frozen=True, slots=True)
class Nakijkblad:
    """Kinds of what may point to a person in a signal, and the last event they were found in."""

    soorten: tuple[str, ...]
    tot: int


def kijk_na(vrager: Vrager, signaal: str) -> Nakijkblad | None:
    """What the viewer is asked to look over in a signal; None when nothing, or when it is not theirs."""
    gelezen = lees_signaal(vrager, signaal)
    if gelezen is None or gelezen.toestand.kring not in behandelkringen(vrager.kijker, gelezen.behandelaars):
        return None
    nummers = {regel.nr for regel in gelezen.regels}
    gemeente, stroom = vrager.kijker.gemeente, f"signaal/{signaal}"
    punten = [p for p in omgeving().nakijken.lijst.open(gemeente, [stroom]) if p.nr in nummers]
    if not punten:
        return None
    gevonden = {soort for punt in punten for soort in punt.soorten}
    return Nakijkblad(tuple(s for s in SOORTEN if s in gevonden), max(punt.nr for punt in punten))


def nagekeken(vrager: Vrager, signaal: str, tot: int) -> bool:
    """The viewer looked it over, up to an event; False when there was nothing of theirs to look over."""
    om, k = omgeving(), vrager.kijker
    blad = kijk_na(vrager, signaal)
    goed = blad is not None and tot >= blad.tot
    if goed:
        om.nakijken.lijst.klaar(k.gemeente, f"signaal/{signaal}", tot, k.account, vrager.nu)
    om.auditlog.noteer(
        k.gemeente, k.account, None, "namen-nagekeken", f"signaal/{signaal}" if blad else "signaal",
        "gedaan" if goed else "geweigerd", vrager.oorsprong, vrager.nu,
    )  # fmt: skip
    return goed
