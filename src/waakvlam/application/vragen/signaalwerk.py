"""What somebody was asked about signals, and what was passed on to them: their part of Vandaag."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten import Regel
from waakvlam.application.stromen import opgetekend
from waakvlam.application.vragen.inzagelog import boek
from waakvlam.application.vragen.vrager import Vrager
from waakvlam.core.gebeurtenis import soort_van
from waakvlam.core.signaal import gebeurtenissen as g
from waakvlam.core.signaal import vouw_signaal
from waakvlam.core.signaal.weg import Weg

MAXIMUM = 30
SOORTEN = (
    "signaal-gemeld", "vraag-gesteld", "vraag-beantwoord", "signaal-doorgegeven", "signaal-aangenomen",
    "signaal-teruggestuurd",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Signaalwerk:
    """Something asked about a signal: ``nagaan``, ``duiden`` or ``aannemen``; ``tekst`` is the question."""

    signaal: str
    soort: str
    vraag: str
    tekst: str
    van: str
    op: datetime
    uiterlijk: datetime | None
    te_laat: bool
    oefening: bool


def signaalwerk(vrager: Vrager) -> tuple[Signaalwerk, ...]:
    """What waits for the viewer, the earliest limit first; in a fixed number of queries."""
    om, k = omgeving(), vrager.kijker
    ids = om.lijsten.signalen_gevraagd(k, MAXIMUM)
    per: dict[str, list[Regel]] = {}
    for regel in om.logboek.uit_stromen(k.gemeente, [f"signaal/{id_}" for id_ in ids], SOORTEN):
        per.setdefault(regel.stroom, []).append(regel)
    wacht = [rij for regels in per.values() for rij in _wacht(vrager, regels)]
    if ids:
        boek(vrager, "lijst-signalen", "signaalwerk", True, None, {"aantal": len(wacht)})
    plekken = [(regel.stroom, regel.nr) for regel, soort, _ in wacht if soort != "aannemen"]
    teksten = om.logboek.losse_teksten(k.gemeente, plekken, "tekst")
    mensen = om.lijsten.namen({regel.actor for regel, _, _ in wacht})
    rijen = (_rij(vrager, regel, soort, op, teksten, mensen) for regel, soort, op in wacht)
    return tuple(sorted(rijen, key=lambda r: (r.uiterlijk is None, r.uiterlijk or r.op, r.op)))


def _wacht(vrager: Vrager, regels: Sequence[Regel]) -> list[tuple[Regel, str, datetime | None]]:
    """The questions to the viewer that they did not answer, and a passing on that still waits."""
    weg = _weg(regels)
    ik, rollen = vrager.kijker.account, vrager.kijker.rollen
    vragen: dict[str, tuple[Regel, str, datetime | None]] = {}
    naar: tuple[Regel, str, datetime | None] | None = None
    for regel in regels:
        e = opgetekend(regel).gebeurtenis
        if isinstance(e, g.VraagGesteld):
            leden = weg.leden(e.gremium) if e.gremium else frozenset()
            if ik in e.mensen or rollen & {*e.rollen, *leden}:
                vragen[e.vraag] = (regel, e.soort, e.uiterlijk)
        elif isinstance(e, g.VraagBeantwoord) and regel.actor == ik:
            vragen.pop(e.vraag, None)
        elif isinstance(e, g.SignaalDoorgegeven):
            aan = {e.rol} if e.rol else weg.leden(e.gremium or "")
            naar = (regel, "aannemen", e.uiterlijk) if rollen & aan else None
        elif soort_van(e).naam in ("signaal-aangenomen", "signaal-teruggestuurd"):
            naar = None
    return [*vragen.values(), *([naar] if naar else [])]


def _weg(regels: Sequence[Regel]) -> Weg:
    """The way of the signal, from its report."""
    eerste = [opgetekend(r) for r in regels if r.soort == "signaal-gemeld"]
    return omgeving().aanpakken.weg(vouw_signaal(eerste)) if eerste else Weg()


def _rij(
    vrager: Vrager, regel: Regel, soort: str, uiterlijk: datetime | None,
    teksten: Mapping[tuple[str, int], str], mensen: Mapping[str, str],
) -> Signaalwerk:  # fmt: skip
    return Signaalwerk(
        regel.stroom.partition("/")[2],
        soort,
        str(regel.data.get("vraag", "")),
        teksten.get((regel.stroom, regel.nr), ""),
        mensen.get(regel.actor, ""),
        regel.gebeurd_op,
        uiterlijk,
        uiterlijk is not None and uiterlijk < vrager.nu,
        regel.oefening,
    )
