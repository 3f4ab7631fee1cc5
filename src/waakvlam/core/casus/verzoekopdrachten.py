"""Commands on a case that come from a request of a person or for openness, and the letter to a household."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import opdracht, v
from waakvlam.core.gebeurtenis import Tekst


@opdracht("koppel_verzoek")
@dataclass(frozen=True, slots=True)
class KoppelVerzoek:
    """Zeg dat een verzoek over deze casus gaat, en wie de aanvrager hier is. Dat doet wie de regie heeft."""

    verzoek: str = v("Kenmerk van het verzoek")
    persoon: str = v("P1, P2 …; leeg bij een Woo-verzoek", default="")


@opdracht("noteer_levering")
@dataclass(frozen=True, slots=True)
class NoteerLevering:
    """Zet in de casus dat u hieruit stukken aanleverde. Hoort bij lever_aan."""

    verzoek: str = v("Kenmerk van het verzoek")


@opdracht("weeg_bezwaar")
@dataclass(frozen=True, slots=True)
class WeegBezwaar:
    """Weeg het bezwaar van een betrokkene tegen het gebruik van gegevens in deze casus."""

    verzoek: str = v("Kenmerk van het verzoek")
    uitkomst: str = v("gegrond, deels of ongegrond")
    weging: Tekst = v("Hoe u de belangen hebt gewogen")


@opdracht("markeer_woo")
@dataclass(frozen=True, slots=True)
class MarkeerWoo:
    """Zeg van een regel wat die onder de Woo is, als dat iets anders is dan de aanpak van huis uit zegt."""

    nr: int = v("Volgnummer van de regel")
    soort: str = v("feit, opvatting of besluit")
    reden: Tekst = v("Waarom, in één zin")


@opdracht("geef_brief_mee")
@dataclass(frozen=True, slots=True)
class GeefBriefMee:
    """Leg vast dat een betrokkene een brief kreeg over wat er is gedeeld, en hoe."""

    delingen: tuple[str, ...] = v("Delingen waar de brief over gaat")
    persoon: str = v("P1, P2 …; leeg is het hele huishouden", default="")
    hoe: str = v("post, hand of mail", default="post")


@opdracht("stel_brief_uit")
@dataclass(frozen=True, slots=True)
class StelBriefUit:
    """Wacht met vertellen wat er is gedeeld, met de reden en tot wanneer."""

    delingen: tuple[str, ...] = v("Delingen waarover u nog niets zegt")
    reden: Tekst = v("Waarom het nog niet kan")
    tot: datetime = v("Wanneer u opnieuw kijkt")
