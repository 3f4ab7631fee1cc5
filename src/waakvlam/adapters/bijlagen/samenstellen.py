"""The parts behind attachments, from the settings of this installation."""

from django.conf import settings

from waakvlam.adapters import opslag
from waakvlam.adapters.bijlagen.keuring import Keuring
from waakvlam.adapters.bijlagen.kluis import DatabaseBijlagekluis
from waakvlam.adapters.scanner import Clamd, KijktNiet
from waakvlam.application.poorten.bijlagen import Bijlagegrenzen, Bijlagewerk, Scanner


def bijlagewerk() -> Bijlagewerk:
    """What attachments need; without a scanner it only hands out what is there."""
    grenzen = Bijlagegrenzen(settings.BIJLAGE_MB * 1_000_000, frozenset(settings.BIJLAGE_SOORTEN))
    return Bijlagewerk(DatabaseBijlagekluis(opslag.sleutels()), Keuring(grenzen), scanner(), grenzen)


def scanner() -> Scanner | None:
    """The scanner that the settings name, or None."""
    if settings.SCANNER == settings.NIET_NAKIJKEN:
        return KijktNiet()
    return Clamd(settings.SCANNER, settings.SCANNER_SECONDEN) if settings.SCANNER else None
