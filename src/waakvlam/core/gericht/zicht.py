"""The state of a request to look out as a plain map, without texts. For histories and for machines."""

from datetime import datetime
from typing import Any

from waakvlam.core.gericht.toestand import Gericht


def velden(s: Gericht, nu: datetime) -> dict[str, Any]:
    """Every field of the state that a history may expect something of, as it is at ``nu``."""
    return {
        "loopt": s.loopt(nu),
        "tot": s.tot,
        "gestopt": s.gestopt_op is not None,
        "vrager": s.vrager_rol,
        "thema": s.thema,
        "buurten": list(s.buurten),
        "gevraagd": sorted(s.lezers),
        "antwoorden": {a.rol or wie: a.antwoord for wie, a in s.antwoorden.items()},
        "gezien": s.aantal("gezien"),
        "niet_gezien": s.aantal("niet_gezien"),
    }
