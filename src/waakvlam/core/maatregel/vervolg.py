"""What happens to a measure later: it runs on, it changes, it stops."""

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.maatregel import gebeurtenissen as g
from waakvlam.core.maatregel import keuren
from waakvlam.core.maatregel import opdrachten as o
from waakvlam.core.maatregel.mandaat import mandaat, wie_mag
from waakvlam.core.maatregel.nemen import keur_einde
from waakvlam.core.maatregel.stand import Maatregel
from waakvlam.core.maatregel.teambesluit import Wens, beslist

AFLOPEN = ("bereikt", "deels", "niet", "vervangen", "overgedragen")
WIJZIGT = ("tekst", "rol", "bewaakt_door", "resultaat", "doelen", "past", "lichter")


def _open(t: Toestand, id_: str, aanpak: Aanpak, ctx: Context) -> Maatregel | Weigering:
    m: Maatregel | None = keuren.vind(t.maatregelen, id_, aanpak, ctx)
    if m is None:
        return Weigering((keuren.niet("maatregel", id_),))
    return m if m.open else weiger("al-besloten", veld="maatregel")


def _van(aanpak: Aanpak, m: Maatregel, als: str) -> bool:
    """Whether the actor owns the measure or watches over it."""
    return any(als in aanpak.gelijk(rol) for rol in (m.rol, m.bewaakt) if rol is not None)


@handler(o.VerlengMaatregel, na_sluiten=True)
def _verleng(t: Toestand, opdracht: o.VerlengMaatregel, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    m = _open(t, opdracht.maatregel, aanpak, ctx)
    if isinstance(m, Weigering):
        return m
    tot = opdracht.tot or m.tot
    herzien = opdracht.herzien or (m.herzien if m.herzien and m.herzien > ctx.nu else None)
    langer = tot != m.tot
    redenen: list[Reden] = [] if opdracht.reden else [Reden("motivering-ontbreekt", veld="reden")]
    # What the law lets be used is judged as it was when the measure was taken.
    macht = ctx.maatregelregels.bevoegdheden.get(m.bevoegdheid or "")
    if macht is not None and langer:
        if m.tot is not None and m.tot <= ctx.op:
            return weiger("termijn-voorbij", veld="tot")
        if m.tot is not None and macht.keer is not None and m.verlengd >= macht.keer:
            return weiger("al-verlengd", veld="tot")
    uiterste = macht.uiterste(m.begin, m.tot, m.verlengd) if macht is not None and langer else None
    redenen += keur_einde(ctx.nu, m.begin, tot, herzien, uiterste)
    eigen = m.keten == "eigen" and _van(aanpak, m, ctx.als)
    besluit: g.TeambesluitGenomen | list[Reden] | None = None
    if langer and not redenen:
        leeg = Wens(opdracht.reden, None, (), None, None, None, False)
        besluit = beslist(t, aanpak, ctx, leeg, "maatregel", maatregel=m.id, macht=macht, eigen=eigen)
        if isinstance(besluit, list):
            redenen += besluit
    elif not langer and not _van(aanpak, m, ctx.als) and mandaat(t, aanpak, ctx, macht, eigen) is None:
        redenen.append(Reden("niet-bevoegd", wie=tuple(r for r in (m.rol, m.bewaakt) if r)))
    if redenen:
        return Weigering(tuple(redenen))
    moment = min(x for x in (tot, herzien) if x is not None)
    verlengd = g.MaatregelVerlengd(
        m.id, m.kring, ctx.maatregelregels.vraag_op(ctx.op, moment), tot, herzien, opdracht.reden
    )
    return [verlengd] if not isinstance(besluit, g.TeambesluitGenomen) or not besluit.wacht_op else [
        besluit, verlengd
    ]  # fmt: skip


@handler(o.PasMaatregelAan, na_sluiten=True)
def _pas_aan(t: Toestand, opdracht: o.PasMaatregelAan, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    m = _open(t, opdracht.maatregel, aanpak, ctx)
    if isinstance(m, Weigering):
        return m
    wie = (opdracht.rol, opdracht.bewaakt_door)
    redenen = [*keuren.rollen(aanpak, "rol", wie), *keuren.lezen_mee(aanpak, m.kring, "rol", wie)]
    vreemd = tuple(d for d in opdracht.doelen if keuren.vind(t.doelen, d, aanpak, ctx) is None)
    if vreemd:
        redenen.append(keuren.niet("doelen", *vreemd))
    gegeven = [veld for veld in WIJZIGT if getattr(opdracht, veld)]
    if not gegeven:
        redenen.append(Reden("onvolledig", veld="tekst"))
    if opdracht.tekst and not opdracht.reden:
        redenen.append(Reden("motivering-ontbreekt", veld="reden"))
    macht = ctx.maatregelregels.bevoegdheden.get(m.bevoegdheid or "")
    if opdracht.tekst and macht is not None and mandaat(t, aanpak, ctx, macht) is None:
        # Another order under the law is for who gives it; who does the work and why is for the team.
        redenen.append(Reden("niet-bevoegd", wie=wie_mag(t, aanpak, macht)))
    if redenen:
        return Weigering(tuple(redenen))
    return [
        g.MaatregelAangepast(
            m.id, m.kring, opdracht.tekst, opdracht.rol, opdracht.bewaakt_door, opdracht.resultaat,
            opdracht.doelen, opdracht.past, opdracht.lichter, opdracht.reden,
        )
    ]  # fmt: skip


@handler(o.BeeindigMaatregel, na_sluiten=True)
def _beeindig(t: Toestand, opdracht: o.BeeindigMaatregel, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    m = _open(t, opdracht.maatregel, aanpak, ctx)
    if isinstance(m, Weigering):
        return m
    redenen = []
    if opdracht.uitkomst not in AFLOPEN:
        redenen.append(Reden("onvolledig", veld="uitkomst", mist=AFLOPEN))
    if not opdracht.afloop:
        redenen.append(Reden("motivering-ontbreekt", veld="afloop"))
    macht = ctx.maatregelregels.bevoegdheden.get(m.bevoegdheid or "")
    voorbij = m.tot is not None and m.tot <= ctx.op
    if macht is not None and not voorbij and mandaat(t, aanpak, ctx, macht) is None:
        redenen.append(Reden("niet-bevoegd", wie=wie_mag(t, aanpak, macht)))
    if redenen:
        return Weigering(tuple(redenen))
    return [g.MaatregelBeeindigd(m.id, m.kring, opdracht.uitkomst, opdracht.afloop)]
