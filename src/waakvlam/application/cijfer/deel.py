"""A figure under watch inside ``execute``: its texts, access and deciding."""

from typing import TYPE_CHECKING, Any

from waakvlam.application.gericht.deel import keur
from waakvlam.application.stroomsoort import Kijk, Stroomsoort
from waakvlam.core.casus import Context
from waakvlam.core.casus.weigering import weiger
from waakvlam.core.cijfer import opdrachten as o
from waakvlam.core.cijfer.ambities import ambities
from waakvlam.core.cijfer.besluit import Omstandigheden, besluit_cijfer
from waakvlam.core.cijfer.toestand import Cijfer, vouw_cijfer
from waakvlam.core.toegang.cijfer import kiezers, mag_aan_cijfer, mag_cijfer_zien

if TYPE_CHECKING:
    from waakvlam.application.omgeving import Omgeving


def _beslis(s: Cijfer, inhoud: Any, ctx: Context, om: "Omgeving", gemeente: str) -> Any:
    """What core decides, with the rules from the data."""
    if om.cijferregels is None:
        return weiger("niet-gevonden", veld="cijfer")
    aanpakken = om.aanpakken.geldend(gemeente, ctx.nu).values()
    rollen = {rol for aanpak in aanpakken for rol in aanpak.model.rollen}
    er = {ambitie.code for aanpak in aanpakken for ambitie in ambities(aanpak)}
    mogen = kiezers(om.aanpakken.behandelaars(gemeente, ctx.nu))
    return besluit_cijfer(s, inhoud, ctx, Omstandigheden(om.cijferregels, mogen, rollen, er))


def _ziet(kijk: Kijk, s: Cijfer) -> bool:
    return mag_cijfer_zien(kijk.kijker, s, kijk.behandelaars)


def _mag(kijk: Kijk, s: Cijfer, inhoud: Any) -> bool:
    return mag_aan_cijfer(kijk.kijker, kijk.rol, s, inhoud, kijk.behandelaars)


SOORT = Stroomsoort(
    naam="cijfer",
    toestand=Cijfer,
    vouw=vouw_cijfer,
    opdrachten=tuple(o.OPDRACHTEN.values()),
    begint=(o.VolgCijfer,),
    ziet=_ziet,
    mag=_mag,
    beslis=_beslis,
    keur=keur,
)
