"""The words by which the recognisers see a person or a group; data, with a date and a source."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Groep:
    """Words for a kind of group. ``marokka*`` means anything that begins so; a capital counts as one."""

    soort: str
    woorden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Woordenboek:
    """All words, as they hold on one day."""

    voornamen: frozenset[str] = frozenset()
    dubbel: frozenset[str] = frozenset()
    tussenvoegsels: frozenset[str] = frozenset()
    aanspreek: frozenset[str] = frozenset()
    geen_naam: frozenset[str] = frozenset()
    ook_achternaam: frozenset[str] = frozenset()
    geen_straat: frozenset[str] = frozenset()
    straatuitgangen: tuple[str, ...] = ()
    zeker_straat: tuple[str, ...] = ()
    bewoners: Mapping[str, str] = field(default_factory=dict)
    profielsites: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    maanden: tuple[str, ...] = ()
    groepen: tuple[Groep, ...] = ()
    herhalen: frozenset[str] = frozenset()
    kijken: frozenset[str] = frozenset()
    mens: frozenset[str] = frozenset()
