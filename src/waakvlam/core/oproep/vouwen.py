"""Folding calls, answers, duty and tasks that change hands."""

from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import bij
from waakvlam.core.gebeurtenis import Opgetekend
from waakvlam.core.oproep import gebeurtenissen as g
from waakvlam.core.oproep.stand import KOMT, KOMT_NIET, Dienst, Oproep, Poging, Uitnodiging


@bij(g.OproepGedaan)
def _gedaan(t: Toestand, e: g.OproepGedaan, o: Opgetekend) -> None:
    t.oproepen[e.oproep] = Oproep(
        e.oproep, e.gremium, o.gebeurd_op, e.om, e.stil, e.wachten, o.actor, o.rol or "", o.nr, e.waar
    )


@bij(g.Opgeroepen)
def _opgeroepen(t: Toestand, e: g.Opgeroepen, o: Opgetekend) -> None:
    t.uitnodigingen[e.uitnodiging] = Uitnodiging(
        e.uitnodiging, e.oproep, e.rol, e.wie, o.gebeurd_op, e.uiterlijk, o.nr, e.voor
    )


@bij(g.OproepVerzet)
def _verzet(t: Toestand, e: g.OproepVerzet, o: Opgetekend) -> None:
    oud = t.oproepen[e.oproep]
    t.oproepen[e.oproep] = oud._replace(
        om=e.om if e.om is not None else oud.om,
        waar=e.waar if e.waar is not None else oud.waar,
        volgnr=oud.volgnr + 1,
    )
    t.gewijzigd_in["oproep." + e.oproep] = o.nr


@bij(g.OproepIngetrokken)
def _ingetrokken(t: Toestand, e: g.OproepIngetrokken, o: Opgetekend) -> None:
    oud = t.oproepen[e.oproep]
    t.oproepen[e.oproep] = oud._replace(ingetrokken=o.gebeurd_op, volgnr=oud.volgnr + 1)
    t.gewijzigd_in["oproep." + e.oproep] = o.nr


def _antwoord(t: Toestand, uitnodiging: str, antwoord: str, langs: str, o: Opgetekend) -> None:
    t.uitnodigingen[uitnodiging] = t.uitnodigingen[uitnodiging]._replace(
        antwoord=antwoord, antwoord_op=o.gebeurd_op, langs=langs
    )


@bij(g.OproepBeantwoord)
def _beantwoord(t: Toestand, e: g.OproepBeantwoord, o: Opgetekend) -> None:
    _antwoord(t, e.uitnodiging, e.antwoord, e.langs, o)


@bij(g.Opgebeld)
def _opgebeld(t: Toestand, e: g.Opgebeld, o: Opgetekend) -> None:
    u = t.uitnodigingen[e.uitnodiging]
    poging = Poging(o.gebeurd_op, e.uitkomst, o.rol, o.nr, e.tekst)
    t.uitnodigingen[u.id] = u._replace(pogingen=(*u.pogingen, poging))
    if e.uitkomst in (KOMT, KOMT_NIET):
        _antwoord(t, u.id, e.uitkomst, "gebeld", o)


@bij(g.OproepBezorgd)
def _bezorgd(t: Toestand, e: g.OproepBezorgd, o: Opgetekend) -> None:
    u = t.uitnodigingen[e.uitnodiging]
    rest = tuple(paar for paar in u.bezorgd if paar[0] != e.langs)
    t.uitnodigingen[u.id] = u._replace(bezorgd=(*rest, (e.langs, e.uitkomst)))


@bij(g.OproepDoorgegeven)
def _doorgegeven(t: Toestand, e: g.OproepDoorgegeven, o: Opgetekend) -> None:
    t.uitnodigingen[e.uitnodiging] = t.uitnodigingen[e.uitnodiging]._replace(doorgegeven=o.gebeurd_op)


@bij(g.DienstGepland)
def _dienst(t: Toestand, e: g.DienstGepland, o: Opgetekend) -> None:
    t.diensten[e.dienst] = Dienst(e.dienst, e.rol, e.wie, e.vanaf, e.tot, o.rol or "", o.nr)


@bij(g.DienstVervallen)
def _vervallen(t: Toestand, e: g.DienstVervallen, o: Opgetekend) -> None:
    t.diensten[e.dienst] = t.diensten[e.dienst]._replace(vervallen=o.gebeurd_op)


@bij(g.DienstOvergedragen)
def _overgedragen(t: Toestand, e: g.DienstOvergedragen, o: Opgetekend) -> None:
    t.diensten[e.dienst] = t.diensten[e.dienst]._replace(
        aan=e.aan, regels=e.regels, kring=o.kring, overgedragen=o.gebeurd_op
    )
    t.gewijzigd_in["dienst." + e.dienst] = o.nr


@bij(g.DienstOvergenomen)
def _overgenomen(t: Toestand, e: g.DienstOvergenomen, o: Opgetekend) -> None:
    t.diensten[e.dienst] = t.diensten[e.dienst]._replace(overgenomen=o.gebeurd_op)
    t.gewijzigd_in["dienst." + e.dienst] = o.nr


@bij(g.TaakOpgepakt)
def _opgepakt(t: Toestand, e: g.TaakOpgepakt, o: Opgetekend) -> None:
    t.opgepakt[e.taak] = (o.actor, e.rol, o.gebeurd_op)
    t.gewijzigd_in["taak." + e.taak] = o.nr


@bij(g.Herinnerd)
def _herinnerd(t: Toestand, e: g.Herinnerd, o: Opgetekend) -> None:
    t.herinnerd[e.taak] = (*t.herinnerd.get(e.taak, ()), o.gebeurd_op)


@bij(g.TaakTeruggestuurd)
def _teruggestuurd(t: Toestand, e: g.TaakTeruggestuurd, o: Opgetekend) -> None:
    t.opgepakt.pop(e.taak, None)
    t.gewijzigd_in["taak." + e.taak] = o.nr
