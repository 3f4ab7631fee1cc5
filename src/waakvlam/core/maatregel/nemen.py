"""Taking a measure: never without an end or a moment to look again, never longer than the law allows."""

from datetime import datetime
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering
from waakvlam.core.maatregel import gebeurtenissen as g
from waakvlam.core.maatregel import keuren
from waakvlam.core.maatregel import opdrachten as o
from waakvlam.core.maatregel.regels import Bevoegdheid, later
from waakvlam.core.maatregel.teambesluit import beslist, keur_wens, wens_van

KETENS = ("eigen", "samen", "ander")


def keur_einde(
    nu: datetime,
    begin: datetime,
    tot: datetime | None,
    herzien: datetime | None,
    uiterste: datetime | None,
) -> list[Reden]:
    """Reasons why these moments cannot be the end and the review of a measure."""
    if tot is None and herzien is None:
        return [Reden("einde-ontbreekt", veld="tot")]
    redenen = []
    vanaf = max(nu, begin)
    if tot is not None and tot <= vanaf:
        redenen.append(Reden("einde-voorbij", veld="tot"))
    if herzien is not None and (herzien <= nu or (tot is not None and herzien > tot)):
        redenen.append(Reden("einde-voorbij", veld="herzien"))
    if uiterste is not None and tot is not None and tot > uiterste:
        redenen.append(Reden("langer-dan-wet", veld="tot", mist=(uiterste.isoformat(),)))
    return redenen


def met_macht(
    macht: Bevoegdheid, begin: datetime, tot: datetime | None, herzien: datetime | None
) -> tuple[datetime | None, datetime | None]:
    """End and review under a power: what was not given follows from it."""
    if tot is None and macht.duur:
        tot = later(begin, macht.duur)
    if herzien is None and tot is None and macht.kijk:
        herzien = later(begin, macht.kijk)
    return tot, herzien


@handler(o.NeemMaatregel)
def _neem(t: Toestand, opdracht: o.NeemMaatregel, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    regels, wens = ctx.maatregelregels, wens_van(opdracht)
    begin = opdracht.begin or ctx.op
    redenen = keur_wens(t, aanpak, wens) + _keur_inhoud(t, opdracht, aanpak, ctx)
    macht = None
    tot, herzien = opdracht.tot, opdracht.herzien
    if opdracht.bevoegdheid is not None:
        macht = regels.op(ctx.op).get(opdracht.bevoegdheid)
        if macht is None:
            redenen.append(keuren.niet("bevoegdheid", opdracht.bevoegdheid))
        else:
            tot, herzien = met_macht(macht, begin, tot, herzien)
    redenen += keur_einde(ctx.nu, begin, tot, herzien, macht.uiterste(begin) if macht else None)
    eigen = opdracht.keten == "eigen" and _eigen_keten(aanpak, ctx.als, opdracht.rol)
    id_ = f"{ctx.basis}-x"
    besluit = beslist(t, aanpak, ctx, wens, "maatregel", maatregel=id_, macht=macht, eigen=eigen)
    if isinstance(besluit, list):
        redenen += besluit
    if redenen or isinstance(besluit, list):
        return Weigering(tuple(redenen))
    moment = min(m for m in (tot, herzien) if m is not None)
    # What is looked at before it begins is asked about from now on, not from a begin that comes after.
    vanaf = begin if ctx.op < begin < moment else ctx.op
    uit: list[Any] = [
        besluit,
        g.MaatregelGenomen(
            id_, opdracht.tekst, besluit.besluit, opdracht.soort, begin,
            regels.vraag_op(vanaf, moment), tot, herzien, opdracht.rol, opdracht.bewaakt_door,
            opdracht.resultaat, opdracht.doelen, opdracht.keten, opdracht.bevoegdheid, opdracht.past,
            opdracht.lichter, besluit.voorgelegd, opdracht.zitting,
        ),
    ]  # fmt: skip
    return uit


def _eigen_keten(aanpak: Aanpak, als: str, rol: str | None) -> bool:
    """Whether the owner is the actor, or works for the same organisation."""
    rollen = aanpak.model.rollen
    if rol is None or als not in rollen or rol not in rollen:
        return False
    return rol in aanpak.gelijk(als) or (
        rollen[als].organisatie is not None and rollen[als].organisatie == rollen[rol].organisatie
    )


def _keur_inhoud(t: Toestand, opdracht: o.NeemMaatregel, aanpak: Aanpak, ctx: Context) -> list[Reden]:
    """Reasons about everything but the time and the decider."""
    wie = (opdracht.rol, opdracht.bewaakt_door)
    redenen = [
        *keuren.rollen(aanpak, "rol", (opdracht.rol,)),
        *keuren.rollen(aanpak, "bewaakt_door", (opdracht.bewaakt_door,)),
        *keuren.lezen_mee(aanpak, ctx.kring, "rol", wie),
    ]
    if not opdracht.tekst:
        redenen.append(Reden("onvolledig", veld="tekst"))
    if opdracht.soort not in ctx.maatregelregels.soorten:
        redenen.append(Reden("onvolledig", veld="soort", mist=tuple(ctx.maatregelregels.soorten)))
    if opdracht.keten not in KETENS:
        redenen.append(Reden("onvolledig", veld="keten", mist=KETENS))
    vreemd = tuple(d for d in opdracht.doelen if keuren.vind(t.doelen, d, aanpak, ctx) is None)
    if vreemd:
        redenen.append(keuren.niet("doelen", *vreemd))
    if not opdracht.aanvullen:
        redenen += [
            Reden("afwegen-ontbreekt", veld=v) for v in ("past", "lichter") if not getattr(opdracht, v)
        ]
        redenen += [Reden("eigenaar-ontbreekt", veld="rol")] if not opdracht.rol else []
        if opdracht.keten == "ander" and not opdracht.bewaakt_door:
            redenen.append(Reden("onvolledig", veld="bewaakt_door"))
    return redenen
