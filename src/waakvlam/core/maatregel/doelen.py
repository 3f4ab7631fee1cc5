"""Deciding on goals."""

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.maatregel import gebeurtenissen as g
from waakvlam.core.maatregel import keuren
from waakvlam.core.maatregel import opdrachten as o

UITKOMSTEN = ("bereikt", "losgelaten")


@handler(o.StelDoel)
def _stel(t: Toestand, opdracht: o.StelDoel, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    redenen = keuren.zitting(t, opdracht.zitting)
    if not opdracht.tekst:
        redenen.append(Reden("onvolledig", veld="tekst"))
    if opdracht.boven is not None:
        boven = keuren.vind(t.doelen, opdracht.boven, aanpak, ctx)
        if boven is None:
            redenen.append(keuren.niet("boven", opdracht.boven))
        elif boven.boven is not None or boven.stand != "open":
            # One level below is what people keep in view; deeper trees nobody reads.
            redenen.append(Reden("onvolledig", veld="boven"))
    if redenen:
        return Weigering(tuple(redenen))
    return [g.DoelGesteld(f"{ctx.basis}-d1", opdracht.tekst, opdracht.boven, opdracht.zitting)]


@handler(o.WijzigDoel)
def _wijzig(t: Toestand, opdracht: o.WijzigDoel, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    doel = keuren.vind(t.doelen, opdracht.doel, aanpak, ctx)
    if doel is None:
        return Weigering((keuren.niet("doel", opdracht.doel),))
    if not opdracht.tekst:
        return weiger("onvolledig", veld="tekst")
    return [g.DoelGewijzigd(doel.id, opdracht.tekst, doel.kring)]


@handler(o.RondDoelAf, na_sluiten=True)
def _rond_af(t: Toestand, opdracht: o.RondDoelAf, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    doel = keuren.vind(t.doelen, opdracht.doel, aanpak, ctx)
    if doel is None:
        return Weigering((keuren.niet("doel", opdracht.doel),))
    if opdracht.uitkomst not in UITKOMSTEN:
        return weiger("onvolledig", veld="uitkomst", mist=UITKOMSTEN)
    if doel.stand != "open":
        return weiger("al-besloten", veld="doel")
    if not opdracht.reden:
        return weiger("motivering-ontbreekt", veld="reden")
    return [g.DoelAfgerond(doel.id, opdracht.uitkomst, doel.kring, opdracht.reden)]
