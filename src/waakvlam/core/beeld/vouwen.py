"""Folding the picture. What is not there (it lies in a circle that is not read) is passed over."""

from typing import Any

from waakvlam.core.beeld import gebeurtenissen as g
from waakvlam.core.beeld.stand import (
    Band,
    Einde,
    Mediabeeld,
    Partij,
    Stem,
    Tegenspraak,
    Uitspraak,
    Vastgesteld,
    Zet,
    Zoek,
)
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import bij
from waakvlam.core.gebeurtenis import Opgetekend


def zet(t: Toestand, id_: str, o: Opgetekend, **anders: Any) -> None:
    """Change an item of the picture, and keep in which event it changed."""
    if id_ in t.beeld:
        t.beeld[id_] = t.beeld[id_]._replace(**anders)
        t.gewijzigd_in["beeld." + id_] = o.nr


def einde(o: Opgetekend, tekst: str | None, geldt: str | None = None) -> Einde:
    """An end that a person gave."""
    return Einde(tekst, o.gebeurd_op, o.nr, o.namens or o.rol, geldt)


def _stem(o: Opgetekend, klopt: bool, door: str | None, tekst: str | None = None) -> Stem:
    return Stem(klopt, door, o.gebeurd_op, o.nr, tekst)


@bij(g.UitspraakGedaan)
def _gedaan(t: Toestand, e: g.UitspraakGedaan, o: Opgetekend) -> None:
    t.beeld[e.id] = Uitspraak(
        e.id, o.kring, e.soort, e.tekst, e.bron, e.gezegd, e.waar_op, o.gebeurd_op, o.vastgelegd_op, o.nr,
        o.namens or o.rol, o.actor, e.zitting, e.brontaak,
        stemmen=(_stem(o, True, e.bevestigd_door),) if e.bevestigd_door else (),
    )  # fmt: skip
    t.gewijzigd_in["beeld." + e.id] = o.nr


@bij(g.UitspraakVerzet)
def _verzet(t: Toestand, e: g.UitspraakVerzet, o: Opgetekend) -> None:
    u: Uitspraak | None = t.beeld.get(e.id)
    if u is None:
        return
    gezet = Zet(u.soort, e.soort, e.grond, o.gebeurd_op, o.nr, o.namens or o.rol)
    stem = (_stem(o, True, e.bevestigd_door),) if e.bevestigd_door else ()
    zet(
        t, e.id, o, soort=e.soort, bron=e.bron or u.bron, brontaak=e.brontaak or u.brontaak, vervallen=None,
        zetten=(*u.zetten, gezet), stemmen=(*u.stemmen, *stem),
    )  # fmt: skip


@bij(g.UitspraakGewijzigd)
def _gewijzigd(t: Toestand, e: g.UitspraakGewijzigd, o: Opgetekend) -> None:
    u: Uitspraak | None = t.beeld.get(e.id)
    if u is None:
        return
    eerder = (*u.eerder, u.tekst) if e.tekst else u.eerder
    zet(
        t, e.id, o, tekst=e.tekst or u.tekst, bron=e.bron or u.bron, gezegd=e.gezegd or u.gezegd,
        waar_op=e.waar_op or u.waar_op, eerder=eerder,
    )  # fmt: skip


@bij(g.UitspraakGewogen)
def _gewogen(t: Toestand, e: g.UitspraakGewogen, o: Opgetekend) -> None:
    u: Uitspraak | None = t.beeld.get(e.id)
    if u is not None:
        # A voice adds; it is no change of what somebody else is looking at.
        t.beeld[e.id] = u._replace(stemmen=(*u.stemmen, _stem(o, e.klopt, e.door, e.tekst)))


@bij(g.UitzoekenGevraagd)
def _uitzoeken(t: Toestand, e: g.UitzoekenGevraagd, o: Opgetekend) -> None:
    zet(t, e.id, o, zoek=Zoek(e.rol, e.taak, o.nr))


@bij(g.UitspraakBeantwoord)
def _beantwoord(t: Toestand, e: g.UitspraakBeantwoord, o: Opgetekend) -> None:
    zet(t, e.id, o, antwoord=einde(o, e.tekst))


@bij(g.UitspraakVervallen)
def _vervallen(t: Toestand, e: g.UitspraakVervallen, o: Opgetekend) -> None:
    zet(t, e.id, o, vervallen=einde(o, e.reden))


@bij(g.TegenspraakGezien)
def _tegenspraak(t: Toestand, e: g.TegenspraakGezien, o: Opgetekend) -> None:
    t.beeld[e.id] = Tegenspraak(
        e.id, o.kring, e.een, e.ander, e.tekst, o.gebeurd_op, o.nr, o.namens or o.rol
    )  # fmt: skip


@bij(g.TegenspraakOpgelost)
def _opgelost(t: Toestand, e: g.TegenspraakOpgelost, o: Opgetekend) -> None:
    zet(t, e.id, o, opgelost=einde(o, e.tekst, e.geldt))


@bij(g.PartijGenoemd)
def _partij(t: Toestand, e: g.PartijGenoemd, o: Opgetekend) -> None:
    oud: Partij | None = t.beeld.get(e.id)
    eerder = (*oud.eerder, oud.naam) if oud and oud.naam and e.naam else oud.eerder if oud else ()
    t.beeld[e.id] = Partij(e.id, o.kring, e.soort, e.naam, e.persoon, e.rol, o.gebeurd_op, o.nr, eerder)
    t.gewijzigd_in["beeld." + e.id] = o.nr


@bij(g.PartijVervallen)
def _partij_weg(t: Toestand, e: g.PartijVervallen, o: Opgetekend) -> None:
    zet(t, e.id, o, vervallen=einde(o, e.reden))


@bij(g.BandGelegd)
def _band(t: Toestand, e: g.BandGelegd, o: Opgetekend) -> None:
    t.beeld[e.id] = Band(e.id, o.kring, e.van, e.naar, e.tekst, o.gebeurd_op, o.nr)


@bij(g.BandLosgelaten)
def _band_los(t: Toestand, e: g.BandLosgelaten, o: Opgetekend) -> None:
    zet(t, e.id, o, vervallen=einde(o, e.reden))


@bij(g.MediabeeldGeschreven)
def _media(t: Toestand, e: g.MediabeeldGeschreven, o: Opgetekend) -> None:
    t.beeld[e.id] = Mediabeeld(
        e.id, o.kring, e.tekst, e.kanaal, e.toon, e.omvang, o.gebeurd_op, o.nr, o.namens or o.rol
    )  # fmt: skip


@bij(g.BeeldVastgesteld)
def _vastgesteld(t: Toestand, e: g.BeeldVastgesteld, o: Opgetekend) -> None:
    t.beeld[e.id] = Vastgesteld(
        e.id, o.kring, e.compleet, e.tekst, e.gremium, o.gebeurd_op, o.vastgelegd_op, o.nr,
        o.namens or o.rol, e.zitting,
    )  # fmt: skip
