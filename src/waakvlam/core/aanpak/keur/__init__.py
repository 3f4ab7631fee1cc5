"""Proves what the schema cannot: that a case never gets stuck, and that somebody always leads.

``keur`` takes what ``laad`` gave and returns all findings, those of loading included. A *fout* keeps an
approach from being adopted; *let op* is worth a look.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from waakvlam.core.aanpak.keur import gebruik, golf, graaf, kenmerken, mensen, regels, signalen, tegenspraak
from waakvlam.core.aanpak.keur.bevinding import Bevinding, naar_melding
from waakvlam.core.aanpak.laden import BEWAARD, Geladen
from waakvlam.core.aanpak.meldingen import Melding, gesorteerd
from waakvlam.core.aanpak.taal import AanpakModel

PROEVEN: tuple[Callable[[AanpakModel], Iterable[Bevinding]], ...] = (
    graaf.niveaus,
    graaf.richting,
    golf.cellen,
    golf.fasen,
    mensen.beslissers,
    mensen.gremia,
    mensen.bestuurlijk,
    mensen.leiding,
    regels.termijnen,
    regels.bronnen,
    regels.niemand,
    regels.taakcodes,
    kenmerken.waarden,
    kenmerken.antwoorden,
    kenmerken.opties,
    signalen.behandelaars,
    signalen.routes,
    signalen.wegen,
    tegenspraak.voorwaarden,
    gebruik.ongebruikt,
)


def keur(geladen: Geladen) -> tuple[Melding, ...]:
    """Return every finding on an approach, in order of place; with mistakes in loading there are no more."""
    return _bewijs(_Zelfde(id(geladen), geladen))


@dataclass(frozen=True, slots=True)
class _Zelfde:
    """What was loaded, known by being the very same object: it is kept, so its number stays its own."""

    nr: int
    geladen: Geladen = field(compare=False, repr=False)


@lru_cache(maxsize=BEWAARD)
def _bewijs(zelfde: _Zelfde) -> tuple[Melding, ...]:
    geladen = zelfde.geladen
    if geladen.aanpak is None or geladen.boom is None:
        return geladen.meldingen
    gevonden = [b for proef in PROEVEN for b in proef(geladen.aanpak)]
    return gesorteerd([*geladen.meldingen, *(naar_melding(geladen.boom, b) for b in gevonden)])
