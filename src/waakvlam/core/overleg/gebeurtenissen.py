"""Events of sittings. Who is there and when is for everyone in the case; a line stands in its circle."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("zitting-begonnen")
@dataclass(frozen=True, slots=True)
class ZittingBegonnen:
    """A body sat down: which sitting (eerste, volgende, laatste), who chairs, takes notes and is there."""

    zitting: str
    gremium: str
    soort: str
    voorzitter: str
    notulist: str
    aanwezig: tuple[str, ...] = ()
    telefonisch: tuple[str, ...] = ()


@gebeurtenis("erbij-gekomen")
@dataclass(frozen=True, slots=True)
class ErbijGekomen:
    """Roles, or guests by id, came in. ``hoe``: hier or telefonisch."""

    zitting: str
    wie: tuple[str, ...]
    hoe: str = "hier"


@gebeurtenis("weggegaan")
@dataclass(frozen=True, slots=True)
class Weggegaan:
    """Roles or guests left the sitting."""

    zitting: str
    wie: tuple[str, ...]


@gebeurtenis("punt-gesteld")
@dataclass(frozen=True, slots=True)
class PuntGesteld:
    """What the sitting is at now, and who speaks."""

    zitting: str
    punt: str | None = None
    spreekt: str | None = None


@gebeurtenis("zitting-geschorst")
@dataclass(frozen=True, slots=True)
class ZittingGeschorst:
    """The sitting stopped for a while, to find something out."""

    zitting: str
    tot: datetime | None = None


@gebeurtenis("zitting-hervat")
@dataclass(frozen=True, slots=True)
class ZittingHervat:
    """The sitting went on."""

    zitting: str


@gebeurtenis("overlegregel-geschreven", kring=None)
@dataclass(frozen=True, slots=True)
class OverlegregelGeschreven:
    """A line was written. ``kring``: the circle, when the writer chose none."""

    regel: str
    zitting: str
    soort: str
    tekst: Tekst
    punt: str | None = None
    door: str | None = None
    hoe: str = "erbij"
    eigenaar: str | None = None
    aan: str | None = None
    uiterlijk: datetime | None = None
    eindigt: datetime | None = None
    taak: str | None = None
    kring: str | None = None


@gebeurtenis("overlegregel-gewijzigd", kring=None)
@dataclass(frozen=True, slots=True)
class OverlegregelGewijzigd:
    """A line changed: all of it as it is now, except a text that is not given.

    ``naast``: somebody else changed the text meanwhile; both texts stay.
    """

    regel: str
    kring: str
    soort: str
    tekst: Tekst | None = None
    naast: bool = False
    door: str | None = None
    hoe: str = "erbij"
    eigenaar: str | None = None
    aan: str | None = None
    uiterlijk: datetime | None = None
    eindigt: datetime | None = None
    taak: str | None = None


@gebeurtenis("overlegregel-ingetrokken", kring=None)
@dataclass(frozen=True, slots=True)
class OverlegregelIngetrokken:
    """A line no longer counts; it stays readable in the course of events."""

    regel: str
    kring: str
    reden: Tekst | None = None


@gebeurtenis("overlegbesluit-bevestigd", kring=None)
@dataclass(frozen=True, slots=True)
class OverlegbesluitBevestigd:
    """Who decided by telephone, or in whose name it was recorded, said whether it is right."""

    regel: str
    kring: str
    rol: str
    klopt: bool = True
    tekst: Tekst | None = None


@gebeurtenis("zitting-gesloten")
@dataclass(frozen=True, slots=True)
class ZittingGesloten:
    """The sitting ended."""

    zitting: str


@gebeurtenis("verslag-goedgekeurd", kring=None)
@dataclass(frozen=True, slots=True)
class VerslagGoedgekeurd:
    """The minutes of a sitting were approved: in a later one, or (``zitting_in`` empty) in writing."""

    zitting: str
    zitting_in: str | None = None
    correctie: Tekst | None = None
    kring: str | None = None


@gebeurtenis("besluitenlijst-verzonden")
@dataclass(frozen=True, slots=True)
class BesluitenlijstVerzonden:
    """A message went to who has these roles that something is there: a link, nothing of what it says."""

    zitting: str
    aan: tuple[str, ...]
