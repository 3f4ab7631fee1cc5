"""Commands on the network."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import v
from waakvlam.core.gebeurtenis import Tekst

OPDRACHTEN: dict[str, type] = {}


@dataclass(frozen=True, slots=True)
class NeemOrganisatieOp:
    """Neem een organisatie op in het netwerk."""

    naam: Tekst = v("Naam van de organisatie")
    sector: str = v("Code van de sector")
    signaleert: bool = v("Of zij signalen doorgeeft", default=False)


@dataclass(frozen=True, slots=True)
class WijzigOrganisatie:
    """Zet recht wat over een organisatie in het netwerk staat."""

    naam: Tekst = v("Naam van de organisatie")
    sector: str = v("Code van de sector")
    signaleert: bool = v("Of zij signalen doorgeeft", default=False)


@dataclass(frozen=True, slots=True)
class HoudOrganisatieBij:
    """Leg vast dat een organisatie over de aanpak hoorde, getraind is of hielp met het maken ervan."""

    wat: str = v("verteld, getraind of hielp")
    op: datetime | None = v("Wanneer; zonder waarde nu", default=None)


@dataclass(frozen=True, slots=True)
class DoeNetwerkwerk:
    """Leg vast dat werk uit de aanpak dat terugkomt, gedaan is."""

    werk: str = v("Code van de aanpak en de termijn, met een punt ertussen")
    op: datetime | None = v("Wanneer; zonder waarde nu", default=None)


@dataclass(frozen=True, slots=True)
class HaalUitNetwerk:
    """Haal iets uit het netwerk. De teksten gaan 's nachts weg."""


OPDRACHTEN.update(
    neem_organisatie_op=NeemOrganisatieOp,
    wijzig_organisatie=WijzigOrganisatie,
    houd_organisatie_bij=HoudOrganisatieBij,
    doe_netwerkwerk=DoeNetwerkwerk,
    haal_uit_netwerk=HaalUitNetwerk,
)
for _naam, _klasse in OPDRACHTEN.items():
    _klasse.NAAM = _naam  # type: ignore[attr-defined]
