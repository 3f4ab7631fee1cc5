"""The forms on a signal that is there: joining it to a case, handling it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.core.signaal.vervolgopdrachten import HandelAf, KoppelAanCasus
from waakvlam.web.formulier import Formulier, Keuzes, tekstvak, vul_in
from waakvlam.web.signaal.woorden import UITKOMST


class Afhandelformulier(Formulier):
    """How a signal ended, and what the reporter hears."""

    uitkomst = forms.ChoiceField(
        label=_("Hoe is het afgelopen?"),
        choices=tuple(UITKOMST.items()),
        widget=Keuzes,
        error_messages=vul_in(_("Kies hoe het is afgelopen.")),
    )
    terugkoppeling = forms.CharField(
        label=_("Wat hoort de melder?"),
        help_text=_("Wie meldde leest dit. Schrijf niets over andere mensen."),
        widget=tekstvak(3),
        max_length=2000,
        error_messages=vul_in(_("Schrijf wat de melder hoort.")),
    )
    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)

    def opdracht(self) -> HandelAf:
        """Return the command of a valid form."""
        return HandelAf(self.cleaned_data["uitkomst"], self.cleaned_data["terugkoppeling"])


class Casuskeuze(Formulier):
    """Which case a signal belongs to."""

    casus = forms.ChoiceField(
        label=_("Bij welke casus hoort dit?"), widget=Keuzes, error_messages=vul_in(_("Kies een casus."))
    )
    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, casussen: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["casus"].choices = casussen  # type: ignore[attr-defined]

    def opdracht(self) -> KoppelAanCasus:
        """Return the command of a valid form."""
        return KoppelAanCasus(self.cleaned_data["casus"])
