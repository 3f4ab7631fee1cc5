"""The form to open a case at its first level."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.core.aanpak.gereed import Aanpak
from waakvlam.core.casus.opdrachten import Open
from waakvlam.web.formulier import Formulier, Keuzes, vul_in


class Openformulier(Formulier):
    """A code name, a title without names, and under which approach."""

    codenaam = forms.CharField(
        label=_("Codenaam"),
        help_text=_("Een woord dat niets verraadt, zoals Lindenhof. Geen namen van mensen."),
        max_length=40,
        error_messages=vul_in(_("Vul een codenaam in.")),
    )
    titel = forms.CharField(
        label=_("Waar gaat het over?"),
        help_text=_("Kort, zonder namen. Zoals: ruzie en zorgen om de kinderen."),
        max_length=200,
        required=False,
    )
    aanpak = forms.ChoiceField(
        label=_("Onder welke aanpak?"), widget=Keuzes, error_messages=vul_in(_("Kies een aanpak."))
    )
    personen = forms.IntegerField(
        label=_("Hoeveel mensen zijn betrokken?"),
        help_text=_("Zij heten hier P1, P2 en zo verder."),
        required=False,
        min_value=0,
        max_value=50,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "wv-kort"}),
        error_messages={
            "invalid": _("Vul een getal in, zoals 4."),
            "min_value": _("Vul een getal in van 0 tot en met 50."),
            "max_value": _("Vul een getal in van 0 tot en met 50."),
        },
    )
    signaal = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, aanpakken: Mapping[str, Aanpak], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [(naam, aanpak.model.titel) for naam, aanpak in aanpakken.items()]
        self.fields["aanpak"].choices = keuzes  # type: ignore[attr-defined]
        if len(keuzes) == 1:
            self.fields["aanpak"].initial = keuzes[0][0]

    def opdracht(self) -> Open:
        """Return the command of a valid form."""
        g = self.cleaned_data
        return Open(
            codenaam=g["codenaam"].strip(),
            titel=g["titel"] or None,
            personen=g["personen"] or 0,
            signalen=(g["signaal"],) if g["signaal"] else (),
        )
