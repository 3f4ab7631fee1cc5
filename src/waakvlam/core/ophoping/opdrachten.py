"""The command on an accumulation."""

from dataclasses import dataclass

from waakvlam.core.casus.opdrachten import v
from waakvlam.core.gebeurtenis import Tekst

OPDRACHTEN: dict[str, type] = {}
UITKOMSTEN = ("niets_bijzonders", "samen_bekijken")


@dataclass(frozen=True, slots=True)
class BekijkOphoping:
    """Zeg wat u vindt van een week met meer signalen dan gewoon: niets bijzonders, of samen bekijken."""

    buurt: str = v("Code van de buurt")
    thema: str = v("Code van het thema, leeg voor signalen zonder thema")
    uitkomst: str = v("niets_bijzonders of samen_bekijken")
    reden: Tekst = v("Waarom, in één zin zonder namen")
    aantal: int = v("Hoeveel signalen er in die week waren", default=0)


OPDRACHTEN.update(bekijk_ophoping=BekijkOphoping)
for _naam, _klasse in OPDRACHTEN.items():
    _klasse.NAAM = _naam  # type: ignore[attr-defined]
