"""Deciding on answers, telephone calls, messages that came or did not, and passing on."""

from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import gebeurtenissen as cg
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.mensen import BELTAKEN
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Weigering, weiger
from waakvlam.core.oproep import gebeurtenissen as g
from waakvlam.core.oproep import opdrachten as o
from waakvlam.core.oproep import stand as s
from waakvlam.core.oproep.besluit import niet_bevoegd, nodig
from waakvlam.core.oproep.regels import (
    erboven,
    invallers,
    lees_wie,
    loopt,
    mag_bellen,
    uitgenodigd,
    waarom_door,
)

LANGS = ("app", *s.WEGEN)
TERUG, ZELF = (een.rstrip("-") for een in BELTAKEN)
"""Codes of the tasks: somebody asked to be rung; nobody answered and nobody stands in."""


def _vind(t: Toestand, id_: str) -> tuple[s.Uitnodiging, s.Oproep] | Weigering:
    u = t.uitnodigingen.get(id_)
    if u is None:
        return weiger("niet-gevonden", veld="uitnodiging", mist=(id_,))
    return u, t.oproepen[u.oproep]


def _klaar(t: Toestand, u: s.Uitnodiging) -> list[Any]:
    """The tasks to ring this person are done."""
    codes = {f"{TERUG}-{u.rol}", f"{ZELF}-{u.rol}"}
    return [cg.TaakAfgerond(id_) for id_, code in t.open_taken.items() if code in codes]


def _stel(t: Toestand, code: str, rollen: tuple[str, ...], oproep: s.Oproep, ctx: Context) -> list[Any]:
    """A task that cannot wait, unless it is open already."""
    if code in t.open_taken.values():
        return []
    regel = f"gremia.{oproep.gremium}"
    return [cg.TaakGesteld(f"{ctx.basis}-t1", code, rollen, regel, soort="dringend", gremium=None)]


@handler(o.BeantwoordOproep)
def _antwoord(t: Toestand, opdracht: o.BeantwoordOproep, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    gevonden = _vind(t, opdracht.uitnodiging)
    if isinstance(gevonden, Weigering):
        return gevonden
    u, oproep = gevonden
    van_mij = u.wie == ctx.actor or (not u.wie and ctx.rol in aanpak.gelijk(u.rol))
    if not van_mij or ctx.namens is not None:
        return weiger("niet-gevonden", veld="uitnodiging", mist=(opdracht.uitnodiging,))
    if opdracht.antwoord not in s.ANTWOORDEN or opdracht.langs not in LANGS:
        return weiger("antwoord-past-niet", veld="antwoord", mist=s.ANTWOORDEN)
    if not loopt(t, oproep):
        return weiger("oproep-voorbij", veld="uitnodiging")
    if u.antwoord == opdracht.antwoord:
        return []  # Said twice is said once.
    uit: list[Any] = [g.OproepBeantwoord(u.id, opdracht.antwoord, opdracht.langs)]
    if opdracht.antwoord == s.BEL_MIJ:
        wie = (oproep.door_rol,) if oproep.door_rol in aanpak.model.rollen else erboven(aanpak, oproep, u.rol)
        return [*uit, *_stel(t, f"{TERUG}-{u.rol}", wie, oproep, ctx)]
    return [*uit, *_klaar(t, u)]


@handler(o.Bel)
def _bel(t: Toestand, opdracht: o.Bel, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    gevonden = _vind(t, opdracht.uitnodiging)
    if isinstance(gevonden, Weigering):
        return gevonden
    u, oproep = gevonden
    if not mag_bellen(aanpak, oproep, ctx.rol):
        return niet_bevoegd(aanpak, oproep.gremium)
    if opdracht.uitkomst not in s.UITKOMSTEN:
        return weiger("onvolledig", veld="uitkomst", mist=s.UITKOMSTEN)
    if oproep.ingetrokken is not None or ctx.op < u.op:
        return weiger("oproep-voorbij" if oproep.ingetrokken else "tijd-onmogelijk", veld="uitnodiging")
    uit: list[Any] = [g.Opgebeld(u.id, opdracht.uitkomst, opdracht.tekst)]
    return [*uit, *(_klaar(t, u) if opdracht.uitkomst in ("gesproken", s.KOMT, s.KOMT_NIET) else [])]


@handler(o.MeldBezorging, gast=True, na_sluiten=True)
def _bezorging(t: Toestand, opdracht: o.MeldBezorging, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    gevonden = _vind(t, opdracht.uitnodiging)
    if isinstance(gevonden, Weigering) or ctx.actor != s.WERKER:
        return weiger("niet-gevonden", veld="uitnodiging")
    u, _ = gevonden
    if opdracht.langs not in s.WEGEN or opdracht.uitkomst not in s.BEZORGD:
        return weiger("onvolledig", veld="uitkomst", mist=s.BEZORGD)
    nu = dict(u.bezorgd).get(opdracht.langs)
    if nu == opdracht.uitkomst or nu == s.AANGEKOMEN:
        return []
    return [g.OproepBezorgd(u.id, opdracht.langs, opdracht.uitkomst, opdracht.code)]


@handler(o.GeefOproepDoor, gast=True)
def _geef_door(t: Toestand, opdracht: o.GeefOproepDoor, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    gevonden = _vind(t, opdracht.uitnodiging)
    if isinstance(gevonden, Weigering) or ctx.actor != s.WERKER:
        return weiger("niet-gevonden", veld="uitnodiging")
    u, oproep = gevonden
    if not loopt(t, oproep):
        return weiger("oproep-voorbij", veld="uitnodiging")
    waarom = waarom_door(u, ctx.nu)
    if not waarom:
        return []
    mag = invallers(aanpak, u.rol)
    al = {(een.rol, een.wie) for een in uitgenodigd(t, oproep.id)}
    naar = [paar for paar in map(lees_wie, opdracht.naar) if paar[0] in mag and paar[1] and paar not in al]
    if naar:
        aan = tuple(dict.fromkeys(rol for rol, _ in naar))
        return [g.OproepDoorgegeven(u.id, waarom, aan), *nodig(t, oproep, naar, ctx, voor=u.id)]
    boven = erboven(aanpak, oproep, u.rol)
    return [
        g.OproepDoorgegeven(u.id, waarom, boven, boven=True),
        *_stel(t, f"{ZELF}-{u.rol}", boven, oproep, ctx),
    ]
