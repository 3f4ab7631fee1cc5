"""Deciding on the judgement: it advises, keeps dissent beside it, and moves nothing."""

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.beeld import oordeelgebeurtenissen as g
from waakvlam.core.beeld import oordeelopdrachten as o
from waakvlam.core.beeld.regels import haal, later, leeg, leest, wie_onbekend, zitting_onbekend
from waakvlam.core.beeld.stand import AlsDan, Oordeel, Uitspraak
from waakvlam.core.casus import gebeurtenissen as cg
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger

NOEM_HULP = "noem-hulp"


def _niveau(aanpak: Aanpak, niveau: str | None) -> list[Reden]:
    if niveau is None or niveau in aanpak.model.niveaus:
        return []
    return [Reden("niet-gevonden", veld="niveau", mist=(niveau,))]


@handler(o.GeefOordeel)
def _oordeel(t: Toestand, opdracht: o.GeefOordeel, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    redenen = leeg(reden=opdracht.reden) + _niveau(aanpak, opdracht.niveau)
    redenen += zitting_onbekend(t, opdracht.zitting)
    if opdracht.fase is not None and opdracht.fase not in aanpak.model.fasen:
        redenen.append(Reden("niet-gevonden", veld="fase", mist=(opdracht.fase,)))
    for id_ in opdracht.steunt_op:
        u = haal(t, Uitspraak, id_, "steunt_op", aanpak, ctx)
        if isinstance(u, Weigering):
            redenen += u.redenen
    if redenen:
        return Weigering(tuple(redenen))
    return [
        g.OordeelGegeven(
            f"{ctx.basis}-o", opdracht.reden, opdracht.niveau, opdracht.fase, opdracht.ernst, opdracht.spoed,
            opdracht.steunt_op, opdracht.zitting,
        )
    ]  # fmt: skip


@handler(o.ZieAnders)
def _anders(t: Toestand, opdracht: o.ZieAnders, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    laatst = [
        x.id for x in t.beeld.values() if isinstance(x, Oordeel) and leest(aanpak, ctx.rol, x.kring)
    ]  # fmt: skip
    oordeel = haal(
        t, Oordeel, opdracht.oordeel or (laatst[-1] if laatst else ""), "oordeel", aanpak, ctx
    )  # fmt: skip
    if isinstance(oordeel, Weigering):
        return oordeel
    redenen = leeg(tekst=opdracht.tekst) + _niveau(aanpak, opdracht.niveau)
    redenen += wie_onbekend(aanpak, "door", opdracht.door)
    if redenen:
        return Weigering(tuple(redenen))
    return [
        g.AndersGezien(oordeel.id, opdracht.door or ctx.als, opdracht.tekst, opdracht.niveau, oordeel.kring)
    ]


@handler(o.SchrijfAlsDan)
def _als_dan(t: Toestand, opdracht: o.SchrijfAlsDan, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    er: AlsDan | None = None
    if opdracht.als_dan is not None:
        gevonden = haal(t, AlsDan, opdracht.als_dan, "als_dan", aanpak, ctx, ook_oud=True)
        if isinstance(gevonden, Weigering):
            return gevonden
        er = gevonden
    redenen = leeg(als=opdracht.als, dan=opdracht.dan) + zitting_onbekend(t, opdracht.zitting)
    redenen += wie_onbekend(aanpak, "woordvoerder", opdracht.woordvoerder)
    hulp_mist = opdracht.zelf is False and not opdracht.hulp
    if hulp_mist and not opdracht.aanvullen:
        redenen.append(Reden("hulp-ontbreekt", veld="hulp"))
    if opdracht.uit is not None and opdracht.uit not in aanpak.model.scenarios:
        redenen.append(Reden("niet-gevonden", veld="uit", mist=(opdracht.uit,)))
    if redenen:
        return Weigering(tuple(redenen))
    id_ = er.id if er else f"{ctx.basis}-s"
    geschreven = g.AlsDanGeschreven(
        id_, opdracht.als, opdracht.dan, opdracht.kans, opdracht.gevolg, opdracht.ergste, opdracht.zelf,
        opdracht.hulp, opdracht.verwacht, opdracht.communicatie, opdracht.woordvoerder, opdracht.uit,
        opdracht.zitting, er.kring if er else None,
    )  # fmt: skip
    if not hulp_mist:
        open_ = [taak for taak, code in t.open_taken.items() if code == f"{NOEM_HULP}-{id_}"]
        return [geschreven, *(cg.TaakAfgerond(taak) for taak in open_)]
    taak = cg.TaakGesteld(
        f"{ctx.basis}-th",
        f"{NOEM_HULP}-{id_}",
        (ctx.rol,),
        uiterlijk=later(aanpak, ctx.nu),
        soort="aanvullen",
    )
    return [geschreven, taak]


@handler(o.LaatAlsDanVervallen)
def _vervalt(t: Toestand, opdracht: o.LaatAlsDanVervallen, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    s = haal(t, AlsDan, opdracht.als_dan, "als_dan", aanpak, ctx)
    if isinstance(s, Weigering):
        return s
    if not opdracht.reden:
        return weiger("motivering-ontbreekt", veld="reden")
    open_ = [taak for taak, code in t.open_taken.items() if code == f"{NOEM_HULP}-{s.id}"]
    return [
        g.AlsDanVervallen(s.id, opdracht.reden, s.kring),
        *(cg.TaakAfgerond(taak, "vervallen") for taak in open_),
    ]


@handler(o.NoemOptie)
def _optie(t: Toestand, opdracht: o.NoemOptie, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    s = haal(t, AlsDan, opdracht.als_dan, "als_dan", aanpak, ctx)
    if isinstance(s, Weigering):
        return s
    if redenen := leeg(tekst=opdracht.tekst):
        return Weigering(tuple(redenen))
    id_ = f"{ctx.basis}-k"
    return [g.OptieGenoemd(id_, s.id, opdracht.tekst, opdracht.voor, opdracht.tegen, s.kring)]


@handler(o.NeemStandpuntIn)
def _standpunt(t: Toestand, opdracht: o.NeemStandpuntIn, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    redenen = leeg(probleem=opdracht.probleem) + zitting_onbekend(t, opdracht.zitting)
    if redenen:
        return Weigering(tuple(redenen))
    return [
        g.StandpuntIngenomen(
            f"{ctx.basis}-n", opdracht.probleem, opdracht.van_wie, opdracht.standpunt, opdracht.zitting
        )
    ]
