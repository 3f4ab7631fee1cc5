"""What happens in the network."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("organisatie-opgenomen")
@dataclass(frozen=True, slots=True)
class OrganisatieOpgenomen:
    """An organisation is part of the network. ``signaleert``: it passes on signals."""

    naam: Tekst
    sector: str
    signaleert: bool = False
    oefening: bool = False


@gebeurtenis("organisatie-gewijzigd")
@dataclass(frozen=True, slots=True)
class OrganisatieGewijzigd:
    """What is known of an organisation is put right."""

    naam: Tekst
    sector: str
    signaleert: bool = False


@gebeurtenis("organisatie-bijgehouden")
@dataclass(frozen=True, slots=True)
class OrganisatieBijgehouden:
    """It was told of the approach, trained in it, or took part in making it."""

    wat: str
    op: datetime


@gebeurtenis("netwerkwerk-gedaan")
@dataclass(frozen=True, slots=True)
class NetwerkwerkGedaan:
    """Work of the approach that comes back was done. ``werk`` names the approach and the term."""

    werk: str
    op: datetime
    oefening: bool = False


@gebeurtenis("netwerkpost-weg")
@dataclass(frozen=True, slots=True)
class NetwerkpostWeg:
    """It is no part of the network any more; its texts go at night."""
