"""Deciding on the parts of the plan that people write themselves."""

from datetime import datetime

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.besluit import Context, Uitkomst, handler
from waakvlam.core.casus.toestand import Toestand
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.maatregel import gebeurtenissen as g
from waakvlam.core.maatregel import keuren
from waakvlam.core.maatregel import opdrachten as o
from waakvlam.core.maatregel.mandaat import leest
from waakvlam.core.maatregel.regels import later
from waakvlam.core.tijd import delen


def _ritme(elke: str | None) -> bool:
    """Whether this is a rhythm, or none."""
    if elke is None:
        return True
    try:
        maanden, rest = delen(elke)
    except ValueError:
        return False
    return maanden > 0 or rest.total_seconds() >= 86400


@handler(o.SchrijfPlandeel, na_sluiten=True)
def _schrijf(t: Toestand, opdracht: o.SchrijfPlandeel, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    delen_ = ctx.maatregelregels.plandelen
    soort = delen_.get(opdracht.deel)
    redenen = [
        *keuren.rollen(aanpak, "rol", (opdracht.rol,)),
        *keuren.lezen_mee(aanpak, ctx.kring, "rol", (opdracht.rol,)),
    ]
    if soort is None or aanpak.model.gaat_over not in soort.gaat_over:
        redenen.append(keuren.niet("deel", opdracht.deel))
    if not opdracht.tekst:
        redenen.append(Reden("onvolledig", veld="tekst"))
    if not _ritme(opdracht.elke):
        redenen.append(Reden("onvolledig", veld="elke"))
    if opdracht.kijk_op is not None and opdracht.kijk_op <= ctx.nu:
        redenen.append(Reden("einde-voorbij", veld="kijk_op"))
    if redenen:
        return Weigering(tuple(redenen))
    kijk = opdracht.kijk_op or (later(ctx.op, opdracht.elke) if opdracht.elke else None)
    return [g.PlandeelGeschreven(opdracht.deel, opdracht.tekst, opdracht.rol, opdracht.elke, kijk)]


@handler(o.BekijkPlandeel, na_sluiten=True)
def _bekijk(t: Toestand, opdracht: o.BekijkPlandeel, aanpak: Aanpak, ctx: Context) -> Uitkomst:
    er = [
        rij[-1] for (deel, kring), rij in t.plandelen.items()
        if deel == opdracht.deel and leest(aanpak, ctx.rol, kring)
    ]  # fmt: skip
    if not er:
        return Weigering((keuren.niet("deel", opdracht.deel),))
    laatst = max(er, key=lambda d: (d.kring == ctx.kring, d.nr))
    volgende: datetime | None = opdracht.kijk_op
    if volgende is None and laatst.elke:
        volgende = later(ctx.op, laatst.elke)
    if volgende is not None and volgende <= ctx.nu:
        return weiger("einde-voorbij", veld="kijk_op")
    return [g.PlandeelBekeken(laatst.deel, laatst.kring, opdracht.tekst, volgende)]
