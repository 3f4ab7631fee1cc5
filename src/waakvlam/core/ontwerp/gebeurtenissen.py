"""Events of a draft. A file is known by the hash of its text; the texts are one encrypted pack."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.gebeurtenis import Tekst, gebeurtenis


@gebeurtenis("ontwerp-begonnen")
@dataclass(frozen=True, slots=True)
class OntwerpBegonnen:
    """Somebody began a draft. ``bestanden``: hash by file name; ``pakket``: their texts."""

    aanpak: str
    titel: str
    van: str
    bestanden: Mapping[str, str]
    pakket: Tekst
    bron: str | None = None
    versie: str | None = None


@gebeurtenis("ontwerp-gewijzigd")
@dataclass(frozen=True, slots=True)
class OntwerpGewijzigd:
    """Files changed; an empty hash means the file is gone. ``delen``: which entries; ``soort``: how."""

    soort: str
    bestanden: Mapping[str, str]
    pakket: Tekst
    delen: tuple[str, ...] = ()
    aanpak: str | None = None
    titel: str | None = None
    versie: str | None = None


@gebeurtenis("ontwerp-teruggezet")
@dataclass(frozen=True, slots=True)
class OntwerpTeruggezet:
    """The draft is again as it was after event ``naar``. ``soort``: ongedaan, opnieuw or terug."""

    soort: str
    naar: int
    aanpak: str | None = None
    titel: str | None = None
    versie: str | None = None


@gebeurtenis("ontwerp-gekeurd")
@dataclass(frozen=True, slots=True)
class OntwerpGekeurd:
    """The draft was checked. ``stand`` is the hash of all its files, so a later change shows."""

    stand: str
    fouten: int
    let_op: int
    voorbeelden: int
    mislukt: int
    aanpak_hash: str | None = None


@gebeurtenis("ontwerp-vastgesteld")
@dataclass(frozen=True, slots=True)
class OntwerpVastgesteld:
    """The draft became a version that holds from ``vanaf``, under this hash."""

    aanpak: str
    versie: str
    aanpak_hash: str
    vanaf: datetime
    reden: Tekst


@gebeurtenis("vaststelling-ingetrokken")
@dataclass(frozen=True, slots=True)
class VaststellingIngetrokken:
    """The version holds no more for new cases."""

    reden: Tekst
