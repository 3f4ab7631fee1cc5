"""The form for what has an end: going on until a next day, or stopping, by a decision with a reason."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.web.formulier import Datum, Formulier, Keuzes, tekstvak, vul_in


class Doorgaanformulier(Formulier):
    """``verder`` is the code and the name of going on, ``dag_nodig`` what is said when its day is missing."""

    verder: tuple[str, Any]
    dag_nodig: Any

    doe = forms.ChoiceField(
        label=_("Wat besluit u?"), widget=Keuzes, error_messages=vul_in(_("Kies wat u besluit."))
    )
    tot = forms.DateField(label=_("Tot en met welke dag?"), widget=Datum, required=False)
    reden = forms.CharField(
        label=_("Waarom?"),
        help_text=_("Eén zin is genoeg."),
        widget=tekstvak(2),
        max_length=500,
        error_messages=vul_in(_("Schrijf waarom.")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["doe"].choices = [self.verder, ("stop", _("Nu stoppen"))]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for the day when it goes on."""
        gegevens = super().clean() or self.cleaned_data
        if self.gaat_door(gegevens) and not gegevens.get("tot") and "tot" not in self.errors:
            self.add_error("tot", self.dag_nodig)
        return gegevens

    def gaat_door(self, gegevens: dict[str, Any]) -> bool:
        """Tell whether it was decided to go on."""
        return bool(gegevens.get("doe") == self.verder[0])
