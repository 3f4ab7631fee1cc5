"""Deciding on people: who leads a line, which bodies meet, which tasks are set and done."""

from collections.abc import Collection
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.aanpak.verklaren import verklaar
from waakvlam.core.casus import gebeurtenissen as g
from waakvlam.core.casus import opdrachten as o
from waakvlam.core.casus.besluit import Context, Uitkomst, handler, mag_lijn
from waakvlam.core.casus.feiten import wie_bestaat
from waakvlam.core.casus.gremium import ZITTINGEN, bij_zitting, eisen_van, verse_agenda, voorbereid, weeg
from waakvlam.core.casus.toestand import Taak, Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.velden import KENMERK

UITKOMSTEN = ("gedaan", "lukt_niet", "niet_nodig")
BELTAKEN = ("bel-terug-", "bel-zelf-")
"""How the codes begin of tasks to ring somebody who is called together; then follows the role."""


@handler(o.WijsAan)
def _wijs_aan(t: Toestand, opdracht: o.WijsAan, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    lijn = aanpak.lijnen[t.niveau].get(opdracht.lijn)
    regel = f"niveaus.{t.niveau}.regie.{opdracht.lijn}"
    if opdracht.rol not in aanpak.model.rollen:
        return weiger("niet-gevonden", veld="rol", mist=(opdracht.rol,))
    if opdracht.wie is not None and not KENMERK.fullmatch(opdracht.wie):
        return weiger("onvolledig", veld="wie")
    if lijn is None or lijn.model.geen is not None:
        return weiger("niet-op-dit-niveau", regel, veld="lijn", wijst_naar=tuple(aanpak.lijnen[t.niveau]))
    redenen: list[Reden] = []
    nu = t.regie.get(opdracht.lijn)
    if (nu is not None and ctx.op < nu.sinds) or (t.sinds is not None and ctx.op < t.sinds):
        redenen.append(Reden("volgorde", regel, veld="gebeurd_op"))
    if opdracht.tot is not None and opdracht.tot <= ctx.op:
        redenen.append(Reden("tijd-onmogelijk", regel, veld="tot"))
    model = lijn.model
    if model.aangewezen_door is not None:
        mag = frozenset().union(*(aanpak.gelijk(rol) for rol in model.aangewezen_door))
        if ctx.als not in mag:
            redenen.append(Reden("niet-bevoegd", regel, wie=tuple(model.aangewezen_door)))
        if not mag_lijn(aanpak, t.niveau, opdracht.lijn, opdracht.rol):
            wel = tuple(model.toegestaan or ())
            redenen.append(Reden("niet-bevoegd", regel, wie=wel, mist=(opdracht.rol,), veld="rol"))
    else:
        rollen, waarom, _ = lijn.wie(t, ctx.op)
        if opdracht.rol not in rollen:
            redenen.append(Reden("niet-bevoegd", waarom, wie=rollen, mist=(opdracht.rol,), veld="rol"))
    for nr, mits in enumerate(model.mits):
        geldt = not mits.rol or any(opdracht.rol in aanpak.gelijk(rol) for rol in mits.rol)
        if geldt and not aanpak.toets(mits.wat)(t, ctx.op):
            mist = verklaar(mits.wat, aanpak.omgeving, t, ctx.op)
            redenen.append(Reden(mits.code, f"{regel}.mits.{nr}", mits.kracht != "hard", mist=mist))
    blok = [r for r in redenen if not (r.afwijken_mag and opdracht.afwijken)]
    if blok:
        return Weigering(tuple(blok))
    tijdelijk = opdracht.tijdelijk or opdracht.tot is not None
    return [
        g.RegieGewijzigd(
            opdracht.lijn, (opdracht.rol,), regel, opdracht.wie, True, opdracht.tot, tijdelijk,
            reden=opdracht.reden, afwijken=opdracht.afwijken if len(blok) < len(redenen) else None,
        )
    ]  # fmt: skip


def past_gremium(t: Toestand, code: str, aanpak: Aanpak) -> Weigering | None:
    """Why a body cannot meet here: the approach has none such, or not at this level."""
    gr = aanpak.model.gremia.get(code)
    if gr is None:
        return weiger("niet-gevonden", veld="gremium", mist=(code,))
    if gr.bijeen_op and t.niveau not in gr.bijeen_op:
        return weiger("niet-op-dit-niveau", f"gremia.{code}", veld="gremium")
    return None


def klaar_bijeen(t: Toestand, code: str) -> list[Any]:
    """The tasks to convene a body are done once it is together."""
    return [g.TaakAfgerond(id) for id, taak in t.open_taken.items() if taak == f"roep-bijeen-{code}"]


def klaar_met_bellen(t: Toestand, code: str, er: Collection[str] | None = None) -> list[Any]:
    """The tasks to ring people for a body are done once it met; with ``er`` those for who is there now."""
    return [
        g.TaakAfgerond(id)
        for id, taak in t.open_taken.items()
        if taak.startswith(BELTAKEN)
        and t.taken[id].regel == f"gremia.{code}"
        and (er is None or taak.split("-", 2)[2] in er)
    ]


@handler(o.RoepBijeen)
def _roep_bijeen(t: Toestand, opdracht: o.RoepBijeen, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    return roep_bijeen(t, opdracht, aanpak, ctx)


def roep_bijeen(
    t: Toestand, opdracht: o.RoepBijeen, aanpak: Aanpak, ctx: Context, oproep: str | None = None
) -> Uitkomst:
    """A body is convened; ``oproep`` is the call by which each person hears of it, when there is one."""
    fout = past_gremium(t, opdracht.gremium, aanpak)
    if fout is not None:
        return fout
    roept = aanpak.model.gremia[opdracht.gremium].roept_bijeen
    if roept and not any(ctx.als in aanpak.gelijk(rol) for rol in roept):
        return weiger("niet-bevoegd", f"gremia.{opdracht.gremium}", wie=tuple(roept))
    vreemd = tuple(wie for wie in opdracht.genodigd if not wie_bestaat(aanpak, wie))
    if vreemd:
        return weiger("niet-gevonden", veld="genodigd", mist=vreemd)
    redenen = eisen_van(t, opdracht.gremium, aanpak, ctx) + voorbereid(t, opdracht.gremium, aanpak, ctx)
    afgeweken = weeg(redenen, opdracht.afwijken)
    if isinstance(afgeweken, Weigering):
        return afgeweken
    return [
        *afgeweken,
        g.GremiumBijeengeroepen(opdracht.gremium, opdracht.om, opdracht.genodigd, opdracht.reden, oproep),
        *verse_agenda(t, opdracht.gremium, aanpak),
        *klaar_bijeen(t, opdracht.gremium),
    ]


@handler(o.HoudOverleg)
def houd_overleg(t: Toestand, opdracht: o.HoudOverleg, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    """That a body met, with everything that must be so; a sitting that closes goes through here too."""
    fout = past_gremium(t, opdracht.gremium, aanpak)
    if fout is not None:
        return fout
    regel = f"gremia.{opdracht.gremium}"
    vreemd = tuple(rol for rol in opdracht.aanwezig if rol not in aanpak.model.rollen)
    if vreemd:
        return weiger("niet-gevonden", veld="aanwezig", mist=vreemd)
    gr = aanpak.model.gremia[opdracht.gremium]
    if opdracht.voorzitter and opdracht.voorzitter not in aanpak.model.rollen:
        return weiger("niet-gevonden", veld="voorzitter", mist=(opdracht.voorzitter,))
    voorzitter = opdracht.voorzitter or gr.voorzitter
    if gr.voorzitter_verplicht and gr.voorzitter is not None:
        vast = aanpak.gelijk(gr.voorzitter)
        erbij = set(opdracht.aanwezig) | ({opdracht.voorzitter} if opdracht.voorzitter else set())
        if voorzitter not in vast or not vast & erbij:
            return weiger("niet-bevoegd", regel, wie=(gr.voorzitter,), veld="voorzitter")
    if opdracht.zitting not in (None, *ZITTINGEN):
        return weiger("onvolledig", regel, veld="zitting", mist=ZITTINGEN)
    redenen = eisen_van(t, opdracht.gremium, aanpak, ctx)
    redenen += bij_zitting(
        t, opdracht.gremium, opdracht.zitting, opdracht.aanwezig, opdracht.sluit, aanpak, ctx
    )
    if opdracht.sluit:
        for product in gr.levert:
            toets = aanpak.product_heel(product)
            if not toets(t, ctx.op):
                mist = aanpak.mist_product(product, t, ctx.op)
                redenen.append(Reden("product-ontbreekt", regel, mist=mist))
    afgeweken = weeg(redenen, opdracht.afwijken)
    if isinstance(afgeweken, Weigering):
        return afgeweken
    return [
        *afgeweken,
        g.OverlegGehouden(opdracht.gremium, opdracht.aanwezig, voorzitter, opdracht.sluit, opdracht.tekst),
        *klaar_bijeen(t, opdracht.gremium),
        *(klaar_met_bellen(t, opdracht.gremium) if opdracht.sluit else ()),
    ]


@handler(o.Ontbind)
def _ontbind(t: Toestand, opdracht: o.Ontbind, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    gr = aanpak.model.gremia.get(opdracht.gremium)
    if gr is None or (opdracht.gremium not in t.gremia and opdracht.gremium not in t.opgeschort):
        return weiger("niet-gevonden", veld="gremium", mist=(opdracht.gremium,))
    mag = [*gr.roept_bijeen, *([gr.voorzitter] if gr.voorzitter else [])]
    if mag and not any(ctx.als in aanpak.gelijk(rol) for rol in mag):
        return weiger("niet-bevoegd", f"gremia.{opdracht.gremium}", wie=tuple(mag))
    return [g.GremiumOntbonden(opdracht.gremium, opdracht.reden), *klaar_met_bellen(t, opdracht.gremium)]


def taak_van(t: Toestand, kenmerk: str) -> Taak | None:
    """An open task by id, else the oldest open task with that code."""
    if kenmerk in t.open_taken:
        return t.taken[kenmerk]
    for id, code in t.open_taken.items():
        if code == kenmerk:
            return t.taken[id]
    return None


@handler(o.MaakTaak)
def _maak(t: Toestand, opdracht: o.MaakTaak, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    redenen = []
    if not opdracht.tekst:
        redenen.append(Reden("onvolledig", veld="tekst"))
    if opdracht.rol not in aanpak.model.rollen:
        redenen.append(Reden("niet-gevonden", veld="rol", mist=(opdracht.rol,)))
    else:
        redenen += _geen_taak(t, opdracht.rol, aanpak)
    if opdracht.gremium is not None:
        if opdracht.gremium not in aanpak.model.gremia:
            redenen.append(Reden("niet-gevonden", veld="gremium", mist=(opdracht.gremium,)))
        else:
            if opdracht.gremium in t.opgeschort:
                redenen.append(Reden("niet-op-dit-niveau", f"gremia.{opdracht.gremium}", veld="gremium"))
            redenen += eisen_van(t, opdracht.gremium, aanpak, ctx)
    afgeweken = weeg(redenen, opdracht.afwijken)
    if isinstance(afgeweken, Weigering):
        return afgeweken
    id = f"{ctx.basis}-t1"
    return [
        *afgeweken,
        g.TaakGesteld(
            id, id, (opdracht.rol,), tekst=opdracht.tekst, uiterlijk=opdracht.uiterlijk, soort="actie",
            keten=opdracht.keten, gremium=opdracht.gremium,
        ),
    ]  # fmt: skip


def _geen_taak(t: Toestand, rol: str, aanpak: Aanpak) -> list[Reden]:
    """Some roles get no task at some levels."""
    if t.niveau not in aanpak.model.rollen[rol].geen_taken_op:
        return []
    return [Reden("niet-op-dit-niveau", f"rollen.{rol}", veld="rol", mist=(rol,))]


@handler(o.RondAf)
def _rond_af(t: Toestand, opdracht: o.RondAf, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    taak = taak_van(t, opdracht.taak)
    if taak is None:
        return weiger("niet-gevonden", veld="taak", mist=(opdracht.taak,))
    if opdracht.uitkomst not in UITKOMSTEN:
        return weiger("onvolledig", veld="uitkomst", mist=UITKOMSTEN)
    if opdracht.uitkomst != "gedaan" and not opdracht.tekst:
        return weiger("motivering-ontbreekt", taak.regel or "", veld="tekst")
    gedaan = g.TaakAfgerond(taak.id, opdracht.uitkomst, opdracht.tekst)
    return [gedaan, *_opnieuw(aanpak, taak, ctx)] if opdracht.uitkomst == "gedaan" else [gedaan]


def _opnieuw(aanpak: Aanpak, taak: Taak, ctx: Context) -> list[Any]:
    """The same task once more, without a date, when its rule says that it comes back."""
    model = getattr(aanpak.precies(taak.regel), "taak", None) if taak.regel else None
    if model is None or not model.keert_terug:
        return []
    return [
        g.TaakGesteld(
            f"{ctx.basis}-t1", taak.code, taak.rollen, regel=taak.regel, soort=taak.soort,
            vraagt_datum=True, gremium=taak.gremium,
        )
    ]  # fmt: skip


@handler(o.PlanTaak)
def _plan(t: Toestand, opdracht: o.PlanTaak, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    taak = taak_van(t, opdracht.taak)
    if taak is None:
        return weiger("niet-gevonden", veld="taak", mist=(opdracht.taak,))
    if opdracht.rol is not None and opdracht.rol not in aanpak.model.rollen:
        return weiger("niet-gevonden", veld="rol", mist=(opdracht.rol,))
    if opdracht.rol is not None and (redenen := _geen_taak(t, opdracht.rol, aanpak)):
        return Weigering(tuple(redenen))
    if opdracht.rol is None and opdracht.uiterlijk is None:
        return weiger("onvolledig", veld="uiterlijk")
    return [g.TaakGepland(taak.id, opdracht.uiterlijk, opdracht.rol)]
