"""The forms on key residents: nothing asks what somebody said, or who they are beyond what is needed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.sleutelpersoon.opdrachten import (
    LegContactVast,
    NeemSleutelpersoonOp,
    VerlengSleutelpersoon,
)
from waakvlam.web.formulier import Datum, Formulier, Keuzes, tekstvak, vul_in
from waakvlam.web.gezicht.formulier import begin_van, einde_van
from waakvlam.web.netwerk.formulier import moment_van

TOESTEMMING = (
    ("mondeling", _("Mondeling")),
    ("schriftelijk", _("Op papier")),
    ("bericht", _("In een bericht")),
)
HOE = (
    ("spreekuur", _("Op een spreekuur")),
    ("bijeenkomst", _("Op een bijeenkomst")),
    ("straat", _("Op straat")),
    ("telefoon", _("Aan de telefoon")),
    ("bericht", _("Met een bericht")),
)


HEEL = (("gemeente", _("Hele gemeente")),)
"""What is left to choose where a municipality has no neighbourhoods."""


def _toestemming() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Hoe zei de bewoner ja?"),
        help_text=_("Zonder toestemming schrijven wij niemand op."),
        choices=TOESTEMMING,
        widget=Keuzes,
        error_messages=vul_in(_("Kies hoe de bewoner ja zei. Zonder toestemming kan het niet.")),
    )


def _toestemming_op() -> forms.DateField:
    return forms.DateField(
        label=_("Op welke dag was dat?"),
        widget=Datum,
        initial=timezone.localdate,
        error_messages=vul_in(_("Kies de dag waarop de bewoner ja zei.")),
    )


def _tot() -> forms.DateField:
    return forms.DateField(
        label=_("Tot en met welke dag?"),
        help_text=_(
            "Hoogstens een jaar; leeg is een jaar. Daarna wordt het gewist, tenzij u opnieuw vraagt."
        ),
        widget=Datum,
        required=False,
    )


class Sleutelformulier(Formulier):
    """Who agreed, how to reach them, and for what."""

    naam = forms.CharField(
        label=_("Hoe heet de bewoner?"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages=vul_in(_("Schrijf hoe de bewoner heet.")),
    )
    bereik = forms.CharField(
        label=_("Hoe bereikt u de bewoner?"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages=vul_in(_("Schrijf hoe u de bewoner bereikt.")),
    )
    buurt = forms.ChoiceField(label=_("In welke buurt?"), error_messages=vul_in(_("Kies een buurt.")))
    waarvoor = forms.CharField(
        label=_("Wat doet deze bewoner in de buurt?"),
        help_text=_("Zoals: kent veel ouders rond het plein. Nooit een afkomst of geloof."),
        widget=tekstvak(2),
        max_length=300,
        error_messages=vul_in(_("Schrijf wat deze bewoner in de buurt doet.")),
    )
    toestemming = _toestemming()
    toestemming_op = _toestemming_op()
    tot = _tot()
    rol = forms.ChoiceField(
        label=_("Wie mag nog meer lezen wie het is?"),
        help_text=_("Alleen als het moet: iedereen met die rol leest het dan."),
        required=False,
    )
    reden = forms.CharField(
        label=_("Waarom moet die rol het weten?"), widget=tekstvak(2), max_length=300, required=False
    )

    def __init__(
        self, *args: Any, buurten: Sequence[tuple[str, Any]], rollen: dict[str, str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["buurt"].choices = [("", _("Kies een buurt")), *(buurten or HEEL)]  # type: ignore[attr-defined]
        self.fields["rol"].choices = [("", _("Niemand anders")), *rollen.items()]  # type: ignore[attr-defined]

    def opdracht(self) -> NeemSleutelpersoonOp:
        """Return the command of a valid form."""
        g = self.cleaned_data
        return NeemSleutelpersoonOp(
            Tekst(g["naam"]),
            Tekst(g["bereik"]),
            Tekst(g["waarvoor"]),
            g["buurt"],
            g["toestemming"],
            begin_van(g["toestemming_op"]),
            einde_van(g["tot"]) if g["tot"] else None,
            g["rol"] or None,
            Tekst(g["reden"]) if g["rol"] and g["reden"] else None,
        )


class Contactformulier(Formulier):
    """How and when there was contact, and when to look again; there is no field for what was said."""

    hoe = forms.ChoiceField(
        label=_("Hoe had u contact?"),
        choices=HOE,
        widget=Keuzes,
        error_messages=vul_in(_("Kies hoe u contact had.")),
    )
    op = forms.DateField(
        label=_("Op welke dag?"),
        widget=Datum,
        initial=timezone.localdate,
        error_messages=vul_in(_("Kies een dag.")),
    )
    volgende = forms.DateField(label=_("Wanneer zoekt u weer contact?"), widget=Datum, required=False)

    def opdracht(self, nu: datetime) -> LegContactVast:
        """Return the command of a valid form."""
        g = self.cleaned_data
        volgende = begin_van(g["volgende"]) if g["volgende"] else None
        return LegContactVast(g["hoe"], moment_van(g["op"], nu), volgende)


class Verlengformulier(Formulier):
    """That they were asked again and agreed again."""

    toestemming = _toestemming()
    toestemming_op = _toestemming_op()
    tot = _tot()

    def opdracht(self, nu: datetime) -> VerlengSleutelpersoon:
        """Return the command of a valid form."""
        g = self.cleaned_data
        tot = einde_van(g["tot"]) if g["tot"] else None
        return VerlengSleutelpersoon(g["toestemming"], begin_van(g["toestemming_op"]), tot)
