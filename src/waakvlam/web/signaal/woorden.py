"""Codes of a signal in words."""

from django.utils.translation import gettext_lazy as _

from waakvlam.application.vragen.gericht import themas
from waakvlam.application.vragen.vrager import Vrager

STAND = {
    "ontvangen": _("nog niet opgepakt"),
    "opgepakt": _("opgepakt"),
    "doorgegeven": _("doorgegeven"),
    "bij_casus": _("bij een casus"),
    "samengevoegd": _("gaat verder in een ander signaal"),
    "afgehandeld": _("afgehandeld"),
}
WAAR = {"hier": _("Waar de melder was"), "adres": _("Op een andere plek"), "online": _("Online")}
WANNEER = {"net": _("Net voor de melding"), "vandaag": _("De dag van de melding"), "eerder": _("Eerder")}
THEMA = {
    "jongeren": _("Jongeren"),
    "buren": _("Buren"),
    "huishouden": _("Huishouden"),
    "groepen": _("Groepen"),
    "anders": _("Anders"),
}
BAK = {
    "nieuw": _("Nieuw"),
    "mijn": _("Bij mij"),
    "doorgegeven": _("Doorgegeven"),
    "vast": _("Loopt vast"),
    "gemeld": _("Door mij gemeld"),
    "open": _("Alles wat open staat"),
    "alles": _("Ook wat klaar is"),
}


def themanamen(vrager: Vrager) -> dict[str, str]:
    """Per code of a theme its name: as an approach in force has it, else in plain words."""
    return {code: str(naam) for code, naam in THEMA.items()} | themas(vrager)
