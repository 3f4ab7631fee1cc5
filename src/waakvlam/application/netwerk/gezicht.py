"""A familiar face inside ``execute``: its access and deciding."""

from typing import TYPE_CHECKING, Any

from waakvlam.application.netwerk.deel import regels
from waakvlam.application.stroomsoort import Kijk, Stroomsoort
from waakvlam.core.casus import Context
from waakvlam.core.gezicht import opdrachten as o
from waakvlam.core.gezicht.besluit import besluit_gezicht
from waakvlam.core.gezicht.toestand import Gezicht, vouw_gezicht
from waakvlam.core.netwerk.kader import kader_van
from waakvlam.core.toegang.netwerk import mag_aan_netwerk, mag_gezicht_zien

if TYPE_CHECKING:
    from waakvlam.application.omgeving import Omgeving


def _beslis(s: Gezicht, inhoud: Any, ctx: Context, om: "Omgeving", gemeente: str) -> Any:
    """What core decides, under the approaches in force in the municipality."""
    return besluit_gezicht(s, inhoud, kader_van(om.aanpakken.geldend(gemeente, ctx.nu), regels()), ctx)


def _ziet(kijk: Kijk, s: Gezicht) -> bool:
    return mag_gezicht_zien(kijk.kijker, s)


def _mag(kijk: Kijk, s: Gezicht, inhoud: Any) -> bool:
    return mag_aan_netwerk(kijk.kijker, kijk.rol)


SOORT = Stroomsoort(
    naam="gezicht",
    toestand=Gezicht,
    vouw=vouw_gezicht,
    opdrachten=tuple(o.OPDRACHTEN.values()),
    begint=(o.NeemGezichtOp,),
    ziet=_ziet,
    mag=_mag,
    beslis=_beslis,
    betrokkene="professional",
)
