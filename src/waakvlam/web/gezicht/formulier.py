"""The forms on familiar faces."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.gezicht.opdrachten import MeldVertrek, NeemGezichtOp, RegelOpvolging, WijzigGezicht
from waakvlam.web.formulier import Datum, Formulier, Gevouwen, Keuzes, tekstvak, vul_in

Paren = Sequence[tuple[str, Any]]


def begin_van(dag: date) -> datetime:
    """Return the first moment of a day here."""
    return timezone.make_aware(datetime.combine(dag, time(0)))


def einde_van(dag: date) -> datetime:
    """Return the last minute of a day here: somebody is still there on their last day."""
    return timezone.make_aware(datetime.combine(dag, time(23, 59)))


class Gezichtformulier(Formulier):
    """Who it is, where people find them, and since when."""

    naam = forms.CharField(
        label=_("Hoe heet de professional?"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages=vul_in(_("Schrijf hoe de professional heet.")),
    )
    functie = forms.CharField(
        label=_("Wat doet zij of hij?"),
        help_text=_("Zoals huismeester, jongerenwerker, buurtregisseur of wijkagent."),
        max_length=120,
        error_messages=vul_in(_("Schrijf de functie.")),
    )
    organisatie = forms.CharField(
        label=_("Voor welke organisatie?"),
        max_length=120,
        error_messages=vul_in(_("Schrijf voor welke organisatie.")),
    )
    buurten = forms.MultipleChoiceField(
        label=_("In welke buurten?"),
        help_text=_("Kies er geen als het de hele gemeente is."),
        widget=Gevouwen,
        required=False,
    )
    waar = forms.CharField(
        label=_("Waar en wanneer te vinden?"),
        help_text=_("Zoals: dinsdag van 9 tot 11 uur in het buurthuis."),
        widget=tekstvak(2),
        max_length=500,
        error_messages=vul_in(_("Schrijf waar en wanneer mensen de professional vinden.")),
    )
    sinds = forms.DateField(
        label=_("Sinds welke dag werkt zij of hij in de buurt?"),
        help_text=_("Weet u de dag niet? Neem dan 1 januari van dat jaar."),
        widget=Datum,
        error_messages=vul_in(_("Kies de dag waarop het begon.")),
    )

    def __init__(self, *args: Any, buurten: Paren, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["buurten"].choices = buurten  # type: ignore[attr-defined]
        if not buurten:
            del self.fields["buurten"]

    def _waarden(self) -> tuple[Any, ...]:
        g = self.cleaned_data
        teksten = (Tekst(g[veld]) for veld in ("naam", "functie", "organisatie", "waar"))
        return *teksten, begin_van(g["sinds"]), tuple(g.get("buurten", ()))

    def opnemen(self) -> NeemGezichtOp:
        """Return the command of a valid form, for somebody new."""
        return NeemGezichtOp(*self._waarden())

    def wijzigen(self) -> WijzigGezicht:
        """Return the command of a valid form, for somebody who is there."""
        return WijzigGezicht(*self._waarden())


class Vertrekformulier(Formulier):
    """The last day of somebody who leaves."""

    op = forms.DateField(
        label=_("Wat is of was de laatste dag?"),
        widget=Datum,
        error_messages=vul_in(_("Kies de laatste dag.")),
    )

    def opdracht(self) -> MeldVertrek:
        """Return the command of a valid form."""
        return MeldVertrek(einde_van(self.cleaned_data["op"]))


class Opvolgformulier(Formulier):
    """Who takes over, or that the place stays open."""

    hoe = forms.ChoiceField(
        label=_("Hoe gaat het verder?"),
        choices=[("opvolger", _("Iemand neemt het over")), ("open", _("De plek blijft open"))],
        widget=Keuzes,
        error_messages=vul_in(_("Kies hoe het verder gaat.")),
    )
    tekst = forms.CharField(
        label=_("Wie neemt het over, of waarom blijft de plek open?"),
        widget=tekstvak(2),
        max_length=500,
        error_messages=vul_in(_("Schrijf wie het overneemt, of waarom de plek open blijft.")),
    )

    def opdracht(self) -> RegelOpvolging:
        """Return the command of a valid form."""
        return RegelOpvolging(self.cleaned_data["hoe"], Tekst(self.cleaned_data["tekst"]))
