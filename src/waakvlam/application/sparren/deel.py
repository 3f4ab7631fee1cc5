"""A question without names inside ``execute``: its texts, access and deciding."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any

from ruamel.yaml import YAML

from waakvlam.core.casus import Context, Weigering
from waakvlam.core.casus.weigering import Reden, weiger
from waakvlam.core.spar import opdrachten as o
from waakvlam.core.spar.besluit import besluit_spar
from waakvlam.core.spar.herkennen import herken
from waakvlam.core.spar.toestand import Spar
from waakvlam.core.tijd import delen
from waakvlam.core.toegang.beleid import Kijker
from waakvlam.core.toegang.spar import mag_aan_spar, mag_spar_zien
from waakvlam.core.velden import velden_van

SPAR = "spar"
BEGINT = (o.VraagSpar,)
SOORTEN: dict[type, str] = dict.fromkeys(o.OPDRACHTEN.values(), SPAR)
"""The kind of stream of each command."""


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

    Any other command passes. A refusal names the kinds of what was found, never what it was.
    """
    if type(inhoud) not in SOORTEN:
        return None
    redenen = []
    for veld in velden_van(inhoud.__class__):
        tekst = getattr(inhoud, veld.naam) if veld.soort == "tekst" else None
        if tekst and (gevonden := herken(tekst)):
            redenen.append(Reden("herkenbaar", veld=veld.naam, mist=gevonden))
    return Weigering(tuple(redenen)) if redenen else None


def toegang(kijker: Kijker, rol: str, s: Spar, inhoud: Any, nu: datetime) -> Weigering | None:
    """Why this person may not give this command, or None. What they cannot see is not there."""
    if not isinstance(inhoud, BEGINT) and not mag_spar_zien(kijker, s, nu):
        return weiger("niet-gevonden", veld=SPAR)
    return None if mag_aan_spar(kijker, rol, s, inhoud) else weiger("niet-bevoegd", veld="rol")


def beslis(s: Spar, inhoud: Any, ctx: Context) -> tuple[Any, ...] | Weigering:
    """What core decides, with the term from the data."""
    return besluit_spar(s, inhoud, ctx, blijft())
