"""Folding what happens to goals, decisions of the team, measures and the plan."""

from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.vouwen import bij
from waakvlam.core.gebeurtenis import Opgetekend
from waakvlam.core.maatregel import gebeurtenissen as g
from waakvlam.core.maatregel.stand import Doel, Maatregel, Mandaat, Plandeel, Stap, Teambesluit


def _wie(o: Opgetekend) -> str | None:
    return o.namens or o.rol


@bij(g.DoelGesteld)
def _doel(t: Toestand, e: g.DoelGesteld, o: Opgetekend) -> None:
    t.doelen[e.doel] = Doel(e.doel, e.tekst, e.boven, o.kring, o.nr, o.gebeurd_op, _wie(o), e.zitting)
    t.gewijzigd_in["doel." + e.doel] = o.nr


@bij(g.DoelGewijzigd)
def _doel_anders(t: Toestand, e: g.DoelGewijzigd, o: Opgetekend) -> None:
    t.doelen[e.doel] = t.doelen[e.doel]._replace(tekst=e.tekst, nr=o.nr)
    t.gewijzigd_in["doel." + e.doel] = o.nr


@bij(g.DoelAfgerond)
def _doel_af(t: Toestand, e: g.DoelAfgerond, o: Opgetekend) -> None:
    t.doelen[e.doel] = t.doelen[e.doel]._replace(stand=e.uitkomst, reden=e.reden, einde_op=o.gebeurd_op)
    t.gewijzigd_in["doel." + e.doel] = o.nr


@bij(g.TeambesluitGenomen)
def _besluit(t: Toestand, e: g.TeambesluitGenomen, o: Opgetekend) -> None:
    t.teambesluiten[e.besluit] = Teambesluit(
        e.besluit, e.over, e.tekst, o.kring, o.nr, o.gebeurd_op, e.beslist_door, o.rol, e.wacht_op, (),
        "voorgelegd" if e.voorgelegd else "geldt", None if e.voorgelegd else o.gebeurd_op, e.voorgelegd,
        e.grond, e.advies, e.oneens, e.tegen, e.gremium, e.mandaat, e.zitting, e.maatregel,
    )  # fmt: skip
    t.gewijzigd_in["teambesluit." + e.besluit] = o.nr


@bij(g.TeambesluitBevestigd)
def _bevestigd(t: Toestand, e: g.TeambesluitBevestigd, o: Opgetekend) -> None:
    b = t.teambesluiten[e.besluit]
    if b.stand == "voorgelegd":
        stand = "geldt" if e.klopt else "afgewezen"
        b = b._replace(
            stand=stand, besloten_op=o.gebeurd_op, beslist_door=e.rol, wacht_op=(), tegenspraak=e.tekst
        )
        m = t.maatregelen.get(b.maatregel or "")
        if m is not None:
            begin = max(m.begin, o.gebeurd_op) if e.klopt else m.begin
            t.maatregelen[m.id] = m._replace(stand=stand, begin=begin)
    else:
        b = b._replace(
            wacht_op=tuple(rol for rol in b.wacht_op if rol != e.rol),
            weersproken_door=b.weersproken_door if e.klopt else (*b.weersproken_door, e.rol),
            tegenspraak=b.tegenspraak if e.klopt else e.tekst,
        )
    t.teambesluiten[e.besluit] = b
    t.gewijzigd_in["teambesluit." + e.besluit] = o.nr


@bij(g.MandaatGegeven)
def _mandaat(t: Toestand, e: g.MandaatGegeven, o: Opgetekend) -> None:
    t.mandaten[e.mandaat] = Mandaat(e.mandaat, e.rol, e.tekst, o.kring, o.nr, o.gebeurd_op, e.door, e.tot)


@bij(g.MandaatIngetrokken)
def _mandaat_weg(t: Toestand, e: g.MandaatIngetrokken, o: Opgetekend) -> None:
    t.mandaten[e.mandaat] = t.mandaten[e.mandaat]._replace(ingetrokken=o.gebeurd_op)


