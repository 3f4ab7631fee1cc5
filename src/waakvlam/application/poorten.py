"""Ports: what the application needs from the world, as protocols and plain records.

Adapters and read models implement these; they may import this module and nothing else of the application.
No Django here. Times are aware datetimes. A ``stroom`` is ``casus/<id>`` or ``signaal/<id>``, id opaque.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.wat_nu import WatNu
from waakvlam.core.toegang import Lidmaatschap

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
    """A stored event. ``cijfers`` maps a reference to ciphertext; ``Logboek.teksten`` reads it."""

    gemeente: str
    stroom: str
    nr: int
    positie: int
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
class Bericht:
    """An effect in the outbox that a worker holds on lease; ``ids`` are ids and codes, never content."""

    nr: int
    soort: str
    sleutel: str
    ids: Mapping[str, str]
    pogingen: int


@dataclass(frozen=True, slots=True)
class Termijn:
    """A moment at which something has to happen in a stream; all four fields together are unique."""

    gemeente: str
    stroom: str
    termijn: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class Vastgesteld:
    """An approach version that a municipality has adopted: it counts from ``vanaf`` until ``tot``."""

    gemeente: str
    naam: str
    versie: str
    hash: str
    vanaf: datetime
    tot: datetime | None


@dataclass(frozen=True, slots=True)
class Wijziging:
    """What one write did to one stream, for the projections: the events, and the state after them.

    ``toestand`` is a ``core.casus.Toestand`` with its ``aanpak`` and what is asked now (``wat_nu``), or a
    ``core.signaal.Signaal`` without.
    """

    kop: Kop
    regels: tuple[Regel, ...]
    toestand: Any
    aanpak: Aanpak | None = None
    wat_nu: WatNu | None = None


class Eenheid(Protocol):
    """One write: everything done on it is committed together or not at all."""

    def vergrendel(self, gemeente: str, stromen: Iterable[str]) -> dict[str, Kop]:
        """Lock the heads of these streams, in one fixed order, and return them; a new stream has length 0."""

    def lees(self, gemeente: str, stroom: str, vanaf: int = 0) -> list[Regel]:
        """Events of a stream with a number above ``vanaf``, in order."""

    def teksten(self, regels: Sequence[Regel]) -> dict[str, str]:
        """Clear texts of events of one stream, by reference."""

    def nr_van(self, gemeente: str, stroom: str, hash_: bytes) -> int | None:
        """Number of the event with this hash; None when the stream has no such event."""

    def schrijf(
        self,
        kop: Kop,
        regels: Sequence[NieuweRegel],
        *,
        actor: str,
        rol: str | None,
        namens: str | None,
        opdracht_id: str,
        vastgelegd_op: datetime,
        oefening: bool,
    ) -> Geschreven:
        """Append events after ``kop``. Raises Verschoven or OefeningLigtVast, and then nothing is written."""

    def eerder_antwoord(self, gemeente: str, opdracht_id: str) -> dict[str, Any] | None:
        """The answer given before to this command, or None; None claims it for this write (call it first)."""

    def bewaar_antwoord(self, gemeente: str, opdracht_id: str, antwoord: Mapping[str, Any]) -> None:
        """Keep the answer (codes and ids only) of a command claimed with ``eerder_antwoord``."""

    def effect(self, soort: str, sleutel: str, ids: Mapping[str, str]) -> None:
        """Put an effect in the outbox; one with the same ``sleutel`` is put in once."""

    def zet_termijnen(self, gemeente: str, stroom: str, termijnen: Iterable[Termijn]) -> None:
        """Make these the terms of the stream that have yet to fire; what fired never fires again."""


class Logboek(Protocol):
    """The event store: append-only streams."""

    def transactie(self) -> AbstractContextManager[Eenheid]:
        """One transaction of the database; an exception inside undoes all of it."""

    def nieuwe_stroom(self, gemeente: str, soort: str, kring: str) -> str:
        """Name for a new stream, an id that says nothing; ``kring`` is where its first texts will stand.

        Call it before ``transactie``: what can be stored beforehand then is.
        """

    def kop(self, gemeente: str, stroom: str) -> Kop | None:
        """Head of a stream without locking it; None when nothing was ever written to it."""

    def stromen(self) -> Iterator[tuple[str, str]]:
        """Municipality and name of every stream with events, in order."""

    def lees(self, gemeente: str, stroom: str, vanaf: int = 0) -> list[Regel]:
        """Events of a stream with a number above ``vanaf``, in order, outside a write."""

    def teksten(self, regels: Sequence[Regel]) -> dict[str, str]:
        """Clear texts of events of one stream, by reference; VERNIETIGD where the key is gone.

        The caller passes only events that the reader may see: this checks no access.
        """

    def losse_teksten(
        self, gemeente: str, plekken: Sequence[tuple[str, int]], veld: str
    ) -> dict[tuple[str, int], str]:
        """Per stream and event number the text of one field of that event, in a fixed number of queries.

        The caller passes only streams that the reader may see: this checks no access.
        """

    def volg(self, na: Plek, maximum: int) -> list[Regel]:
        """The next events for a follower, of all streams; none is ever skipped, whatever commits late."""


class Sleutels(Protocol):
    """The key store: a data key per retention unit, outside the database of the events and its backups."""

    def versleutel(self, eenheid: Bewaareenheid, velden: Mapping[str, str]) -> dict[str, bytes]:
        """Encrypt texts of one unit; each is bound to its field name, so it cannot be moved elsewhere."""

    def ontsleutel(self, gemeente: str, velden: Mapping[str, bytes]) -> dict[str, str]:
        """Decrypt, by field name as given to ``versleutel``; VERNIETIGD where the key is gone.

        Raises Gebroken when a ciphertext was changed or moved.
        """

    def vernietig(self, eenheid: Bewaareenheid, op: datetime) -> bool:
        """Destroy the key of a unit for good; False when it had none."""


class Projectie(Protocol):
    """A read model that is updated in the transaction of the write."""

    def pas_toe(self, eenheid: Eenheid, wijziging: Wijziging) -> None:
        """Bring the rows of this stream, and only those, up to date."""

    def wis(self, eenheid: Eenheid, gemeente: str, stroom: str) -> None:
        """Remove the rows of this stream, to be made again from all its events."""

    def stromen(self) -> Iterable[tuple[str, str]]:
        """Municipality and name of every stream that has rows."""


@dataclass(frozen=True, slots=True)
class CasusInLijst:
    """A case as a list shows it; ``regie`` is (line, role, account, since) per holder."""

    casus: str
    codenaam: str
    aanpak_hash: str
    niveau: str
    rang: int
    sinds: datetime
    geopend_op: datetime
    gesloten_op: datetime | None
    bijgewerkt_op: datetime
    oefening: bool
    kan_omlaag: bool
    onbevestigd: int
    regie: tuple[tuple[str, str, str, datetime], ...]
    vragen: int


@dataclass(frozen=True, slots=True)
class VraagInLijst:
    """Something asked in a case, of roles."""

    casus: str
    codenaam: str
    aanpak_hash: str
    niveau: str
    oefening: bool
    rollen: tuple[str, ...]
    code: str
    soort: str
    regel: str
    taak: str
    tekst: str
    onderwerp: str
    vanaf: datetime | None
    uiterlijk: datetime | None
    nr: int | None


@dataclass(frozen=True, slots=True)
class NieuwsInLijst:
    """That something of a kind happened in a case."""

    casus: str
    codenaam: str
    aanpak_hash: str
    nr: int
    soort: str
    vastgelegd_op: datetime
    rol: str


@dataclass(frozen=True, slots=True)
class SignaalInLijst:
    """A signal as a list shows it, without what was seen."""

    signaal: str
    stand: str
    melder: str
    rol: str
    door: str
    gemeld_op: datetime
    terug_uiterlijk: datetime | None
    gevaar: bool
    thema: str
    oefening: bool


class Lijsten(Protocol):
    """The read models as the questions use them. The policy is in every query; none takes it away."""

    def casussen(self, gemeente: str, rollen: frozenset[str], gesloten: bool) -> list[CasusInLijst]:
        """Cases these roles have a part in, highest level first."""

    def vragen(self, gemeente: str, rollen: frozenset[str], maximum: int) -> list[VraagInLijst]:
        """What is asked in cases these roles have a part in, earliest limit first."""

    def nieuws(
        self, gemeente: str, rollen: frozenset[str], sinds: datetime, niet_van: str, maximum: int
    ) -> list[NieuwsInLijst]:
        """What others recorded since a moment, in circles these roles read, newest first."""

    def signalen(
        self, gemeente: str, account: str, behandelaar: bool, standen: Sequence[str], maximum: int
    ) -> list[SignaalInLijst]:
        """Signals in these states: all of them for who handles signals, else the reporter's own."""

    def namen(self, accounts: Iterable[str]) -> dict[str, str]:
        """Names of accounts; one that does not exist is left out."""


