"""Folding sittings."""

from collections.abc import Iterable
from typing import Any

from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import bij
from waakvlam.core.gebeurtenis import Opgetekend
from waakvlam.core.overleg import gebeurtenissen as g
from waakvlam.core.overleg.stand import Aanwezig, Overlegregel, Regeltekst, Schorsing, Zitting


def _zet(t: Toestand, zitting: str, **anders: Any) -> None:
    t.zittingen[zitting] = t.zittingen[zitting]._replace(**anders)


def _erbij(er: tuple[Aanwezig, ...], wie: Iterable[str], o: Opgetekend, hoe: str) -> tuple[Aanwezig, ...]:
    nu = {a.wie for a in er if a.tot is None}
    return (*er, *(Aanwezig(een, o.gebeurd_op, None, hoe) for een in dict.fromkeys(wie) if een not in nu))


@bij(g.ZittingBegonnen)
def _begonnen(t: Toestand, e: g.ZittingBegonnen, o: Opgetekend) -> None:
    er = _erbij(_erbij((), e.aanwezig, o, "hier"), e.telefonisch, o, "telefonisch")
    t.zittingen[e.zitting] = Zitting(
        e.zitting, e.gremium, e.soort, o.gebeurd_op, e.voorzitter, e.notulist, o.nr, aanwezig=er
    )
    t.gremia.setdefault(e.gremium, o.gebeurd_op)


@bij(g.ErbijGekomen)
def _gekomen(t: Toestand, e: g.ErbijGekomen, o: Opgetekend) -> None:
    _zet(t, e.zitting, aanwezig=_erbij(t.zittingen[e.zitting].aanwezig, e.wie, o, e.hoe))


@bij(g.Weggegaan)
def _weg(t: Toestand, e: g.Weggegaan, o: Opgetekend) -> None:
    z = t.zittingen[e.zitting]
    _zet(
        t,
        e.zitting,
        aanwezig=tuple(
            a._replace(tot=o.gebeurd_op) if a.wie in e.wie and a.tot is None else a for a in z.aanwezig
        ),
        spreekt=None if z.spreekt in e.wie else z.spreekt,
    )


@bij(g.PuntGesteld)
def _punt(t: Toestand, e: g.PuntGesteld, o: Opgetekend) -> None:
    z = t.zittingen[e.zitting]
    ander = e.punt is not None and e.punt != z.punt
    _zet(
        t,
        e.zitting,
        punt=e.punt if ander else z.punt,
        punt_op=o.gebeurd_op if ander else z.punt_op,
        spreekt=e.spreekt,
    )


@bij(g.ZittingGeschorst)
def _geschorst(t: Toestand, e: g.ZittingGeschorst, o: Opgetekend) -> None:
    _zet(t, e.zitting, schorsingen=(*t.zittingen[e.zitting].schorsingen, Schorsing(o.gebeurd_op, e.tot)))


@bij(g.ZittingHervat)
def _hervat(t: Toestand, e: g.ZittingHervat, o: Opgetekend) -> None:
    *eerder, nu = t.zittingen[e.zitting].schorsingen
    _zet(t, e.zitting, schorsingen=(*eerder, nu._replace(hervat=o.gebeurd_op)))


@bij(g.OverlegregelGeschreven)
def _geschreven(t: Toestand, e: g.OverlegregelGeschreven, o: Opgetekend) -> None:
    t.overlegregels[e.regel] = Overlegregel(
        e.regel, e.zitting, e.soort, o.kring, o.gebeurd_op, o.nr,
        (Regeltekst(e.tekst, o.nr, o.rol, o.actor, o.gebeurd_op),),
        e.punt, e.door, e.hoe, None, e.eigenaar, e.aan, e.uiterlijk, e.eindigt, e.taak,
    )  # fmt: skip


@bij(g.OverlegregelGewijzigd)
def _gewijzigd(t: Toestand, e: g.OverlegregelGewijzigd, o: Opgetekend) -> None:
    oud = t.overlegregels[e.regel]
    teksten = oud.teksten
    if e.tekst is not None:
        nieuw = Regeltekst(e.tekst, o.nr, o.rol, o.actor, o.gebeurd_op)
        teksten = (*teksten, nieuw) if e.naast else (nieuw,)
    zelfde = (oud.soort, oud.door, oud.hoe) == (e.soort, e.door, e.hoe)
    t.overlegregels[e.regel] = oud._replace(
        soort=e.soort, nr=o.nr, teksten=teksten, door=e.door, hoe=e.hoe,
        bevestigd=oud.bevestigd if zelfde else None, eigenaar=e.eigenaar, aan=e.aan,
        uiterlijk=e.uiterlijk, eindigt=e.eindigt, taak=e.taak,
    )  # fmt: skip


@bij(g.OverlegregelIngetrokken)
def _ingetrokken(t: Toestand, e: g.OverlegregelIngetrokken, o: Opgetekend) -> None:
    t.overlegregels[e.regel] = t.overlegregels[e.regel]._replace(ingetrokken=o.gebeurd_op, nr=o.nr)


@bij(g.OverlegbesluitBevestigd)
def _bevestigd(t: Toestand, e: g.OverlegbesluitBevestigd, o: Opgetekend) -> None:
    t.overlegregels[e.regel] = t.overlegregels[e.regel]._replace(bevestigd=e.klopt, nr=o.nr)


@bij(g.ZittingGesloten)
def _gesloten(t: Toestand, e: g.ZittingGesloten, o: Opgetekend) -> None:
    z = t.zittingen[e.zitting]
    _zet(
        t,
        e.zitting,
        gesloten=o.gebeurd_op,
        aanwezig=tuple(a if a.tot is not None else a._replace(tot=o.gebeurd_op) for a in z.aanwezig),
    )


@bij(g.VerslagGoedgekeurd)
def _goedgekeurd(t: Toestand, e: g.VerslagGoedgekeurd, o: Opgetekend) -> None:
    _zet(t, e.zitting, goedgekeurd=o.gebeurd_op, goedgekeurd_in=e.zitting_in)


@bij(g.BesluitenlijstVerzonden)
def _verzonden(t: Toestand, e: g.BesluitenlijstVerzonden, o: Opgetekend) -> None:
    _zet(t, e.zitting, verzonden=o.gebeurd_op)
