"""Records of the event store: what is appended, what is read back, and what can be wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.wat_nu import WatNu

VERNIETIGD = "«vernietigd»"
"""What a text reads as once the key of its retention unit has been destroyed."""


LEEG = b""
"""Hash before the first event of a stream."""


class Gebroken(RuntimeError):
    """The store found something that cannot be: a head or a text that does not fit its stream."""


class Verschoven(RuntimeError):
    """A write was based on a head that is no longer the head of the stream."""


class OefeningLigtVast(ValueError):
    """A stream is an exercise or real from its first event on; this write would mix the two."""


@dataclass(frozen=True, slots=True)
class Bewaareenheid:
    """The smallest thing that is kept and destroyed as a whole; each has a key of its own.

    ``bewaar`` is the kind of retention, ``persoon`` is P1, P2 … or None when it is about nobody.
    """

    gemeente: str
    stroom: str
    kring: str
    bewaar: str = "dossier"
    persoon: str | None = None


@dataclass(frozen=True, slots=True)
class NieuweRegel:
    """An event to append: ``data`` is clear JSON, ``teksten`` maps a reference in it to clear text."""

    soort: str
    versie: int
    data: Mapping[str, Any]
    kring: str
    gebeurd_op: datetime
    teksten: Mapping[str, str] = field(default_factory=dict)
    bewaar: str = "dossier"
    persoon: str | None = None


@dataclass(frozen=True, slots=True)
class Plek:
    """How far a follower has read. Opaque to the follower; ``Plek()`` is before the first event.

    A position alone does not do on PostgreSQL: positions are handed out before transactions commit, so the
    order in which events become visible is that of (transaction, position).
    """

    transactie: int = 0
    positie: int = 0


@dataclass(frozen=True, slots=True)
class Regel:
    """A stored event. ``cijfers`` maps a reference to ciphertext; ``Logboek.teksten`` reads it.

    ``positie`` is its place among the events of all streams; 0 when it was just written, for nobody waits to
    hear it then. It says nothing about the event itself.
    """

    gemeente: str
    stroom: str
    nr: int
    positie: int = field(compare=False)
    soort: str
    versie: int
    data: Mapping[str, Any]
    cijfers: Mapping[str, bytes]
    kring: str
    bewaar: str
    persoon: str | None
    gebeurd_op: datetime
    vastgelegd_op: datetime
    actor: str
    rol: str | None
    namens: str | None
    opdracht_id: str
    oefening: bool
    vorige: bytes
    hash: bytes
    transactie: int = 0

    @property
    def eenheid(self) -> Bewaareenheid:
        """The retention unit whose key the texts of this event are under."""
        return Bewaareenheid(self.gemeente, self.stroom, self.kring, self.bewaar, self.persoon)

    @property
    def plek(self) -> Plek:
        """The place of a follower that has read up to and including this event."""
        return Plek(self.transactie, self.positie)


@dataclass(frozen=True, slots=True)
class Kop:
    """Head of a stream: number of events, hash of the last, whether it is an exercise (None: empty)."""

    gemeente: str
    stroom: str
    lengte: int
    hash: bytes
    oefening: bool | None


@dataclass(frozen=True, slots=True)
class Geschreven:
    """Result of an append: the new head and the events as stored."""

    kop: Kop
    regels: tuple[Regel, ...]


@dataclass(frozen=True, slots=True)
class Termijn:
    """A moment at which something has to happen in a stream; all four fields together are unique."""

    gemeente: str
    stroom: str
    termijn: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class Wijziging:
    """What one write did to one stream, for the projections: the events, and the state after them.

    ``toestand`` is a ``core.casus.Toestand`` with its ``aanpak`` and what is asked now (``wat_nu``), or a
    ``core.signaal.Signaal`` without. ``teksten`` are the clear texts just written, for who makes marks of
    them; never to be kept.
    """

    kop: Kop
    regels: tuple[Regel, ...]
    toestand: Any
    aanpak: Aanpak | None = None
    wat_nu: WatNu | None = None
    teksten: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def eerste(self) -> bool:
        """Whether these are the first events of the stream: nothing stands of it anywhere yet."""
        return bool(self.regels) and self.regels[0].nr == 1
