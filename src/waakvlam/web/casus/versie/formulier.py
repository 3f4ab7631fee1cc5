"""The form to move a case to a newer version."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.web.formulier import Formulier, Keuzes, tekstvak


class Versieformulier(Formulier):
    """Why, and which level it becomes when that is asked. ``gezien`` is the version the report was about."""

    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)
    gezien = forms.CharField(required=False, widget=forms.HiddenInput)
    niveau = forms.ChoiceField(
        label=_("Welk niveau wordt het?"),
        widget=Keuzes,
        error_messages={"required": _("Kies een niveau."), "invalid_choice": _("Kies een niveau.")},
    )
    motivering = forms.CharField(
        label=_("Waarom?"),
        help_text=_("Eén zin is genoeg."),
        widget=tekstvak(3),
        max_length=2000,
        error_messages={"required": _("Schrijf in één zin waarom.")},
    )

    def __init__(self, *args: Any, niveaus: tuple[tuple[str, str], ...], **kwargs: Any) -> None:
        """Take the levels to choose from; without any there is nothing to choose."""
        super().__init__(*args, **kwargs)
        keuze = self.fields["niveau"]
        assert isinstance(keuze, forms.ChoiceField)
        keuze.choices = list(niveaus)
        if not niveaus:
            del self.fields["niveau"]
