"""The form for an emergency pack."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from waakvlam.web.formulier import Datum, Formulier

DAGEN = 7
"""How many days a pack is good for, unless its maker says otherwise."""


class Pakketformulier(Formulier):
    """On which day the pack is to be made again."""

    vernieuw = forms.DateField(
        label=_("Wanneer maakt u een nieuw pakket?"),
        help_text=_("Op die dag wordt dit een taak voor uw rol. Wat erin staat, wordt oud."),
        widget=Datum,
        error_messages={"required": _("Kies een dag."), "invalid": _("Schrijf de dag als 2026-11-22.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["vernieuw"].initial = timezone.localdate() + timedelta(days=DAGEN)

    def clean_vernieuw(self) -> date:
        """Return the day; it lies after today."""
        dag: date = self.cleaned_data["vernieuw"]
        if dag <= timezone.localdate():
            raise forms.ValidationError(_("Kies een dag na vandaag."))
        return dag
