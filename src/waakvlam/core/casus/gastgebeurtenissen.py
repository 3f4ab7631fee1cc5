"""Events of guests: invited, answered, ended. All of it stands in the circle of who invited."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("gast-uitgenodigd", kring=None)
@dataclass(frozen=True, slots=True)
class GastUitgenodigd:
    """Someone without an account was asked for one meeting, question or confirmation.

    The address is encrypted like every text; of the link only the hash is kept.
    """

    gast: str
    waarvoor: str
    rol: str
    tot: datetime
    token_hash: str
    naam: Tekst
    email: Tekst
    tekst: Tekst
    organisatie: Tekst | None = None
    gremium: str | None = None
    besluit: str | None = None
    om: datetime | None = None
    plaats: Tekst | None = None


@gebeurtenis("gast-antwoordde", kring=None)
@dataclass(frozen=True, slots=True)
class GastAntwoordde:
    """A guest answered the one thing they were asked."""

    gast: str
    antwoord: str
    kring: str
    tekst: Tekst | None = None


@gebeurtenis("gast-gestopt", kring=None)
@dataclass(frozen=True, slots=True)
class GastGestopt:
    """The invitation of a guest was taken back; the link ends at once."""

    gast: str
    kring: str
    reden: Tekst | None = None
