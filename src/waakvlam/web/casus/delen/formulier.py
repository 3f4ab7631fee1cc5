"""The form to share: what, with whom, what for, on which ground, why it is needed, until when."""

from typing import Any

from django import forms
from django.utils.translation import gettext as nu
from django.utils.translation import gettext_lazy as _

from waakvlam.application.delen.stukken import Deelblad
from waakvlam.web.formulier import Datum, Formulier, Keuzes, tekstvak, vul_in


class Deelformulier(Formulier):
    """Each question of the law in its own field; the choices come from the case and the dated grounds."""

    nrs = forms.MultipleChoiceField(
        label=_("Wat deelt u?"), error_messages=vul_in(_("Kies minstens één stuk."))
    )
    naar = forms.ChoiceField(
        label=_("Met welke kring?"), widget=Keuzes, error_messages=vul_in(_("Kies een kring."))
    )
    doel = forms.ChoiceField(label=_("Waarvoor?"), error_messages=vul_in(_("Kies een doel.")))
    gremium = forms.ChoiceField(label=_("In welk overleg?"), required=False)
    grond = forms.ChoiceField(
        label=_("Op welke wettelijke grond?"),
        help_text=_(
            "Dit zijn de gronden die bij uw organisatie passen. Past er geen? Deel alleen een advies."
        ),
        error_messages=vul_in(_("Kies een grond.")),
    )
    noodzaak = forms.CharField(
        label=_("Waarom is dit nodig, en is minder niet genoeg?"),
        widget=tekstvak(3),
        max_length=2000,
        error_messages=vul_in(_("Schrijf waarom dit nodig is.")),
    )
    tot = forms.DateField(
        label=_("Tot en met welke dag mag de ander dit lezen?"),
        widget=Datum,
        error_messages={"required": _("Kies een dag."), "invalid": _("Schrijf de dag als 2026-11-22.")},
    )
    ingelicht = forms.ChoiceField(
        label=_("Weet de betrokkene dit?"),
        widget=Keuzes,
        choices=[
            ("ja", _("Ja, verteld")),
            ("nog", _("Nog niet: het wordt een taak")),
            ("uitgesteld", _("Later, met een reden")),
        ],
        error_messages=vul_in(_("Kies een antwoord.")),
    )
    uitstel = forms.CharField(
        label=_("Waarom hoort de betrokkene het later?"),
        help_text=_("Alleen bij: later, met een reden."),
        required=False,
        widget=tekstvak(2),
        max_length=1000,
    )

    def __init__(self, *args: Any, blad: Deelblad, **kwargs: Any) -> None:
        """Take the choices of this case."""
        super().__init__(*args, **kwargs)
        leeg = ("", nu("Kies …"))
        self._kies("nrs", [(str(stuk.nr), stuk.zin) for stuk in blad.stukken])
        self._kies("naar", [(code, naam) for code, naam, wie in blad.naar if not wie])
        self._kies("doel", [leeg, *blad.doelen])
        self._kies("gremium", [("", nu("Buiten een overleg")), *blad.gremia])
        self._kies("grond", [leeg, *((g.code, f"{g.naam} ({g.wet})") for g in blad.gronden)])

    def _kies(self, naam: str, keuzes: list[tuple[str, str]]) -> None:
        veld = self.fields[naam]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = keuzes

    def clean(self) -> dict[str, Any]:
        """Ask for the reason when the person concerned hears it later."""
        schoon = super().clean() or {}
        if schoon.get("ingelicht") == "uitgesteld" and not schoon.get("uitstel"):
            self.add_error("uitstel", _("Schrijf waarom de betrokkene het later hoort."))
        return schoon
