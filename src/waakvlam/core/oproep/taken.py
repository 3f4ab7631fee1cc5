"""Deciding on tasks that change hands: to another body and back, picked up, chased, sent back."""

from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import gebeurtenissen as cg
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.gastregels import leidt
from waakvlam.core.casus.gremium import eisen_van, weeg
from waakvlam.core.casus.mensen import taak_van
from waakvlam.core.casus.toestand import Taak, Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.oproep import dienstopdrachten as o
from waakvlam.core.oproep import gebeurtenissen as g

BEKIJK = "bekijk-advies"


def _namens(aanpak: Aanpak, gremium: str | None) -> tuple[str, ...]:
    """Who acts for a body: who calls it together, and who chairs it."""
    gr = aanpak.model.gremia.get(gremium or "")
    if gr is None:
        return ()
    return tuple(dict.fromkeys([*gr.roept_bijeen, *([gr.voorzitter] if gr.voorzitter else [])]))


def mag_overdragen(t: Toestand, aanpak: Aanpak, rol: str, taak: Taak) -> bool:
    """Whether a role may give a task to another body: it has it, acts for its body, or leads in the case."""
    wie = (*taak.rollen, *_namens(aanpak, taak.gremium))
    return any(rol in aanpak.gelijk(een) for een in wie) or leidt(t, aanpak, rol)


def houdt_taken(aanpak: Aanpak, taak: Taak) -> bool:
    """Whether the body of a task keeps its tasks whatever other body there is."""
    gr = aanpak.model.gremia.get(taak.gremium or "")
    return gr is not None and gr.houdt_taken


def _wie_doet(aanpak: Aanpak, gremium: str) -> tuple[str, ...]:
    gr = aanpak.model.gremia[gremium]
    return tuple(gr.roept_bijeen) or ((gr.voorzitter,) if gr.voorzitter else tuple(gr.leden.vast[:1]))


def _verder(
    taak: Taak, nr: int, ctx: Context, gremium: str | None, rollen: tuple[str, ...], code: str
) -> Any:
    return cg.TaakGesteld(
        f"{ctx.basis}-t{nr}", code, rollen, taak.regel, uiterlijk=taak.uiterlijk, soort=taak.soort,
        vraagt_datum=taak.vraagt_datum, gremium=gremium, van=taak.id,
    )  # fmt: skip


def _open(t: Toestand, namen: tuple[str, ...]) -> tuple[list[Taak], tuple[str, ...]]:
    """The open tasks by id or code, each once; and what is no open task."""
    gevonden = {naam: taak_van(t, naam) for naam in namen}
    er = {taak.id: taak for taak in gevonden.values() if taak is not None}
    return list(er.values()), tuple(naam for naam, taak in gevonden.items() if taak is None)


