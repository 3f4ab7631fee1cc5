"""Codes of data breaches in words."""

from django.utils.translation import gettext_lazy as _

GEGEVENS = {
    "naam": _("Namen"),
    "contact": _("Adres, telefoon of e-mail"),
    "bsn": _("Burgerservicenummer"),
    "gezin": _("Gezin en thuissituatie"),
    "gezondheid": _("Gezondheid"),
    "strafbaar": _("Strafbare feiten"),
    "geld": _("Geld en schulden"),
    "afkomst": _("Afkomst"),
    "overtuiging": _("Geloof of overtuiging"),
    "inloggen": _("Inloggegevens"),
    "anders": _("Iets anders"),
}
MENSEN = {
    "inwoner": _("Inwoners"),
    "kind": _("Kinderen"),
    "melder": _("Mensen die iets meldden"),
    "medewerker": _("Medewerkers"),
    "anders": _("Anderen"),
}
RISICO = {
    "geen": _("Waarschijnlijk geen risico"),
    "risico": _("Risico"),
    "hoog": _("Hoog risico"),
}
STAND = {"open": _("open"), "gesloten": _("gesloten")}
WEG = {
    "datalek-gemeld": _("Gemeld"),
    "datalek-beoordeeld": _("Risico beoordeeld"),
    "melding-beslist": _("Besluit over melden bij de AP"),
    "vertellen-beslist": _("Besluit over vertellen"),
    "maatregel-bij-datalek": _("Maatregel"),
    "bij-datalek-betrokken": _("Wie leest mee, veranderd"),
    "datalek-gesloten": _("Gesloten"),
}