@bij(g.MaatregelGenomen)
def _maatregel(t: Toestand, e: g.MaatregelGenomen, o: Opgetekend) -> None:
    t.maatregelen[e.maatregel] = Maatregel(
        e.maatregel, e.tekst, o.kring, o.nr, o.gebeurd_op, e.rol, e.bewaakt, e.resultaat, e.doelen, e.soort,
        e.keten, e.begin, e.tot, e.herzien, e.vraag_op, e.besluit, e.bevoegdheid, e.past, e.lichter,
        e.zitting, "voorgelegd" if e.voorgelegd else "geldt",
    )  # fmt: skip
    t.gewijzigd_in["maatregel." + e.maatregel] = o.nr


@bij(g.MaatregelVerlengd)
def _verlengd(t: Toestand, e: g.MaatregelVerlengd, o: Opgetekend) -> None:
    m = t.maatregelen[e.maatregel]
    langer = e.tot != m.tot
    stap = Stap(
        "verlengd" if langer else "beoordeeld", o.gebeurd_op, _wie(o), e.reden, e.tot, e.herzien, o.nr
    )
    t.maatregelen[e.maatregel] = m._replace(
        tot=e.tot,
        herzien=e.herzien,
        vraag_op=e.vraag_op,
        verlengd=m.verlengd + langer,
        stappen=(*m.stappen, stap),
    )
    t.gewijzigd_in["maatregel." + e.maatregel] = o.nr


@bij(g.MaatregelAangepast)
def _aangepast(t: Toestand, e: g.MaatregelAangepast, o: Opgetekend) -> None:
    m = t.maatregelen[e.maatregel]
    stap = Stap("aangepast", o.gebeurd_op, _wie(o), e.reden, m.tot, m.herzien, o.nr)
    t.maatregelen[e.maatregel] = m._replace(
        tekst=e.tekst or m.tekst,
        nr=o.nr if e.tekst else m.nr,
        rol=e.rol or m.rol,
        bewaakt=e.bewaakt or m.bewaakt,
        resultaat=e.resultaat or m.resultaat,
        doelen=e.doelen or m.doelen,
        past=e.past or m.past,
        lichter=e.lichter or m.lichter,
        stappen=(*m.stappen, stap),
    )
    t.gewijzigd_in["maatregel." + e.maatregel] = o.nr


@bij(g.MaatregelBeeindigd)
def _beeindigd(t: Toestand, e: g.MaatregelBeeindigd, o: Opgetekend) -> None:
    t.maatregelen[e.maatregel] = t.maatregelen[e.maatregel]._replace(
        stand="beeindigd", uitkomst=e.uitkomst, afloop=e.afloop, einde_op=o.gebeurd_op
    )
    t.gewijzigd_in["maatregel." + e.maatregel] = o.nr


@bij(g.PlandeelGeschreven)
def _plandeel(t: Toestand, e: g.PlandeelGeschreven, o: Opgetekend) -> None:
    sleutel = (e.deel, o.kring)
    nieuw = Plandeel(e.deel, e.tekst, o.kring, o.nr, o.gebeurd_op, _wie(o), e.rol, e.elke, e.kijk_op)
    t.plandelen[sleutel] = (*t.plandelen.get(sleutel, ()), nieuw)
    t.gewijzigd_in["plandeel." + e.deel] = o.nr


@bij(g.PlandeelBekeken)
def _bekeken(t: Toestand, e: g.PlandeelBekeken, o: Opgetekend) -> None:
    *eerder, laatst = t.plandelen[(e.deel, e.kring)]
    gezien = (o.gebeurd_op, e.tekst, _wie(o) or "")
    t.plandelen[(e.deel, e.kring)] = (
        *eerder, laatst._replace(kijk_op=e.kijk_op, bekeken=(*laatst.bekeken, gezien))
    )  # fmt: skip
    t.gewijzigd_in["plandeel." + e.deel] = o.nr
