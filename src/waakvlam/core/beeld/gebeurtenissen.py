"""Events of the picture. A ``kring`` in an event goes before that of its kind: it stays where it began."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("uitspraak-gedaan", kring=None)
@dataclass(frozen=True, slots=True)
class UitspraakGedaan:
    """A statement: what it is, when it was so, what it rests on and who said it."""

    id: str
    soort: str
    tekst: Tekst
    bron: Tekst | None = None
    gezegd: Tekst | None = None
    waar_op: datetime | None = None
    bevestigd_door: str | None = None
    zitting: str | None = None
    brontaak: str | None = None


@gebeurtenis("uitspraak-verzet", kring=None)
@dataclass(frozen=True, slots=True)
class UitspraakVerzet:
    """A statement became something else, on a ground."""

    id: str
    soort: str
    grond: Tekst
    bron: Tekst | None = None
    bevestigd_door: str | None = None
    brontaak: str | None = None
    zitting: str | None = None
    kring: str | None = None


@gebeurtenis("uitspraak-gewijzigd", kring=None)
@dataclass(frozen=True, slots=True)
class UitspraakGewijzigd:
    """The words, the source or the time of a statement were put right; what stood there stays readable."""

    id: str
    tekst: Tekst | None = None
    bron: Tekst | None = None
    gezegd: Tekst | None = None
    waar_op: datetime | None = None
    kring: str | None = None


@gebeurtenis("uitspraak-gewogen", kring=None)
@dataclass(frozen=True, slots=True)
class UitspraakGewogen:
    """Somebody confirmed a statement, or contradicted it."""

    id: str
    klopt: bool
    door: str | None = None
    tekst: Tekst | None = None
    zitting: str | None = None
    kring: str | None = None


@gebeurtenis("uitzoeken-gevraagd", kring=None)
@dataclass(frozen=True, slots=True)
class UitzoekenGevraagd:
    """Somebody finds out about a statement; the task is the real thing."""

    id: str
    rol: str
    taak: str
    zitting: str | None = None
    kring: str | None = None


@gebeurtenis("uitspraak-beantwoord", kring=None)
@dataclass(frozen=True, slots=True)
class UitspraakBeantwoord:
    """A question or a rumour got an answer. A rumour stays a rumour."""

    id: str
    tekst: Tekst
    zitting: str | None = None
    kring: str | None = None


@gebeurtenis("uitspraak-vervallen", kring=None)
@dataclass(frozen=True, slots=True)
class UitspraakVervallen:
    """A person let a statement lapse, with the reason."""

    id: str
    reden: Tekst
    kring: str | None = None


@gebeurtenis("tegenspraak-gezien", kring=None)
@dataclass(frozen=True, slots=True)
class TegenspraakGezien:
    """Two statements cannot both be so."""

    id: str
    een: str
    ander: str
    tekst: Tekst | None = None
    zitting: str | None = None
    kring: str | None = None


@gebeurtenis("tegenspraak-opgelost", kring=None)
@dataclass(frozen=True, slots=True)
class TegenspraakOpgelost:
    """Somebody resolved a contradiction; ``geldt`` is the statement that holds, if one does."""

    id: str
    tekst: Tekst
    geldt: str | None = None
    zitting: str | None = None
    kring: str | None = None


@gebeurtenis("partij-genoemd", kring=None)
@dataclass(frozen=True, slots=True)
class PartijGenoemd:
    """A party that is involved, for the first time or in other words."""

    id: str
    soort: str
    naam: Tekst | None = None
    persoon: str | None = None
    rol: Tekst | None = None
    kring: str | None = None


@gebeurtenis("partij-vervallen", kring=None)
@dataclass(frozen=True, slots=True)
class PartijVervallen:
    """A party turned out not to be involved."""

    id: str
    reden: Tekst
    kring: str | None = None


@gebeurtenis("band-gelegd", kring=None)
@dataclass(frozen=True, slots=True)
class BandGelegd:
    """How one party relates to another."""

    id: str
    van: str
    naar: str
    tekst: Tekst
    kring: str | None = None


@gebeurtenis("band-losgelaten", kring=None)
@dataclass(frozen=True, slots=True)
class BandLosgelaten:
    """A relation does not hold, or no longer."""

    id: str
    reden: Tekst
    kring: str | None = None


@gebeurtenis("mediabeeld-geschreven", kring=None)
@dataclass(frozen=True, slots=True)
class MediabeeldGeschreven:
    """What the public media show, taken together."""

    id: str
    tekst: Tekst
    kanaal: str
    toon: str
    omvang: str


@gebeurtenis("beeld-vastgesteld", kring=None)
@dataclass(frozen=True, slots=True)
class BeeldVastgesteld:
    """The team agreed on the picture; ``compleet``: it is enough to judge on."""

    id: str
    compleet: bool = True
    tekst: Tekst | None = None
    gremium: str | None = None
    zitting: str | None = None
