"""The way of a signal through the network: what happened with it, for one viewer."""

from typing import Any

from waakvlam.application.vragen.signaalblad.bron import Bron
from waakvlam.application.vragen.signaalblad.vormen import Stap
from waakvlam.core.gebeurtenis import Opgetekend, soort_van
from waakvlam.core.signaal import gebeurtenissen as g
from waakvlam.core.toegang.beleid import IEDEREEN

VOOR_MELDER = (
    g.SignaalGemeld, g.SignaalOpgepakt, g.SignaalLosgelaten, g.SignaalDoorgegeven, g.SignaalAangenomen,
    g.SignaalTeruggestuurd, g.SignaalBijCasus, g.SignaalTeruggemeld, g.SignaalAfgehandeld, g.SignaalVervallen,
)  # fmt: skip
"""What a reporter is told of the way of their report, besides what they did themselves."""

MET_REDEN = (
    g.OplettendheidAfgesproken, g.OpschonenGevraagd, g.SignaalTeruggestuurd, g.SignaalVervallen,
)  # fmt: skip
"""What says why beside it."""

STIL = (g.MelderVastgelegd,)


def stappen(b: Bron, kijkt: str) -> tuple[Stap, ...]:
    """What happened, the last first."""
    if kijkt == "gevraagd":
        return ()
    if kijkt == "melder":
        ik = b.vrager.kijker.account
        er = [r for r in b.alle if isinstance(r.gebeurtenis, VOOR_MELDER) or r.actor == ik]
        return tuple(_stap(b, r, bij=False) for r in reversed(er) if not isinstance(r.gebeurtenis, STIL))
    leesbaar = {r.nr for r in b.feiten}
    er = [r for r in b.alle if r.nr in leesbaar or soort_van(r.gebeurtenis).kring == IEDEREEN]
    return tuple(_stap(b, r) for r in reversed(er) if not isinstance(r.gebeurtenis, STIL))


def _stap(b: Bron, r: Opgetekend, bij: bool = True) -> Stap:
    e: Any = r.gebeurtenis
    code = getattr(e, "rol", None) or getattr(e, "gremium", None)
    over = b.rol(code) if bij and code else ""
    soort = soort_van(e).naam
    if isinstance(e, g.VraagBeantwoord):
        soort = f"{soort}-{e.antwoord}"
    if isinstance(e, g.WaarnemingToegevoegd) and e.telt:
        soort = f"{soort}-telt"
    if isinstance(e, g.DuidingVastgesteld) and e.voorlopig:
        soort = f"{soort}-voorlopig"
    waarom = b.tekst(getattr(e, "waarop", None)) if isinstance(e, MET_REDEN) else ""
    if isinstance(e, MET_REDEN) and not waarom:
        waarom = b.tekst(getattr(e, "reden", None))
    return Stap(soort, r.gebeurd_op, b.wie(r.actor), b.rol(r.rol), over, waarom)
