"""Folding the items of periodic meetings."""

from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import bij
from waakvlam.core.gebeurtenis import Opgetekend
from waakvlam.core.overleglijst import gebeurtenissen as g
from waakvlam.core.overleglijst.stand import Keus, Punt

LEEG = Punt()


@bij(g.PuntGenodigd)
def _genodigd(t: Toestand, e: g.PuntGenodigd, o: Opgetekend) -> None:
    punt = t.punten.get(e.gremium, LEEG)
    t.punten[e.gremium] = punt._replace(genodigd=e.rollen, genodigd_op=o.gebeurd_op)


@bij(g.PartnerZei)
def _zei(t: Toestand, e: g.PartnerZei, o: Opgetekend) -> None:
    punt = t.punten.get(e.gremium, LEEG)
    anderen = tuple(keus for keus in punt.keuzes if keus.rol != e.rol)
    keus = Keus(e.rol, e.keus, o.gebeurd_op, e.taak, e.tekst, o.nr)
    t.punten[e.gremium] = punt._replace(keuzes=(*anderen, keus))
    t.gewijzigd_in[f"punt.{e.gremium}.{e.rol}"] = o.nr


@bij(g.PuntBesproken)
def _besproken(t: Toestand, e: g.PuntBesproken, o: Opgetekend) -> None:
    punt = t.punten.get(e.gremium, LEEG)
    if e.rond_af:
        punt = punt._replace(
            keuzes=(),
            vorige=punt.keuzes,
            besproken_op=o.gebeurd_op,
            besproken_nr=o.nr,
            met_tekst=e.tekst is not None,
        )
    t.punten[e.gremium] = punt._replace(bijeenkomst=e.bijeenkomst)
