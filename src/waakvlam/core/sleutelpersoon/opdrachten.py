"""Commands on the record of a key resident."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import v
from waakvlam.core.gebeurtenis import Tekst

OPDRACHTEN: dict[str, type] = {}


@dataclass(frozen=True, slots=True)
class NeemSleutelpersoonOp:
    """Schrijf een bewoner op die dat goed vindt en met wie u contact houdt."""

    naam: Tekst = v("Naam van de bewoner")
    bereik: Tekst = v("Hoe de bewoner te bereiken is")
    waarvoor: Tekst = v("Waarvoor deze bewoner belangrijk is in de buurt")
    buurt: str = v("Code van de buurt")
    toestemming: str = v("Hoe de bewoner ja zei: mondeling, schriftelijk of bericht", default="")
    toestemming_op: datetime | None = v("Wanneer de bewoner ja zei", default=None)
    tot: datetime | None = v("Tot wanneer; zonder waarde de langste termijn", default=None)
    rol: str | None = v("Rol die ook leest wie het is", default=None)
    reden: Tekst | None = v("Waarom die rol het moet weten", default=None)


@dataclass(frozen=True, slots=True)
class LegContactVast:
    """Leg vast dat u contact had, zonder wat er is gezegd."""

    hoe: str = v("spreekuur, bijeenkomst, straat, telefoon of bericht")
    op: datetime | None = v("Wanneer; zonder waarde nu", default=None)
    volgende: datetime | None = v("Wanneer u weer contact zoekt", default=None)


@dataclass(frozen=True, slots=True)
class VerlengSleutelpersoon:
    """Leg vast dat de bewoner opnieuw ja zei."""

    toestemming: str = v("Hoe de bewoner ja zei: mondeling, schriftelijk of bericht", default="")
    toestemming_op: datetime | None = v("Wanneer de bewoner ja zei", default=None)
    tot: datetime | None = v("Tot wanneer; zonder waarde de langste termijn", default=None)


@dataclass(frozen=True, slots=True)
class NeemContactOver:
    """Houd voortaan zelf het contact, als uw rol mag lezen wie het is."""


@dataclass(frozen=True, slots=True)
class BeeindigSleutelpersoon:
    """Wis wat er over een bewoner staat: die trok de toestemming in, of het is niet meer nodig."""

    ingetrokken: bool = v("Of de bewoner de toestemming introk", default=False)


OPDRACHTEN.update(
    neem_sleutelpersoon_op=NeemSleutelpersoonOp,
    leg_contact_vast=LegContactVast,
    verleng_sleutelpersoon=VerlengSleutelpersoon,
    neem_contact_over=NeemContactOver,
    beeindig_sleutelpersoon=BeeindigSleutelpersoon,
)
for _naam, _klasse in OPDRACHTEN.items():
    _klasse.NAAM = _naam  # type: ignore[attr-defined]