class Leden(Protocol):
    """Who has which role in which municipality, and when."""

    def van(self, account: str, gemeente: str) -> Sequence[Lidmaatschap]:
        """The memberships of an account in a municipality, past and present."""


class Klok(Protocol):
    """Where time comes from."""

    def nu(self) -> datetime:
        """The present moment, aware, in UTC."""


class Auditlog(Protocol):
    """Who did, saw or tried what. Codes and ids only, never content."""

    def noteer(
        self,
        gemeente: str,
        actor: str,
        rol: str | None,
        handeling: str,
        voorwerp: str,
        uitkomst: str,
        oorsprong: str,
        op: datetime,
        details: Mapping[str, str | int | bool] | None = None,
    ) -> None:
        """Write one line, in a transaction of its own unless one is already open."""


class Uitgaand(Protocol):
    """The outbox as its workers see it."""

    def neem(self, nu: datetime, maximum: int) -> list[Bericht]:
        """Take effects on lease; nobody else gets them until the lease ends."""

    def gelukt(self, nr: int, nu: datetime) -> None:
        """The effect was carried out."""

    def mislukt(self, nr: int, nu: datetime, code: str) -> bool:
        """The effect failed: it comes back later. True when it was given up (dead letter)."""


class Termijnen(Protocol):
    """The terms table as its worker sees it."""

    def vuur(self, nu: datetime, maximum: int) -> list[Termijn]:
        """Terms that are due; each is given once, and its effect stands in the outbox when this returns."""


class Aanpakken(Protocol):
    """Adopted approach versions by content hash, overlays resolved."""

    def bewaar(self, naam: str, versie: str, inhoud: str) -> str:
        """Keep a version and return its hash; the same content is kept once."""

    def haal(self, inhoud_hash: str) -> str:
        """The content of a version; KeyError when it is not known."""

    def stel_vast(self, gemeente: str, inhoud_hash: str, vanaf: datetime, door: str) -> None:
        """A municipality adopts a version; the one of that name before it ends at ``vanaf``."""

    def vastgesteld(self, gemeente: str, op: datetime) -> list[Vastgesteld]:
        """What holds in a municipality at a moment, one version per name."""
