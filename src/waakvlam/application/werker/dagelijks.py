"""Work that is done once a night, whoever does it: an effect in the outbox under the name of the day."""

from collections.abc import Callable
from datetime import datetime, timedelta

from waakvlam.application.omgeving import Omgeving
from waakvlam.application.poorten import Bericht, Deelbericht
from waakvlam.application.sparren.weg import haal_verlopen_weg
from waakvlam.application.toezicht import zoek
from waakvlam.application.werker.bezorgen import Klaar, Onbekend, Uit, uitvoerder
from waakvlam.application.werker.brieven import ZONE
from waakvlam.application.werker.werkplaats import Werkplaats

DAGELIJKS = "dagelijks"
UUR = 3
"""The hour of the night, Dutch time, from which it is done."""
TERUG = 2
"""Days that are looked back over for odd patterns, so that a night without a worker is made up for."""


def _sparren(om: Omgeving, nu: datetime) -> None:
    haal_verlopen_weg()


def _patronen(om: Omgeving, nu: datetime) -> None:
    zoek(om, nu, TERUG)


WERK: dict[str, Callable[[Omgeving, datetime], None]] = {"patronen": _patronen, "sparren": _sparren}


def van_vandaag(nu: datetime) -> tuple[Deelbericht, ...]:
    """What is to be done on this day; putting it in the outbox again changes nothing."""
    hier = nu.astimezone(ZONE)
    vanaf = hier.replace(hour=UUR, minute=0, second=0, microsecond=0)
    dag = hier.date() if hier >= vanaf else hier.date() - timedelta(days=1)
    return tuple(
        Deelbericht(DAGELIJKS, f"{DAGELIJKS}:{wat}:{dag}", {"wat": wat, "dag": str(dag)}) for wat in WERK
    )


@uitvoerder(DAGELIJKS)
def _doe(plaats: Werkplaats, bericht: Bericht, nu: datetime) -> Uit:
    wat = bericht.ids.get("wat", "")
    if wat not in WERK:
        raise Onbekend(wat)
    WERK[wat](plaats.om, nu)
    return Klaar()
