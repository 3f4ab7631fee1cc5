"""The form for a quick note."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.core.casus.opdrachten import Noteer
from waakvlam.web.deur.formulier import InEenCasus
from waakvlam.web.formulier import Formulier, Keuzes, tekstvak, vul_in


class Notitieformulier(InEenCasus, Formulier):
    """What to remember, and which case it belongs to."""

    deur_velden = ("tekst",)

    tekst = forms.CharField(
        label=_("Notitie"),
        widget=tekstvak(4),
        max_length=5000,
        error_messages=vul_in(_("Schrijf eerst uw notitie.")),
    )
    casus = forms.ChoiceField(
        label=_("Bij welke casus?"),
        widget=Keuzes,
        error_messages=vul_in(_("Kies bij welke casus dit hoort.")),
    )

    def __init__(self, *args: Any, casussen: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["casus"]
        if len(casussen) > 12:
            veld.widget = forms.Select()
            casussen = [("", "—"), *casussen]
        veld.choices = casussen  # type: ignore[attr-defined]

    def opdracht(self) -> Noteer:
        """Return the command of a valid form."""
        return Noteer(tekst=self.cleaned_data["tekst"])
