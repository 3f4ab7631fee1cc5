"""Deciding who sees a case: who may let people in and out, hide a circle, and look wider at night."""

from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import gebeurtenissen as cg
from waakvlam.core.casus import toegangsgebeurtenissen as g
from waakvlam.core.casus import toegangsopdrachten as o
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.tijd import plus
from waakvlam.core.velden import KENMERK


def leiders(t: Toestand, aanpak: Aanpak) -> frozenset[str]:
    """The roles that let people in: they hold a line of lead now, or watch over all cases."""
    rollen = {code for code, rol in aanpak.model.rollen.items() if rol.ziet == "alle"}
    for houder in t.regie.values():
        rollen.update(*(aanpak.gelijk(rol) for rol in houder.rollen))
    return frozenset(rollen)


def mag_toelaten(t: Toestand, aanpak: Aanpak, als: str, rol: str) -> frozenset[str]:
    """Empty when a role may let in (or out) someone in another role; else the roles that may."""
    kring = aanpak.model.rollen[rol].kring
    model = aanpak.model.kringen[kring]
    wie = frozenset(r for r, m in aanpak.model.rollen.items() if m.kring == kring)
    if model.toelating == "regie":
        wie |= leiders(t, aanpak)
    return frozenset() if als in wie else wie


@handler(o.GeefToegang, na_sluiten=True)
def _geef(t: Toestand, opdracht: o.GeefToegang, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    redenen: list[Reden] = []
    if not KENMERK.fullmatch(opdracht.wie):
        redenen.append(Reden("onvolledig", veld="wie"))
    if opdracht.rol not in aanpak.model.rollen:
        redenen.append(Reden("niet-gevonden", veld="rol", mist=(opdracht.rol,)))
    elif wie := mag_toelaten(t, aanpak, ctx.als, opdracht.rol):
        redenen.append(Reden("niet-bevoegd", f"rollen.{opdracht.rol}", wie=tuple(sorted(wie))))
    if opdracht.tot is not None and opdracht.tot <= ctx.op:
        redenen.append(Reden("tijd-onmogelijk", veld="tot"))
    if not opdracht.reden:
        redenen.append(Reden("motivering-ontbreekt", veld="reden"))
    if redenen:
        return Weigering(tuple(redenen))
    return [g.ToegangGegeven(opdracht.wie, opdracht.rol, opdracht.reden, opdracht.tot)]


@handler(o.TrekToegangIn, na_sluiten=True)
def _trek_in(t: Toestand, opdracht: o.TrekToegangIn, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    if not KENMERK.fullmatch(opdracht.wie):
        return weiger("onvolledig", veld="wie")
    if opdracht.wie in t.geweerd:
        return []
    if opdracht.wie != ctx.actor:
        rollen = rollen_van(t, opdracht.wie) & aanpak.model.rollen.keys()
        mag = leiders(t, aanpak)
        if ctx.als not in mag and not any(not mag_toelaten(t, aanpak, ctx.als, rol) for rol in rollen):
            return weiger("niet-bevoegd", wie=tuple(sorted(mag)))
        if not opdracht.reden:
            return weiger("motivering-ontbreekt", veld="reden")
    return [g.ToegangIngetrokken(opdracht.wie, opdracht.reden)]


def rollen_van(t: Toestand, account: str) -> set[str]:
    """The roles in which a person is named in a case."""
    rollen = {rol for wie, rol in t.deelnemers if wie == account}
    rollen |= {rol for rol, wie in t.spelers.items() if account in wie}
    for houder in t.regie.values():
        if houder.wie == account:
            rollen.update(houder.rollen)
    return rollen


@handler(o.VerbergKring)
def _verberg(t: Toestand, opdracht: o.VerbergKring, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    model = aanpak.model.kringen.get(opdracht.kring)
    if model is None:
        return weiger("niet-gevonden", veld="kring", mist=(opdracht.kring,))
    leden = tuple(r for r, m in aanpak.model.rollen.items() if m.kring == opdracht.kring)
    if not model.mag_verborgen or ctx.rol not in leden or ctx.namens is not None:
        wie = leden if model.mag_verborgen else ()
        return weiger("niet-bevoegd", f"kringen.{opdracht.kring}", wie=wie)
    if opdracht.verborgen == (opdracht.kring in t.verborgen):
        return []
    return [g.KringVerborgen(opdracht.kring, opdracht.verborgen)]


def noodkringen(aanpak: Aanpak) -> tuple[str, ...]:
    """The circles that may be looked into in an emergency: not those that alone let people in."""
    kringen = aanpak.model.kringen.items()
    return tuple(code for code, k in kringen if not k.hoofdlijn and k.toelating == "regie")


@handler(o.NeemNoodtoegang, na_sluiten=True)
def _neem(t: Toestand, opdracht: o.NeemNoodtoegang, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    duur = aanpak.model.rollen[ctx.rol].noodtoegang
    if duur is None or ctx.namens is not None:
        mag = tuple(code for code, rol in aanpak.model.rollen.items() if rol.noodtoegang)
        return weiger("niet-bevoegd", f"rollen.{ctx.rol}", wie=mag)
    if not opdracht.reden:
        return weiger("motivering-ontbreekt", veld="reden")
    mag_in = noodkringen(aanpak)
    vreemd = tuple(kring for kring in opdracht.kringen if kring not in mag_in)
    if vreemd:
        return weiger("niet-bevoegd", veld="kringen", mist=vreemd)
    id_ = f"{ctx.basis}-n1"
    uit: list[Any] = [
        g.NoodtoegangGenomen(id_, opdracht.kringen or mag_in, plus(ctx.nu, duur), opdracht.reden)
    ]
    nakijkers = tuple(sorted(leiders(t, aanpak) - aanpak.gelijk(ctx.rol))) or tuple(
        sorted(leiders(t, aanpak))
    )
    binnen = aanpak.model.aanvullen_binnen
    uiterlijk = plus(ctx.nu, binnen) if binnen else None
    uit.append(
        cg.TaakGesteld(f"{id_}-t", "beoordeel-noodtoegang", nakijkers, uiterlijk=uiterlijk, soort="dringend")
    )
    return uit


@handler(o.StopNoodtoegang, na_sluiten=True)
def _stop(t: Toestand, opdracht: o.StopNoodtoegang, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    nood = t.noodtoegang.get(opdracht.noodtoegang)
    if nood is None:
        return weiger("niet-gevonden", veld="noodtoegang")
    if nood.account != ctx.actor and ctx.als not in leiders(t, aanpak):
        return weiger("niet-bevoegd", wie=tuple(sorted(leiders(t, aanpak))))
    return [] if nood.gestopt or ctx.op >= nood.tot else [g.NoodtoegangGestopt(nood.id)]


@handler(o.BeoordeelNoodtoegang, na_sluiten=True)
def _beoordeel(t: Toestand, opdracht: o.BeoordeelNoodtoegang, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    nood = t.noodtoegang.get(opdracht.noodtoegang)
    if nood is None:
        return weiger("niet-gevonden", veld="noodtoegang")
    redenen = []
    if nood.account == ctx.actor:
        redenen.append(Reden("zelf-genomen", veld="noodtoegang"))
    if ctx.als not in leiders(t, aanpak):
        redenen.append(Reden("niet-bevoegd", wie=tuple(sorted(leiders(t, aanpak)))))
    if not opdracht.tekst:
        redenen.append(Reden("motivering-ontbreekt", veld="tekst"))
    if nood.beoordeeld_door is not None:
        redenen.append(Reden("al-nagekeken", veld="noodtoegang"))
    if redenen:
        return Weigering(tuple(redenen))
    assert opdracht.tekst is not None
    uit: list[Any] = [g.NoodtoegangBeoordeeld(nood.id, opdracht.terecht, opdracht.tekst)]
    if f"{nood.id}-t" in t.open_taken:
        uit.append(cg.TaakAfgerond(f"{nood.id}-t"))
    return uit
