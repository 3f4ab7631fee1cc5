"""The list of what is due: parts whose term has run out, without anything of what they hold."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.application.omgeving import Omgeving
from waakvlam.core.bewaren.namen import DOSSIER
from waakvlam.core.bewaren.termijnen import Bewaartermijn, Termijnboek, grens, vervalt
from waakvlam.core.bewaren.waarvan import SIGNAAL

OVER = ("huishouden", "onrust", "gebied", "")
"""What a case can be about; a signal is about nothing yet."""

MAXIMUM = 200


@dataclass(frozen=True, slots=True)
class AanDeBeurt:
    """A part that may go, with the term it falls under."""

    stroom: str
    deel: str
    soort: str
    termijn: Bewaartermijn
    begon: datetime
    verviel: datetime
    oefening: bool


def aan_de_beurt(om: Omgeving, gemeente: str, nu: datetime, maximum: int = MAXIMUM) -> list[AanDeBeurt]:
    """What may go in a municipality, the longest overdue first; at most ``maximum`` parts, in one query."""
    boek = om.beheer.boek(gemeente)
    uit = []
    for rij in om.bewaarlijsten.verval(gemeente, _grenzen(boek, nu), maximum):
        termijn = boek.voor(rij.soort, nu, rij.gaat_over)
        verviel = vervalt(termijn, rij.begon)
        if verviel <= nu:
            uit.append(AanDeBeurt(rij.stroom, rij.deel, rij.soort, termijn, rij.begon, verviel, rij.oefening))
    return uit


def _grenzen(boek: Termijnboek, nu: datetime) -> dict[tuple[str, str], datetime]:
    """Per kind and subject the moment before which a term must have begun."""
    codes = boek.codes() | {DOSSIER, SIGNAAL}
    return {(code, over): grens(boek.voor(code, nu, over), nu) for code in codes for over in OVER}
