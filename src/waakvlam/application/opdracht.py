"""What goes into ``execute`` and what comes out."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from waakvlam.core.casus.weigering import Weigering


@dataclass(frozen=True, slots=True)
class Opdracht:
    """A command with who gives it.

    ``inhoud`` is a command of ``core.casus`` or ``core.signaal`` with clear texts in its text fields.
    ``opdracht_id`` makes repeating harmless: the second time gives the first answer. ``stroom`` is None for
    a new case or signal; a new case names its ``aanpak`` when the municipality has adopted more than one.
    ``namens`` is the role (or body) on whose behalf it is recorded, ``namens_wie`` the account or contact.
    ``gelezen`` is the version token the person had in view; None skips the check on what happened since.
    ``kring`` is the circle of a text that has no circle of its own; None is that of the role. ``persoon``:
    P1, P2 … when it is all about that person, so that it can be destroyed with them. ``namen``: what to do
    with a name in a text: ``vervang`` puts P1 there, ``toch`` keeps it, empty asks. ``deur``: the answers at
    the door (``application.deur.keuzes``), of which the audit log keeps what stayed and why, in codes.
    """

    opdracht_id: str
    gemeente: str
    actor: str
    rol: str
    inhoud: Any
    stroom: str | None = None
    aanpak: str | None = None
    namens: str | None = None
    namens_wie: str | None = None
    gebeurd_op: datetime | None = None
    gelezen: str | None = None
    oefening: bool = False
    oorsprong: str = "web"
    kring: str | None = None
    bewaar: str = "dossier"
    persoon: str | None = None
    namen: str = ""
    deur: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValueError for an id that no surface should have let through."""
        if not 0 < len(self.opdracht_id) <= 64 or not self.opdracht_id.isprintable():
            raise ValueError("opdracht_id: 1 tot en met 64 leesbare tekens")


@dataclass(frozen=True, slots=True)
class Aanvaard:
    """It happened. ``versie`` is the new version token, ``ids`` the ids of what was made, per kind.

    ``herhaald``: this command was accepted before; this is the answer of then.
    """

    stroom: str
    versie: str
    gebeurtenissen: tuple[str, ...]
    ids: Mapping[str, str] = field(default_factory=dict)
    herhaald: bool = False

    @property
    def id(self) -> str:
        """The id of the case or signal, without its kind."""
        return self.stroom.partition("/")[2]


@dataclass(frozen=True, slots=True)
class Geweigerd:
    """It did not happen, and why. ``aanpak_hash`` says under which approach, for explaining the rule."""

    weigering: Weigering
    aanpak_hash: str | None = None


@dataclass(frozen=True, slots=True)
class Intussen:
    """Something that happened since the person read; only what they may see."""

    nr: int
    soort: str
    op: datetime
    rol: str | None


@dataclass(frozen=True, slots=True)
class Verouderd:
    """What the person acted on was changed by someone else meanwhile. Nothing happened, no text is lost.

    ``versie`` is the token of now; sending the command again with it means: I have seen this.
    """

    intussen: tuple[Intussen, ...]
    versie: str
    raakt: frozenset[str]


Uitkomst = Aanvaard | Geweigerd | Verouderd


def versie_token(hash_: bytes) -> str:
    """A version token of a stream whose last event has this hash, another one each time.

    It says nothing by itself: two tokens do not show whether anything happened in between, which could be
    in a circle that whoever holds them does not read.
    """
    zout = secrets.token_bytes(_ZOUT)
    return base64.urlsafe_b64encode(zout + _bij(zout, hash_)).rstrip(b"=").decode()


def is_versie(token: str, hash_: bytes) -> bool:
    """Whether a token was given out for the stream as it was when its last event had this hash."""
    try:
        rauw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except ValueError:
        return False
    zout = rauw[:_ZOUT]
    return hmac.compare_digest(rauw[_ZOUT:], _bij(zout, hash_))


_ZOUT = 8


def _bij(zout: bytes, hash_: bytes) -> bytes:
    return hashlib.sha256(zout + hash_).digest()[:24]
