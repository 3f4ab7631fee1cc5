"""Ports of the event store, the key store, and the read models updated with it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Protocol

from waakvlam.application.poorten.regels import (
    Bewaareenheid,
    Geschreven,
    Kop,
    NieuweRegel,
    Plek,
    Regel,
    Termijn,
    Wijziging,
)


class Eenheid(Protocol):
    """One write: everything done on it is committed together or not at all."""

    def vergrendel(
        self, gemeente: str, stromen: Iterable[str], bestaand: Collection[str] = (), vers: str | None = None
    ) -> dict[str, Kop]:
        """Lock the heads of these streams, in one fixed order, and return them; a new stream has length 0.

        ``vers`` is a name from ``nieuwe_stroom`` that nobody else has; when it is not, the write as a whole
        is refused, at the latest at its end.

        For those named in ``bestaand`` no head is made when there is none: a command on something that does
        not exist takes the same steps as one on something that may not be seen.
        """

    def lees(self, gemeente: str, stroom: str, vanaf: int = 0) -> list[Regel]:
        """Events of a stream with a number above ``vanaf``, in order."""

    def teksten(self, regels: Sequence[Regel]) -> dict[str, str]:
        """Clear texts of events of one stream, by reference."""

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
        """Append events after ``kop``. Raises OefeningLigtVast, or Verschoven at the latest at the end of
        the write, and then nothing is written.
        """

    def eerder_antwoord(self, gemeente: str, opdracht_id: str) -> dict[str, Any] | None:
        """The answer given before to this command, or None; None claims it for this write (call it first)."""

    def bewaar_antwoord(self, gemeente: str, opdracht_id: str, antwoord: Mapping[str, Any]) -> None:
        """Keep the answer (codes and ids only) of a command claimed with ``eerder_antwoord``.

        Raises Verschoven, at the latest at the end of the write, when it was not or has one.
        """

    def effect(self, soort: str, sleutel: str, ids: Mapping[str, str], later: bool = False) -> None:
        """Put an effect in the outbox; one with the same ``sleutel`` is put in once.

        ``later``: it lets everything that is not go first.
        """

    def zet_termijnen(
        self, gemeente: str, stroom: str, termijnen: Iterable[Termijn], eerste: bool = False
    ) -> None:
        """Make these the terms of the stream that have yet to fire; what fired never fires again.

        ``eerste``: the stream was new, so nothing stands there.
        """


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

    def beantwoord(self, gemeente: str, opdracht_ids: Collection[str]) -> frozenset[str]:
        """Those of these commands that were accepted before."""

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

    def uit_stromen(self, gemeente: str, stromen: Sequence[str], soorten: Sequence[str]) -> list[Regel]:
        """The events of these kinds in these streams, per stream in order; one query.

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
