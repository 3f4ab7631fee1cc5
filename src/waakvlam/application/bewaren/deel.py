"""The part of retention in a command: who may, what else it touches, and under what a text is kept."""

from typing import Any

from waakvlam.application.opdracht import Opdracht
from waakvlam.application.stromen import SIGNAAL
from waakvlam.core.bewaren.namen import ALLES, doel_van, eenheidsnaam
from waakvlam.core.bewaren.opdrachten import BesluitVernietiging, HerstelVernietiging, VerwerkVernietiging
from waakvlam.core.casus.weigering import Weigering, weiger
from waakvlam.core.toegang import Kijker
from waakvlam.core.toegang.bewaren import Bewaarrechten, mag_bewaren


def toegang_bewaring(inhoud: Any, kijker: Kijker, rol: str, rechten: Bewaarrechten) -> Weigering | None:
    """Why this person may not do this, or None; for who has no right at all, no record is there."""
    if not kijker.rollen & (rechten.vernietigen | rechten.vasthouden):
        return weiger("niet-gevonden", veld="bewaring")
    return None if mag_bewaren(kijker, rol, inhoud, rechten) else weiger("niet-bevoegd", veld="rol")


def nevenbewaring(stroom: str, inhoud: Any) -> list[tuple[str, Any]]:
    """The parts of a command on a record: for what it is about, and for signals that go along."""
    doel = doel_van(stroom)
    if doel is None:
        return []
    if isinstance(inhoud, HerstelVernietiging):
        return [(doel, VerwerkVernietiging(inhoud.deel, "hersteld"))]
    if isinstance(inhoud, BesluitVernietiging) and inhoud.akkoord:
        mee = [
            (f"{SIGNAAL}/{signaal}", VerwerkVernietiging(ALLES, inhoud.voorstel)) for signaal in inhoud.mee
        ]
        return [(doel, VerwerkVernietiging(inhoud.deel, inhoud.voorstel)), *mee]
    return []


def bewaard_onder(gebeurtenis: Any, opdracht: Opdracht) -> tuple[str, str | None]:
    """The kind of retention and the person an event is kept under: its own, else those of the command."""
    if hasattr(gebeurtenis, "BEWAAR"):
        return gebeurtenis.BEWAAR, gebeurtenis.persoon
    soort = getattr(gebeurtenis, "bewaar", "")
    if soort:
        return eenheidsnaam(soort, gebeurtenis.id), opdracht.persoon
    return opdracht.bewaar, opdracht.persoon
