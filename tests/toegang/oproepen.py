"""Plants calls, what was said on the telephone, duty that was handed over, and a task that was sent back."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from waakvlam.application.opdracht import Aanvaard
from waakvlam.core.casus.opdrachten import MaakTaak
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.oproep import dienstopdrachten as d
from waakvlam.core.oproep import opdrachten as o

if TYPE_CHECKING:
    from tests.toegang.planten import Wereld


def plant_oproep(w: "Wereld") -> None:
    """Everyone in the case may read where, when and why; what is handed over lies in a circle."""

    def t(wat: str) -> Tekst:
        return w.tekst("casus", wat)

    account = {naam: lid.account for naam, lid in w.leden.items()}
    wie = (f"hulpverlener/{account['hugo']}",)
    _doe(w, "rosa", o.RoepOp("team", wie, waar=t("oproepwaar"), reden=t("oproepreden")), kring="casus")
    oproep, uitnodiging = next(iter(w.stand().oproepen)), next(iter(w.stand().uitnodigingen))
    _doe(w, "rosa", o.Bel(uitnodiging, "gesproken", t("gebeld")), kring="casus")
    morgen = w.klok.op + timedelta(days=1)
    verzet = o.VerzetOproep(oproep, morgen, t("verzetwaar"), t("verzetreden"))
    _doe(w, "rosa", verzet, kring="casus")
    _doe(w, "rosa", o.TrekOproepIn(oproep, t("intrekreden")), kring="casus")
    avond = w.klok.op.replace(hour=21, minute=0)
    _doe(w, "rosa", d.PlanDienst("regisseur", account["rosa"], w.klok.op + timedelta(hours=1), avond))
    _doe(w, "rosa", d.PlanDienst("hulpverlener", account["hugo"], avond, avond + timedelta(days=1)))
    van, aan = w.stand().diensten
    _doe(w, "rosa", d.DraagDienstOver(van, aan, w.tekst("zorg", "dienstregels")), kring="zorg")
    taak = _doe(w, "rosa", MaakTaak(t("terugtaak"), "hulpverlener")).ids["taak"]
    _doe(w, "hugo", d.StuurTaakTerug(taak, w.tekst("zorg", "terugadvies")), kring="zorg")


def _doe(w: "Wereld", wie: str, inhoud: Any, **verder: Any) -> Aanvaard:
    """In the minute of the one before, so that everything is there before anybody looks."""
    w.minuut -= 5
    return w.doe(wie, inhoud, **verder)
