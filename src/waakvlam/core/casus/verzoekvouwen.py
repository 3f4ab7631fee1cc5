"""Folding requests, objections, marks under the Woo and letters."""

from waakvlam.core.casus import verzoekgebeurtenissen as g
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.verzoekstand import Briefstand, Verzoekband, Woomerk
from waakvlam.core.casus.vouwen import bij
from waakvlam.core.gebeurtenis import Opgetekend


@bij(g.VerzoekGekoppeld)
def _gekoppeld(t: Toestand, e: g.VerzoekGekoppeld, o: Opgetekend) -> None:
    oud = t.verzoeken.get(e.verzoek)
    personen = (*(oud.personen if oud else ()), *((e.persoon,) if e.persoon else ()))
    t.verzoeken[e.verzoek] = Verzoekband(personen, oud.sinds if oud else o.gebeurd_op)


@bij(g.StukkenAangeleverd)
def _aangeleverd(t: Toestand, e: g.StukkenAangeleverd, o: Opgetekend) -> None:
    """Delivering changes nothing in the case; it is in the course of it."""


@bij(g.BezwaarGewogen)
def _bezwaar(t: Toestand, e: g.BezwaarGewogen, o: Opgetekend) -> None:
    t.verzoeken[e.verzoek] = t.verzoeken[e.verzoek]._replace(bezwaar=e.uitkomst)
    t.gewijzigd_in[f"bezwaar.{e.verzoek}"] = o.nr


@bij(g.WooGemarkeerd)
def _gemarkeerd(t: Toestand, e: g.WooGemarkeerd, o: Opgetekend) -> None:
    t.woo[e.nr] = Woomerk(e.soort, o.nr, o.kring)
    t.gewijzigd_in[f"woo.{e.nr}"] = o.nr


@bij(g.BriefMeegegeven)
def _meegegeven(t: Toestand, e: g.BriefMeegegeven, o: Opgetekend) -> None:
    for deling in e.delingen:
        t.brieven[deling] = Briefstand(o.gebeurd_op, None, o.nr)


@bij(g.BriefUitgesteld)
def _uitgesteld(t: Toestand, e: g.BriefUitgesteld, o: Opgetekend) -> None:
    for deling in e.delingen:
        t.brieven[deling] = Briefstand(None, e.tot, o.nr)
