"""The form by which someone says they looked at a notice."""

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.application.toezicht import LANGST
from waakvlam.web.formulier import Formulier, tekstvak, vul_in


class Gezienformulier(Formulier):
    """What was found, for who looks later."""

    nr = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**62)
    notitie = forms.CharField(
        label=_("Wat hebt u gevonden?"),
        help_text=_("Schrijf op wat u naging en wat u ermee doet. Noem niemand uit een casus."),
        widget=tekstvak(3),
        max_length=LANGST,
        error_messages=vul_in(_("Schrijf op wat u gevonden hebt.")),
    )
