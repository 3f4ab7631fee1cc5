"""Who hears that something changed: the one access policy, asked per event and its circle.

A listener hears of a stream only because of events it may read itself. What happens in a circle it does not
read wakes nobody there, whatever follows from it on the page.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import LEEG, Kop, Regel
from waakvlam.application.poorten.live import Liverechten, Spoor
from waakvlam.application.vragen.signaallezer import leesbare_regels
from waakvlam.core.gebeurtenis import SOORTEN
from waakvlam.core.signaal import Signaal
from waakvlam.core.signaal.weg import Weg
from waakvlam.core.toegang import Kijker, kringen, mag_lezen
from waakvlam.core.toegang.signaal import signaalkringen

CASUS, SIGNAAL = "casus", "signaal"
ALLES = "*"
"""In the place of a stream: every case and signal that is there for the listener."""


@dataclass(frozen=True, slots=True, order=True)
class Wekking:
    """What a listener is told: that something changed in a stream, and the kind of part."""

    stroom: str
    deel: str


def deel_van(soort: str) -> str:
    """The kind of part an event changes: the noun it belongs to; empty for a kind unknown here."""
    bekend = SOORTEN.get(soort)
    return bekend.klasse.__module__.split(".")[2] if bekend is not None else ""


def wekt(
    sporen: Iterable[Spoor], kijkers: Collection[Kijker], nu: datetime, rechten: Liverechten
) -> dict[Kijker, frozenset[Wekking]]:
    """Per listener what it may hear of these events; who may hear nothing is left out."""
    per: dict[tuple[str, str], list[Spoor]] = defaultdict(list)
    for spoor in sporen:
        per[(spoor.gemeente, spoor.stroom)].append(spoor)
    uit: dict[Kijker, set[Wekking]] = defaultdict(set)
    for gemeente in {gemeente for gemeente, _ in per}:
        hier = [kijker for kijker in kijkers if kijker.gemeente == gemeente]
        if not hier:
            continue
        stromen = {stroom: rij for (van, stroom), rij in per.items() if van == gemeente}
        _casussen(gemeente, stromen, hier, nu, rechten, uit)
        _signalen(gemeente, stromen, hier, nu, uit)
    houdt = rechten.houdt_rol(uit.keys()) if uit else frozenset()
    return {kijker: frozenset(wat) for kijker, wat in uit.items() if kijker in houdt}


def ziet(
    wie: Mapping[Kijker, Collection[str]], nu: datetime, rechten: Liverechten
) -> dict[Kijker, frozenset[str]]:
    """Per listener, of these streams, those that are there for it; ``ALLES`` always is."""
    uit: dict[Kijker, frozenset[str]] = {}
    for gemeente in {kijker.gemeente for kijker in wie}:
        hier = {kijker: set(stromen) for kijker, stromen in wie.items() if kijker.gemeente == gemeente}
        alle = set().union(*hier.values())
        recht = {f"{CASUS}/{id_}": r for id_, r in rechten.op_casussen(gemeente, _ids(alle, CASUS)).items()}
        signalen = [f"{SIGNAAL}/{id_}" for id_ in _ids(alle, SIGNAAL)]
        stand = {stroom: _signaal(gemeente, stroom) for stroom in signalen}
        doet = omgeving().aanpakken.behandelaars(gemeente, nu) if stand else {}
        for kijker, stromen in hier.items():
            er = {s for s in stromen & recht.keys() if kringen(kijker, recht[s], nu)}
            er |= {s for s in stromen & stand.keys() if signaalkringen(kijker, *stand[s][:2], doet)}
            uit[kijker] = frozenset(er | {ALLES} & stromen)
    return uit


def _casussen(
    gemeente: str,
    stromen: dict[str, list[Spoor]],
    kijkers: list[Kijker],
    nu: datetime,
    rechten: Liverechten,
    uit: dict[Kijker, set[Wekking]],
) -> None:
    for casus, recht in rechten.op_casussen(gemeente, _ids(stromen, CASUS)).items():
        stroom = f"{CASUS}/{casus}"
        per_kring: dict[str, set[Wekking]] = defaultdict(set)
        for spoor in stromen[stroom]:
            per_kring[spoor.kring].add(Wekking(stroom, deel_van(spoor.soort)))
        for kijker in kijkers:
            eigen = kringen(kijker, recht, nu)
            for kring, wat in per_kring.items():
                if mag_lezen(eigen, kring):
                    uit[kijker] |= wat


def _signalen(
    gemeente: str,
    stromen: dict[str, list[Spoor]],
    kijkers: list[Kijker],
    nu: datetime,
    uit: dict[Kijker, set[Wekking]],
) -> None:
    ids = _ids(stromen, SIGNAAL)
    doet = omgeving().aanpakken.behandelaars(gemeente, nu) if ids else {}
    for id_ in ids:
        stroom = f"{SIGNAAL}/{id_}"
        s, weg, regels = _signaal(gemeente, stroom)
        nieuw = {spoor.nr for spoor in stromen[stroom]}
        vers = [regel for regel in regels if regel.nr in nieuw]
        for kijker in kijkers:
            eigen = signaalkringen(kijker, s, weg, doet)
            te_lezen = leesbare_regels(kijker, s, weg, eigen, vers) if eigen else []
            if te_lezen:
                uit[kijker] |= {Wekking(stroom, deel_van(regel.soort)) for regel in te_lezen}


def _signaal(gemeente: str, stroom: str) -> tuple[Signaal, Weg, list[Regel]]:
    om = omgeving()
    regels = om.logboek.lees(gemeente, stroom)
    kop = Kop(gemeente, stroom, len(regels), regels[-1].hash if regels else LEEG, None)
    s: Signaal = om.toestanden.haal(kop, lambda *_: regels) if regels else Signaal()
    return s, om.aanpakken.weg(s) if s.bestaat else Weg(), regels


def _ids(stromen: Iterable[str], soort: str) -> list[str]:
    return sorted(id_ for naam, _, id_ in (stroom.partition("/") for stroom in stromen) if naam == soort)
