"""Commands on the attachments of a case. What is in a file never enters core; only its mark does."""

from dataclasses import dataclass

from waakvlam.core.casus.opdrachten import opdracht, v
from waakvlam.core.gebeurtenis import Tekst


@opdracht("voeg_bijlage_toe")
@dataclass(frozen=True, slots=True)
class VoegBijlageToe:
    """Voeg een bestand toe dat al is nagekeken en versleuteld is bewaard."""

    bijlage: str = v("Kenmerk waaronder het bestand is bewaard")
    naam: Tekst = v("Naam van het bestand")
    soort: str = v("Soort bestand, zoals jpeg of pdf")
    grootte: int = v("Aantal bytes")
    omschrijving: Tekst | None = v("Wat erop of erin staat", default=None)


@opdracht("trek_bijlage_in")
@dataclass(frozen=True, slots=True)
class TrekBijlageIn:
    """Trek een bijlage in die er niet had mogen staan. De inhoud verdwijnt, dat zij er was blijft staan."""

    bijlage: str = v("Kenmerk van de bijlage")
    reden: Tekst = v("Waarom, in één zin")
