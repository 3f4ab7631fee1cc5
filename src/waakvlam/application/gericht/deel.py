"""A request to look out inside ``execute``: its texts, access and deciding."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from waakvlam.application.deur.woorden import woordenboek
from waakvlam.application.stroomsoort import Kijk, Stroomsoort
from waakvlam.core.casus import Context, Weigering
from waakvlam.core.deur.regels import keur_ontwikkeling
from waakvlam.core.gericht import opdrachten as o
from waakvlam.core.gericht.besluit import besluit_gericht, volgers
from waakvlam.core.gericht.toestand import Gericht, vouw_gericht
from waakvlam.core.signaal.weg import GEEN_WEG, Weg
from waakvlam.core.toegang.gericht import mag_aan_gericht, mag_gericht_zien
from waakvlam.core.velden import velden_van

if TYPE_CHECKING:
    from waakvlam.application.omgeving import Omgeving


def keur(inhoud: Any, nu: datetime) -> Weigering | None:
    """Why the texts of a request cannot be kept: they point to a person, or to an origin or faith."""
    woorden = woordenboek(nu.date())
    for veld in velden_van(inhoud.__class__):
        tekst = getattr(inhoud, veld.naam) if veld.soort == "tekst" else None
        if tekst and (nee := keur_ontwikkeling(tekst, woorden, veld.naam)):
            return nee
    return None


def weg_voor(om: "Omgeving", gemeente: str, inhoud: o.VraagGericht, rol: str, nu: Any) -> Weg:
    """The way of the approach under which this role may ask; else the one of the theme."""
    return kies_weg(om.aanpakken.wegen(gemeente, nu), inhoud, rol)


def kies_weg(wegen: list[Weg], inhoud: o.VraagGericht, rol: str) -> Weg:
    """Of these ways the one under which this role may ask; else the one of the theme."""
    past = [weg for weg in wegen if rol in volgers(weg)]
    thema = [weg for weg in past if inhoud.thema in weg.model.themas]
    return next(iter([*thema, *past, *[weg for weg in wegen if weg.gericht], *wegen]), GEEN_WEG)


def _beslis(s: Gericht, inhoud: Any, ctx: Context, om: "Omgeving", gemeente: str) -> Any:
    weg = GEEN_WEG
    if isinstance(inhoud, o.VraagGericht):
        weg = weg_voor(om, gemeente, inhoud, ctx.als, ctx.nu)
    return besluit_gericht(s, inhoud, weg, ctx)


def _ziet(kijk: Kijk, s: Gericht) -> bool:
    return mag_gericht_zien(kijk.kijker, s)


def _mag(kijk: Kijk, s: Gericht, inhoud: Any) -> bool:
    return mag_aan_gericht(kijk.kijker, kijk.rol, s, inhoud)


SOORT = Stroomsoort(
    naam="gericht",
    toestand=Gericht,
    vouw=vouw_gericht,
    opdrachten=tuple(o.OPDRACHTEN.values()),
    begint=(o.VraagGericht,),
    ziet=_ziet,
    mag=_mag,
    beslis=_beslis,
    keur=keur,
)
