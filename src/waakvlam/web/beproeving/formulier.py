"""What to try a draft with."""

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.application.vragen.beproeving import HOOGSTENS
from waakvlam.web.formulier import Formulier, Keuzes


class Beproefformulier(Formulier):
    """Which cases, and how many. Nothing is changed, so it travels in the address."""

    wat = forms.ChoiceField(
        label=_("Met welke casussen?"),
        choices=[("bedacht", _("Bedachte casussen")), ("eigen", _("De casussen van uw gemeente tot nu toe"))],
        widget=Keuzes,
        error_messages={"required": _("Kies met welke casussen."), "invalid_choice": _("Kies uit de lijst.")},
    )
    aantal = forms.IntegerField(
        label=_("Hoeveel bedachte casussen?"),
        min_value=10,
        max_value=HOOGSTENS,
        required=False,
        error_messages={
            "invalid": _("Vul een getal in van 10 tot en met 200."),
            "min_value": _("Vul een getal in van 10 tot en met 200."),
            "max_value": _("Vul een getal in van 10 tot en met 200."),
        },
    )
    zaad = forms.IntegerField(
        label=_("Toeval"),
        help_text=_("Hetzelfde getal geeft hetzelfde. Kies een ander getal voor ander toeval."),
        min_value=1,
        max_value=999_999,
        required=False,
        error_messages={
            "invalid": _("Vul een heel getal in, vanaf 1."),
            "min_value": _("Vul een heel getal in, vanaf 1."),
            "max_value": _("Vul een kleiner getal in."),
        },
    )
