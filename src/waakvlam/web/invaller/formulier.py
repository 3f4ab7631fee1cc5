"""The form to let a colleague from another municipality stand in."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from waakvlam.application.poorten.invallers import Collega
from waakvlam.core.gegevens.gasten import Invalregels
from waakvlam.web.casus.doen.velden import Moment
from waakvlam.web.formulier import Formulier, Keuzes, vul_in
from waakvlam.web.gast.formulier import MOMENTEN


class Invalformulier(Formulier):
    """Who, in which role, until when and why."""

    account = forms.ChoiceField(
        label=_("Wie valt in?"),
        help_text=_("Collega's met deze dienst in een andere gemeente."),
        error_messages=vul_in(_("Kies wie invalt.")),
    )
    rol = forms.ChoiceField(
        label=_("In welke rol?"), widget=Keuzes, error_messages=vul_in(_("Kies in welke rol."))
    )
    tot = forms.DateTimeField(
        label=_("Tot wanneer?"),
        widget=Moment,
        input_formats=MOMENTEN,
        error_messages={
            **vul_in(_("Kies tot wanneer.")),
            "invalid": _("Vul een dag en een tijd in, zoals 21-11-2026 14:30."),
        },
    )
    reden = forms.ChoiceField(label=_("Waarom?"), widget=Keuzes, error_messages=vul_in(_("Kies waarom.")))

    def __init__(
        self,
        *args: Any,
        collegas: Sequence[Collega],
        rollen: Sequence[tuple[str, str]],
        regels: Invalregels,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        uren = int(regels.langste.total_seconds() // 3600)
        self.fields["tot"].help_text = _("Hoogstens %(uren)d uur. Daarna stopt het vanzelf.") % {"uren": uren}
        keuzes = [(c.account, f"{c.naam}, {c.gemeente}") for c in collegas]
        self.fields["account"].choices = [("", "—"), *keuzes]  # type: ignore[attr-defined]
        self.fields["rol"].choices = list(rollen)  # type: ignore[attr-defined]
        self.fields["reden"].choices = list(regels.redenen.items())  # type: ignore[attr-defined]
