"""Deciding on the persons of a case: adding one, saying who it is, opening that for one decision."""

from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus import persoongebeurtenissen as g
from waakvlam.core.casus import persoonopdrachten as o
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.persoonvouwen import VELDEN, bestaat, van
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Weigering, weiger
from waakvlam.core.tijd import plus


def _kring(aanpak: Aanpak, ctx: Context) -> str | None:
    # The policy lives a floor of packages away and reads the state: at the top it would be a circle.
    from waakvlam.core.toegang.personen import kring_om_vast_te_leggen

    return kring_om_vast_te_leggen(aanpak, ctx.rol)


def _wie_legt_vast(aanpak: Aanpak) -> tuple[str, ...]:
    from waakvlam.core.toegang.personen import kring_om_vast_te_leggen

    return tuple(rol for rol in aanpak.model.rollen if kring_om_vast_te_leggen(aanpak, rol))


def _gegeven(opdracht: o.Persoonsgegevens) -> dict[str, Any]:
    return {veld: ref for veld in VELDEN if (ref := getattr(opdracht, veld))}


@handler(o.VoegPersoonToe)
def _voeg_toe(t: Toestand, opdracht: o.VoegPersoonToe, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    kring = _kring(aanpak, ctx)
    if kring is None:
        return weiger("niet-bevoegd", wie=_wie_legt_vast(aanpak))
    persoon = f"P{t.personen + 1}"
    gegeven = _gegeven(opdracht)
    uit: list[Any] = [g.PersoonToegevoegd(persoon)]
    if gegeven:
        uit.append(g.PersoonVastgelegd(persoon, kring, **gegeven))
    return uit


@handler(o.LegPersoonVast, na_sluiten=True)
def _leg_vast(t: Toestand, opdracht: o.LegPersoonVast, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    kring = _kring(aanpak, ctx)
    if kring is None:
        return weiger("niet-bevoegd", wie=_wie_legt_vast(aanpak))
    if not bestaat(t, opdracht.persoon):
        return weiger("niet-gevonden", veld="persoon", mist=(opdracht.persoon,))
    vreemd = tuple(veld for veld in opdracht.leeg if veld not in VELDEN)
    if vreemd:
        return weiger("niet-gevonden", veld="leeg", mist=vreemd)
    gegeven = _gegeven(opdracht)
    er = van(t, opdracht.persoon).gegevens
    leeg = tuple(veld for veld in opdracht.leeg if veld not in gegeven and (kring, veld) in er)
    if not gegeven and not leeg:
        return weiger("onvolledig", veld="achternaam")
    return [g.PersoonVastgelegd(opdracht.persoon, kring, leeg=leeg, **gegeven)]


@handler(o.OpenGegevens)
def _open(t: Toestand, opdracht: o.OpenGegevens, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    from waakvlam.core.toegang.personen import mag_openen

    if not mag_openen(aanpak, ctx.rol):
        return weiger(
            "niet-bevoegd", wie=tuple(rol for rol in aanpak.model.rollen if mag_openen(aanpak, rol))
        )
    if not bestaat(t, opdracht.persoon):
        return weiger("niet-gevonden", veld="persoon", mist=(opdracht.persoon,))
    soort = ctx.besluitsoorten.get(opdracht.besluitsoort)
    if soort is None:
        return weiger("niet-gevonden", veld="besluitsoort", mist=(opdracht.besluitsoort,))
    if not mag_openen(aanpak, ctx.rol, soort.door):
        return weiger("niet-bevoegd", wie=soort.door)
    if not opdracht.reden:
        return weiger("motivering-ontbreekt", veld="reden")
    for inzage in van(t, opdracht.persoon).inzagen:
        zelfde = (inzage.voor, inzage.rol, inzage.besluitsoort) == (ctx.actor, ctx.rol, opdracht.besluitsoort)
        if zelfde and ctx.nu < inzage.tot:
            return []
    return [
        g.GegevensGeopend(
            opdracht.persoon,
            f"{ctx.basis}-i",
            opdracht.besluitsoort,
            ctx.actor,
            plus(ctx.nu, soort.open),
            tuple(soort.velden),
            opdracht.reden,
        )
    ]


@handler(o.SluitGegevens, na_sluiten=True)
def _sluit(t: Toestand, opdracht: o.SluitGegevens, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    for betrokkene in t.betrokkenen.values():
        for inzage in betrokkene.inzagen:
            if inzage.id == opdracht.inzage and inzage.voor == ctx.actor:
                over = inzage.tot <= ctx.nu
                return [] if over else [g.GegevensGesloten(inzage.persoon, inzage.id)]
    return _geen_inzage(opdracht.inzage)


def _geen_inzage(inzage: str) -> Weigering:
    return weiger("niet-gevonden", veld="inzage", mist=(inzage,))
