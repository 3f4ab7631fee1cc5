"""Events of the judgement. None of them moves a level."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("oordeel-gegeven", kring=None)
@dataclass(frozen=True, slots=True)
class OordeelGegeven:
    """What the team judges together, why, and which statements it rests on."""

    id: str
    reden: Tekst
    niveau: str | None = None
    fase: str | None = None
    ernst: Tekst | None = None
    spoed: Tekst | None = None
    steunt_op: tuple[str, ...] = ()
    zitting: str | None = None


@gebeurtenis("anders-gezien", kring=None)
@dataclass(frozen=True, slots=True)
class AndersGezien:
    """A role sees it otherwise; that stands beside the judgement."""

    oordeel: str
    rol: str
    tekst: Tekst
    niveau: str | None = None
    kring: str | None = None


@gebeurtenis("als-dan-geschreven", kring=None)
@dataclass(frozen=True, slots=True)
class AlsDanGeschreven:
    """A scenario of this case, for the first time or in other words. ``uit``: the scenario that reminded."""

    id: str
    als: Tekst
    dan: Tekst
    kans: Tekst | None = None
    gevolg: Tekst | None = None
    ergste: bool = False
    zelf: bool | None = None
    hulp: Tekst | None = None
    verwacht: datetime | None = None
    communicatie: Tekst | None = None
    woordvoerder: str | None = None
    uit: str | None = None
    zitting: str | None = None
    kring: str | None = None


@gebeurtenis("als-dan-vervallen", kring=None)
@dataclass(frozen=True, slots=True)
class AlsDanVervallen:
    """A person let a scenario lapse, with the reason."""

    id: str
    reden: Tekst
    kring: str | None = None


@gebeurtenis("optie-genoemd", kring=None)
@dataclass(frozen=True, slots=True)
class OptieGenoemd:
    """Something one could do in a scenario, with what speaks for and against it."""

    id: str
    als_dan: str
    tekst: Tekst
    voor: Tekst | None = None
    tegen: Tekst | None = None
    kring: str | None = None


@gebeurtenis("standpunt-ingenomen", kring=None)
@dataclass(frozen=True, slots=True)
class StandpuntIngenomen:
    """What the problem is, whose it is, and where we stand."""

    id: str
    probleem: Tekst
    van_wie: Tekst | None = None
    standpunt: Tekst | None = None
    zitting: str | None = None
