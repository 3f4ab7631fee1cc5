"""What happens to the record of a key resident. What they say is not in it: there is no place for that."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("sleutelpersoon-opgenomen")
@dataclass(frozen=True, slots=True)
class SleutelpersoonOpgenomen:
    """A resident agreed to be written down. ``rol`` also reads who it is, for ``reden``; ``tot`` ends it."""

    naam: Tekst
    bereik: Tekst
    waarvoor: Tekst
    buurt: str
    toestemming: str
    toestemming_op: datetime
    tot: datetime
    rol: str | None = None
    reden: Tekst | None = None
    oefening: bool = False


@gebeurtenis("sleutelcontact-gehad")
@dataclass(frozen=True, slots=True)
class SleutelcontactGehad:
    """There was contact: when, how, and when the keeper wants to look again. Nothing of what was said."""

    op: datetime
    hoe: str
    volgende: datetime | None = None


@gebeurtenis("sleutelpersoon-verlengd")
@dataclass(frozen=True, slots=True)
class SleutelpersoonVerlengd:
    """They were asked again and agreed again, until a later day."""

    toestemming: str
    toestemming_op: datetime
    tot: datetime


@gebeurtenis("sleutelpersoon-overgenomen")
@dataclass(frozen=True, slots=True)
class SleutelpersoonOvergenomen:
    """A colleague who could read it keeps the contact from now on."""


@gebeurtenis("sleutelpersoon-weg")
@dataclass(frozen=True, slots=True)
class SleutelpersoonWeg:
    """It ends: the resident withdrew (``ingetrokken``), or it is of no use any more. Destroyed at once."""

    ingetrokken: bool
