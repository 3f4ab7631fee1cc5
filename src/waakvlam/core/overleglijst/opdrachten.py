"""Commands on a case as an item of a periodic meeting."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import opdracht, v
from waakvlam.core.gebeurtenis import Tekst

KEUZES = ("actie", "geen")


@opdracht("zet_op_overleglijst")
@dataclass(frozen=True, slots=True)
class ZetOpOverleglijst:
    """Zet de casus op de lijst van een overleg. Is er in de aanpak een stap voor, dan wordt die gezet."""

    gremium: str = v("Code van het gremium")
    genodigd: tuple[str, ...] = v("Agendapartners die voor deze casus erbij komen", default=())
    motivering: Tekst | None = v("Waarom, in één zin", default=None)
    afwijken: Tekst | None = v("Waarom van de aanpak wordt afgeweken", default=None)


@opdracht("haal_van_overleglijst")
@dataclass(frozen=True, slots=True)
class HaalVanOverleglijst:
    """Haal de casus van de lijst van een overleg."""

    gremium: str = v("Code van het gremium")


@opdracht("partner_zegt")
@dataclass(frozen=True, slots=True)
class PartnerZegt:
    """Leg vast wat een partner doet in de eigen keten: een actie, of geen actie nodig."""

    gremium: str = v("Code van het gremium")
    rol: str = v("Rol van de partner")
    keus: str = v("actie of geen")
    tekst: Tekst | None = v("Wat de partner doet; verplicht bij een actie", default=None)
    uiterlijk: datetime | None = v("Uiterlijk wanneer; zonder datum vraagt de taak er zelf om", default=None)


@opdracht("bespreek_punt")
@dataclass(frozen=True, slots=True)
class BespreekPunt:
    """Leg vast dat de casus in een overleg met meer casussen is besproken, en wat er is afgesproken."""

    gremium: str = v("Code van het gremium")
    bijeenkomst: str | None = v("Kenmerk van de bijeenkomst", default=None)
    aanwezig: tuple[str, ...] = v("Rollen die erbij waren", default=())
    voorzitter: str | None = v("Rol die voorzat; leeg is de vaste voorzitter", default=None)
    tekst: Tekst | None = v("Wat is afgesproken; iedereen in de casus leest dit", default=None)
    rond_af: bool = v("Of de casus klaar is in dit overleg", default=True)
    blijft: bool = v("Of de casus de volgende keer weer op de lijst staat", default=True)
    afwijken: Tekst | None = v("Waarom van de aanpak wordt afgeweken", default=None)
