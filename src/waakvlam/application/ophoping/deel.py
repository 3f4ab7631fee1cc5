"""What someone says of an accumulation, inside ``execute``: its text, access and deciding."""

from typing import TYPE_CHECKING, Any

from waakvlam.application.deur.nummers import herken
from waakvlam.application.stroomsoort import Kijk, Stroomsoort
from waakvlam.core.casus import Context, Weigering
from waakvlam.core.casus.weigering import weiger
from waakvlam.core.ophoping import opdrachten as o
from waakvlam.core.ophoping.besluit import besluit_bekeken
from waakvlam.core.ophoping.toestand import Bekeken, vouw_bekeken
from waakvlam.core.toegang.ophoping import mag_bekeken_zien, mag_bekijken

if TYPE_CHECKING:
    from waakvlam.application.omgeving import Omgeving


def keur_ophoping(inhoud: Any) -> Weigering | None:
    """Why the sentence cannot be kept, or None: it is about a neighbourhood, never about a person.

    A refusal names the kinds of what was found, never what it was.
    """
    gevonden = herken(inhoud.reden) if inhoud.reden else ()
    return weiger("herkenbaar", veld="reden", mist=gevonden) if gevonden else None


def _beslis(b: Bekeken, inhoud: Any, ctx: Context, om: "Omgeving", gemeente: str) -> Any:
    """What core decides, with the terms from the data."""
    if om.ophoping is None:
        return weiger("niet-gevonden", veld="ophoping")
    return besluit_bekeken(b, inhoud, ctx, om.ophoping.regels)


def _ziet(kijk: Kijk, b: Bekeken) -> bool:
    return mag_bekeken_zien(kijk.kijker, b, kijk.behandelaars, kijk.nu)


def _mag(kijk: Kijk, b: Bekeken, inhoud: Any) -> bool:
    return mag_bekijken(kijk.kijker, kijk.rol, kijk.behandelaars)


SOORT = Stroomsoort(
    naam="ophoping",
    toestand=Bekeken,
    vouw=vouw_bekeken,
    opdrachten=tuple(o.OPDRACHTEN.values()),
    begint=(o.BekijkOphoping,),
    ziet=_ziet,
    mag=_mag,
    beslis=_beslis,
    keur=lambda inhoud, nu: keur_ophoping(inhoud),
)
