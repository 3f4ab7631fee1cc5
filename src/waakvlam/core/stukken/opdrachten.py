"""Commands on what leaves a case as a document."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import opdracht, v
from waakvlam.core.gebeurtenis import Tekst


@opdracht("stuur_situatie")
@dataclass(frozen=True, slots=True)
class StuurSituatie:
    """Stuur een situatierapport. Elke rol ziet daarin wat haar kringen mogen lezen."""

    aan: tuple[str, ...] = v("Rollen of gremia die het krijgen")
    tekst: Tekst | None = v("Wat u erbij wilt zeggen, zonder namen", default=None)


@opdracht("maak_noodpakket")
@dataclass(frozen=True, slots=True)
class MaakNoodpakket:
    """Leg vast dat u een noodpakket maakt met deze casus erin. Vernieuwen wordt een taak."""

    vernieuw: datetime = v("Wanneer het pakket te oud is")
