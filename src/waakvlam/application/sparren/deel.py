"""A question without names inside ``execute``: its texts, access and deciding."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

from waakvlam.application.deur.nummers import herken
from waakvlam.application.stroomsoort import Kijk, Stroomsoort
from waakvlam.core.casus import Context, Weigering
from waakvlam.core.casus.weigering import Reden
from waakvlam.core.spar import opdrachten as o
from waakvlam.core.spar.besluit import besluit_spar
from waakvlam.core.spar.toestand import Spar, vouw_spar
from waakvlam.core.tijd import delen
from waakvlam.core.toegang.spar import mag_aan_spar, mag_spar_zien
from waakvlam.core.velden import velden_van

if TYPE_CHECKING:
    from waakvlam.application.omgeving import Omgeving


@cache
def blijft() -> str:
    """How long a question stays after what was last said, from the data; ValueError for no duration."""
    tekst = files("waakvlam.gegevens").joinpath("sparren.yaml").read_text(encoding="utf-8")
    gelezen: Mapping[str, Any] = YAML(typ="safe", pure=True).load(tekst)
    duur = str(gelezen["sparren"]["blijft"])
    delen(duur)
    return duur


def keur_spar(inhoud: Any) -> Weigering | None:
    """Why the clear texts of a command cannot stand in a question without names, or None.

    A refusal names the kinds of what was found, never what it was.
    """
    redenen = []
    for veld in velden_van(inhoud.__class__):
        tekst = getattr(inhoud, veld.naam) if veld.soort == "tekst" else None
        if tekst and (gevonden := herken(tekst)):
            redenen.append(Reden("herkenbaar", veld=veld.naam, mist=gevonden))
    return Weigering(tuple(redenen)) if redenen else None


def _beslis(s: Spar, inhoud: Any, ctx: Context, om: "Omgeving", gemeente: str) -> Any:
    """What core decides, with the term from the data."""
    return besluit_spar(s, inhoud, ctx, blijft())


def _ziet(kijk: Kijk, s: Spar) -> bool:
    return mag_spar_zien(kijk.kijker, s, kijk.nu)


def _mag(kijk: Kijk, s: Spar, inhoud: Any) -> bool:
    return mag_aan_spar(kijk.kijker, kijk.rol, s, inhoud)


SOORT = Stroomsoort(
    naam="spar",
    toestand=Spar,
    vouw=vouw_spar,
    opdrachten=tuple(o.OPDRACHTEN.values()),
    begint=(o.VraagSpar,),
    ziet=_ziet,
    mag=_mag,
    beslis=_beslis,
    keur=lambda inhoud, nu: keur_spar(inhoud),
)
