"""The forms of a request to look out."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from waakvlam.core.gebeurtenis import Tekst
from waakvlam.core.gericht.opdrachten import StopGericht, VerlengGericht, VraagGericht
from waakvlam.web.deur.formulier import Zonder
from waakvlam.web.doorgaan import Doorgaanformulier
from waakvlam.web.formulier import Datum, Formulier, Gevouwen, tekstvak, vul_in

Paren = Sequence[tuple[str, Any]]
"""A code and its name, or the name of a group and its pairs."""


def einde_van(dag: Any) -> datetime:
    """Return the end of a day here."""
    return timezone.make_aware(datetime.combine(dag + timedelta(days=1), time(0)))


class Gerichtformulier(Zonder, Formulier):
    """For what, where, until when, and whom it is asked of."""

    deur_velden = ("waarop",)

    waarop = forms.CharField(
        label=_("Waar letten wij op?"),
        help_text=_("Een ontwikkeling, een plek of een gevoel, zoals boosheid. Nooit een mens of een groep."),
        widget=tekstvak(3),
        max_length=1000,
        error_messages=vul_in(_("Schrijf waar u op wilt laten letten.")),
    )
    thema = forms.ChoiceField(label=_("Thema"), required=False)
    buurten = forms.MultipleChoiceField(
        label=_("In welke buurten?"),
        help_text=_("Kies er geen als het overal is."),
        widget=Gevouwen,
        required=False,
    )
    tot = forms.DateField(
        label=_("Tot en met welke dag?"),
        help_text=_("Daarna stopt het vanzelf."),
        widget=Datum,
        error_messages=vul_in(_("Kies een laatste dag. Zonder eind kan het niet.")),
    )
    wie = forms.MultipleChoiceField(
        label=_("Aan wie vraagt u het?"),
        help_text=_("Open een groep en vink aan wie het kan zien."),
        widget=Gevouwen,
        error_messages=vul_in(_("Kies aan wie u het vraagt.")),
    )

    def __init__(self, *args: Any, wie: Paren, themas: Paren, buurten: Paren, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wie"].choices = wie  # type: ignore[attr-defined]
        self.fields["thema"].choices = [("", _("Geen thema")), *themas]  # type: ignore[attr-defined]
        self.fields["buurten"].choices = buurten  # type: ignore[attr-defined]
        if not buurten:
            del self.fields["buurten"]

    def opdracht(self) -> VraagGericht:
        """Return the command of a valid form."""
        g = self.cleaned_data
        return VraagGericht(
            Tekst(g["waarop"]),
            einde_van(g["tot"]),
            g["thema"] or None,
            tuple(g.get("buurten", ())),
            tuple(code[2:] for code in g["wie"] if code.startswith("r:")),
            tuple(code[2:] for code in g["wie"] if code.startswith("g:")),
        )


class Besluitformulier(Doorgaanformulier):
    """Going on for longer, or stopping."""

    verder = ("verleng", _("Langer opletten"))
    dag_nodig = _("Kies een laatste dag. Zonder eind kan het niet.")

    def opdracht(self) -> VerlengGericht | StopGericht:
        """Return the command of a valid form."""
        g = self.cleaned_data
        reden = Tekst(g["reden"])
        return StopGericht(reden) if g["doe"] == "stop" else VerlengGericht(einde_van(g["tot"]), reden)
