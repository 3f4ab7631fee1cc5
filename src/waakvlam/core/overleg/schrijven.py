"""Deciding on the lines of a sitting."""

from dataclasses import replace
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import gebeurtenissen as cg
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Weigering, weiger
from waakvlam.core.overleg import gebeurtenissen as g
from waakvlam.core.overleg import opdrachten as o
from waakvlam.core.overleg.regels import BEVESTIG, Inhoud, keur, schrijvers, taken_bij
from waakvlam.core.overleg.stand import Overlegregel, Zitting


def open_zitting(t: Toestand, id_: str, ctx: Context) -> Zitting | Weigering:
    """The sitting, when it goes on at the moment this happened."""
    z = t.zittingen.get(id_)
    if z is None:
        return weiger("niet-gevonden", veld="zitting", mist=(id_,))
    if z.gesloten is not None:
        return weiger("zitting-gesloten", f"gremia.{z.gremium}", veld="zitting")
    if ctx.op < z.begonnen:
        return weiger("tijd-onmogelijk", veld="gebeurd_op")
    return z


def schrijft(z: Zitting, aanpak: Aanpak, ctx: Context) -> Weigering | None:
    """Why this role keeps no record of this sitting: it takes no notes, does not chair and was not there."""
    if ctx.rol in schrijvers(z, aanpak):
        return None
    return weiger("niet-bevoegd", f"gremia.{z.gremium}", wie=(z.notulist, z.voorzitter), veld="rol")


def wie_schrijft(t: Toestand, id_: str, aanpak: Aanpak, ctx: Context) -> Zitting | Weigering:
    """The sitting, when it goes on and this role keeps its record."""
    z = open_zitting(t, id_, ctx)
    return z if isinstance(z, Weigering) else schrijft(z, aanpak, ctx) or z


