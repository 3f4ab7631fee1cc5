"""What happened with documents of a case. What they say is not in here: it is made again from the case."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("situatie-verstuurd")
@dataclass(frozen=True, slots=True)
class SituatieVerstuurd:
    """A situation report went to roles; ``bij`` is the number of the last event it could tell of."""

    id: str
    volgnr: int
    aan: tuple[str, ...]
    bij: int
    tekst: Tekst | None = None


@gebeurtenis("noodpakket-gemaakt")
@dataclass(frozen=True, slots=True)
class NoodpakketGemaakt:
    """Somebody took the case along in an emergency pack, to be made again at a moment."""

    id: str
    vernieuw: datetime
