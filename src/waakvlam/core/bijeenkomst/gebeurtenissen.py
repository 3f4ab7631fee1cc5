"""What happens in a meeting about many cases."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import gebeurtenis


@gebeurtenis("bijeenkomst-begonnen")
@dataclass(frozen=True, slots=True)
class BijeenkomstBegonnen:
    """It began. ``kern`` sees it and ``leiders`` lead it, as the approach said then.

    ``volgende``: when the next one is due; ``herinner``: when whoever convenes it is reminded of that.
    """

    aanpak: str
    aanpak_hash: str
    gremium: str
    kern: tuple[str, ...]
    leiders: tuple[str, ...]
    aanwezig: tuple[str, ...] = ()
    minuten: int | None = None
    volgende: datetime | None = None
    herinner: datetime | None = None
    oefening: bool = False


@gebeurtenis("aanwezigen-gezet")
@dataclass(frozen=True, slots=True)
class AanwezigenGezet:
    """Who is there changed."""

    aanwezig: tuple[str, ...]


@gebeurtenis("casus-aan-de-beurt")
@dataclass(frozen=True, slots=True)
class CasusAanDeBeurt:
    """A case came up."""

    casus: str


@gebeurtenis("bijeenkomst-gesloten")
@dataclass(frozen=True, slots=True)
class BijeenkomstGesloten:
    """It ended."""
