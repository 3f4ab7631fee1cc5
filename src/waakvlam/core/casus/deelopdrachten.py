"""Commands on sharing entries of one circle with another."""

from dataclasses import dataclass
from datetime import datetime

from waakvlam.core.casus.opdrachten import opdracht, v
from waakvlam.core.gebeurtenis import Tekst


@opdracht("deel")
@dataclass(frozen=True, slots=True)
class DeelStukken:
    """Deel stukken van uw kring met een andere kring: waarom, waarvoor, hoe lang."""

    nrs: tuple[str, ...] = v("Volgnummers van de stukken")
    naar: str = v("Kring die ze krijgt")
    grond: str = v("Code van de wettelijke grond")
    doel: str = v("Code van het doel")
    noodzaak: Tekst = v("Waarom dit nodig is en minder niet genoeg is")
    tot: datetime | None = v("Tot wanneer de andere kring het kan lezen", default=None)
    gremium: str | None = v("Gremium waarin het wordt gedeeld", default=None)
    ingelicht: str = v("Of de betrokkene het weet: ja, nog of uitgesteld", default="nog")
    uitstel: Tekst | None = v("Waarom de betrokkene het later hoort", default=None)


@opdracht("trek_deling_in")
@dataclass(frozen=True, slots=True)
class TrekDelingIn:
    """Stop met delen. Wat al is gelezen, blijft gelezen; dat staat in het logboek."""

    deling: str = v("Kenmerk van de deling")
    reden: Tekst | None = v("Waarom", default=None)
