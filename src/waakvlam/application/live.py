"""Who hears that something changed: the one access policy, asked per event and its circle.

A listener hears of a stream only because of events it may read itself. What happens in a circle it does not
read wakes nobody there, whatever follows from it on the page.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import LEEG, Kop, Regel
from waakvlam.application.poorten.live import Liverechten, Spoor
from waakvlam.application.vragen.signaallezer import leesbare_regels
from waakvlam.core.bijeenkomst.toestand import Bijeenkomst
from waakvlam.core.gebeurtenis import SOORTEN
from waakvlam.core.signaal import Signaal
from waakvlam.core.signaal.weg import Weg
from waakvlam.core.toegang import Kijker, kringen, mag_lezen
from waakvlam.core.toegang.bijeenkomst import mag_bijeenkomst_zien
from waakvlam.core.toegang.signaal import signaalkringen

CASUS, SIGNAAL, BIJEENKOMST = "casus", "signaal", "bijeenkomst"
ALLES = "*"
"""In the place of a stream: every case and signal that is there for the listener."""
BIJEENKOMSTEN = f"{BIJEENKOMST}/*"
"""In the place of a stream: every meeting about many cases that is there for the listener."""
VERZAMELD = frozenset({ALLES, BIJEENKOMSTEN})
T = TypeVar("T", Signaal, Bijeenkomst)


@dataclass(frozen=True, slots=True, order=True)
class Wekking:
    """What a listener is told: that something changed in a stream, and the kind of part."""

    stroom: str
    deel: str


def plekken(stroom: str) -> frozenset[str]:
    """What a page can be about when it is to hear of this stream: itself, or all of its kind."""
    return frozenset({stroom, BIJEENKOMSTEN if stroom.startswith(f"{BIJEENKOMST}/") else ALLES})


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
        _bijeenkomsten(gemeente, stromen, hier, uit)
    houdt = rechten.houdt_rol(uit.keys()) if uit else frozenset()
    return {kijker: frozenset(wat) for kijker, wat in uit.items() if kijker in houdt}


def ziet(
    wie: Mapping[Kijker, Collection[str]], nu: datetime, rechten: Liverechten
) -> dict[Kijker, frozenset[str]]:
    """Per listener, of these streams, those that are there for it; all of a kind always is."""
    uit: dict[Kijker, frozenset[str]] = {}
    for gemeente in {kijker.gemeente for kijker in wie}:
        hier = {kijker: set(stromen) for kijker, stromen in wie.items() if kijker.gemeente == gemeente}
        alle = set().union(*hier.values())
        recht = {f"{CASUS}/{id_}": r for id_, r in rechten.op_casussen(gemeente, _ids(alle, CASUS)).items()}
        signalen = [f"{SIGNAAL}/{id_}" for id_ in _ids(alle, SIGNAAL)]
        stand = {stroom: _signaal(gemeente, stroom) for stroom in signalen}
        doet = omgeving().aanpakken.behandelaars(gemeente, nu) if stand else {}
        namen = (f"{BIJEENKOMST}/{id_}" for id_ in _ids(alle - VERZAMELD, BIJEENKOMST))
        vergadering = {stroom: _bijeenkomst(gemeente, stroom) for stroom in namen}
        for kijker, stromen in hier.items():
            er = {s for s in stromen & recht.keys() if kringen(kijker, recht[s], nu)}
            er |= {s for s in stromen & stand.keys() if signaalkringen(kijker, *stand[s][:2], doet)}
            er |= {s for s in stromen & vergadering.keys() if mag_bijeenkomst_zien(kijker, vergadering[s])}
            uit[kijker] = frozenset(er | VERZAMELD & stromen)
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


def _bijeenkomsten(
    gemeente: str,
    stromen: dict[str, list[Spoor]],
    kijkers: list[Kijker],
    uit: dict[Kijker, set[Wekking]],
) -> None:
    """A meeting holds references and no texts: whoever sees it hears of all that happens in it."""
    for id_ in _ids(stromen, BIJEENKOMST):
        stroom = f"{BIJEENKOMST}/{id_}"
        b = _bijeenkomst(gemeente, stroom)
        wat = {Wekking(stroom, deel_van(spoor.soort)) for spoor in stromen[stroom]}
        for kijker in kijkers:
            if mag_bijeenkomst_zien(kijker, b):
                uit[kijker] |= wat


def _bijeenkomst(gemeente: str, stroom: str) -> Bijeenkomst:
    b: Bijeenkomst = _gevouwen(gemeente, stroom, Bijeenkomst())[0]
    return b


def _signaal(gemeente: str, stroom: str) -> tuple[Signaal, Weg, list[Regel]]:
    s, regels = _gevouwen(gemeente, stroom, Signaal())
    return s, omgeving().aanpakken.weg(s) if s.bestaat else Weg(), regels


def _gevouwen(gemeente: str, stroom: str, leeg: T) -> tuple[T, list[Regel]]:
    """The state of a stream with its events; ``leeg`` when there is none."""
    om = omgeving()
    regels = om.logboek.lees(gemeente, stroom)
    kop = Kop(gemeente, stroom, len(regels), regels[-1].hash if regels else LEEG, None)
    return (om.toestanden.haal(kop, lambda *_: regels) if regels else leeg), regels


def _ids(stromen: Iterable[str], soort: str) -> list[str]:
    return sorted(id_ for naam, _, id_ in (stroom.partition("/") for stroom in stromen) if naam == soort)