@handler(o.SchrijfRegel)
def _schrijf(t: Toestand, opdracht: o.SchrijfRegel, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    z = open_zitting(t, opdracht.zitting, ctx)
    if isinstance(z, Weigering):
        z = _was_open(t, opdracht.zitting, ctx) or z
    if isinstance(z, Weigering):
        return z
    return schrijft(z, aanpak, ctx) or nieuwe_regel(t, z, opdracht, aanpak, ctx)


def _was_open(t: Toestand, id_: str, ctx: Context) -> Zitting | None:
    """The sitting, when it went on as this was written; until its minutes count, a late line is in time."""
    z = t.zittingen.get(id_)
    if z is None or z.gesloten is None or z.goedgekeurd is not None:
        return None
    return z if z.begonnen <= ctx.op < z.gesloten else None


def nieuwe_regel(
    t: Toestand, z: Zitting, opdracht: o.SchrijfRegel, aanpak: Aanpak, ctx: Context
) -> list[Any] | Weigering:
    """The line with the tasks that follow from it."""
    if not opdracht.tekst:
        return weiger("onvolledig", veld="tekst")
    inhoud = Inhoud(
        opdracht.soort, opdracht.door, opdracht.hoe, opdracht.eigenaar, opdracht.aan, opdracht.uiterlijk,
        opdracht.eindigt,
    )  # fmt: skip
    redenen = keur(t, z, inhoud, aanpak, ctx)
    if redenen:
        return Weigering(tuple(redenen))
    id_ = f"{ctx.basis}-r1"
    taak, taken = taken_bij(id_, z, inhoud, opdracht.tekst, ctx.apart, ctx.basis)
    return [
        g.OverlegregelGeschreven(
            id_, z.id, inhoud.soort, opdracht.tekst, opdracht.punt or z.punt, inhoud.door, inhoud.hoe,
            inhoud.eigenaar, inhoud.aan, inhoud.uiterlijk, inhoud.eindigt, taak,
            None if ctx.apart else "casus",
        ),
        *taken,
    ]  # fmt: skip


def _vind(t: Toestand, id_: str, aanpak: Aanpak, ctx: Context) -> tuple[Zitting, Overlegregel] | Weigering:
    """A line that may still change: its minutes are not approved, and the writer may read its circle."""
    regel = t.overlegregels.get(id_)
    if regel is None or regel.kring not in ("casus", aanpak.model.rollen[ctx.rol].kring):
        return weiger("niet-gevonden", veld="regel", mist=(id_,))
    z = t.zittingen[regel.zitting]
    nee = schrijft(z, aanpak, ctx)
    if nee is not None:
        return nee
    if z.goedgekeurd is not None or regel.ingetrokken is not None:
        return weiger("ligt-vast", veld="regel")
    return z, regel


@handler(o.WijzigRegel)
def _wijzig(t: Toestand, opdracht: o.WijzigRegel, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    er = _vind(t, opdracht.regel, aanpak, ctx)
    if isinstance(er, Weigering):
        return er
    z, oud = er
    was = Inhoud(oud.soort, oud.door, oud.hoe, oud.eigenaar, oud.aan, oud.uiterlijk, oud.eindigt)
    gegeven = {
        veld: waarde
        for veld in ("soort", "door", "hoe", "eigenaar", "aan", "uiterlijk", "eindigt")
        if (waarde := getattr(opdracht, veld)) is not None
    }
    wordt = replace(was, **gegeven)
    # Whether somebody is there matters when it is decided, not when a word in it is put right.
    besluit_anders = (wordt.soort, wordt.door, wordt.hoe) != (was.soort, was.door, was.hoe)
    toets = wordt if besluit_anders or wordt.soort != "besluit" else replace(wordt, soort="notitie")
    redenen = keur(t, z, toets, aanpak, ctx)
    if redenen:
        return Weigering(tuple(redenen))
    naast = (
        opdracht.tekst is not None and opdracht.gezien is not None and opdracht.gezien < oud.teksten[-1].nr
    )
    if was == wordt and opdracht.tekst is None:
        return []
    tekst = opdracht.tekst or oud.teksten[-1].tekst
    taak, taken = _taken(t, z, oud, wordt, tekst if oud.kring == "casus" else None, ctx)
    return [
        g.OverlegregelGewijzigd(
            oud.id, oud.kring, wordt.soort, opdracht.tekst or None, naast, wordt.door, wordt.hoe,
            wordt.eigenaar, wordt.aan, wordt.uiterlijk, wordt.eindigt, taak,
        ),
        *taken,
    ]  # fmt: skip


def _taken(
    t: Toestand, z: Zitting, oud: Overlegregel, wordt: Inhoud, tekst: Any, ctx: Context
) -> tuple[str | None, list[Any]]:
    """What happens to the task of a line that changes: it goes on, moves, ends or begins."""
    uit: list[Any] = []
    zelfde = (oud.soort, oud.door, oud.hoe) == (wordt.soort, wordt.door, wordt.hoe)
    wacht = f"{BEVESTIG}-{oud.id}"
    if not zelfde and wacht in t.open_taken:
        uit.append(cg.TaakAfgerond(wacht, "vervallen"))
    nieuw, taken = taken_bij(oud.id, z, wordt, tekst, tekst is None, ctx.basis)
    uit += [een for een in taken if een.taak == wacht and not zelfde]
    if oud.taak is None or (nieuw is not None and oud.taak not in t.open_taken and oud.soort != wordt.soort):
        return nieuw, uit + [een for een in taken if een.taak == nieuw]
    if oud.taak not in t.open_taken:
        return oud.taak, uit  # it was done already
    if nieuw is None:
        return None, [*uit, cg.TaakAfgerond(oud.taak, "vervallen")]
    if oud.eigenaar is None and wordt.eigenaar is not None:  # the chair was asked to name one
        return nieuw, [*uit, cg.TaakAfgerond(oud.taak), *(een for een in taken if een.taak == nieuw)]
    if wordt.eigenaar and (oud.eigenaar, oud.uiterlijk) != (wordt.eigenaar, wordt.uiterlijk):
        uit.append(cg.TaakGepland(oud.taak, wordt.uiterlijk, wordt.eigenaar))
    return oud.taak, uit


@handler(o.TrekRegelIn)
def _trek_in(t: Toestand, opdracht: o.TrekRegelIn, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    er = _vind(t, opdracht.regel, aanpak, ctx)
    if isinstance(er, Weigering):
        return er
    _, regel = er
    uit: list[Any] = [g.OverlegregelIngetrokken(regel.id, regel.kring, opdracht.reden)]
    for taak in (regel.taak, f"{BEVESTIG}-{regel.id}"):
        if taak in t.open_taken:
            uit.append(cg.TaakAfgerond(taak, "vervallen"))
    return uit


@handler(o.BevestigRegel, na_sluiten=True)
def _bevestig(t: Toestand, opdracht: o.BevestigRegel, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    regel = t.overlegregels.get(opdracht.regel)
    if regel is None or not regel.wacht or regel.ingetrokken is not None:
        return weiger("niet-gevonden", veld="regel", mist=(opdracht.regel,))
    if regel.door is None or ctx.als not in aanpak.gelijk(regel.door):
        return weiger("niet-bevoegd", veld="regel", wie=(regel.door or "",))
    if not opdracht.klopt and not opdracht.tekst:
        return weiger("motivering-ontbreekt", veld="tekst")
    uit: list[Any] = [
        g.OverlegbesluitBevestigd(regel.id, regel.kring, regel.door, opdracht.klopt, opdracht.tekst)
    ]
    if f"{BEVESTIG}-{regel.id}" in t.open_taken:
        uit.append(cg.TaakAfgerond(f"{BEVESTIG}-{regel.id}"))
    return uit
