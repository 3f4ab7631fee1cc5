"""Deciding on a case as an item of a periodic meeting."""

from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import gebeurtenissen as cg
from waakvlam.core.casus import opdrachten as co
from waakvlam.core.casus.besluit import Context, Uitkomst, handler, volgens
from waakvlam.core.casus.gremium import weeg
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.overleglijst import gebeurtenissen as g
from waakvlam.core.overleglijst import opdrachten as o
from waakvlam.core.overleglijst import wie
from waakvlam.core.overleglijst.vouwen import LEEG


def _onbekend(aanpak: Aanpak, gremium: str) -> Weigering | None:
    if gremium in aanpak.model.gremia:
        return None
    return weiger("niet-gevonden", veld="gremium", mist=(gremium,), wijst_naar=wie.periodiek(aanpak))


@handler(o.ZetOpOverleglijst)
def _zet_op(t: Toestand, opdracht: o.ZetOpOverleglijst, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    fout = _onbekend(aanpak, opdracht.gremium)
    if fout is not None:
        return fout
    gremium = opdracht.gremium
    vreemd = tuple(rol for rol in opdracht.genodigd if rol not in wie.te_nodigen(aanpak, gremium))
    if vreemd:
        return weiger("niet-gevonden", f"gremia.{gremium}", veld="genodigd", mist=vreemd)
    uit: list[Any] = []
    if gremium not in t.agenda:
        op_lijst = _op_lijst(t, opdracht, aanpak, ctx)
        if isinstance(op_lijst, Weigering):
            return op_lijst
        uit += op_lijst
    elif ctx.als not in wie.mag_op_lijst(t, aanpak, gremium):
        return weiger("niet-bevoegd", f"gremia.{gremium}", wie=wie.kern(aanpak, gremium))
    nu = t.punten.get(gremium, LEEG).genodigden(t.agenda.get(gremium))
    if set(nu) != set(opdracht.genodigd):
        uit.append(g.PuntGenodigd(gremium, opdracht.genodigd))
    return uit


def _op_lijst(t: Toestand, opdracht: o.ZetOpOverleglijst, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    """By the step of the approach where it has one, so with all that step asks."""
    gremium = opdracht.gremium
    stap = wie.stap_naar_lijst(t, aanpak, gremium)
    if stap is not None:
        zet = co.ZetStap(stap.code, opdracht.motivering, afwijken=opdracht.afwijken)
        return volgens(t, zet, aanpak, ctx)
    mag = wie.mag_op_lijst(t, aanpak, gremium)
    if ctx.als not in mag:
        return weiger("niet-bevoegd", f"gremia.{gremium}", wie=wie.kern(aanpak, gremium))
    return [cg.Geagendeerd(gremium)]


@handler(o.HaalVanOverleglijst)
def _haal_van(t: Toestand, opdracht: o.HaalVanOverleglijst, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    fout = _onbekend(aanpak, opdracht.gremium)
    if fout is not None:
        return fout
    if ctx.als not in wie.mag_op_lijst(t, aanpak, opdracht.gremium):
        return weiger("niet-bevoegd", f"gremia.{opdracht.gremium}", wie=wie.kern(aanpak, opdracht.gremium))
    return [cg.Geagendeerd(opdracht.gremium, aan=False)] if opdracht.gremium in t.agenda else []


def _niet_op_lijst(t: Toestand, gremium: str, aanpak: Aanpak) -> Weigering | None:
    fout = _onbekend(aanpak, gremium)
    if fout is None and gremium not in t.agenda:
        return weiger("volgorde", f"gremia.{gremium}", veld="gremium")
    return fout


@handler(o.PartnerZegt)
def _partner(t: Toestand, opdracht: o.PartnerZegt, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    gremium, rol = opdracht.gremium, opdracht.rol
    fout = _niet_op_lijst(t, gremium, aanpak)
    if fout is not None:
        return fout
    punt = t.punten.get(gremium, LEEG)
    erbij = wie.partners(aanpak, gremium, punt.genodigden(t.agenda[gremium]))
    redenen = []
    if rol not in erbij:
        redenen.append(Reden("niet-gevonden", f"gremia.{gremium}", veld="rol", mist=(rol,), wijst_naar=erbij))
    if ctx.als not in aanpak.gelijk(rol) and not wie.in_kern(aanpak, gremium, ctx.als):
        redenen.append(Reden("niet-bevoegd", f"gremia.{gremium}", wie=(rol,)))
    if opdracht.keus not in o.KEUZES:
        redenen.append(Reden("onvolledig", veld="keus", mist=o.KEUZES))
    if opdracht.keus == "actie" and not opdracht.tekst:
        redenen.append(Reden("onvolledig", veld="tekst"))
    if redenen:
        return Weigering(tuple(redenen))
    eerder = punt.keus_van(rol)
    weg = [
        cg.TaakAfgerond(eerder.taak, "niet_nodig")
        for _ in (1,)
        if eerder is not None and eerder.taak in t.open_taken
    ]
    if opdracht.keus == "geen":
        return [*weg, g.PartnerZei(gremium, rol, "geen", tekst=opdracht.tekst)]
    assert opdracht.tekst is not None
    taak = co.MaakTaak(opdracht.tekst, rol, opdracht.uiterlijk, gremium=gremium)
    gesteld = volgens(t, taak, aanpak, ctx)
    if isinstance(gesteld, Weigering):
        return gesteld
    id = next(e.taak for e in gesteld if isinstance(e, cg.TaakGesteld))
    return [*weg, *gesteld, g.PartnerZei(gremium, rol, "actie", id)]


@handler(o.BespreekPunt)
def _bespreek(t: Toestand, opdracht: o.BespreekPunt, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    gremium = opdracht.gremium
    fout = _niet_op_lijst(t, gremium, aanpak)
    if fout is not None:
        return fout
    if not wie.in_kern(aanpak, gremium, ctx.als):
        return weiger("niet-bevoegd", f"gremia.{gremium}", wie=wie.kern(aanpak, gremium))
    redenen = []
    if opdracht.rond_af:
        stil = _zei_niets(t, opdracht, aanpak)
        if stil:
            regel = f"gremia.{gremium}"
            redenen.append(Reden("keten-ontbreekt", regel, True, wie=stil, mist=stil, veld="keuzes"))
    afgeweken = weeg(redenen, opdracht.afwijken)
    overleg = co.HoudOverleg(
        gremium, opdracht.aanwezig, opdracht.voorzitter, opdracht.rond_af, afwijken=opdracht.afwijken
    )
    gehouden = volgens(t, overleg, aanpak, ctx)
    if isinstance(gehouden, Weigering) or isinstance(afgeweken, Weigering):
        meer = (*_redenen(afgeweken), *_redenen(gehouden))
        return Weigering(tuple(dict.fromkeys(meer)))
    uit = [
        *afgeweken,
        *gehouden,
        g.PuntBesproken(gremium, opdracht.bijeenkomst, opdracht.rond_af, opdracht.tekst),
    ]
    if opdracht.blijft or not opdracht.rond_af:  # a body that met has gone through its agenda
        uit.append(cg.Geagendeerd(gremium))
    genodigd = t.punten.get(gremium, LEEG).genodigden(t.agenda[gremium])
    if genodigd and not opdracht.rond_af:
        uit.append(g.PuntGenodigd(gremium, genodigd))
    return uit


def _redenen(uit: Uitkomst) -> tuple[Reden, ...]:
    return uit.redenen if isinstance(uit, Weigering) else ()


def _zei_niets(t: Toestand, opdracht: o.BespreekPunt, aanpak: Aanpak) -> tuple[str, ...]:
    """Partners who were there and said neither an action nor that none is needed."""
    punt = t.punten.get(opdracht.gremium, LEEG)
    erbij = wie.partners(aanpak, opdracht.gremium, punt.genodigden(t.agenda[opdracht.gremium]))
    return tuple(
        rol
        for rol in erbij
        if punt.keus_van(rol) is None and any(er in aanpak.gelijk(rol) for er in opdracht.aanwezig)
    )
