"""A meeting about many cases inside ``execute``: its access and deciding. It has no texts."""

from typing import TYPE_CHECKING, Any

from waakvlam.application.stroomsoort import Kijk, Stroomsoort
from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.bijeenkomst import opdrachten as o
from waakvlam.core.bijeenkomst.besluit import besluit_bijeenkomst
from waakvlam.core.bijeenkomst.toestand import Bijeenkomst, vouw_bijeenkomst
from waakvlam.core.casus import Context
from waakvlam.core.toegang.bijeenkomst import mag_aan_bijeenkomst, mag_bijeenkomst_zien

if TYPE_CHECKING:
    from waakvlam.application.omgeving import Omgeving


def _aanpak(b: Bijeenkomst, inhoud: Any, ctx: Context, om: "Omgeving", gemeente: str) -> Aanpak | None:
    """The approach of the meeting; for a new one the version in force now."""
    if b.bestaat:
        return om.aanpakken.haal(b.aanpak_hash)
    if isinstance(inhoud, o.BeginBijeenkomst):
        return om.aanpakken.geldend(gemeente, ctx.nu).get(inhoud.aanpak)
    return None


def _beslis(b: Bijeenkomst, inhoud: Any, ctx: Context, om: "Omgeving", gemeente: str) -> Any:
    return besluit_bijeenkomst(b, inhoud, _aanpak(b, inhoud, ctx, om, gemeente), ctx)


def _ziet(kijk: Kijk, b: Bijeenkomst) -> bool:
    return mag_bijeenkomst_zien(kijk.kijker, b)


def _mag(kijk: Kijk, b: Bijeenkomst, inhoud: Any) -> bool:
    return mag_aan_bijeenkomst(kijk.kijker, kijk.rol, b, inhoud)


SOORT = Stroomsoort(
    naam="bijeenkomst",
    toestand=Bijeenkomst,
    vouw=vouw_bijeenkomst,
    opdrachten=tuple(o.OPDRACHTEN.values()),
    begint=(o.BeginBijeenkomst,),
    ziet=_ziet,
    mag=_mag,
    beslis=_beslis,
)
