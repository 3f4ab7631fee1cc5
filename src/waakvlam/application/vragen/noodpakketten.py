"""One emergency pack of several cases: which of them somebody may take along, and what goes in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import CasusInLijst
from waakvlam.application.poorten.stukken import Stuk
from waakvlam.application.stukken.noodpakket import Map, wijzer_stuk
from waakvlam.application.uitleg import Vertaal
from waakvlam.application.vragen import noodpakket
from waakvlam.application.vragen.inzagelog import Vrager, boek
from waakvlam.core.aanpak import namen
from waakvlam.core.toegang.toezicht import LEIDT

HOOGSTENS = 10
"""How many cases go in one pack, so that it is made while somebody waits for it."""


@dataclass(frozen=True, slots=True)
class Pakketcasus:
    """A case that goes in a pack."""

    casus: str
    codenaam: str
    niveau: str
    oefening: bool


@dataclass(frozen=True, slots=True)
class Pakkettenblad:
    """The open cases a viewer may put in a pack, highest level first; ``meer`` did not fit in one."""

    erin: tuple[Pakketcasus, ...]
    meer: tuple[Pakketcasus, ...]


def pakketten(vrager: Vrager) -> Pakkettenblad:
    """The cases that would go in. Looking at this list is one line in the log."""
    rijen = omgeving().lijsten.casussen(vrager.kijker, vrager.nu, False)
    alle = [_regel(rij) for rij in rijen if _mag(vrager, rij)]
    boek(vrager, "noodpakketten-bekijken", "casussen", True, details={"aantal": len(alle)})
    return Pakkettenblad(tuple(alle[:HOOGSTENS]), tuple(alle[HOOGSTENS:]))


def _mag(vrager: Vrager, rij: CasusInLijst) -> bool:
    """Whether a viewer leads this case, sees all cases or may make packs; reading it is judged again."""
    k, om = vrager.kijker, omgeving()
    model = om.aanpakken.haal(rij.aanpak_hash).model.rollen
    leidt = {rol for lijn, rol, _wie, _sinds in rij.regie if lijn.startswith(LEIDT)}
    alles = {rol for rol in k.rollen if rol in model and model[rol].ziet == "alle"}
    return bool(k.rollen & (leidt | alles | om.uitvoerrechten.pakket))


def _regel(rij: CasusInLijst) -> Pakketcasus:
    aanpak = omgeving().aanpakken.haal(rij.aanpak_hash)
    niveau = namen.niveau(aanpak, rij.niveau)
    return Pakketcasus(rij.casus, rij.codenaam or rij.casus[:8], niveau, rij.oefening)


def mappen(
    vrager: Vrager,
    casussen: Sequence[Pakketcasus],
    rol: str,
    wie: str,
    vernieuw: datetime,
    vertaal: Vertaal,
    taal: str = "nl",
) -> Mapping[str, Stuk]:
    """The documents by the name of their file: first what is where, then a numbered folder per case.

    Each case is read by itself, and logged; one that turns out not to be there is left out.
    """
    uit: dict[str, Stuk] = {}
    erin: list[Map] = []
    for casus in casussen:
        stukken = noodpakket.stukken(vrager, casus.casus, rol, wie, vernieuw, vertaal, taal)
        if stukken is None:
            continue
        naam = f"{len(erin) + 1:02}"
        erin.append(Map(naam, casus.codenaam, casus.niveau, casus.oefening))
        uit |= {f"{naam}/{een}": stuk for een, stuk in stukken.items()}
    return {"0-begin-hier": wijzer_stuk(tuple(erin), wie, vrager.nu, vernieuw, vertaal, taal), **uit}
