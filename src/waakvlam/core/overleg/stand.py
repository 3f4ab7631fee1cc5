"""A sitting and its lines as the state of a case holds them. Texts are references."""

from datetime import datetime
from typing import NamedTuple


class Aanwezig(NamedTuple):
    """Someone's presence: a role, or a guest by id. ``hoe``: ``hier`` or ``telefonisch``."""

    wie: str
    van: datetime
    tot: datetime | None = None
    hoe: str = "hier"


class Schorsing(NamedTuple):
    """An interruption: since when, until when it was meant to last, and when it really ended."""

    van: datetime
    tot: datetime | None
    hervat: datetime | None = None


class Zitting(NamedTuple):
    """One sitting of a body. ``kring``: the circle its lines go to when the writer chooses no other.

    ``punt`` is the item now, ``spreekt`` who speaks. ``goedgekeurd``: when its minutes were approved, in
    sitting ``goedgekeurd_in`` (empty: in writing). ``afgeweken``: what was departed from at the start.
    """

    id: str
    gremium: str
    soort: str
    begonnen: datetime
    voorzitter: str
    notulist: str
    nr: int
    gesloten: datetime | None = None
    aanwezig: tuple[Aanwezig, ...] = ()
    punt: str | None = None
    punt_op: datetime | None = None
    spreekt: str | None = None
    schorsingen: tuple[Schorsing, ...] = ()
    goedgekeurd: datetime | None = None
    goedgekeurd_in: str | None = None
    verzonden: datetime | None = None

    @property
    def geschorst(self) -> Schorsing | None:
        """The interruption that lasts now."""
        laatste = self.schorsingen[-1] if self.schorsingen else None
        return laatste if laatste is not None and laatste.hervat is None else None

    def er_op(self, moment: datetime) -> tuple[str, ...]:
        """Who was there at a moment, in the order in which they came."""
        er = (a.wie for a in self.aanwezig if a.van <= moment and (a.tot is None or moment < a.tot))
        return tuple(dict.fromkeys(er))

    @property
    def waren_er(self) -> tuple[str, ...]:
        """Everyone who was there at some time."""
        return tuple(dict.fromkeys(a.wie for a in self.aanwezig))


class Regeltekst(NamedTuple):
    """A text of a line: who wrote it, when, and the number of the event it stands in."""

    tekst: str
    nr: int
    rol: str | None
    actor: str
    op: datetime


class Overlegregel(NamedTuple):
    """A line of a sitting, in its circle.

    ``teksten``: more than one when two people changed it at the same time; both stay until one is chosen.
    ``door``: who decides (a role, or the body), ``hoe``: ``erbij``, ``namens`` or ``telefonisch``;
    ``bevestigd``: None while it waits, else what they said. ``taak``: the task that was set.
    """

    id: str
    zitting: str
    soort: str
    kring: str
    op: datetime
    nr: int
    teksten: tuple[Regeltekst, ...]
    punt: str | None = None
    door: str | None = None
    hoe: str = "erbij"
    bevestigd: bool | None = None
    eigenaar: str | None = None
    aan: str | None = None
    uiterlijk: datetime | None = None
    eindigt: datetime | None = None
    taak: str | None = None
    ingetrokken: datetime | None = None

    @property
    def wacht(self) -> bool:
        """Whether who decided has yet to confirm it."""
        return self.soort == "besluit" and self.hoe != "erbij" and self.bevestigd is None
