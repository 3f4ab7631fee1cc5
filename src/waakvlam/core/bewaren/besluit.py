"""Deciding on retention: what may go, what holds it back, and that two people decide.

What is in the case or signal was looked up before (``Bewaarwerk``); no text of it is seen here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from waakvlam.core.bewaren import gebeurtenissen as g
from waakvlam.core.bewaren import opdrachten as o
from waakvlam.core.bewaren.namen import ALLES, is_persoon
from waakvlam.core.bewaren.stukken import Verval
from waakvlam.core.bewaren.toestand import Bewaring, Voorstel, vastgehouden_door
from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.velden import KENMERK

GRONDEN = ("termijn", "verzoek")
VASTHOUDEN = ("bewaarplicht", "verzoek", "onderzoek")
VERWIJZING_LENGTE = 80


@dataclass(frozen=True, slots=True)
class Bewaarwerk:
    """What core needs to know of the case or signal.

    ``verval``: per part when its term ends. ``delen``: every part there is to destroy, persons included.
    ``mee``: signals that belong to this case only. ``leesbaar``: parts of which a key still exists.
    ``verzoeken``: kinds of requests about it that run.
    """

    bestaat: bool = False
    verval: Mapping[str, Verval] = field(default_factory=dict)
    delen: frozenset[str] = frozenset()
    mee: tuple[str, ...] = ()
    telling: Mapping[str, Any] = field(default_factory=dict)
    leesbaar: frozenset[str] = frozenset()
    vernietigd: Mapping[str, datetime] = field(default_factory=dict)
    verzoeken: frozenset[str] = frozenset()


Uitkomst = tuple[Any, ...] | Weigering


def besluit_bewaring(b: Bewaring, opdracht: Any, werk: Bewaarwerk, ctx: Context) -> Uitkomst:
    """The events a command on the record leads to, or why not."""
    if ctx.op != ctx.nu:
        return weiger("tijd-onmogelijk", veld="gebeurd_op")
    if not werk.bestaat:
        return weiger("niet-gevonden", veld="bewaring")
    if isinstance(opdracht, o.HoudVast):
        return _houd_vast(opdracht, ctx)
    if isinstance(opdracht, o.GeefVrij):
        return _geef_vrij(b, opdracht, ctx)
    if isinstance(opdracht, o.StelVernietigingVoor):
        return _stel_voor(b, opdracht, werk, ctx)
    if isinstance(opdracht, o.HerstelVernietiging):
        return _herstel(opdracht, werk)
    voorstel = b.voorstellen.get(opdracht.voorstel)
    if voorstel is None:
        return weiger("niet-gevonden", veld="voorstel")
    if isinstance(opdracht, o.MeldVernietigd):
        return _meld(voorstel, opdracht)
    if voorstel.stand != "voorgesteld":
        return weiger("al-besloten")
    if isinstance(opdracht, o.TrekVernietigingTerug):
        return (g.VernietigingTeruggetrokken(voorstel.id, opdracht.reden),)
    return _besluit(b, voorstel, opdracht, werk, ctx)


def _houd_vast(opdracht: o.HoudVast, ctx: Context) -> Uitkomst:
    redenen = []
    if opdracht.soort not in VASTHOUDEN:
        redenen.append(Reden("onvolledig", veld="soort", mist=VASTHOUDEN))
    if not opdracht.reden and not opdracht.verwijzing:
        redenen.append(Reden("motivering-ontbreekt", veld="reden"))
    if opdracht.tot is not None and opdracht.tot <= ctx.nu:
        redenen.append(Reden("onvolledig", veld="tot"))
    if opdracht.verwijzing is not None and not _is_verwijzing(opdracht.verwijzing):
        redenen.append(Reden("onvolledig", veld="verwijzing"))
    if redenen:
        return Weigering(tuple(redenen))
    return (
        g.VasthoudingBegonnen(
            f"{ctx.basis}-v", opdracht.soort, opdracht.reden, opdracht.tot, opdracht.verwijzing
        ),
    )


def _is_verwijzing(waarde: str) -> bool:
    """A kind and an id, with no room for a name."""
    delen = waarde.split("/")
    return len(waarde) <= VERWIJZING_LENGTE and len(delen) <= 2 and all(map(KENMERK.fullmatch, delen))


def _geef_vrij(b: Bewaring, opdracht: o.GeefVrij, ctx: Context) -> Uitkomst:
    vast = [
        v.id
        for v in vastgehouden_door(b, ctx.nu)
        if opdracht.vasthouding and opdracht.vasthouding in (v.id, v.verwijzing)
    ]
    if not vast:
        return weiger("niet-gevonden", veld="vasthouding")
    return tuple(g.VasthoudingBeeindigd(id_, opdracht.reden) for id_ in vast)


def _bezwaren(b: Bewaring, deel: str, grond: str, werk: Bewaarwerk, ctx: Context) -> list[Reden]:
    """What stands in the way of destroying a part now; looked at when proposed and again when decided."""
    if ALLES in werk.vernietigd or (deel in werk.vernietigd and deel not in werk.leesbaar):
        return [Reden("vernietigd")]
    if deel not in werk.delen:
        return [Reden("niet-gevonden", veld="deel")]
    redenen = []
    if vastgehouden_door(b, ctx.nu):
        redenen.append(Reden("vastgehouden"))
    if werk.verzoeken - ({"verwijdering"} if grond == "verzoek" else set()):
        redenen.append(Reden("verzoek-loopt"))
    verval = werk.verval.get(deel)
    if grond == "termijn" and (verval is None or verval.op > ctx.nu):
        redenen.append(Reden("bewaartermijn-loopt"))
    return redenen


def _stel_voor(b: Bewaring, opdracht: o.StelVernietigingVoor, werk: Bewaarwerk, ctx: Context) -> Uitkomst:
    if opdracht.grond not in GRONDEN:
        return weiger("onvolledig", veld="grond", mist=GRONDEN)
    redenen = _bezwaren(b, opdracht.deel, opdracht.grond, werk, ctx)
    if b.open_voorstel(opdracht.deel) is not None:
        redenen.append(Reden("al-voorgesteld"))
    if opdracht.grond == "verzoek" and not opdracht.reden:
        redenen.append(Reden("motivering-ontbreekt", veld="reden"))
    if redenen:
        return Weigering(tuple(redenen))
    verval = werk.verval.get(opdracht.deel) if opdracht.grond == "termijn" else None
    return (
        g.VernietigingVoorgesteld(
            f"{ctx.basis}-v",
            opdracht.deel,
            opdracht.grond,
            verval.termijn.code if verval else "",
            verval.termijn.termijn if verval else "",
            verval.termijn.bron if verval else "",
            verval.stuk.begin if verval else None,
            verval.op if verval else None,
            opdracht.reden,
        ),
    )


def _besluit(
    b: Bewaring, voorstel: Voorstel, opdracht: o.BesluitVernietiging, werk: Bewaarwerk, ctx: Context
) -> Uitkomst:
    redenen = []
    if ctx.actor == voorstel.door:
        redenen.append(Reden("zelf-voorgesteld"))
    if opdracht.deel != voorstel.deel:
        redenen.append(Reden("verouderd", mist=("deel",)))
    if not opdracht.akkoord:
        if not opdracht.reden:
            redenen.append(Reden("motivering-ontbreekt", veld="reden"))
    else:
        redenen += _bezwaren(b, voorstel.deel, voorstel.grond, werk, ctx)
        if set(opdracht.mee) != (set(werk.mee) if voorstel.deel == ALLES else set()):
            redenen.append(Reden("verouderd", mist=("mee",)))
    if redenen:
        return Weigering(tuple(redenen))
    return (
        g.VernietigingBesloten(
            voorstel.id,
            voorstel.deel,
            opdracht.akkoord,
            opdracht.reden,
            opdracht.mee if opdracht.akkoord else (),
            werk.telling if opdracht.akkoord and not is_persoon(voorstel.deel) else {},
        ),
    )


def _meld(voorstel: Voorstel, opdracht: o.MeldVernietigd) -> Uitkomst:
    if voorstel.stand == "uitgevoerd":
        return ()
    if voorstel.stand != "besloten":
        return weiger("volgorde", veld="voorstel")
    return (
        g.VernietigingUitgevoerd(
            voorstel.id,
            opdracht.verklaring,
            opdracht.zegelsleutel,
            opdracht.handtekening,
            opdracht.sleutels,
            dict(opdracht.rijen),
        ),
    )


def _herstel(opdracht: o.HerstelVernietiging, werk: Bewaarwerk) -> Uitkomst:
    """Only what can be read by nobody any more is marked as destroyed without a new decision."""
    if opdracht.deel in werk.vernietigd or ALLES in werk.vernietigd:
        return ()
    if opdracht.deel in werk.leesbaar:
        return weiger("volgorde", veld="deel")
    return (g.VernietigingHersteld(opdracht.deel, opdracht.besloten_op),)


def verwerk(vernietigd: Mapping[str, datetime], opdracht: o.VerwerkVernietiging) -> tuple[Any, ...]:
    """What the decision means on the case or signal itself."""
    return () if opdracht.deel in vernietigd else (g.Vernietigd(opdracht.deel, opdracht.voorstel),)
