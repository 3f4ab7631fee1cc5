"""Folding guests."""

from waakvlam.core.casus import gastgebeurtenissen as g
from waakvlam.core.casus.gaststand import Gast
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import bij
from waakvlam.core.gebeurtenis import Opgetekend


@bij(g.GastUitgenodigd)
def _uitgenodigd(t: Toestand, e: g.GastUitgenodigd, o: Opgetekend) -> None:
    t.gasten[e.gast] = Gast(
        e.gast, e.waarvoor, o.kring, e.rol, e.tot, e.token_hash, o.gebeurd_op, o.actor, o.rol or "", o.nr,
        e.naam, e.email, e.tekst, e.organisatie, e.gremium, e.besluit, e.om, e.plaats,
    )  # fmt: skip


@bij(g.GastAntwoordde)
def _antwoordde(t: Toestand, e: g.GastAntwoordde, o: Opgetekend) -> None:
    gast = t.gasten[e.gast]
    t.gasten[e.gast] = gast._replace(antwoord=e.antwoord, antwoord_tekst=e.tekst, antwoord_op=o.gebeurd_op)


@bij(g.GastGestopt)
def _gestopt(t: Toestand, e: g.GastGestopt, o: Opgetekend) -> None:
    t.gasten[e.gast] = t.gasten[e.gast]._replace(gestopt=o.gebeurd_op)
