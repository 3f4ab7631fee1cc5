"""Folding what happens to lists and scenarios.

What is filled in of one copy of a list in one round is a map that is replaced, never changed.
"""

from waakvlam.core.antwoorden import OPEN
from waakvlam.core.casus import lijstgebeurtenissen as g
from waakvlam.core.casus.toestand import Antwoord, EigenPunt, Ronde, Schrijfsel, Toestand
from waakvlam.core.casus.vouwen import bij
from waakvlam.core.gebeurtenis import Opgetekend


@bij(g.LijstBeantwoord)
def _beantwoord(t: Toestand, e: g.LijstBeantwoord, o: Opgetekend) -> None:
    sleutel = (e.lijst, e.ronde, e.voor or "")
    er = dict(t.ingevuld.get(sleutel, ()))
    wie = o.namens or o.rol
    merk = f"antwoord.{e.lijst}.{e.voor or ''}."
    for deel, waarde in e.antwoorden.items():
        oud = er.get(deel)
        if waarde == OPEN:
            er.pop(deel, None)
        elif oud is None:
            er[deel] = Antwoord(waarde, o.gebeurd_op, o.gebeurd_op, o.nr, wie, o.actor)
        else:
            sinds = min(oud.sinds, o.gebeurd_op)
            er[deel] = Antwoord(waarde, o.gebeurd_op, sinds, o.nr, wie, o.actor, oud.teksten)
        t.gewijzigd_in[merk + deel] = o.nr
    t.ingevuld[sleutel] = er
    if e.lijst not in t.rondes:
        t.rondes[e.lijst] = (Ronde(1, o.gebeurd_op, wie, o.nr),)
    if e.afgeweken:
        t.afwijkingen += ("volgorde",)


@bij(g.LijstToegelicht)
def _toegelicht(t: Toestand, e: g.LijstToegelicht, o: Opgetekend) -> None:
    sleutel = (e.lijst, e.ronde, e.voor or "")
    er = dict(t.ingevuld.get(sleutel, ()))
    wie = o.namens or o.rol
    for deel, ref in e.teksten.items():
        oud = er.get(deel)
        if oud is not None:
            ander = tuple(s for s in oud.teksten if s.kring != o.kring)
            nieuw = (Schrijfsel(o.kring, ref, o.nr, wie, o.actor, o.gebeurd_op),) if ref else ()
            er[deel] = oud._replace(teksten=ander + nieuw)
            t.gewijzigd_in[f"antwoord.{e.lijst}.{e.voor or ''}.{deel}"] = o.nr
    t.ingevuld[sleutel] = er


@bij(g.RondeBegonnen)
def _ronde(t: Toestand, e: g.RondeBegonnen, o: Opgetekend) -> None:
    t.rondes[e.lijst] = (
        *t.rondes.get(e.lijst, ()),
        Ronde(e.ronde, o.gebeurd_op, o.namens or o.rol, o.nr, e.reden),
    )
    t.gewijzigd_in[f"ronde.{e.lijst}"] = o.nr


@bij(g.EigenVraagGesteld)
def _eigen(t: Toestand, e: g.EigenVraagGesteld, o: Opgetekend) -> None:
    punt = EigenPunt(e.deel, e.tekst, o.nr, o.namens or o.rol, o.actor, o.gebeurd_op)
    t.eigen_punten[e.lijst] = (*t.eigen_punten.get(e.lijst, ()), punt)


@bij(g.ScenarioGekozen)
def _gekozen(t: Toestand, e: g.ScenarioGekozen, o: Opgetekend) -> None:
    t.scenarios[e.scenario] = o.gebeurd_op


@bij(g.ScenarioLosgelaten)
def _losgelaten(t: Toestand, e: g.ScenarioLosgelaten, o: Opgetekend) -> None:
    t.scenarios.pop(e.scenario, None)
