"""The forms on people and roles."""

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.core.toegang.mensen import Nee
from waakvlam.web.formulier import Datum, Formulier, vul_in


def begin_van(dag: Any) -> datetime:
    """Return the moment a day begins, here."""
    return timezone.make_aware(datetime.combine(dag, time()))


def einde_van(dag: Any) -> datetime:
    """Return the moment a day has ended, here."""
    return timezone.make_aware(datetime.combine(dag + timedelta(days=1), time()))


def zin(nee: Nee, dagen: int = 0) -> str:
    """Say why it cannot be, and what to do."""
    return {
        Nee.ZELF: _("Dit kan niet voor uzelf. Vraag het aan een collega."),
        Nee.ROL: _("Kies een rol die in een aanpak van de gemeente staat."),
        Nee.EINDE: _("Kies een laatste dag die nog komt, en die niet voor de eerste dag ligt."),
        Nee.BEGIN: _("Kies een eerste dag."),
        Nee.LANG: _("Dit is te lang. Kies ten hoogste %(dagen)s dagen; daarna kunt u het opnieuw regelen.")
        % {"dagen": dagen},
        Nee.PERSOON: _("Kies een collega die nu een rol heeft."),
    }[nee]


class Waarneemformulier(Formulier):
    """Who stands in for the visitor, in which role, from and until which day."""

    lid = forms.ChoiceField(
        label=gettext_lazy("Voor welke rol?"), error_messages=vul_in(gettext_lazy("Kies een rol."))
    )
    wie = forms.ChoiceField(
        label=gettext_lazy("Wie neemt waar?"), error_messages=vul_in(gettext_lazy("Kies een collega."))
    )
    van = forms.DateField(
        label=gettext_lazy("Eerste dag"),
        widget=Datum,
        error_messages=vul_in(gettext_lazy("Kies een eerste dag.")),
    )
    tot = forms.DateField(
        label=gettext_lazy("Laatste dag"),
        widget=Datum,
        error_messages=vul_in(gettext_lazy("Kies een laatste dag. Een waarneming eindigt altijd.")),
    )

    def __init__(self, *args: Any, rollen: list[Any], collegas: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["lid"].choices = rollen  # type: ignore[attr-defined]
        leeg = [("", _("Kies een collega"))]
        self.fields["wie"].choices = leeg + collegas  # type: ignore[attr-defined]


class Rolformulier(Formulier):
    """A role for somebody, with or without a last day."""

    rol = forms.ChoiceField(label=gettext_lazy("Rol"), error_messages=vul_in(gettext_lazy("Kies een rol.")))
    tot = forms.DateField(
        label=gettext_lazy("Laatste dag"),
        help_text=gettext_lazy("Leeg: tot nader bericht."),
        required=False,
        widget=Datum,
        error_messages={"invalid": gettext_lazy("Kies een dag.")},
    )

    def __init__(self, *args: Any, rollen: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gesorteerd = sorted(rollen.items(), key=lambda paar: paar[1].lower())
        self.fields["rol"].choices = [("", _("Kies een rol")), *gesorteerd]  # type: ignore[attr-defined]


class Vertrekformulier(Formulier):
    """Who takes over from somebody who leaves; that nobody does yet is said, not left out."""

    OPEN = "open"

    opvolger = forms.ChoiceField(
        label=gettext_lazy("Wie neemt het werk over?"),
        error_messages=vul_in(gettext_lazy("Kies een collega, of dat de plek openblijft.")),
    )

    def __init__(self, *args: Any, collegas: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        eerst = [("", _("Kies wie het overneemt")), (self.OPEN, _("Nog niemand: de plek blijft open"))]
        self.fields["opvolger"].choices = [*eerst, *collegas]  # type: ignore[attr-defined]

    def wie(self) -> int | None:
        """Return the account of the successor; None when the place stays open."""
        gekozen = self.cleaned_data["opvolger"]
        return None if gekozen == self.OPEN else int(gekozen)


class Postcodeformulier(Formulier):
    """Where somebody lives. The field is always empty at first: nobody can read back what was set."""

    postcode = forms.CharField(
        label=gettext_lazy("Postcode"),
        help_text=gettext_lazy("Bijvoorbeeld 1234 AB."),
        max_length=12,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages=vul_in(gettext_lazy("Vul een postcode in.")),
    )
