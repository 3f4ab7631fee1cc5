"""What a list asks besides its questions: who reads the texts, for whom, when, and why out of order."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.application.vragen.invoer import Optie
from waakvlam.application.vragen.lijstbladen import Lijstblad
from waakvlam.core.toegang.beleid import IEDEREEN
from waakvlam.web.casus.doen.velden import kies, knoppen, lijst, moment
from waakvlam.web.formulier import Formulier, tekstvak


class Lijstformulier(Formulier):
    """The fields around the questions. ``afwijken`` appears once something was answered out of order."""

    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)
    ronde = forms.CharField(required=False, widget=forms.HiddenInput)
    voor = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, blad: Lijstblad, rollen: tuple[Optie, ...], afwijken: bool = False, **kwargs: Any
    ) -> None:
        eerst = {"gelezen": blad.versie, "ronde": str(blad.ronde), "voor": blad.voor}
        kwargs["initial"] = {**eerst, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        if afwijken or self.data.get("afwijken"):
            self.fields["afwijken"] = forms.CharField(
                label=_("U wijkt af van de volgorde. Dat mag. Schrijf in één zin waarom."),
                required=False,
                widget=tekstvak(2),
                max_length=2000,
            )
        if blad.kringkeuzes:
            keuzes = [
                (
                    k.code,
                    _("Kring %(naam)s") % {"naam": k.naam.lower()}
                    if k.code != IEDEREEN
                    else _("Iedereen in deze casus"),
                )
                for k in blad.kringkeuzes
            ]
            self.fields["kring"] = knoppen(_("Wie mag uw teksten lezen?"), keuzes, True, initial=blad.kring)
        self.fields["namens"] = lijst(
            _("Namens wie vult u dit in?"), kies(rollen, _("Namens mijzelf")), False
        )
        self.fields["gebeurd_op"] = moment(_("Wanneer was dit?"), _("Leeg is nu."))
        for naam in ("namens", "gebeurd_op"):
            self.fields[naam].soms_verplicht = True  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A moment has to be in the past."""
        g = super().clean() or self.cleaned_data
        if g.get("gebeurd_op") and g["gebeurd_op"] > timezone.now():
            self.add_error("gebeurd_op", _("Dit moet nog komen. Vul een tijd in die al geweest is."))
        return g


class Rondeformulier(Formulier):
    """Why a new round begins."""

    gelezen = forms.CharField(required=False, widget=forms.HiddenInput)
    reden = forms.CharField(
        label=gettext_lazy("Waarom opnieuw?"), required=False, widget=tekstvak(2), max_length=2000
    )


class Eigenformulier(Formulier):
    """A question of the case's own."""

    tekst = forms.CharField(
        label=gettext_lazy("Uw vraag of punt"),
        help_text=gettext_lazy("Zonder namen. De vraag staat apart van wat uw aanpak vraagt."),
        widget=tekstvak(2),
        max_length=1000,
        error_messages={"required": gettext_lazy("Schrijf uw vraag of punt op.")},
    )
