"""Puts together what calling together needs, from the settings."""

from django.conf import settings

from waakvlam.adapters import opslag
from waakvlam.adapters.oproep import DatabaseAgendas, DatabaseTelefoons
from waakvlam.adapters.sms import GeenSms, HttpSms
from waakvlam.application.poorten.oproep import Oproepwerk, Plekken


def oproepwerk(plekken: Plekken) -> Oproepwerk:
    """Numbers, calendars and text messages of this installation."""
    return Oproepwerk(
        DatabaseTelefoons(opslag.sleutels(), opslag.nummermerken()),
        DatabaseAgendas(),
        plekken,
        HttpSms(**settings.SMS) if settings.SMS else GeenSms(),
        settings.OPROEP_WACHTEN,
    )
