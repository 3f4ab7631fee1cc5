"""The form for a slip."""

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.web.formulier import Formulier, tekstvak, vul_in


class Kladformulier(Formulier):
    """What to write down."""

    tekst = forms.CharField(
        label=_("Voor uzelf"),
        help_text=_("Alleen u leest dit. Schrijf zo weinig mogelijk namen op."),
        widget=tekstvak(4),
        max_length=5000,
        error_messages=vul_in(_("Schrijf eerst iets op.")),
    )
