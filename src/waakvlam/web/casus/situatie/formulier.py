"""The form to send a situation report to roles."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.application.vragen.invoer import Optie
from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.stukken.opdrachten import StuurSituatie
from waakvlam.web.casus.doen.velden import Vinkgroepen, vink
from waakvlam.web.deur.formulier import InEenCasus
from waakvlam.web.formulier import Formulier, tekstvak, vul_in


class Situatieformulier(InEenCasus, Formulier):
    """To whom it goes, and what is said with it."""

    deur_velden = ("tekst",)

    aan = forms.MultipleChoiceField(
        label=_("Wie krijgt het rapport?"),
        widget=Vinkgroepen,
        error_messages=vul_in(_("Vink minstens één vakje aan.")),
    )
    tekst = forms.CharField(
        label=_("Wilt u er iets bij zeggen?"),
        help_text=_("Iedereen in de casus leest dit. Zonder namen."),
        required=False,
        widget=tekstvak(2),
        max_length=1000,
    )

    def __init__(self, *args: Any, aan: tuple[Optie, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aan"].choices = vink(aan)  # type: ignore[attr-defined]

    def opdracht(self) -> StuurSituatie:
        """Return the command of a valid form."""
        tekst = self.cleaned_data["tekst"]
        return StuurSituatie(tuple(self.cleaned_data["aan"]), Tekst(tekst) if tekst else None)
