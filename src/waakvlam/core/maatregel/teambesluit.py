"""Deciding as a team: who may, in whose name, who disagreed; and mandates that let others act fast."""

from typing import NamedTuple

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.maatregel import gebeurtenissen as g
from waakvlam.core.maatregel import keuren
from waakvlam.core.maatregel import opdrachten as o
from waakvlam.core.maatregel.mandaat import leest, mandaat, wie_mag
from waakvlam.core.maatregel.regels import Bevoegdheid, later
from waakvlam.core.maatregel.stand import Teambesluit

OVER = ("beeld", "oordeel", "doel", "communicatie", "team", "anders")


class Wens(NamedTuple):
    """What somebody brings to a decision: the fields that every decision here shares."""

    grond: Tekst | None
    advies: Tekst | None
    oneens: tuple[str, ...]
    tegen: Tekst | None
    gremium: str | None
    zitting: str | None
    voorleggen: bool


def wens_van(opdracht: o.NeemTeambesluit | o.NeemMaatregel) -> Wens:
    """The shared fields of a command."""
    return Wens(*(getattr(opdracht, veld) for veld in Wens._fields))


def keur_wens(t: Toestand, aanpak: Aanpak, wens: Wens) -> list[Reden]:
    """Reasons why what goes with a decision is not right."""
    redenen = [
        *keuren.rollen(aanpak, "oneens", wens.oneens),
        *keuren.gremium(aanpak, wens.gremium),
        *keuren.zitting(t, wens.zitting),
    ]
    if wens.oneens and not wens.tegen:
        redenen.append(Reden("motivering-ontbreekt", veld="tegen"))
    return redenen


def beslist(
    t: Toestand,
    aanpak: Aanpak,
    ctx: Context,
    wens: Wens,
    over: str,
    *,
    tekst: Tekst | None = None,
    maatregel: str | None = None,
    macht: Bevoegdheid | None = None,
    eigen: bool = False,
) -> g.TeambesluitGenomen | list[Reden]:
    """The decision, or why it is not this actor's. With ``voorleggen`` it waits for who may."""
    regel = f"gremia.{ctx.als}" if ctx.als in aanpak.model.gremia else ""
    waarom = mandaat(t, aanpak, ctx, macht, eigen)
    wie = wie_mag(t, aanpak, macht)
    wacht: tuple[str, ...] = ()
    if waarom is None:
        er = tuple(rol for rol in wie if rol in aanpak.model.rollen)
        if not (wens.voorleggen and er):
            return [Reden("niet-bevoegd", regel, wie=wie, veld="voorleggen" if er else None)]
        wacht = tuple(rol for rol in er if leest(aanpak, rol, ctx.kring)) or er
    elif ctx.namens is not None and ctx.namens in aanpak.model.rollen and ctx.namens != ctx.rol:
        wacht = (ctx.namens,)
    if redenen := keuren.lezen_mee(aanpak, ctx.kring, "kring", wacht):
        return redenen
    return g.TeambesluitGenomen(
        f"{ctx.basis}-b", over, ctx.als, tekst, wens.grond, wens.advies, wens.oneens, wens.tegen, wacht,
        waarom is None, wens.gremium, waarom, wens.zitting, maatregel,
    )  # fmt: skip


@handler(o.NeemTeambesluit)
def _neem(t: Toestand, opdracht: o.NeemTeambesluit, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    wens = wens_van(opdracht)
    redenen = keur_wens(t, aanpak, wens)
    if not opdracht.tekst:
        redenen.append(Reden("onvolledig", veld="tekst"))
    if opdracht.over not in OVER:
        redenen.append(Reden("onvolledig", veld="over", mist=OVER))
    besluit = beslist(t, aanpak, ctx, wens, opdracht.over, tekst=opdracht.tekst)
    if isinstance(besluit, list):
        redenen += besluit
    return Weigering(tuple(redenen)) if redenen or isinstance(besluit, list) else [besluit]


def _wachtend(t: Toestand, aanpak: Aanpak, ctx: Context, id_: str) -> Teambesluit | None:
    if id_:
        gevonden: Teambesluit | None = keuren.vind(t.teambesluiten, id_, aanpak, ctx)
        return gevonden
    eigen = aanpak.gelijk(ctx.rol)
    wachtend = [b for b in t.teambesluiten.values() if eigen & set(b.wacht_op)]
    return wachtend[-1] if wachtend else None


@handler(o.BevestigTeambesluit, na_sluiten=True)
def _bevestig(t: Toestand, opdracht: o.BevestigTeambesluit, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    besluit = _wachtend(t, aanpak, ctx, opdracht.besluit)
    if besluit is None:
        return Weigering((keuren.niet("besluit", opdracht.besluit),))
    rollen = [rol for rol in besluit.wacht_op if rol in aanpak.gelijk(ctx.rol)]
    if besluit.stand == "voorgelegd":  # what one said oneself, nobody else confirms; deciding, a stand-in may
        vervangers = {rol: aanpak.model.rollen[rol].plaatsvervanger for rol in besluit.wacht_op}
        rollen += [rol for rol, ander in vervangers.items() if ander and ander in aanpak.gelijk(ctx.rol)]
    if not rollen or ctx.namens is not None:
        return weiger("niet-bevoegd" if besluit.wacht_op else "al-besloten", wie=besluit.wacht_op)
    if not opdracht.klopt and not opdracht.tekst:
        return weiger("motivering-ontbreekt", veld="tekst")
    m = t.maatregelen.get(besluit.maatregel or "")
    if m is not None and besluit.stand == "voorgelegd" and opdracht.klopt and m.tot and m.tot <= ctx.op:
        return weiger("termijn-voorbij", veld="besluit")
    return [g.TeambesluitBevestigd(besluit.id, rollen[0], besluit.kring, opdracht.klopt, opdracht.tekst)]


@handler(o.GeefMandaat)
def _geef(t: Toestand, opdracht: o.GeefMandaat, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    redenen = [
        *keuren.rollen(aanpak, "rol", (opdracht.rol,)),
        *keuren.lezen_mee(aanpak, ctx.kring, "rol", (opdracht.rol,)),
        *keuren.zitting(t, opdracht.zitting),
    ]
    if not opdracht.tekst:
        redenen.append(Reden("onvolledig", veld="tekst"))
    if not ctx.op < opdracht.tot <= later(ctx.op, ctx.maatregelregels.mandaat):
        redenen.append(Reden("onvolledig", veld="tot"))
    if mandaat(t, aanpak, ctx) not in ("lijn", "gremium") or opdracht.rol in aanpak.gelijk(ctx.als):
        redenen.append(Reden("niet-bevoegd", wie=wie_mag(t, aanpak)))
    if redenen:
        return Weigering(tuple(redenen))
    return [
        g.MandaatGegeven(
            f"{ctx.basis}-m", opdracht.rol, opdracht.tekst, opdracht.tot, ctx.als, opdracht.zitting
        )
    ]


@handler(o.TrekMandaatIn)
def _trek_in(t: Toestand, opdracht: o.TrekMandaatIn, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    m = keuren.vind(t.mandaten, opdracht.mandaat, aanpak, ctx)
    if m is None:
        return Weigering((keuren.niet("mandaat", opdracht.mandaat),))
    if mandaat(t, aanpak, ctx) not in ("lijn", "gremium"):
        return weiger("niet-bevoegd", wie=wie_mag(t, aanpak))
    return [] if m.ingetrokken is not None else [g.MandaatIngetrokken(m.id, m.kring, opdracht.reden)]
