"""A report from a system of a partner: what it may say, and the same receipt when it is sent again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from waakvlam.application.aanpakken import Aanpakkast
from waakvlam.application.deur.nummers import heeft_bsn
from waakvlam.application.kanalen.melden import Ontvangst, meld_via
from waakvlam.application.omgeving import Omgeving
from waakvlam.application.vragen.buurten import buurten
from waakvlam.core.signaal.opdrachten import Meld

KANAAL = "koppeling"
BUITEN = "buiten"
TEKSTEN = ("tekst", "plaats", "melder_naam", "melder_contact")
BSN, BUURT, THEMA = "bsn-in-tekst", "buurt-onbekend", "thema-onbekend"


def meld_koppeling(
    naam: str, gemeente: str, kenmerk: str, meld: Meld, om: Omgeving | None = None
) -> Ontvangst:
    """Take a report of the system ``naam``; ``kenmerk`` is its own id of the report.

    The same ``kenmerk`` of the same system gives the first answer again.
    """
    return meld_via(KANAAL, gemeente, replace(meld, organisatie=naam), f"{naam}|{kenmerk}", om=om)


def bezwaren(gemeente: str, meld: Meld, nu: datetime, aanpakken: Aanpakkast) -> Iterator[tuple[str, str]]:
    """Why a report may not come in as it is: field and code, all of them.

    A citizen service number in any text; a neighbourhood or theme that this municipality does not have.
    """
    for veld in TEKSTEN:
        tekst = getattr(meld, veld)
        if tekst and heeft_bsn(tekst):
            yield veld, BSN
    er = {b.code for b in buurten(gemeente, nu)} if meld.buurt else set()
    if er and meld.buurt not in {*er, BUITEN}:
        yield "buurt", BUURT
    if meld.thema:
        themas = {c for weg in aanpakken.wegen(gemeente, nu) for c in weg.model.themas}
        if themas and meld.thema not in themas:
            yield "thema", THEMA
