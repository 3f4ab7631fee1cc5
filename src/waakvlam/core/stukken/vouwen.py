"""Folding what left a case as a document."""

from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import bij
from waakvlam.core.gebeurtenis import Opgetekend
from waakvlam.core.stukken import gebeurtenissen as g
from waakvlam.core.stukken.stand import Noodpakket, Situatie


@bij(g.SituatieVerstuurd)
def _verstuurd(t: Toestand, e: g.SituatieVerstuurd, o: Opgetekend) -> None:
    wie = o.namens or o.rol or ""
    t.situaties[e.id] = Situatie(e.id, e.volgnr, o.gebeurd_op, e.aan, e.bij, wie, e.tekst)


@bij(g.NoodpakketGemaakt)
def _gemaakt(t: Toestand, e: g.NoodpakketGemaakt, o: Opgetekend) -> None:
    t.noodpakketten[e.id] = Noodpakket(e.id, o.gebeurd_op, o.rol or "", o.actor, e.vernieuw)
