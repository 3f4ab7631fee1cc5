"""Commands on who sees a case: letting people in and out, hiding a circle, looking wider in an emergency."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import opdracht, v
from waakvlam.core.gebeurtenis import Tekst


@opdracht("geef_toegang")
@dataclass(frozen=True, slots=True)
class GeefToegang:
    """Laat iemand toe tot deze casus, in een rol en zo nodig tot een dag."""

    wie: str = v("Verwijzing naar het account")
    rol: str = v("Rol waarin die persoon meedoet")
    reden: Tekst | None = v("Waarom deze persoon dit moet zien", default=None)
    tot: datetime | None = v("Einde, als het tijdelijk is", default=None)


@opdracht("trek_toegang_in")
@dataclass(frozen=True, slots=True)
class TrekToegangIn:
    """Haal iemand uit deze casus, ook als iedereen met die rol haar ziet. Uzelf eruit halen mag altijd."""

    wie: str = v("Verwijzing naar het account")
    reden: Tekst | None = v("Waarom", default=None)


@opdracht("verberg_kring")
@dataclass(frozen=True, slots=True)
class VerbergKring:
    """Houd voor andere kringen verborgen dat uw kring meedoet, of laat het weer zien."""

    kring: str = v("Code van de kring")
    verborgen: bool = v("ja: verborgen; nee: weer zichtbaar", default=True)


@opdracht("neem_noodtoegang")
@dataclass(frozen=True, slots=True)
class NeemNoodtoegang:
    """Kijk in een noodgeval breder dan gewoon. De casus ziet het meteen en een ander kijkt het na."""

    reden: Tekst | None = v("Waarom het niet kan wachten", default=None)
    kringen: tuple[str, ...] = v("Kringen die u nodig hebt; leeg is alle die mogen", default=())


@opdracht("stop_noodtoegang")
@dataclass(frozen=True, slots=True)
class StopNoodtoegang:
    """Stop met breder kijken, eerder dan het vanzelf stopt."""

    noodtoegang: str = v("Kenmerk van de noodtoegang")


@opdracht("beoordeel_noodtoegang")
@dataclass(frozen=True, slots=True)
class BeoordeelNoodtoegang:
    """Kijk na of het terecht was dat iemand breder keek. Dat doet een ander."""

    noodtoegang: str = v("Kenmerk van de noodtoegang")
    terecht: bool = v("Of het nodig was", default=True)
    tekst: Tekst | None = v("Toelichting", default=None)
