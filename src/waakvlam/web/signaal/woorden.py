"""Codes of a signal in words."""

from django.utils.translation import gettext_lazy as _

STAND = {
    "ontvangen": _("nog niet opgepakt"),
    "opgepakt": _("opgepakt"),
    "bij_casus": _("bij een casus"),
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
UITKOMST = {
    "opgelost": _("Opgelost"),
    "doorgegeven": _("Doorgegeven aan een ander"),
    "geen_vervolg": _("Geen vervolg nodig"),
}
WEG = {
    "signaal-gemeld": _("Gemeld"),
    "signaal-opgepakt": _("Opgepakt"),
    "signaal-bij-casus": _("Bij een casus gevoegd"),
    "signaal-afgehandeld": _("Afgehandeld"),
    "bijlage-toegevoegd": _("Bijlage toegevoegd"),
    "bijlage-ingetrokken": _("Bijlage ingetrokken"),
}
