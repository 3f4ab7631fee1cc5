"""The record of a key resident: inside ``execute``, and ending it, which destroys it at once."""

from typing import TYPE_CHECKING, Any

from waakvlam.application.deur.woorden import woordenboek
from waakvlam.application.netwerk.deel import regels
from waakvlam.application.stroomsoort import Kijk, Stroomsoort
from waakvlam.core.casus import Context, Weigering
from waakvlam.core.deur.regels import keur_groep
from waakvlam.core.netwerk.kader import kader_van
from waakvlam.core.sleutelpersoon import opdrachten as o
from waakvlam.core.sleutelpersoon.besluit import besluit_sleutelpersoon
from waakvlam.core.sleutelpersoon.toestand import Sleutelpersoon, vouw_sleutelpersoon
from waakvlam.core.toegang.netwerk import mag_aan_sleutelpersoon, mag_sleutelpersoon_zien

if TYPE_CHECKING:
    from datetime import datetime

    from waakvlam.application.omgeving import Omgeving


def keur(inhoud: Any, nu: "datetime") -> Weigering | None:
    """Why this may not be kept of a resident: what they matter for names an origin or a faith."""
    if not isinstance(inhoud, o.NeemSleutelpersoonOp):
        return None
    for veld in ("waarvoor", "reden", "bereik"):
        tekst = getattr(inhoud, veld)
        if tekst and (nee := keur_groep(tekst, woordenboek(nu.date()), veld)):
            return nee
    return None


def _beslis(s: Sleutelpersoon, inhoud: Any, ctx: Context, om: "Omgeving", gemeente: str) -> Any:
    """What core decides, under the approaches in force in the municipality."""
    kader = kader_van(om.aanpakken.geldend(gemeente, ctx.nu), regels())
    return besluit_sleutelpersoon(s, inhoud, kader, ctx)


def _ziet(kijk: Kijk, s: Sleutelpersoon) -> bool:
    return mag_sleutelpersoon_zien(kijk.kijker, s, kijk.nu)


def _mag(kijk: Kijk, s: Sleutelpersoon, inhoud: Any) -> bool:
    return mag_aan_sleutelpersoon(kijk.kijker, kijk.rol, s, inhoud)


SOORT = Stroomsoort(
    naam="sleutelpersoon",
    toestand=Sleutelpersoon,
    vouw=vouw_sleutelpersoon,
    opdrachten=tuple(o.OPDRACHTEN.values()),
    begint=(o.NeemSleutelpersoonOp,),
    ziet=_ziet,
    mag=_mag,
    beslis=_beslis,
    keur=keur,
    betrokkene="sleutelpersoon",
)
