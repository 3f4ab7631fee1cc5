"""For which stream a command is: its kind, and a new one when it begins."""

from typing import Any

from waakvlam.application import stroomsoorten
from waakvlam.application.deel import BEGINT
from waakvlam.application.omgeving import Omgeving
from waakvlam.application.opdracht import Opdracht
from waakvlam.application.stromen import BEWARING, CASUS, ONTWERP, SIGNAAL, soort_stroom
from waakvlam.application.verzoeken.delen import SOORTEN
from waakvlam.core.bewaren import opdrachten as bew
from waakvlam.core.ontwerp import opdrachten as ont
from waakvlam.core.signaal import opdrachten as s
from waakvlam.core.toegang.beleid import IEDEREEN


def stroom_van(opdracht: Opdracht, omgeving: Omgeving) -> str:
    """The stream of a command; a new one gets an id that says nothing.

    Raises ValueError for a command that no surface should have made.
    """
    begint = isinstance(opdracht.inhoud, BEGINT)
    if begint != (opdracht.stroom is None):
        raise ValueError("a stream is named for everything but a new case, signal or draft")
    soort = soort_van_opdracht(opdracht.inhoud)
    if opdracht.stroom is None:
        return omgeving.logboek.nieuwe_stroom(opdracht.gemeente, soort, IEDEREEN)
    if soort_stroom(opdracht.stroom) != soort:
        raise ValueError(f"{type(opdracht.inhoud).__name__} is not a command for {opdracht.stroom}")
    return opdracht.stroom


def soort_van_opdracht(inhoud: Any) -> str:
    """The kind of stream a command is for."""
    if type(inhoud) in ont.OPDRACHTEN.values():
        return ONTWERP
    if type(inhoud) in (*bew.OPDRACHTEN.values(), *bew.INTERN):
        return BEWARING
    if isinstance(inhoud, bew.VerwerkVernietiging):
        raise ValueError("VerwerkVernietiging is part of a decision, and never given by itself")
    if type(inhoud) in SOORTEN:
        return SOORTEN[type(inhoud)]
    if (klein := stroomsoorten.van_opdracht(inhoud)) is not None:
        return klein.naam
    return SIGNAAL if type(inhoud) in s.OPDRACHTEN.values() else CASUS
