"""Deciding on a sitting: it begins, people come and go, it stops for a while, it ends, its minutes count."""

from datetime import UTC, timedelta
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import opdrachten as co
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.gremium import ZITTINGEN, eisen_van, verse_agenda, weeg, zitting_van
from waakvlam.core.casus.mensen import houd_overleg, klaar_bijeen, klaar_met_bellen, past_gremium
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.overleg import gebeurtenissen as g
from waakvlam.core.overleg import opdrachten as o
from waakvlam.core.overleg.regels import agenda_van
from waakvlam.core.overleg.schrijven import nieuwe_regel, open_zitting, schrijft, wie_schrijft
from waakvlam.core.overleg.stand import Zitting

LANGSTE_SCHORSING = 24 * 60
"""Minutes. What takes longer than a day is a next sitting, and the field is a number somebody types."""


@handler(o.BeginZitting)
def _begin(t: Toestand, opdracht: o.BeginZitting, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    fout = past_gremium(t, opdracht.gremium, aanpak)
    if fout is not None:
        return fout
    regel, gr = f"gremia.{opdracht.gremium}", aanpak.model.gremia[opdracht.gremium]
    loopt = next((z for z in t.zittingen.values() if z.gremium == opdracht.gremium and not z.gesloten), None)
    if loopt is not None:
        return weiger("zitting-loopt", regel, veld="gremium")
    if opdracht.soort not in (None, *ZITTINGEN):
        return weiger("onvolledig", regel, veld="soort", mist=ZITTINGEN)
    voorzitter = opdracht.voorzitter or gr.voorzitter
    redenen = _wie_begint(opdracht, voorzitter, aanpak)
    if redenen:
        return Weigering(tuple(redenen))
    assert voorzitter is not None
    if gr.voorzitter_verplicht and gr.voorzitter and voorzitter not in aanpak.gelijk(gr.voorzitter):
        return weiger("niet-bevoegd", regel, wie=(gr.voorzitter,), veld="voorzitter")
    afgeweken = weeg(eisen_van(t, opdracht.gremium, aanpak, ctx), opdracht.afwijken)
    if isinstance(afgeweken, Weigering):
        return afgeweken
    soort, _ = zitting_van(t, opdracht.gremium, opdracht.soort, aanpak)
    # Who chairs and who takes notes is there, whether or not they were ticked, unless said otherwise.
    op_afstand = tuple(w for w in opdracht.telefonisch if w not in opdracht.aanwezig)
    niet_hier = (*op_afstand, *opdracht.afwezig)
    er = (*opdracht.aanwezig, *(w for w in (voorzitter, opdracht.notulist) if w not in niet_hier))
    return [
        *afgeweken,
        g.ZittingBegonnen(
            f"{ctx.basis}-z1", opdracht.gremium, soort, voorzitter, opdracht.notulist,
            tuple(dict.fromkeys(er)), op_afstand,
        ),
        *verse_agenda(t, opdracht.gremium, aanpak),
        *klaar_bijeen(t, opdracht.gremium),
        *klaar_met_bellen(t, opdracht.gremium, _gelijk(aanpak, (*er, *op_afstand))),
    ]  # fmt: skip


def _gelijk(aanpak: Aanpak, wie: tuple[str, ...]) -> frozenset[str]:
    """These roles and those that count as them; guests have none."""
    return frozenset(rol for w in wie if w in aanpak.model.rollen for rol in aanpak.gelijk(w))


def _wie_begint(opdracht: o.BeginZitting, voorzitter: str | None, aanpak: Aanpak) -> list[Reden]:
    rollen = aanpak.model.rollen
    redenen = []
    if voorzitter is None:
        redenen.append(Reden("onvolledig", veld="voorzitter"))
    elif voorzitter not in rollen:
        redenen.append(Reden("niet-gevonden", veld="voorzitter", mist=(voorzitter,)))
    if not opdracht.notulist:
        redenen.append(Reden("onvolledig", veld="notulist"))
    elif opdracht.notulist not in rollen:
        redenen.append(Reden("niet-gevonden", veld="notulist", mist=(opdracht.notulist,)))
    genoemd = (*opdracht.aanwezig, *opdracht.telefonisch, *opdracht.afwezig)
    vreemd = tuple(w for w in genoemd if w not in rollen)
    if vreemd:
        redenen.append(Reden("niet-gevonden", veld="aanwezig", mist=vreemd))
    return redenen


def _wie(t: Toestand, wie: tuple[str, ...], aanpak: Aanpak) -> Weigering | None:
    vreemd = tuple(w for w in wie if w not in aanpak.model.rollen and w not in t.gasten)
    if vreemd or not wie:
        return weiger("niet-gevonden", veld="wie", mist=vreemd)
    return None


@handler(o.KomErbij)
def _kom(t: Toestand, opdracht: o.KomErbij, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    z = wie_schrijft(t, opdracht.zitting, aanpak, ctx)
    if isinstance(z, Weigering):
        return z
    nee = _wie(t, opdracht.wie, aanpak)
    if nee is not None:
        return nee
    if opdracht.hoe not in o.AANWEZIG:
        return weiger("onvolledig", veld="hoe", mist=o.AANWEZIG)
    er = {a.wie for a in z.aanwezig if a.tot is None}
    nieuw = tuple(w for w in dict.fromkeys(opdracht.wie) if w not in er)
    if not nieuw:
        return []
    return [
        g.ErbijGekomen(z.id, nieuw, opdracht.hoe),
        *klaar_met_bellen(t, z.gremium, _gelijk(aanpak, nieuw)),
    ]


@handler(o.GaWeg)
def _ga(t: Toestand, opdracht: o.GaWeg, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    z = open_zitting(t, opdracht.zitting, ctx)
    if isinstance(z, Weigering):
        return z
    # Whoever leaves may say so, also without taking notes.
    nee = _wie(t, opdracht.wie, aanpak)
    if nee is None and not all(w in aanpak.gelijk(ctx.als) for w in opdracht.wie):
        nee = schrijft(z, aanpak, ctx)
    if nee is not None:
        return nee
    er = {a.wie for a in z.aanwezig if a.tot is None}
    weg = tuple(w for w in dict.fromkeys(opdracht.wie) if w in er)
    if any(a.van > ctx.op for a in z.aanwezig if a.wie in weg and a.tot is None):
        return weiger("tijd-onmogelijk", veld="gebeurd_op")
    return [g.Weggegaan(z.id, weg)] if weg else []


@handler(o.StelPunt)
def _punt(t: Toestand, opdracht: o.StelPunt, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    z = wie_schrijft(t, opdracht.zitting, aanpak, ctx)
    if isinstance(z, Weigering):
        return z
    if opdracht.punt is not None and opdracht.punt not in punten(z, t, aanpak):
        return weiger("niet-gevonden", veld="punt", mist=(opdracht.punt,))
    if opdracht.spreekt is not None and opdracht.spreekt not in z.er_op(ctx.op):
        return weiger("niet-aanwezig", veld="spreekt", mist=(opdracht.spreekt,))
    if (opdracht.punt or z.punt, opdracht.spreekt) == (z.punt, z.spreekt):
        return []
    return [g.PuntGesteld(z.id, opdracht.punt, opdracht.spreekt)]


def punten(z: Zitting, t: Toestand, aanpak: Aanpak) -> tuple[str, ...]:
    """The items a line can stand under: the fixed order, and those of the agenda of this sitting."""
    agenda = agenda_van(z, aanpak)
    lijst = aanpak.lijsten.get(agenda) if agenda else None
    eigen = [e.code for e in t.eigen_punten.get(agenda or "", ())]
    return (*o.VAST, *(lijst.onderdelen if lijst else ()), *eigen)


@handler(o.Schors)
def _schors(t: Toestand, opdracht: o.Schors, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    z = wie_schrijft(t, opdracht.zitting, aanpak, ctx)
    if isinstance(z, Weigering):
        return z
    if z.geschorst is not None:
        return weiger("geschorst", veld="zitting", wie=(z.voorzitter,))
    if not 0 < opdracht.minuten <= LANGSTE_SCHORSING:
        return weiger("onvolledig", veld="minuten")
    # In world time: a quarter of an hour stays one when the clock is changed at night.
    tot = ctx.op.astimezone(UTC) + timedelta(minutes=opdracht.minuten)
    uit: list[Any] = [g.ZittingGeschorst(z.id, tot)]
    if opdracht.vraag:
        vraag = o.SchrijfRegel(
            z.id, opdracht.vraag, "vraag", eigenaar=opdracht.vraagt, aan=opdracht.aan,
            uiterlijk=opdracht.uiterlijk or tot,
        )  # fmt: skip
        geschreven = nieuwe_regel(t, z, vraag, aanpak, ctx)
        if isinstance(geschreven, Weigering):
            return geschreven
        uit += geschreven
    return uit


@handler(o.Hervat)
def _hervat(t: Toestand, opdracht: o.Hervat, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    z = wie_schrijft(t, opdracht.zitting, aanpak, ctx)
    if isinstance(z, Weigering):
        return z
    return [g.ZittingHervat(z.id)] if z.geschorst is not None else []


@handler(o.SluitZitting)
def _sluit(t: Toestand, opdracht: o.SluitZitting, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    z = wie_schrijft(t, opdracht.zitting, aanpak, ctx)
    if isinstance(z, Weigering):
        return z
    rollen = tuple(w for w in z.waren_er if w in aanpak.model.rollen)
    gr = aanpak.model.gremia[z.gremium]
    if gr.voorzitter_verplicht and gr.voorzitter and not aanpak.gelijk(gr.voorzitter) & set(rollen):
        return weiger("niet-bevoegd", f"gremia.{z.gremium}", wie=(gr.voorzitter,), veld="voorzitter")
    houd = co.HoudOverleg(z.gremium, rollen, z.voorzitter, True, None, z.soort, opdracht.afwijken)
    uit = houd_overleg(t, houd, aanpak, ctx)
    if isinstance(uit, Weigering):
        return uit
    hervat = [g.ZittingHervat(z.id)] if z.geschorst is not None else []
    return [*hervat, *uit, g.ZittingGesloten(z.id)]


def _geweest(t: Toestand, id_: str) -> Zitting | Weigering:
    """The sitting, when it is over."""
    z = t.zittingen.get(id_)
    if z is None:
        return weiger("niet-gevonden", veld="zitting", mist=(id_,))
    return z if z.gesloten is not None else weiger("zitting-loopt", veld="zitting")


@handler(o.KeurVerslagGoed, na_sluiten=True)
def _keur(t: Toestand, opdracht: o.KeurVerslagGoed, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    z = _geweest(t, opdracht.zitting)
    if isinstance(z, Weigering):
        return z
    if z.goedgekeurd is not None:
        return weiger("ligt-vast", veld="zitting")
    if opdracht.zitting_in is None:
        if ctx.als not in aanpak.gelijk(z.voorzitter):
            return weiger("niet-bevoegd", f"gremia.{z.gremium}", wie=(z.voorzitter,))
    else:
        later = wie_schrijft(t, opdracht.zitting_in, aanpak, ctx)
        if isinstance(later, Weigering):
            return later
        if later.gremium != z.gremium or (z.gesloten and later.begonnen < z.gesloten):
            return weiger("niet-gevonden", veld="zitting_in", mist=(opdracht.zitting_in,))
    kring = None if ctx.apart else "casus"
    return [g.VerslagGoedgekeurd(z.id, opdracht.zitting_in, opdracht.correctie, kring)]


@handler(o.StuurBesluitenlijst, na_sluiten=True)
def _stuur(t: Toestand, opdracht: o.StuurBesluitenlijst, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    z = _geweest(t, opdracht.zitting)
    if isinstance(z, Weigering):
        return z
    nee = schrijft(z, aanpak, ctx)
    if nee is not None:
        return nee
    rollen = aanpak.model.rollen
    vreemd = tuple(rol for rol in opdracht.aan if rol not in rollen)
    if vreemd:
        return weiger("niet-gevonden", veld="aan", mist=vreemd)
    gr = aanpak.model.gremia.get(z.gremium)
    leden = gr.leden.vast if gr is not None else []
    aan = opdracht.aan or (*(w for w in z.waren_er if w in rollen), *leden)
    return [g.BesluitenlijstVerzonden(z.id, tuple(dict.fromkeys(aan)))]
