"""Deciding on sharing: by whoever may, on a ground that fits, for a purpose, and no longer than needed."""

from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import deelgebeurtenissen as g
from waakvlam.core.casus import deelopdrachten as o
from waakvlam.core.casus import gebeurtenissen as cg
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.deelregels import Deelregels, past
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.tijd import ZONE, plus

INGELICHT = ("ja", "nog", "uitgesteld")


def nummers(nrs: tuple[str, ...]) -> tuple[int, ...] | None:
    """The numbers of entries, once each and in order; None when one is no number."""
    if not nrs or not all(nr.isascii() and nr.isdecimal() and len(nr) < 10 for nr in nrs):
        return None
    return tuple(sorted({int(nr) for nr in nrs}))


def kring_van_stukken(t: Toestand, aanpak: Aanpak, rol: str, nrs: tuple[int, ...]) -> str | None:
    """The circle these entries belong to, if it is the one of this role; None when any is not."""
    kring = aanpak.model.rollen[rol].kring
    return kring if all(t.kring_van.get(nr) == kring for nr in nrs) else None


def mag_doorgeven(aanpak: Aanpak, van: str, naar: str) -> tuple[str, frozenset[str]]:
    """The rule, and the roles that may pass on from one circle to another.

    Where the approach says nothing the circle that gives decides itself; main lines are never sent details.
    """
    for code, regel in aanpak.model.doorgifte.items():
        if (regel.van, regel.naar) == (van, naar):
            return f"doorgifte.{code}", frozenset().union(*(aanpak.gelijk(rol) for rol in regel.door))
    if aanpak.model.kringen[naar].hoofdlijn:
        return f"kringen.{naar}", frozenset()
    leden = frozenset(rol for rol, m in aanpak.model.rollen.items() if m.kring == van)
    return f"kringen.{van}", leden


def _merken(
    t: Toestand, aanpak: Aanpak, regels: Deelregels, nrs: tuple[int, ...], rol: str
) -> tuple[str, ...]:
    """The marks among these entries that this role may not pass on."""
    model = aanpak.model.rollen[rol]
    soort = regels.soort_van(model.organisatie, model.kring)
    gevonden = {t.merken[nr] for nr in nrs if nr in t.merken}
    return tuple(
        sorted(m for m in gevonden if m not in regels.merken or soort not in regels.merken[m].organisaties)
    )


@handler(o.DeelStukken, na_sluiten=True)
def _deel(t: Toestand, opdracht: o.DeelStukken, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    rol, regels = ctx.rol, ctx.deelregels
    nrs = nummers(opdracht.nrs)
    van = kring_van_stukken(t, aanpak, rol, nrs) if nrs else None
    if nrs is None or van is None or ctx.namens is not None:
        return weiger("niet-gevonden", veld="nrs", mist=opdracht.nrs)
    if opdracht.naar not in aanpak.model.kringen or opdracht.naar == van:
        return weiger("onvolledig", veld="naar", mist=(opdracht.naar,))
    redenen: list[Reden] = []
    regel, wie = mag_doorgeven(aanpak, van, opdracht.naar)
    if rol not in wie:
        redenen.append(Reden("niet-bevoegd", regel, wie=tuple(sorted(wie))))
    gemerkt = _merken(t, aanpak, regels, nrs, rol)
    if gemerkt:
        redenen.append(Reden("merk-houdt-tegen", regel, mist=gemerkt, veld="nrs"))
    if opdracht.doel not in regels.doelen:
        redenen.append(Reden("onvolledig", veld="doel", mist=(opdracht.doel,)))
    grond = regels.gronden.get(opdracht.grond)
    model = aanpak.model.rollen[rol]
    soort = regels.soort_van(model.organisatie, model.kring)
    dag = ctx.op.astimezone(ZONE).date()
    gremium = soort_gremium(aanpak, regels, opdracht.gremium)
    if grond is None or not past(grond, soort, gremium, opdracht.doel, dag):
        redenen.append(Reden("grond-past-niet", regel, mist=(opdracht.grond,), veld="grond"))
    if not opdracht.noodzaak:
        redenen.append(Reden("motivering-ontbreekt", veld="noodzaak"))
    if opdracht.tot is None:
        redenen.append(Reden("onvolledig", veld="tot"))
    elif opdracht.tot <= ctx.op:
        redenen.append(Reden("tijd-onmogelijk", veld="tot"))
    if opdracht.ingelicht not in INGELICHT:
        redenen.append(Reden("onvolledig", veld="ingelicht", mist=INGELICHT))
    elif opdracht.ingelicht == "uitgesteld" and not opdracht.uitstel:
        redenen.append(Reden("motivering-ontbreekt", veld="uitstel"))
    if redenen:
        return Weigering(tuple(redenen))
    return _gebeurtenissen(t, opdracht, aanpak, ctx, nrs, van)


def soort_gremium(aanpak: Aanpak, regels: Deelregels, gremium: str | None) -> str:
    """The kind of body in which is shared, from words in its name; ``casus`` outside a meeting."""
    model = aanpak.model.gremia.get(gremium or "")
    return regels.soort_van(model.naam, "gremium") if model is not None else "casus"


def _gebeurtenissen(
    t: Toestand, opdracht: o.DeelStukken, aanpak: Aanpak, ctx: Context, nrs: tuple[int, ...], van: str
) -> list[Any]:
    id_ = f"{ctx.basis}-d1"
    assert opdracht.tot is not None
    uit: list[Any] = [
        g.Gedeeld(
            id_, nrs, van, opdracht.naar, opdracht.grond, opdracht.doel, opdracht.noodzaak, opdracht.tot,
            opdracht.ingelicht, opdracht.gremium, opdracht.uitstel,
        ),
        g.Ontvangen(
            id_, nrs, opdracht.naar, van, opdracht.grond, opdracht.doel, opdracht.noodzaak, opdracht.tot
        ),
    ]  # fmt: skip
    if opdracht.ingelicht != "ja":
        binnen = aanpak.model.aanvullen_binnen
        uiterlijk = plus(ctx.nu, binnen) if binnen else None
        uit.append(cg.TaakGesteld(f"{id_}-t", "licht-betrokkene-in", (ctx.rol,), uiterlijk=uiterlijk))
    return uit


@handler(o.TrekDelingIn, na_sluiten=True)
def _trek_in(t: Toestand, opdracht: o.TrekDelingIn, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    deling = t.delingen.get(opdracht.deling)
    kring = aanpak.model.rollen[ctx.rol].kring
    if deling is None or kring not in (deling.van, deling.naar):
        return weiger("niet-gevonden", veld="deling")
    if kring != deling.van or ctx.namens is not None:
        return weiger(
            "niet-bevoegd", wie=tuple(r for r, m in aanpak.model.rollen.items() if m.kring == deling.van)
        )
    if deling.ingetrokken is not None:
        return []
    return [
        g.DelingGestopt(deling.id, deling.van, opdracht.reden),
        g.DelingGestopt(deling.id, deling.naar, opdracht.reden),
    ]