@handler(o.DraagTakenOver)
def _draag_over(t: Toestand, opdracht: o.DraagTakenOver, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    if opdracht.aan not in aanpak.model.gremia:
        return weiger("niet-gevonden", veld="aan", mist=(opdracht.aan,))
    taken, weg = _open(t, opdracht.taken)
    if weg or not taken:
        return weiger("niet-gevonden" if weg else "onvolledig", veld="taken", mist=weg)
    redenen: list[Reden] = list(eisen_van(t, opdracht.aan, aanpak, ctx))
    for taak in taken:
        if houdt_taken(aanpak, taak):
            redenen.append(Reden("houdt-taken", f"gremia.{taak.gremium}", mist=(taak.id,), veld="taken"))
        elif not mag_overdragen(t, aanpak, ctx.als, taak):
            wie = tuple(dict.fromkeys((*_namens(aanpak, taak.gremium), *taak.rollen)))
            redenen.append(Reden("niet-bevoegd", taak.regel or "", wie=wie, veld="taken"))
    afgeweken = weeg(list(dict.fromkeys(redenen)), opdracht.afwijken)
    if isinstance(afgeweken, Weigering):
        return afgeweken
    uit: list[Any] = [*afgeweken]
    wie = _wie_doet(aanpak, opdracht.aan)
    for nr, taak in enumerate((een for een in taken if een.gremium != opdracht.aan), 1):
        code = taak.code if taak.id in t.komt_van else f"overgenomen-{taak.code}"
        uit += [
            cg.TaakAfgerond(taak.id, "overgedragen", aan=opdracht.aan),
            _verder(taak, nr, ctx, opdracht.aan, wie, code),
        ]
    return uit


def eerste(t: Toestand, taak: Taak) -> Taak:
    """The task as it was before any other body took it over."""
    gezien = set()
    while (vorige := t.komt_van.get(taak.id)) and vorige in t.taken and taak.id not in gezien:
        gezien.add(taak.id)
        taak = t.taken[vorige]
    return taak


@handler(o.NeemTakenTerug)
def _terug(t: Toestand, opdracht: o.NeemTakenTerug, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    taken, weg = _open(t, opdracht.taken)
    ids = tuple(taak.id for taak in taken)
    weg += tuple(id_ for id_ in ids if id_ not in t.komt_van)
    if weg or not ids:
        return weiger("niet-gevonden" if weg else "onvolledig", veld="taken", mist=weg)
    redenen: list[Reden] = []
    for id_ in ids:
        oud = eerste(t, t.taken[id_])
        if oud.gremium:
            redenen += eisen_van(t, oud.gremium, aanpak, ctx)
        if not mag_overdragen(t, aanpak, ctx.als, oud):
            wie = tuple(dict.fromkeys((*_namens(aanpak, oud.gremium), *oud.rollen)))
            redenen.append(Reden("niet-bevoegd", oud.regel or "", wie=wie, veld="taken"))
    afgeweken = weeg(list(dict.fromkeys(redenen)), None)
    if isinstance(afgeweken, Weigering):
        return afgeweken
    uit: list[Any] = []
    for nr, id_ in enumerate(ids, 1):
        taak, oud = t.taken[id_], eerste(t, t.taken[id_])
        uit += [
            cg.TaakAfgerond(id_, "overgedragen", aan=oud.gremium),
            _verder(taak, nr, ctx, oud.gremium, oud.rollen, oud.code),
        ]
    return uit


@handler(o.PakTaakOp, na_sluiten=True)
def _pak_op(t: Toestand, opdracht: o.PakTaakOp, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    taak = taak_van(t, opdracht.taak)
    if taak is None:
        return weiger("niet-gevonden", veld="taak", mist=(opdracht.taak,))
    if not any(ctx.rol in aanpak.gelijk(rol) for rol in taak.rollen) or ctx.namens is not None:
        return weiger("niet-bevoegd", taak.regel or "", wie=taak.rollen)
    nu = t.opgepakt.get(taak.id)
    return [] if nu is not None and nu[0] == ctx.actor else [g.TaakOpgepakt(taak.id, ctx.rol)]


@handler(o.Herinner, na_sluiten=True)
def _herinner(t: Toestand, opdracht: o.Herinner, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    taak = taak_van(t, opdracht.taak)
    if taak is None:
        return weiger("niet-gevonden", veld="taak", mist=(opdracht.taak,))
    return [g.Herinnerd(taak.id, taak.rollen)]


@handler(o.StuurTaakTerug)
def _stuur_terug(t: Toestand, opdracht: o.StuurTaakTerug, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    taak = taak_van(t, opdracht.taak)
    if taak is None:
        return weiger("niet-gevonden", veld="taak", mist=(opdracht.taak,))
    if not opdracht.advies:
        return weiger("motivering-ontbreekt", taak.regel or "", veld="advies")
    if not any(ctx.als in aanpak.gelijk(rol) for rol in taak.rollen):
        return weiger("niet-bevoegd", taak.regel or "", wie=taak.rollen)
    naar = t.steller.get(taak.id, "")
    rollen = (naar,) if naar in aanpak.model.rollen else _leiders(t, aanpak) or (ctx.als,)
    return [
        g.TaakTeruggestuurd(taak.id, opdracht.advies),
        cg.TaakAfgerond(taak.id, "teruggestuurd"),
        cg.TaakGesteld(f"{ctx.basis}-t1", BEKIJK, rollen, taak.regel, soort="dringend", van=taak.id),
    ]


def _leiders(t: Toestand, aanpak: Aanpak) -> tuple[str, ...]:
    return tuple(rol for rol in aanpak.model.rollen if leidt(t, aanpak, rol))[:1]
