"""A part of the network inside ``execute``: its access and deciding."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

from waakvlam.application.stroomsoort import Kijk, Stroomsoort
from waakvlam.core.casus import Context
from waakvlam.core.netwerk import opdrachten as o
from waakvlam.core.netwerk.besluit import besluit_netwerk
from waakvlam.core.netwerk.kader import kader_van
from waakvlam.core.netwerk.regels import Netwerkregels
from waakvlam.core.netwerk.toestand import Post, vouw_netwerk
from waakvlam.core.toegang.netwerk import mag_aan_netwerk, mag_post_zien

if TYPE_CHECKING:
    from waakvlam.application.omgeving import Omgeving


@cache
def regels() -> Netwerkregels:
    """How often something comes back where the approach says nothing, from the data."""
    tekst = files("waakvlam.gegevens").joinpath("netwerk.yaml").read_text(encoding="utf-8")
    gelezen: Mapping[str, Any] = YAML(typ="safe", pure=True).load(tekst)
    return Netwerkregels.model_validate(gelezen["netwerk"])


def _beslis(s: Post, inhoud: Any, ctx: Context, om: "Omgeving", gemeente: str) -> Any:
    """What core decides, under the approaches in force in the municipality."""
    return besluit_netwerk(s, inhoud, kader_van(om.aanpakken.geldend(gemeente, ctx.nu), regels()), ctx)


def _ziet(kijk: Kijk, s: Post) -> bool:
    return mag_post_zien(kijk.kijker, s)


def _mag(kijk: Kijk, s: Post, inhoud: Any) -> bool:
    return mag_aan_netwerk(kijk.kijker, kijk.rol)


SOORT = Stroomsoort(
    naam="netwerk",
    toestand=Post,
    vouw=vouw_netwerk,
    opdrachten=tuple(o.OPDRACHTEN.values()),
    begint=(o.NeemOrganisatieOp, o.DoeNetwerkwerk),
    ziet=_ziet,
    mag=_mag,
    beslis=_beslis,
)
