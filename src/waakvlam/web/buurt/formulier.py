"""The forms of the administration of neighbourhoods."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.web.bijlagen.formulier import Bestandsveld
from waakvlam.web.formulier import Datum, Formulier, vul_in


class Inleesformulier(Formulier):
    """A GeoJSON file."""

    bestand = Bestandsveld(
        label=gettext_lazy("Bestand met buurten"),
        help_text=gettext_lazy(
            "GeoJSON, met voor elke buurt een vlak, een code en een naam. Hoogstens 4 MB."
        ),
        error_messages=vul_in(gettext_lazy("Kies een bestand.")),
    )


class Vaststelformulier(Formulier):
    """From when the new neighbourhoods hold."""

    vanaf = forms.DateField(
        label=gettext_lazy("Vanaf welke dag gelden deze buurten?"),
        help_text=gettext_lazy("Leeg is nu meteen."),
        required=False,
        widget=Datum,
        error_messages={"invalid": gettext_lazy("Vul een datum in, zoals 31-12-2026.")},
    )

    def clean_vanaf(self) -> Any:
        """Return the day; it lies ahead."""
        dag = self.cleaned_data["vanaf"]
        if dag is not None and dag < timezone.localdate():
            raise forms.ValidationError(_("Deze dag is al geweest. Kies vandaag of later."))
        return dag

    def moment(self) -> datetime | None:
        """Return when the division begins to hold; None is at once."""
        dag = self.cleaned_data["vanaf"]
        if dag is None or dag == timezone.localdate():
            return None
        return timezone.make_aware(datetime.combine(dag, time.min))
