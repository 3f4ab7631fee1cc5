"""The forms of the network."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.netwerk.opdrachten import HoudOrganisatieBij, NeemOrganisatieOp, WijzigOrganisatie
from waakvlam.web.formulier import Datum, Formulier, Keuzes, vul_in

GEDAAN = (
    ("verteld", _("Wij vertelden over de aanpak")),
    ("getraind", _("Zij leerden ermee werken")),
    ("hielp", _("Zij hielpen de aanpak maken")),
)


def moment_van(dag: date, nu: datetime) -> datetime:
    """Return a moment on a day here: the present one for today, else the middle of the day."""
    if dag == timezone.localdate(nu):
        return nu
    return timezone.make_aware(datetime.combine(dag, time(12)))


class Organisatieformulier(Formulier):
    """What an organisation is called, of which sector it is, and whether it passes on signals."""

    naam = forms.CharField(
        label=_("Hoe heet de organisatie?"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages=vul_in(_("Schrijf hoe de organisatie heet.")),
    )
    sector = forms.ChoiceField(
        label=_("In welke sector werkt zij?"), error_messages=vul_in(_("Kies een sector."))
    )
    signaleert = forms.BooleanField(label=_("Zij geeft signalen door"), required=False)

    def __init__(self, *args: Any, sectoren: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sector"].choices = [("", _("Kies een sector")), *sectoren.items()]  # type: ignore[attr-defined]

    def _waarden(self) -> tuple[Tekst, str, bool]:
        g = self.cleaned_data
        return Tekst(g["naam"]), g["sector"], g["signaleert"]

    def opnemen(self) -> NeemOrganisatieOp:
        """Return the command of a valid form, for a new organisation."""
        return NeemOrganisatieOp(*self._waarden())

    def wijzigen(self) -> WijzigOrganisatie:
        """Return the command of a valid form, for one that is there."""
        return WijzigOrganisatie(*self._waarden())


class Bijhoudformulier(Formulier):
    """What was done with an organisation, and on which day."""

    wat = forms.ChoiceField(
        label=_("Wat is er gedaan?"),
        choices=GEDAAN,
        widget=Keuzes,
        error_messages=vul_in(_("Kies wat er is gedaan.")),
    )
    op = forms.DateField(
        label=_("Op welke dag?"),
        widget=Datum,
        initial=timezone.localdate,
        error_messages=vul_in(_("Kies een dag.")),
    )

    def opdracht(self, nu: datetime) -> HoudOrganisatieBij:
        """Return the command of a valid form."""
        g = self.cleaned_data
        return HoudOrganisatieBij(g["wat"], moment_van(g["op"], nu))
