"""Commands about the persons in a case: who P1 is, and opening that for one decision."""

from dataclasses import dataclass

from waakvlam.core.casus.opdrachten import opdracht, v
from waakvlam.core.gebeurtenis import Tekst


@dataclass(frozen=True, slots=True, kw_only=True)
class Persoonsgegevens:
    """What can be recorded of a person; nothing of it has to be."""

    voornaam: Tekst | None = v("Voornaam", default=None)
    achternaam: Tekst | None = v("Achternaam, met wat ervoor staat", default=None)
    geboortedatum: Tekst | None = v("Geboortedatum, als 1984-03-27 of 27-03-1984", default=None)
    bsn: Tekst | None = v("Burgerservicenummer, negen cijfers", default=None)
    adres: Tekst | None = v("Straat en huisnummer", default=None)
    postcode: Tekst | None = v("Postcode", default=None)
    plaats: Tekst | None = v("Woonplaats", default=None)
    telefoon: Tekst | None = v("Telefoonnummer", default=None)
    email: Tekst | None = v("E-mailadres", default=None)
    relatie: Tekst | None = v("Plaats in het huishouden, zoals moeder of inwonende zoon", default=None)


@opdracht("voeg_persoon_toe")
@dataclass(frozen=True, slots=True, kw_only=True)
class VoegPersoonToe(Persoonsgegevens):
    """Voeg een betrokkene toe, met het volgende nummer: P1, P2 … Wie het is, mag later."""


@opdracht("leg_persoon_vast")
@dataclass(frozen=True, slots=True, kw_only=True)
class LegPersoonVast(Persoonsgegevens):
    """Leg vast wie een betrokkene is, voor de eigen kring. Wat er eerder stond blijft in de geschiedenis."""

    persoon: str = v("P1, P2 …")
    leeg: tuple[str, ...] = v("Gegevens die niet meer gelden", default=())


@opdracht("open_gegevens")
@dataclass(frozen=True, slots=True)
class OpenGegevens:
    """Open een betrokkene voor uzelf, voor één besluit en voor korte tijd."""

    persoon: str = v("P1, P2 …")
    besluitsoort: str = v("Code van de soort besluit, zoals huisverbod")
    reden: Tekst = v("Waarom dit besluit nu aan de orde is, zonder namen")


@opdracht("sluit_gegevens")
@dataclass(frozen=True, slots=True)
class SluitGegevens:
    """Sluit de gegevens die voor een besluit open staan."""

    inzage: str = v("Kenmerk van de inzage")
