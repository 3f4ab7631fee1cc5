"""Deciding on what leaves a case as a document."""

from datetime import timedelta

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import gebeurtenissen as cg
from waakvlam.core.casus import opdrachten as co
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.feiten import informeer
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Weigering, weiger
from waakvlam.core.stukken import opdrachten as o
from waakvlam.core.stukken.gebeurtenissen import NoodpakketGemaakt, SituatieVerstuurd

VERNIEUW = "vernieuw-noodpakket"
"""The code of the task to make a pack again."""


@handler(o.StuurSituatie, na_sluiten=True)
def _stuur(t: Toestand, opdracht: o.StuurSituatie, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    aan = tuple(dict.fromkeys(opdracht.aan))
    verteld = informeer(t, co.Informeer(aan), aanpak, ctx)
    if isinstance(verteld, Weigering):
        return weiger(*verteld.codes[:1], veld="aan", mist=verteld.redenen[0].mist)
    volgnr = 1 + max((s.volgnr for s in t.situaties.values()), default=0)
    return [SituatieVerstuurd(f"{ctx.basis}-s", volgnr, aan, t.lengte, opdracht.tekst), *verteld]


@handler(o.MaakNoodpakket)
def _pakket(t: Toestand, opdracht: o.MaakNoodpakket, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    if opdracht.vernieuw < ctx.nu + timedelta(hours=1):
        return weiger("tijd-onmogelijk", veld="vernieuw")
    klaar = [
        cg.TaakAfgerond(id_)
        for id_, code in t.open_taken.items()
        if code == VERNIEUW and ctx.rol in t.taken[id_].rollen
    ]
    taak = cg.TaakGesteld(f"{ctx.basis}-t1", VERNIEUW, (ctx.rol,), uiterlijk=opdracht.vernieuw)
    return [NoodpakketGemaakt(f"{ctx.basis}-n", opdracht.vernieuw), *klaar, taak]
