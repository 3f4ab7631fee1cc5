"""The forms on who sees a case."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.application.delen.wieziet import Kandidaat
from waakvlam.web.formulier import Datum, Formulier, Keuzes, tekstvak, vul_in


class Toelaatformulier(Formulier):
    """Whom to let in, in which role, why and until when. ``gezien``: whose preview was shown."""

    gezien = forms.CharField(required=False, widget=forms.HiddenInput)
    wie = forms.ChoiceField(label=_("Wie wilt u toelaten?"), error_messages=vul_in(_("Kies iemand.")))
    reden = forms.CharField(
        label=_("Waarom moet deze persoon dit zien?"),
        help_text=_("Eén zin, zonder namen van betrokkenen."),
        widget=tekstvak(2),
        max_length=1000,
        error_messages=vul_in(_("Schrijf in één zin waarom.")),
    )
    tot = forms.DateField(
        label=_("Tot en met welke dag?"),
        required=False,
        widget=Datum,
        error_messages={"invalid": _("Schrijf de dag als 2026-11-22.")},
    )

    def __init__(self, *args: Any, kandidaten: tuple[Kandidaat, ...], **kwargs: Any) -> None:
        """Take the people who may be let in; they stand under the name of their role."""
        super().__init__(*args, **kwargs)
        per_rol: dict[str, list[tuple[str, str]]] = {}
        for k in kandidaten:
            per_rol.setdefault(k.rolnaam, []).append((f"{k.account}|{k.rol}", k.naam))
        keuze = self.fields["wie"]
        assert isinstance(keuze, forms.ChoiceField)
        keuze.choices = [("", _("Kies iemand")), *per_rol.items()]

    def gekozen(self) -> tuple[str, str]:
        """Account and role of who was chosen; call it on a valid form."""
        account, _streep, rol = self.cleaned_data["wie"].partition("|")
        return account, rol


class Uitformulier(Formulier):
    """Why someone no longer sees the case."""

    reden = forms.CharField(
        label=_("Waarom?"), required=False, widget=tekstvak(2), max_length=1000,
        help_text=_("Bijvoorbeeld: klaar met deze casus, of te dicht bij de betrokkenen."),
    )  # fmt: skip


class Nakijkformulier(Formulier):
    """Whether looking wider was right, and why."""

    terecht = forms.ChoiceField(
        label=_("Was het nodig?"),
        widget=Keuzes,
        choices=[("ja", _("Ja, terecht")), ("nee", _("Nee, niet terecht"))],
        error_messages=vul_in(_("Kies ja of nee.")),
    )
    tekst = forms.CharField(
        label=_("Waarom vindt u dat?"), widget=tekstvak(3), max_length=2000,
        error_messages=vul_in(_("Schrijf in één zin waarom.")),
    )  # fmt: skip
