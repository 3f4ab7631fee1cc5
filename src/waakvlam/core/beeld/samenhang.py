"""Deciding on what stands between statements and parties, on the media, and on the picture as a whole."""

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.beeld import gebeurtenissen as g
from waakvlam.core.beeld import opdrachten as o
from waakvlam.core.beeld.regels import haal, leeg, niet_van, zitting_onbekend
from waakvlam.core.beeld.stand import Band, Partij, Tegenspraak, Uitspraak
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger

PARTIJEN = ("groep", "organisatie", "persoon")
KANALEN = ("pers", "omroep", "sociale_media", "anders")
TONEN = ("rustig", "bezorgd", "boos", "gemengd")
OMVANG = ("weinig", "meer", "veel")


def _binnenste(een: str, ander: str) -> str:
    """Of the circles of two items the one where what stands between them lies: not that of everyone."""
    return ander if een == "casus" else een


@handler(o.MeldTegenspraak)
def _meld(t: Toestand, opdracht: o.MeldTegenspraak, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    een = haal(t, Uitspraak, opdracht.uitspraak, "uitspraak", aanpak, ctx)
    if isinstance(een, Weigering):
        return een
    ander = haal(t, Uitspraak, opdracht.ander, "ander", aanpak, ctx)
    if isinstance(ander, Weigering):
        return ander
    if een.id == ander.id:
        return weiger("onvolledig", veld="ander")
    if redenen := zitting_onbekend(t, opdracht.zitting):
        return Weigering(tuple(redenen))
    paar = {een.id, ander.id}
    for er in t.beeld.values():
        if isinstance(er, Tegenspraak) and er.opgelost is None and {er.een, er.ander} == paar:
            return []
    kring = _binnenste(een.kring, ander.kring)
    return [
        g.TegenspraakGezien(
            f"{ctx.basis}-x", een.id, ander.id, opdracht.tekst, opdracht.zitting, kring
        )
    ]  # fmt: skip


@handler(o.LosTegenspraakOp)
def _los_op(t: Toestand, opdracht: o.LosTegenspraakOp, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    x = haal(t, Tegenspraak, opdracht.tegenspraak, "tegenspraak", aanpak, ctx)
    if isinstance(x, Weigering):
        return x
    if not opdracht.tekst:
        return weiger("motivering-ontbreekt", veld="tekst")
    if opdracht.geldt is not None and opdracht.geldt not in (x.een, x.ander):
        return weiger("onvolledig", veld="geldt", mist=(x.een, x.ander))
    if redenen := zitting_onbekend(t, opdracht.zitting):
        return Weigering(tuple(redenen))
    return [g.TegenspraakOpgelost(x.id, opdracht.tekst, opdracht.geldt, opdracht.zitting, x.kring)]


@handler(o.NoemPartij)
def _noem(t: Toestand, opdracht: o.NoemPartij, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    er: Partij | None = None
    if opdracht.partij is not None:
        gevonden = haal(t, Partij, opdracht.partij, "partij", aanpak, ctx, ook_oud=True)
        if isinstance(gevonden, Weigering):
            return gevonden
        er = gevonden
    redenen = niet_van("soort", opdracht.soort, PARTIJEN)
    if opdracht.soort == "persoon":
        personen = tuple(f"P{nr}" for nr in range(1, t.personen + 1))
        if opdracht.persoon not in personen:
            redenen.append(Reden("niet-gevonden", veld="persoon", mist=personen))
        if opdracht.naam:
            redenen.append(Reden("naam-in-tekst", veld="naam"))
    else:
        redenen += leeg(naam=opdracht.naam)
    if redenen:
        return Weigering(tuple(redenen))
    persoon = opdracht.persoon if opdracht.soort == "persoon" else None
    return [
        g.PartijGenoemd(
            er.id if er else f"{ctx.basis}-p", opdracht.soort, opdracht.naam, persoon, opdracht.rol,
            er.kring if er else None,
        )
    ]  # fmt: skip


@handler(o.LaatPartijVervallen)
def _partij_weg(t: Toestand, opdracht: o.LaatPartijVervallen, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    p = haal(t, Partij, opdracht.partij, "partij", aanpak, ctx)
    if isinstance(p, Weigering):
        return p
    if not opdracht.reden:
        return weiger("motivering-ontbreekt", veld="reden")
    return [g.PartijVervallen(p.id, opdracht.reden, p.kring)]


@handler(o.LegBand)
def _band(t: Toestand, opdracht: o.LegBand, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    een = haal(t, Partij, opdracht.partij, "partij", aanpak, ctx)
    if isinstance(een, Weigering):
        return een
    ander = haal(t, Partij, opdracht.naar, "naar", aanpak, ctx)
    if isinstance(ander, Weigering):
        return ander
    if een.id == ander.id:
        return weiger("onvolledig", veld="naar")
    if redenen := leeg(tekst=opdracht.tekst):
        return Weigering(tuple(redenen))
    kring = _binnenste(een.kring, ander.kring)
    return [g.BandGelegd(f"{ctx.basis}-b", een.id, ander.id, opdracht.tekst, kring)]


@handler(o.LaatBandLos)
def _band_los(t: Toestand, opdracht: o.LaatBandLos, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    b = haal(t, Band, opdracht.band, "band", aanpak, ctx)
    if isinstance(b, Weigering):
        return b
    if not opdracht.reden:
        return weiger("motivering-ontbreekt", veld="reden")
    return [g.BandLosgelaten(b.id, opdracht.reden, b.kring)]


@handler(o.SchrijfMediabeeld)
def _media(t: Toestand, opdracht: o.SchrijfMediabeeld, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    redenen = leeg(tekst=opdracht.tekst) + niet_van("kanaal", opdracht.kanaal, KANALEN)
    redenen += niet_van("toon", opdracht.toon, TONEN) + niet_van("omvang", opdracht.omvang, OMVANG)
    if redenen:
        return Weigering(tuple(redenen))
    id_ = f"{ctx.basis}-m"
    return [g.MediabeeldGeschreven(id_, opdracht.tekst, opdracht.kanaal, opdracht.toon, opdracht.omvang)]


@handler(o.StelBeeldVast)
def _vast(t: Toestand, opdracht: o.StelBeeldVast, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    redenen = zitting_onbekend(t, opdracht.zitting)
    if opdracht.gremium is not None and opdracht.gremium not in aanpak.model.gremia:
        redenen.append(Reden("niet-gevonden", veld="gremium", mist=(opdracht.gremium,)))
    if not opdracht.compleet and not opdracht.tekst:
        redenen.append(Reden("motivering-ontbreekt", veld="tekst"))
    if redenen:
        return Weigering(tuple(redenen))
    return [
        g.BeeldVastgesteld(
            f"{ctx.basis}-v", opdracht.compleet, opdracht.tekst, opdracht.gremium, opdracht.zitting
        )
    ]
