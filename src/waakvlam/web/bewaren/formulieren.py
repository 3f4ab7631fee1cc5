"""Forms on retention: propose, decide, hold back."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from waakvlam.web.formulier import Datum, Formulier, Keuzes, tekstvak, vul_in

ZONDER_NAMEN = gettext_lazy("Schrijf geen namen op: dit blijft staan.")


def _reden(label: Any, verplicht: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=ZONDER_NAMEN,
        required=verplicht,
        widget=tekstvak(3),
        max_length=2000,
        error_messages=vul_in(gettext_lazy("Schrijf in één zin waarom.")),
    )


class Voorstelformulier(Formulier):
    """Proposing to destroy a part."""

    deel = forms.CharField(widget=forms.HiddenInput, max_length=120)
    grond = forms.CharField(widget=forms.HiddenInput, max_length=20)
    reden = _reden(gettext_lazy("Waarom?"))

    def __init__(self, *args: Any, moet_reden: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].required = moet_reden
        if moet_reden:
            self.fields["reden"].label = _("Wie vroeg hierom, en waarom mag het?")


class Besluitformulier(Formulier):
    """Deciding: destroy or keep."""

    deel = forms.CharField(widget=forms.HiddenInput, max_length=120)
    mee = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20000)
    akkoord = forms.ChoiceField(
        label=gettext_lazy("Wat besluit u?"),
        choices=(
            ("ja", gettext_lazy("Vernietigen. Dit kan niet terug.")),
            ("nee", gettext_lazy("Bewaren. Het voorstel vervalt.")),
        ),
        widget=Keuzes,
        error_messages=vul_in(gettext_lazy("Kies vernietigen of bewaren.")),
    )
    reden = _reden(gettext_lazy("Waarom? Bij bewaren is dat verplicht."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].soms_verplicht = True  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Keeping needs a reason."""
        g = super().clean() or self.cleaned_data
        if g.get("akkoord") == "nee" and not g.get("reden", "").strip():
            self.add_error("reden", _("Schrijf in één zin waarom."))
        return g


class Vasthoudformulier(Formulier):
    """Holding something back."""

    soort = forms.ChoiceField(
        label=gettext_lazy("Waarom moet dit blijven?"),
        choices=(
            ("bewaarplicht", gettext_lazy("Een wet of afspraak zegt dat het moet blijven")),
            ("verzoek", gettext_lazy("Er loopt een verzoek om inzage of een Woo-verzoek")),
            ("onderzoek", gettext_lazy("Er loopt een onderzoek, klacht of rechtszaak")),
        ),
        widget=Keuzes,
        error_messages=vul_in(gettext_lazy("Kies waarom dit moet blijven.")),
    )
    reden = _reden(gettext_lazy("Toelichting"), verplicht=True)
    tot = forms.DateField(
        label=gettext_lazy("Tot en met welke dag?"),
        help_text=gettext_lazy("Leeg is: tot iemand het vrijgeeft."),
        required=False,
        widget=Datum(),
        error_messages={"invalid": gettext_lazy("Vul een dag in, zoals 31-12-2027.")},
    )

    def clean_tot(self) -> datetime | None:
        """Return the end of that day; it lies ahead."""
        dag = self.cleaned_data["tot"]
        if dag is None:
            return None
        einde: datetime = timezone.make_aware(datetime.combine(dag, time(23, 59, 59)))
        if einde <= timezone.now():
            raise forms.ValidationError(_("Kies een dag die nog komt."))
        return einde
