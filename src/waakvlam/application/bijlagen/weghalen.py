"""Taking contents away: of one attachment, and what a broken-off upload left."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from waakvlam.application.bijlagen.werk import werk
from waakvlam.application.omgeving import omgeving
from waakvlam.application.opdracht import Aanvaard, Opdracht, Uitkomst
from waakvlam.application.poorten.bijlagen import Bijlagekop
from waakvlam.application.stromen import SIGNAAL, soort_stroom
from waakvlam.application.uitvoeren import execute
from waakvlam.core.casus.bijlageopdrachten import TrekBijlageIn
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.signaal.opdrachten import TrekFotoIn

WACHT = timedelta(hours=24)
"""How long a content may lie without an event: longer than any request takes."""


def trek_in(envelop: Opdracht, bijlage: str, reden: str) -> Uitkomst:
    """Take an attachment back: the event stays, the content goes for good."""
    soort = TrekFotoIn if soort_stroom(envelop.stroom or "") == SIGNAAL else TrekBijlageIn
    uit = execute(replace(envelop, inhoud=soort(bijlage, Tekst(reden))))
    if isinstance(uit, Aanvaard):
        werk().kluis.wis(envelop.gemeente, bijlage)
    return uit


def ruim_op(nu: datetime, maximum: int = 1000) -> tuple[int, int]:
    """Settle contents that no event is known to speak of: how many were tied to theirs, how many went."""
    kluis = werk().kluis
    vast = weg = 0
    for kop in kluis.los(nu - WACHT, maximum):
        gemeente = kop.eenheid.gemeente
        if _bekend(kop):
            kluis.maak_vast(gemeente, kop.bijlage)
            vast += 1
        elif kluis.wis(gemeente, kop.bijlage):
            weg += 1
    return vast, weg


def _bekend(kop: Bijlagekop) -> bool:
    """Whether the stream has an event of this attachment that still counts."""
    om = omgeving()
    gemeente, stroom = kop.eenheid.gemeente, kop.eenheid.stroom
    hoofd = om.logboek.kop(gemeente, stroom)
    if hoofd is None or not hoofd.lengte:
        return False
    toestand: Any = om.toestanden.haal(hoofd, om.logboek.lees)
    gevonden = toestand.bijlagen.get(kop.bijlage)
    return gevonden is not None and not gevonden.ingetrokken
