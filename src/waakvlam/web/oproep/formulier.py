"""The form for one's own telephone number."""

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.web.formulier import Formulier, vul_in


class Nummerformulier(Formulier):
    """A telephone number as people write it."""

    telefoonnummer = forms.CharField(
        label=_("Uw telefoonnummer"),
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel"}),
        error_messages=vul_in(_("Vul een telefoonnummer in.")),
    )
