"""The small kinds of stream there are, and finding the one of a name, a state or a command."""

from datetime import datetime
from typing import Any

from waakvlam.application.cijfer.deel import SOORT as CIJFER
from waakvlam.application.gericht.deel import SOORT as GERICHT
from waakvlam.application.netwerk.deel import SOORT as NETWERK
from waakvlam.application.netwerk.gezicht import SOORT as GEZICHT
from waakvlam.application.netwerk.sleutelpersoon import SOORT as SLEUTELPERSOON
from waakvlam.application.ophoping.deel import SOORT as OPHOPING
from waakvlam.application.overleglijst.deel import SOORT as BIJEENKOMST
from waakvlam.application.sparren.deel import SOORT as SPAR
from waakvlam.application.stroomsoort import Kijk, Stroomsoort
from waakvlam.core.casus import Weigering
from waakvlam.core.casus.weigering import weiger

_SOORTEN = (SPAR, GERICHT, CIJFER, OPHOPING, BIJEENKOMST, NETWERK, GEZICHT, SLEUTELPERSOON)
KLEIN: dict[str, Stroomsoort] = {soort.naam: soort for soort in _SOORTEN}
BEGINT = tuple(klasse for soort in KLEIN.values() for klasse in soort.begint)
_VAN_OPDRACHT = {klasse: soort for soort in KLEIN.values() for klasse in soort.opdrachten}
_VAN_TOESTAND = {soort.toestand: soort for soort in KLEIN.values()}


def van_opdracht(inhoud: Any) -> Stroomsoort | None:
    """The small kind a command is for, or None."""
    return _VAN_OPDRACHT.get(type(inhoud))


def van_toestand(toestand: Any) -> Stroomsoort | None:
    """The small kind of a state, or None."""
    return _VAN_TOESTAND.get(type(toestand))


def keur(inhoud: Any, nu: datetime) -> Weigering | None:
    """Why the clear texts of a command cannot be kept, or None; any other command passes."""
    soort = van_opdracht(inhoud)
    return soort.keur(inhoud, nu) if soort else None


def toegang(soort: Stroomsoort, kijk: Kijk, toestand: Any, inhoud: Any) -> Weigering | None:
    """Why this person may not give this command, or None. What they cannot see is not there."""
    if not isinstance(inhoud, soort.begint) and not soort.ziet(kijk, toestand):
        return weiger("niet-gevonden", veld=soort.naam)
    return None if soort.mag(kijk, toestand, inhoud) else weiger("niet-bevoegd", veld="rol")
