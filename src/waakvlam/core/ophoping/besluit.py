"""Deciding on what someone says of an accumulation. It changes no level, no case and no signal."""

import re
from typing import Any

from waakvlam.core.casus.besluit import Context
from waakvlam.core.casus.weigering import Reden, Weigering, weiger
from waakvlam.core.ophoping.gebeurtenissen import OphopingBekeken
from waakvlam.core.ophoping.opdrachten import UITKOMSTEN, BekijkOphoping
from waakvlam.core.ophoping.regels import Regels
from waakvlam.core.ophoping.toestand import Bekeken

_CODE = re.compile(r"[A-Za-z0-9_-]{1,80}")


def besluit_bekeken(b: Bekeken, opdracht: Any, ctx: Context, regels: Regels) -> tuple[Any, ...] | Weigering:
    """The events a command leads to, or why not."""
    if ctx.op > ctx.nu:
        return weiger("tijd-onmogelijk", veld="gebeurd_op")
    if not isinstance(opdracht, BekijkOphoping):
        return weiger("niet-gevonden", veld="doe")
    redenen = []
    if b.bestaat:
        redenen.append(Reden("volgorde", veld="ophoping"))
    if not _CODE.fullmatch(opdracht.buurt):
        redenen.append(Reden("onvolledig", veld="buurt"))
    if opdracht.thema and not _CODE.fullmatch(opdracht.thema):
        redenen.append(Reden("onvolledig", veld="thema"))
    if opdracht.uitkomst not in UITKOMSTEN:
        redenen.append(Reden("onvolledig", veld="uitkomst", mist=UITKOMSTEN))
    if not opdracht.reden:
        redenen.append(Reden("motivering-ontbreekt", veld="reden"))
    if opdracht.aantal < 0:
        redenen.append(Reden("onvolledig", veld="aantal"))
    if redenen:
        return Weigering(tuple(redenen))
    return (
        OphopingBekeken(
            opdracht.buurt,
            opdracht.thema,
            opdracht.uitkomst,
            opdracht.reden,
            opdracht.aantal,
            regels.bekeken_blijft,
            regels.bekeken_bewaard,
            ctx.oefening,
        ),
    )
