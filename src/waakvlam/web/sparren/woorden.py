"""What was found in a text that points to a person, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.application.deur.nummers import herken

SOORT = {
    "bsn": gettext_lazy("een burgerservicenummer"),
    "telefoon": gettext_lazy("een telefoonnummer"),
    "email": gettext_lazy("een e-mailadres"),
    "iban": gettext_lazy("een rekeningnummer"),
    "adres": gettext_lazy("een adres of postcode"),
    "kenteken": gettext_lazy("een kenteken"),
    "geboortedatum": gettext_lazy("een geboortedatum"),
    "account": gettext_lazy("een account"),
}
GEZEGD = {
    "spar-gevraagd": gettext_lazy("Vraag"),
    "spar-beantwoord": gettext_lazy("Antwoord"),
    "spar-aangevuld": gettext_lazy("Erbij verteld"),
}


def wijst_naar_iemand(tekst: str) -> str:
    """Return why a text cannot stand here and what to do, or an empty string when it can."""
    gevonden = [str(SOORT[soort]) for soort in herken(tekst)]
    if not gevonden:
        return ""
    zin = _("Hier staat iets wat naar een mens wijst: %(wat)s.") % {"wat": ", ".join(gevonden)}
    return (
        zin
        + " "
        + _("Haal het weg en schrijf bijvoorbeeld «het kind» of «de buurman».")
        + " "
        + _("Kan het niet zonder? Doe dan een melding of open een casus.")
    )
